/** Asks for a secret: typed text is not shown. From a pipe, one line is one answer. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

export class HiddenPrompt {
  readonly #silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  readonly #lines = createInterface({
    input: process.stdin,
    output: this.#silent,
    terminal: process.stdin.isTTY === true,
  });
  readonly #answers = this.#lines[Symbol.asyncIterator]();

  async ask(question: string): Promise<string> {
    process.stdout.write(question);
    const { value } = await this.#answers.next();
    process.stdout.write('\n');
    return value ?? '';
  }

  close(): void {
    this.#lines.close();
  }
}
