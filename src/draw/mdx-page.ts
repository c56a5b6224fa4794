/** A 说明页面 as its compiler gets it, and the answer when there is none. */
export interface MdxPage {
  /** Absolute path of its file: what it imports is looked for from there. */
  readonly path: string;
  readonly body: string;
}

/** Why a page has no HTML. */
export class MdxRefused extends Error {
  override readonly name = 'MdxRefused';
  readonly path: string;
  /** 1-based line of the body, when the compiler names one. */
  readonly line: number | undefined;
  constructor(path: string, reason: string, line?: number) {
    super(reason);
    this.path = path;
    this.line = line;
  }
}
