/**
 * The worker: pages come from the network, and from the copies kept here when there is none. It never hides a new
 * publication, it never mixes two, and it leaves the newsroom alone.
 */
import { workerWords as words } from '#ui/offline-words.ts';
import { asOfLine, sentOn, withLine } from './copy-line.ts';
import { cacheNames, deleteCaches, savedBoard } from './kept-copies.ts';
import { routeOf, withSavedSearch } from './route.ts';

/** Put in by the build (`write-board.ts`): the publication this worker belongs to, and the paths of its shell. */
declare const PUBLICATION: { readonly digest: string; readonly shell: readonly string[] };
/** The little of a worker's global scope this file needs; TypeScript's DOM library has no room for both. */
interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asking) => void): void;
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Asking extends Lasting {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

/** Pages opened longest ago make room for new ones. */
const READ_LIMIT = 200;
/** Kept in the shell and in the board only, together with the scripts of the same publication. */
const NEEDS_SCRIPTS = ['search/', 'offline/'];
const worker = self as unknown as WorkerScope;
const { scope } = worker.registration;
const { digest, shell: shellPaths } = PUBLICATION;
const names = cacheNames(scope);

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
  const route = routeOf(event.request, scope);
  if (route?.kind === 'page') event.respondWith(page(event, route.path));
  if (route?.kind === 'paper-check') event.respondWith(paperCheck(event));
  if (route?.kind === 'file') event.respondWith(file(event.request, route.path));
  if (route?.kind === 'saved-search') event.respondWith(savedSearch(route.digest, route.path));
});

/**
 * All of the shell or nothing: a file that is missing leaves the worker of before in charge. A worker takes over when no
 * page of the one before is open; to push it aside (`skipWaiting`) loses requests on their way, and nobody needs it,
 * because pages come from the network either way.
 */
async function install(): Promise<void> {
  const cache = await caches.open(names.shell(digest));
  await cache.addAll(shellPaths.map((path) => new Request(scope + path, { cache: 'no-cache' })));
}

async function activate(): Promise<void> {
  await deleteCaches((name) => names.isShell(name) && name !== names.shell(digest));
  // What was read of the publication before is older than this shell.
  const shell = await caches.open(names.shell(digest));
  for (const path of shellPaths) await remember(path, (await shell.match(scope + path)) ?? Response.error());
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
}

async function page(event: Asking, path: string): Promise<Response> {
  try {
    const fresh = (await event.preloadResponse) ?? (await fetch(event.request));
    event.waitUntil(remember(path, fresh.clone()));
    if (fresh.status < 500) return fresh;
    return (await pageCopy(path)) ?? fresh;
  } catch {
    return (await pageCopy(path)) ?? (await notSaved());
  }
}

/** Keeps a page that was read; forgets one that has been taken down. */
async function remember(path: string, fresh: Response): Promise<void> {
  if (NEEDS_SCRIPTS.includes(path)) return;
  const read = await caches.open(names.read);
  if (fresh.status === 404 || fresh.status === 410) await read.delete(scope + path);
  const isPage = fresh.headers.get('content-type')?.startsWith('text/html');
  if (fresh.status !== 200 || !isPage || fresh.redirected) return;
  // Deleted first, so that the order of the keys is the order of reading.
  await read.delete(scope + path);
  await read.put(scope + path, fresh);
  const pages = await read.keys();
  await Promise.all(pages.slice(0, Math.max(0, pages.length - READ_LIMIT)).map((old) => read.delete(old)));
}

async function pageCopy(path: string): Promise<Response | undefined> {
  const found = await copyOf(path);
  if (!found?.headers.get('content-type')?.startsWith('text/html')) return found;
  const html = await found.text();
  const marked = withLine(html, `${words.copy(ageOf(html, found))}${aboutLink()}`);
  const board = path === 'search/' ? await savedBoard(scope) : undefined;
  return htmlAnswer(board ? withSavedSearch(marked, scope, board.summary.digest) : marked, 200);
}

/** As of when a copy is: what the page says itself, else when the server sent it. */
function ageOf(html: string, { headers }: Response): string {
  const day = sentOn(headers.get('date'));
  return asOfLine(html) || (day ? words.sent(day) : '');
}

/** Newest first: saving the board puts away what was read before, and a new shell is put among what was read. */
async function copyOf(path: string): Promise<Response | undefined> {
  const read = await (await caches.open(names.read)).match(scope + path);
  const kept = read ?? (await (await savedBoard(scope))?.cache.match(scope + path));
  return kept ?? (await caches.open(names.shell(digest))).match(scope + path);
}

const notSaved = (): Promise<Response> => sorry(words.notSaved);

/** The page about copies, headed by why there is no answer. */
async function sorry(why: string): Promise<Response> {
  const offline = await copyOf('offline/');
  if (!offline) return Response.error();
  return htmlAnswer(withLine(await offline.text(), why), 503);
}

async function paperCheck(event: Asking): Promise<Response> {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request, { cache: 'no-store' }));
  } catch {
    return sorry(words.noPaperCheck);
  }
}

async function file(request: Request, path: string): Promise<Response> {
  try {
    const fresh = await fetch(request);
    return fresh.status < 500 ? fresh : ((await copyOf(path)) ?? fresh);
  } catch {
    return (await copyOf(path)) ?? Response.error();
  }
}

async function savedSearch(saved: string, path: string): Promise<Response> {
  const cache = await caches.open(names.board(saved));
  return (await cache.match(scope + path)) ?? Response.error();
}

const aboutLink = () => `<a href="${new URL(scope).pathname}offline/">${words.about}</a>`;

const htmlAnswer = (html: string, status: number) =>
  new Response(html, { status, headers: { 'content-type': 'text/html;charset=utf-8' } });
