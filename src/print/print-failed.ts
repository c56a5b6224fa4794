/** What the person who prints can act on: one sentence and a remedy, in Chinese. */
export class PrintFailed extends Error {
  constructor(what: string, remedy: string) {
    super(`${what}\n${remedy}`);
    this.name = 'PrintFailed';
  }
}
