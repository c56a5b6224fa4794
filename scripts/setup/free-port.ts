/** Loopback ports: the one that was asked for, or the next one nobody uses. */

export interface Listening {
  url: string;
  port: number;
  /** The ports that were asked for first but belong to another program. */
  taken: number[];
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

/** `listen` binds and resolves with the port it got. @throws PortTaken */
export async function listenOnFreePort(
  listen: (port: number, host: string) => Promise<number>,
  { first, strict = false, path = '/' }: { readonly first: number; readonly strict?: boolean; readonly path?: string },
): Promise<Listening> {
  const taken: number[] = [];
  const last = strict ? first : Math.min(first + FURTHER_PORTS, 65535);
  for (let port = first; port <= last; port += 1) {
    try {
      const bound = await listen(port, HOST);
      return { url: `http://${HOST}:${bound}${path}`, port: bound, taken };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      taken.push(port);
    }
  }
  throw new PortTaken(taken);
}
