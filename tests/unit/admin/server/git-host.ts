/** A bare repository behind HTTP with basic authentication: `git http-backend` as a CGI program, as an office's own git server runs it. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

export interface GitHost {
  /** `http://127.0.0.1:…/board.git` */
  readonly url: string;
  readonly folder: string;
  /** While true every request fails as if the machine were down. */
  down: boolean;
  /** Headers of every request. */
  readonly asked: string[];
  /** Newest commit on `main`, empty when there is none. */
  head(): string;
}

export const USER = 'tuisong';
export const SECRET = 'Tui-Song-Mi-Ma-77';

export async function gitHost(t: TestContext): Promise<GitHost> {
  const root = mkdtempSync(join(tmpdir(), 'gongkailan-git-'));
  const folder = join(root, 'board.git');
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', folder]);
  execFileSync('git', ['-C', folder, 'config', 'http.receivepack', 'true']);
  const host = { down: false, asked: [] as string[] };
  const server = createServer((request, response) => {
    host.asked.push(JSON.stringify(request.headers));
    if (host.down) request.socket.destroy();
    else if (!isKnown(request)) response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
    else runBackend(root, request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  t.after(() => {
    server.close();
    server.closeAllConnections();
    rmSync(root, { recursive: true });
  });
  const { port } = server.address() as { port: number };
  return Object.assign(host, {
    url: `http://127.0.0.1:${port}/board.git`,
    folder,
    head: () =>
      execFileSync('git', ['-C', folder, 'for-each-ref', '--format=%(objectname)', 'refs/heads/main'], {
        encoding: 'utf8',
      }).trim(),
  });
}

const isKnown = ({ headers }: IncomingMessage): boolean =>
  headers.authorization === `Basic ${Buffer.from(`${USER}:${SECRET}`).toString('base64')}`;

/** CGI: headers up to an empty line, then the body. */
function runBackend(root: string, request: IncomingMessage, response: ServerResponse): void {
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const program = spawn('git', ['http-backend'], {
    env: {
      ...process.env,
      ...{ GIT_PROJECT_ROOT: root, GIT_HTTP_EXPORT_ALL: '1', PATH_INFO: path, QUERY_STRING: query, REMOTE_USER: USER },
      ...{ REQUEST_METHOD: request.method, CONTENT_TYPE: request.headers['content-type'] ?? '' },
      ...(request.headers['content-encoding'] && { HTTP_CONTENT_ENCODING: request.headers['content-encoding'] }),
      ...(request.headers['git-protocol'] && { GIT_PROTOCOL: String(request.headers['git-protocol']) }),
    },
  });
  request.pipe(program.stdin);
  const parts: Buffer[] = [];
  program.stdout.on('data', (part: Buffer) => parts.push(part));
  program.on('close', () => {
    const all = Buffer.concat(parts);
    const end = all.indexOf('\r\n\r\n');
    const lines = all.subarray(0, end).toString().split('\r\n');
    const headers = lines.map((line) => line.split(/:\s*/, 2) as [string, string]);
    const status = Number(headers.find(([name]) => name === 'Status')?.[1]?.slice(0, 3) ?? 200);
    response.writeHead(status, Object.fromEntries(headers.filter(([name]) => name !== 'Status')));
    response.end(all.subarray(end + 4));
  });
}
