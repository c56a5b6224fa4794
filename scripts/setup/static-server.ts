import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

export interface Listening {
  url: string;
  port: number;
  /** The ports that were asked for first but belong to another program. */
  taken: number[];
}

export interface StaticServer {
  /** Serves another folder from the next request on. */
  setRoot(dir: string): void;
  listen(port: number, options?: { strict?: boolean }): Promise<Listening>;
  close(): Promise<void>;
}

export class PortTaken extends Error {
  readonly ports: readonly number[];

  constructor(ports: readonly number[]) {
    const which = ports.length === 1 ? `${ports[0]}` : `${ports[0]}–${ports.at(-1)}`;
    super(`端口 ${which} 已被其他程序占用。\n解决办法：请关掉占用它的程序，或用 --port 另选一个端口。`);
    this.name = 'PortTaken';
    this.ports = ports;
  }
}

const HOST = '127.0.0.1';
const FURTHER_PORTS = 20;

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Content-Security-Policy': "frame-ancestors 'self'",
};

// sirv's production mode remembers the file list and dies on a file that a rebuild has removed since;
// its dev mode looks at the disk on every request and forbids caching, which is what a local preview needs.
const open = (dir: string) => sirv(dir, { dev: true, brotli: true, gzip: true, extensions: ['html'] });

const isFile = (path: string) =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/, '')).replace(/^\/+/, '/');
    return /(^|\/)\.(?!well-known)|[\\\0]/.test(path) ? undefined : path;
  } catch {
    return undefined;
  }
}

export function createStaticServer(dir: string, base = '/'): StaticServer {
  const prefix = `/${base}/`.replace(/\/{2,}/g, '/');
  let root = dir;
  let files = open(dir);

  function notFound(res: ServerResponse): void {
    let body: string | Buffer = '没有这个页面';
    try {
      body = readFileSync(join(root, '404.html'));
    } catch {
      // A site without a 404 page still gets an answer.
    }
    const type = typeof body === 'string' ? 'text/plain' : 'text/html';
    res.writeHead(404, { 'Content-Type': `${type};charset=utf-8`, 'Cache-Control': 'no-store' }).end(body);
  }

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(HEADERS)) res.setHeader(name, value);
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const url = (req.url ?? '/').replace(/^\/+/, '/');
    const redirect = (path: string) => res.writeHead(301, { Location: path, 'Cache-Control': 'no-store' }).end();
    const query = /\?.*$/.exec(url)?.[0] ?? '';
    const address = url.slice(0, url.length - query.length);
    if (`${address}/` === prefix) {
      redirect(prefix + query);
      return;
    }
    const path = address.startsWith(prefix) ? pathOf(address.slice(prefix.length - 1)) : undefined;
    if (path === undefined) {
      notFound(res);
      return;
    }
    // Relative links on a page only work below the folder's own address.
    if (!path.endsWith('/') && (await isFile(join(root, path, 'index.html')))) {
      redirect(`${address}/${query}`);
      return;
    }
    req.url = url.slice(prefix.length - 1);
    files(req, res, () => notFound(res));
  }

  const server = createServer((req, res) => {
    answer(req, res).catch(() => (res.headersSent ? res.destroy() : res.writeHead(500).end()));
  });

  const tryPort = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, HOST, () => {
        server.off('error', reject);
        resolve();
      });
    });

  return {
    setRoot(next) {
      root = next;
      files = open(next);
    },
    async listen(first, { strict = false } = {}) {
      const taken: number[] = [];
      const last = strict ? first : Math.min(first + FURTHER_PORTS, 65535);
      for (let port = first; port <= last; port += 1) {
        try {
          await tryPort(port);
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
          taken.push(port);
          continue;
        }
        const bound = (server.address() as { port: number }).port;
        return { url: `http://${HOST}:${bound}${prefix}`, port: bound, taken };
      }
      throw new PortTaken(taken);
    },
    close() {
      return new Promise((resolve) => {
        server.close(() => resolve());
        // Browsers keep connections open; waiting for them would hold Ctrl-C back.
        server.closeAllConnections();
      });
    },
  };
}
