/** A whole newsroom over HTTP: real desk, real files, real git, sessions and accounts. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Desk } from '#admin/desk/desk.ts';
import type { Role } from '#admin/rules/people.ts';
import { AccountBook } from '#admin/server/accounts/account-book.ts';
import { ownNewsroom } from '#admin/server/forges.ts';
import type { NewsroomOptions } from '#admin/server/newsroom-options.ts';
import { createNewsroomServer } from '#admin/server/newsroom-server.ts';
import { newsroomWith } from '../desk/desk-fixture.ts';
import { Browser, PASSWORD } from './browser.ts';

export { type Answer, Browser, PASSWORD } from './browser.ts';

const CHEAP = { N: 1024, r: 8, p: 1 };

const PEOPLE: readonly (readonly [string, string, string, Role])[] = [
  ['caibian', '采甲', '信息员', '采编'],
  ['chushen', '初甲', '办公室负责人', '初审'],
  ['zhongshen', '终甲', '保密组织负责人', '终审'],
  ['guanli', '管甲', '网站管理员', '管理'],
];

export interface Office {
  readonly port: number;
  readonly content: string;
  readonly folder: string;
  readonly book: AccountBook;
  /** How often the public board was said to have changed. */
  readonly published: { times: number };
  readonly clock: { now: number };
  /** Every line that was logged. */
  log(): string;
  browser(): Browser;
  signedIn(account: string): Promise<Browser>;
  /** The same folders under a new process. */
  restart(): Promise<Office>;
  /** Digests of every file of content and newsroom but sessions and the audit log. */
  disk(): Readonly<Record<string, string>>;
}

type Changes = Partial<
  Pick<
    NewsroomOptions,
    'mode' | 'requestsPerMinute' | 'uploadLimit' | 'sessionLimits' | 'showCode' | 'cmsConfig' | 'push'
  >
> & {
  /** What browsers use; plain loopback when absent. */
  readonly origin?: string;
  readonly trustedProxy?: string;
  readonly files?: Parameters<typeof newsroomWith>[1];
};

export async function officeWith(t: TestContext, { origin, files = {}, ...changes }: Changes = {}): Promise<Office> {
  const { desk, content, newsroom: folder, restart } = newsroomWith(t, files);
  const adminFolder = screensIn(join(folder, '..', 'screens'));
  const book = await bookOf(folder);
  const published = { times: 0 };
  const clock = { now: 1_800_000_000_000 };
  let log = '';
  const optionsFor = (own: Desk): Omit<NewsroomOptions, 'origins'> => ({
    ...{ desk: own, content, folder, adminFolder, mode: 'office', cmsConfig: ownNewsroom },
    site: {
      answer: (_request, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('site'),
      status: () => ({ state: '正常' }),
      changed: () => (published.times += 1),
    },
    sessionLimits: { idle: 30 * 60_000, absolute: 12 * 3_600_000 },
    ...{ uploadLimit: 1 << 20, now: () => clock.now, scryptCost: CHEAP },
    note: ({ who, what, detail, from }) =>
      own.audit.record({ who, what, from, ...(detail !== undefined && { detail }) }),
    log: { write: (line) => (log += line) },
    ...changes,
  });
  const open = async (own: Desk): Promise<Office> => {
    const { app, port } = await listening(optionsFor(own), origin);
    t.after(() => app.close());
    const browser = () => new Browser(port, origin ?? `http://127.0.0.1:${port}`);
    return {
      ...{ port, content, folder, book, published, clock, browser },
      log: () => log,
      signedIn: (account) => signedInBrowser(browser(), account),
      restart: async () => {
        await app.close();
        return open(restart());
      },
      disk: () => ({ ...digests(content), ...digests(folder, /^(?:sessions|audit)\//) }),
    };
  };
  return open(desk);
}

async function listening(options: Omit<NewsroomOptions, 'origins'>, origin: string | undefined) {
  let port = 0;
  const origins = () => [origin ?? `http://127.0.0.1:${port}`];
  const { app, greet } = await createNewsroomServer({ ...options, origins });
  await app.listen({ port: 0, host: '127.0.0.1' });
  port = (app.server.address() as { port: number }).port;
  greet();
  return { app, port };
}

async function signedInBrowser(browser: Browser, account: string): Promise<Browser> {
  const { status, text } = await browser.signIn(account);
  if (status !== 303) throw new Error(`${account}: ${status} ${text}`);
  return browser;
}

async function bookOf(folder: string): Promise<AccountBook> {
  const book = new AccountBook(folder, CHEAP);
  for (const [id, name, post, role] of PEOPLE) {
    await book.add({ id, name, post, roles: [role] }, PASSWORD);
    await book.setPassword(id, PASSWORD, false);
  }
  return book;
}

function screensIn(folder: string): string {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<title>screens</title>');
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'export {};');
  return folder;
}

function digests(folder: string, except?: RegExp): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(folder.length + 1))
    .filter((file) => !except?.test(file) && !file.startsWith('.git/'));
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}
