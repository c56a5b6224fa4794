/** A browser as far as the server can tell: keeps cookies and the CSRF token, sends Host and Origin. */
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { CSRF_HEADER } from '#admin/rules/addresses.ts';

export const PASSWORD = 'Chun-Feng-4-Du';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
  readonly bytes: Buffer;
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
            const bytes = Buffer.concat(parts);
            const text = bytes.toString('utf8');
            const { statusCode: status = 0, headers: told } = response;
            done({ status, headers: told, text, bytes, json: () => JSON.parse(text) });
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

  /** One file as multipart, fields before it. */
  upload(path: string, fields: Readonly<Record<string, string>>, name: string, bytes: string | Uint8Array) {
    const parts = Object.entries(fields).map(
      ([field, value]) => `--b\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
    );
    const head = `--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
    const body = Buffer.concat([
      Buffer.from(`${parts.join('')}${head}`),
      Buffer.from(bytes),
      Buffer.from('\r\n--b--\r\n'),
    ]);
    return this.post(path, body, { 'content-type': 'multipart/form-data; boundary=b' });
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
