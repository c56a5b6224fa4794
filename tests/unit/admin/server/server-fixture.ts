/** A whole newsroom over HTTP: real desk, real files, real git, sessions and accounts; and browsers that talk to it. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { CSRF_HEADER } from '#admin/rules/addresses.ts';
import type { Role } from '#admin/rules/people.ts';
import { AccountBook } from '#admin/server/accounts/account-book.ts';
import { ownNewsroom } from '#admin/server/forges.ts';
import type { NewsroomOptions } from '#admin/server/newsroom-options.ts';
import { createNewsroomServer } from '#admin/server/newsroom-server.ts';
import { newsroomWith } from '../desk/desk-fixture.ts';

export const PASSWORD = 'Chun-Feng-4-Du';
const CHEAP = { N: 1024, r: 8, p: 1 };

const PEOPLE: readonly (readonly [string, string, string, Role])[] = [
  ['caibian', '采甲', '信息员', '采编'],
  ['chushen', '初甲', '办公室负责人', '初审'],
  ['zhongshen', '终甲', '保密组织负责人', '终审'],
  ['guanli', '管甲', '网站管理员', '管理'],
];

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
  json<Body = Record<string, unknown>>(): Body;
}

interface Sending {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Keeps cookies and the CSRF token, as a browser with our screens does. */
export class Browser {
  readonly #port: number;
  readonly #certificate: string | undefined;
  readonly origin: string;
  readonly cookies = new Map<string, string>();
  csrf = '';

  /** `certificate`: of the HTTPS server at `port`, in PEM. */
  constructor(port: number, origin: string, certificate?: string) {
    this.#port = port;
    this.origin = origin;
    this.#certificate = certificate;
  }

  send(path: string, { method = 'GET', headers = {}, body }: Sending = {}): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const all = { host: new URL(this.origin).host, ...(cookie && { cookie }), ...headers };
    const to = { host: '127.0.0.1', port: this.#port, path, method, headers: all };
    const trust = { ca: this.#certificate, servername: new URL(this.origin).hostname };
    return new Promise((done, fail) => {
      const answered = (response: IncomingMessage) => {
        const parts: Buffer[] = [];
        response
          .on('data', (part: Buffer) => parts.push(part))
          .on('end', () => {
            for (const line of response.headers['set-cookie'] ?? []) this.#keep(line);
            const text = Buffer.concat(parts).toString('utf8');
            const { statusCode: status = 0, headers: told } = response;
            done({ status, headers: told, text, json: () => JSON.parse(text) });
          });
      };
      const sent = this.#certificate ? httpsRequest({ ...to, ...trust }, answered) : httpRequest(to, answered);
      sent.on('error', fail).end(body);
    });
  }

  get = (path: string, headers: Readonly<Record<string, string>> = {}) => this.send(path, { headers });

  post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const text = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
    const own = { origin: this.origin, 'content-type': 'application/json', [CSRF_HEADER]: this.csrf };
    return this.send(path, { method: 'POST', headers: { ...own, ...headers }, body: text });
  }

  form(path: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) {
    const own = { origin: this.origin, 'content-type': 'application/x-www-form-urlencoded' };
    return this.send(path, {
      method: 'POST',
      headers: { ...own, ...headers },
      body: new URLSearchParams(fields).toString(),
    });
  }

  decap(action: string, params: object, headers = {}): Promise<Answer> {
    return this.post('/api/v1', { branch: 'main', action, params: { branch: 'main', ...params } }, headers);
  }

  async signIn(account: string, password = PASSWORD): Promise<Answer> {
    const answer = await this.form('/admin/login', { account, password });
    if (answer.status === 303) await this.learnCsrf();
    return answer;
  }

  async learnCsrf(): Promise<void> {
    const me = await this.get('/api/desk/me');
    if (me.status === 200) this.csrf = me.json<{ csrf: string }>().csrf;
  }

  #keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

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
  Pick<NewsroomOptions, 'mode' | 'uploadLimit' | 'sessionLimits' | 'showCode' | 'cmsConfig' | 'push'>
> & {
  /** What browsers use; plain loopback when absent. */
  readonly origin?: string;
  readonly trustedProxy?: string;
  readonly files?: Parameters<typeof newsroomWith>[1];
};

export async function officeWith(t: TestContext, { origin, files = {}, ...changes }: Changes = {}): Promise<Office> {
  const { desk, content, newsroom: folder, restart } = newsroomWith(t, files);
  const adminFolder = join(folder, '..', 'screens');
  mkdirSync(join(adminFolder, 'assets'), { recursive: true });
  writeFileSync(join(adminFolder, 'index.html'), '<title>screens</title>');
  writeFileSync(join(adminFolder, 'assets', 'app-1a2b.js'), 'export {};');
  const book = new AccountBook(folder, CHEAP);
  if (book.all().length === 0)
    for (const [id, name, post, role] of PEOPLE) {
      await book.add({ id, name, post, roles: [role] }, PASSWORD);
      await book.setPassword(id, PASSWORD, false);
    }
  const published = { times: 0 };
  const clock = { now: 1_800_000_000_000 };
  let log = '';

  const open = async (own: typeof desk): Promise<Office> => {
    let port = 0;
    const { app, greet } = await createNewsroomServer({
      ...{ desk: own, content, folder, adminFolder, mode: 'office', cmsConfig: ownNewsroom },
      origins: () => [origin ?? `http://127.0.0.1:${port}`],
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
    await app.listen({ port: 0, host: '127.0.0.1' });
    port = (app.server.address() as { port: number }).port;
    greet();
    t.after(() => app.close());
    const browser = () => new Browser(port, origin ?? `http://127.0.0.1:${port}`);
    return {
      ...{ port, content, folder, book, published, clock, browser },
      log: () => log,
      async signedIn(account) {
        const one = browser();
        const { status, text } = await one.signIn(account);
        if (status !== 303) throw new Error(`${account}: ${status} ${text}`);
        return one;
      },
      restart: async () => {
        await app.close();
        return open(restart());
      },
      disk: () => ({ ...digests(content), ...digests(folder, /^(?:sessions|audit)\//) }),
    };
  };
  return open(desk);
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
