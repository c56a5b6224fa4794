/** A newsroom of its own for each worker, and pages signed in as its people. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, test as base, expect, type Page } from 'playwright/test';
import { PASSWORD, type StaffId } from './staff.ts';

/** The port the tests begin with; each worker and each extra server takes the next. */
const firstPort = Number(process.env['GONGKAI_E2E_PORT'] || '4460');

export interface Newsroom {
  readonly origin: string;
  readonly content: string;
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Text of a published entry, or undefined. */
  published(file: string): string | undefined;
  git(...args: string[]): string;
}

export async function openNewsroom(port: number, folder: string, mode = 'office', env = {}): Promise<Newsroom> {
  const content = join(folder, 'content');
  let child: ChildProcess | undefined;
  const newsroom: Newsroom & { code?: string } = {
    origin: `http://127.0.0.1:${port}`,
    content,
    async start() {
      const script = ['tests/newsroom/support/serve-newsroom.ts', String(port), folder, mode];
      child = spawn(process.execPath, script, {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, GONGKAI_AS_OF: '2026-11-25', ...env },
      });
      await ready(child);
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    published: (file) => (existsSync(join(content, file)) ? readFileSync(join(content, file), 'utf8') : undefined),
    git: (...args) => execFileSync('git', args, { cwd: content, encoding: 'utf8' }).trim(),
  };
  process.once('exit', () => child?.kill('SIGKILL'));
  await newsroom.start();
  return newsroom;
}

/** Resolves when the server says so. @throws Error with what it printed when it ends before. */
function ready(child: ChildProcess): Promise<void> {
  let printed = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (bytes) => {
      printed += bytes;
      if (/^ready$/m.test(printed)) resolve();
    });
    child.stderr?.on('data', (bytes) => {
      printed += bytes;
    });
    child.once('exit', (code) => reject(new Error(`the newsroom ended with ${code}:\n${printed}`)));
  });
}

interface Fixtures {
  /** A new page of this person. */
  readonly as: (person: StaffId) => Promise<Page>;
}

interface WorkerFixtures {
  readonly newsroom: Newsroom;
  /** One browser context a person: what the browser has compiled of the editor is not compiled again for each test. */
  readonly contexts: Map<StaffId, BrowserContext>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  newsroom: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from a pattern.
    async ({}, use, { workerIndex }) => {
      const folder = mkdtempSync(join(tmpdir(), 'gongkailan-newsroom-'));
      const newsroom = await openNewsroom(firstPort + (workerIndex % 20), folder);
      await use(newsroom);
      await newsroom.kill();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 600_000 },
  ],
  contexts: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const contexts = new Map<StaffId, BrowserContext>();
      await use(contexts);
      await Promise.all([...contexts.values()].map((context) => context.close()));
    },
    { scope: 'worker' },
  ],
  as: async ({ browser, newsroom, contexts }, use) => {
    const used = new Set<BrowserContext>();
    await use(async (person) => {
      const known = contexts.get(person);
      const context = known ?? (await browser.newContext({ baseURL: newsroom.origin }));
      contexts.set(person, context);
      const fresh = !used.has(context);
      used.add(context);
      if (!(await isSignedIn(context))) await enter(context, newsroom.origin, person);
      return newPage(context, newsroom.origin, fresh);
    });
    await Promise.all([...used].flatMap((context) => context.pages().map((page) => page.close())));
  },
});

const isSignedIn = async (context: BrowserContext): Promise<boolean> =>
  (await context.request.get('/api/desk/me')).status() === 200;

/** A page in a browser of its own. */
export async function signIn(browser: Browser, origin: string, person: StaffId): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin });
  await enter(context, origin, person);
  return newPage(context, origin, false);
}

async function enter(context: BrowserContext, origin: string, person: StaffId): Promise<void> {
  const answer = await context.request.post('/admin/login', {
    form: { account: person, password: PASSWORD },
    headers: { origin },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(303);
}

/** @param fresh what earlier tests left in this browser is forgotten. */
async function newPage(context: BrowserContext, origin: string, fresh: boolean): Promise<Page> {
  const page = await context.newPage();
  const { host } = new URL(origin);
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.protocol.startsWith('http') && asked.host !== host) expect(asked.host, '不向别的网站发请求').toBe(host);
  });
  if (fresh) {
    await page.goto('/admin/guide/');
    await page.evaluate(() => localStorage.clear());
    await page.goto('about:blank');
  }
  return page;
}

export { expect };
