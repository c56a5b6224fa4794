/** A child process that sets papers; a new one takes over when it has grown, since a large book keeps its memory. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Answer, Order } from './child.ts';

const MOST_BYTES = 350 * 1024 * 1024;

export class Setter {
  #child: ChildProcess | undefined;

  /** @throws Error when the process ends without an answer, e.g. for want of memory */
  async set(order: Order): Promise<Answer> {
    const child = this.#child ?? this.#start();
    const [answer] = await new Promise<[Answer]>((resolve, reject) => {
      const ended = (code: number | null, signal: string | null) => {
        this.#child = undefined;
        reject(new Error(`the process that sets papers ended (${signal ?? code}) at ${order.paper.file}`));
      };
      child.once('exit', ended);
      child.once('message', (message) => {
        child.off('exit', ended);
        resolve([message as Answer]);
      });
      child.send(order);
    });
    if (answer.memory > MOST_BYTES) await this.close();
    return answer;
  }

  #start(): ChildProcess {
    this.#child = fork(join(import.meta.dirname, 'child.ts'), [], { serialization: 'advanced' });
    return this.#child;
  }

  async close(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  }
}
