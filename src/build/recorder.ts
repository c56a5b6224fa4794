/**
 * Records what pages and files read of a board, and says after a change which of them read something else than before.
 *
 * Answers are nodes: inputs are asked of the board again for each board, derived ones only when what they read has changed. A
 * forgotten question would be a stale official page, so views reach the board through the watched context alone, and a test
 * compares the result of random edits with a site made from nothing (tests/unit/build/incremental.test.ts).
 */
import type { Dataset } from '#domain/dataset.ts';
import { kindNames } from '#domain/kinds.ts';
import { READS, type Reads, sameAnswer } from '#domain/reads.ts';
import type { Context } from '#views/context.ts';

/** Of a dataset, beside its entries: anyone who adds one cannot forget it here, and a page made under a watch misses nothing. */
const PARTS = Object.keys({
  withdrawals: true,
  calendar: true,
  loggedOn: true,
  noticeTypes: true,
  oversight: true,
  standards: true,
  standIns: true,
} satisfies Record<Exclude<keyof Dataset, 'entries'>, true>) as Exclude<keyof Dataset, 'entries'>[];

interface Node {
  answer: unknown;
  /** Numbers of boards: the last one it was compared with, and the last one that changed it. */
  checked: number;
  changed: number;
  /** Answers again from the board of the moment. */
  readonly make: () => unknown;
  /** Absent for an input. */
  reads?: Set<Node>;
}

/** A page or file that was made, with what it read. */
export interface Made {
  readonly board: number;
  readonly reads: ReadonlySet<Node>;
}

export class Recorder implements Reads<Dataset> {
  /** What views are given: the board of the moment, whichever that is. */
  readonly context: Context;
  readonly #nodes = new Map<string, Node>();
  #now: Context;
  #board = 1;
  #readers: Set<Node>[] = [];

  constructor(context: Context) {
    this.#now = context;
    this.context = this.#watched();
  }

  /** The next board. Everything made before stays known. */
  moveTo(context: Context): void {
    this.#now = context;
    this.#board += 1;
  }

  /** Makes something and keeps what it read. */
  record<Result>(make: (context: Context) => Result): { readonly result: Result; readonly made: Made } {
    const reads = new Set<Node>();
    return { result: this.#reading(reads, () => make(this.context)), made: { board: this.#board, reads } };
  }

  /** Whether it has to be made again. */
  isStale(made: Made): boolean {
    for (const node of made.reads) {
      this.#refresh(node);
      if (node.changed > made.board) return true;
    }
    return false;
  }

  input<Answer>(question: string, answer: (board: Dataset) => Answer): Answer {
    return this.#read(question, () => answer(this.#now.dataset), false) as Answer;
  }

  derived<Answer>(question: string, make: () => Answer): Answer {
    return this.#read(question, make, true) as Answer;
  }

  #read(question: string, make: () => unknown, derived: boolean): unknown {
    let node = this.#nodes.get(question);
    if (!node) {
      node = { answer: undefined, checked: 0, changed: 0, make, ...(derived && { reads: new Set<Node>() }) };
      this.#nodes.set(question, node);
    }
    this.#refresh(node);
    this.#readers.at(-1)?.add(node);
    return node.answer;
  }

  #refresh(node: Node): void {
    if (node.checked === this.#board) return;
    if (node.checked === 0 || this.#mustAsk(node)) {
      const reads = new Set<Node>();
      const answer = node.reads ? this.#reading(reads, node.make) : node.make();
      if (node.reads) node.reads = reads;
      if (node.checked === 0 || !sameAnswer(node.answer, answer)) {
        node.answer = answer;
        node.changed = this.#board;
      }
    }
    node.checked = this.#board;
  }

  /** In the order in which they were asked: what comes after a changed answer may not be asked any more. */
  #mustAsk(node: Node): boolean {
    if (!node.reads) return true;
    for (const read of node.reads) {
      this.#refresh(read);
      if (read.changed > node.checked) return true;
    }
    return false;
  }

  #reading<Result>(reads: Set<Node>, work: () => Result): Result {
    this.#readers.push(reads);
    try {
      return work();
    } finally {
      this.#readers.pop();
    }
  }

  #watched(): Context {
    const part = <Name extends keyof Context>(name: Name) => ({
      enumerable: true,
      get: () => this.#read(`context ${name}`, () => this.#now[name], false) as Context[Name],
    });
    const context = {};
    for (const name of ['site', 'laws', 'asOf', 'urls', 'origin'] as const)
      Object.defineProperty(context, name, part(name));
    return Object.defineProperties(context, {
      dataset: { enumerable: true, value: this.#watchedDataset() },
      ledger: { enumerable: true, get: () => this.#watchedLedger() },
      reads: { value: this },
    }) as Context;
  }

  #watchedDataset(): Dataset {
    const entries = {};
    for (const kind of kindNames) {
      const get = () => this.input(`entries ${kind}`, (board) => board.entries[kind]);
      Object.defineProperty(entries, kind, { enumerable: true, get });
    }
    const dataset = { entries, [READS]: this };
    for (const name of PARTS) {
      const get = () => this.input(name, (board) => board[name]);
      Object.defineProperty(dataset, name, { enumerable: true, get });
    }
    return dataset as unknown as Dataset;
  }

  /** Histories and versions are asked one by one, everything else of the book as a whole. */
  #watchedLedger(): Context['ledger'] {
    if (!this.#read('ledger', () => this.#now.ledger !== undefined, false)) return undefined;
    const book = () => this.#now.ledger as NonNullable<Context['ledger']>;
    return new Proxy({} as NonNullable<Context['ledger']>, {
      get: (_, name) => {
        if (name === 'history') {
          return (kind: string, id: string) =>
            this.#read(`history ${kind}/${id}`, () => book().history(kind, id), false);
        }
        if (name === 'versionOf') {
          return (sha256: string) => this.#read(`version ${sha256}`, () => book().versionOf(sha256), false);
        }
        return this.#read(`ledger ${String(name)}`, () => book()[name as keyof Context['ledger']], false);
      },
    });
  }
}
