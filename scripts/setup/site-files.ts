/** Answers requests for the files of a built site, as the web server of docs/deploy.md does. */
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

export interface SiteFiles {
  /** Starts and ends with a slash. */
  readonly base: string;
  answer(req: IncomingMessage, res: ServerResponse): void;
  /** Serves another folder from the next request on. */
  setRoot(dir: string): void;
}

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

export function createSiteFiles(dir: string, base = '/'): SiteFiles {
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

  return {
    base: prefix,
    answer(req, res) {
      answer(req, res).catch(() => (res.headersSent ? res.destroy() : res.writeHead(500).end()));
    },
    setRoot(next) {
      root = next;
      files = open(next);
    },
  };
}
