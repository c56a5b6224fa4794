/** The site, or one file of it, could not be read at all: exit code 3. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
  /** What could not be read, `打不开 https://…/fees/`. */
  readonly what: string;
  /** As the network or the server says it. */
  readonly reason: string | undefined;

  constructor(what: string, reason?: string) {
    super(reason === undefined ? what : `${what}：${reason}`);
    this.what = what;
    this.reason = reason;
  }
}
