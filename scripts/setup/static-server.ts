import { createServer } from 'node:http';
import { type Listening, listenOnFreePort } from '#scripts/setup/free-port.ts';
import { createSiteFiles } from '#scripts/setup/site-files.ts';

export { type Listening, PortTaken } from '#scripts/setup/free-port.ts';

export interface StaticServer {
  /** Serves another folder from the next request on. */
  setRoot(dir: string): void;
  listen(port: number, options?: { strict?: boolean }): Promise<Listening>;
  close(): Promise<void>;
}

/** A finished site on this machine, and nothing else. */
export function createStaticServer(dir: string, base = '/'): StaticServer {
  const site = createSiteFiles(dir, base);
  const server = createServer((req, res) => site.answer(req, res));
  const listen = (port: number, host: string) =>
    new Promise<number>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        server.off('error', reject);
        resolve((server.address() as { port: number }).port);
      });
    });

  return {
    setRoot: site.setRoot,
    listen: (first, { strict = false } = {}) => listenOnFreePort(listen, { first, strict, path: site.base }),
    close() {
      return new Promise((resolve) => {
        server.close(() => resolve());
        // Browsers keep connections open; waiting for them would hold Ctrl-C back.
        server.closeAllConnections();
      });
    },
  };
}
