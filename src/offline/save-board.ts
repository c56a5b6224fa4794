/** Keeps the whole board of one publication on the visitor's device, every file proved to belong to it. */
import { type BoardFile, type BoardSummary, FILES, nameOf, SUMMARY } from './board-files.ts';
import { cacheNames, deleteCaches, savedBoard } from './kept-copies.ts';

/** Requests in flight: enough to keep a slow line busy, few enough for a small server. */
const AT_ONCE = 6;

/** The site has been published again since the download began, or what arrives is not what was published. */
export class BoardChanged extends Error {
  override readonly name = 'BoardChanged';
}

export interface Saving {
  readonly summary: BoardSummary;
  /** @param bytes kept so far. */
  onProgress(bytes: number): void;
  readonly signal: AbortSignal;
}

/** What the site offers now. @throws TypeError when it cannot be reached. */
export async function fetchSummary(scope: string): Promise<BoardSummary> {
  const answer = await fetch(scope + SUMMARY, { cache: 'no-cache' });
  if (!answer.ok) throw new TypeError(`${SUMMARY}: ${answer.status}`);
  return (await answer.json()) as BoardSummary;
}

/**
 * Downloads what is missing, takes over what an earlier copy already has, and puts the new copy in force at the end. A
 * download that was stopped goes on where it was.
 * @throws BoardChanged, AbortError, TypeError (network) or QuotaExceededError; the earlier copy then stays in force.
 */
export async function saveBoard(scope: string, { summary, onProgress, signal }: Saving): Promise<void> {
  const names = cacheNames(scope);
  const list = await download(scope + FILES, summary.digest, signal);
  const files = JSON.parse(new TextDecoder().decode(list)) as BoardFile[];
  const target = await caches.open(names.board(summary.digest));
  const earlier = await earlierFiles(scope);
  const left = [...files];
  let done = 0;
  const worker = async () => {
    for (let file = left.shift(); file; file = left.shift()) {
      signal.throwIfAborted();
      await keep(scope, file, target, earlier, signal);
      done += file[1];
      onProgress(done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await target.put(scope + FILES, answerOf(list, 'application/json'));
  await target.put(scope + SUMMARY, answerOf(JSON.stringify(summary), 'application/json'));
  await deleteCaches((name) => names.isBoard(name) && name !== names.board(summary.digest));
  // Pages read before are older than this copy.
  await caches.delete(names.read);
}

/** Everything the visitor chose to keep, and the pages read; the shell goes with the worker. */
export const removeBoard = (scope: string): Promise<void> => {
  const names = cacheNames(scope);
  return deleteCaches((name) => names.isBoard(name) || name === names.read);
};

type Earlier = ReadonlyMap<string, () => Promise<Response | undefined>>;

/** What the copy in force holds, by the name of its content. */
async function earlierFiles(scope: string): Promise<Earlier> {
  const saved = await savedBoard(scope);
  const list = await saved?.cache.match(scope + FILES);
  if (!saved || !list) return new Map();
  const files = (await list.json()) as BoardFile[];
  return new Map(files.map(([path, , name]) => [name, () => saved.cache.match(scope + path)]));
}

async function keep(scope: string, [path, , name]: BoardFile, target: Cache, earlier: Earlier, signal: AbortSignal) {
  if (await target.match(scope + path)) return;
  const known = await earlier.get(name)?.();
  if (known) return target.put(scope + path, known);
  const bytes = await download(scope + path, name, signal);
  await target.put(scope + path, answerOf(bytes, typeOf(path)));
}

async function download(address: string, name: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(address, { cache: 'no-cache', signal });
  if (answer.status >= 500) throw new TypeError(`${address}: ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (!answer.ok || (await nameOf(bytes)) !== name) throw new BoardChanged(address);
  return bytes;
}

const answerOf = (body: BodyInit, type: string) => new Response(body, { headers: { 'content-type': type } });

const TYPES: Readonly<Record<string, string>> = {
  '': 'text/html;charset=utf-8',
  html: 'text/html;charset=utf-8',
  js: 'text/javascript;charset=utf-8',
  json: 'application/json;charset=utf-8',
  csv: 'text/csv;charset=utf-8',
  txt: 'text/plain;charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
};

/** A page's address ends with a slash, so it has no ending. */
const typeOf = (path: string): string =>
  TYPES[/(?:\.([a-z\d]+))?$/i.exec(path)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';
