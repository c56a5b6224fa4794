/** The helper tables as the browser gets them: made at build by `build/`, fetched when a step of the ladder needs them. */
import type { Readings } from './readings.ts';

/** What a query is cut by: the words of the board and what people say in their place. */
export interface WordsTable {
  /** Words of the board in bands, the most telling first; within a band in code order, joined by spaces. */
  readonly words: readonly string[];
  /** What people say, then the official words for it that stand on the board, the likeliest first. */
  readonly said: readonly (readonly string[])[];
  /** Whom to call when nothing is found. */
  readonly phones: readonly Phone[];
}
export interface Phone {
  readonly org: string;
  /** What the line is called. */
  readonly title: string;
  readonly number: string;
}

/** Traditional characters, each followed by its simplified one: 訴诉話话. */
export interface TraditionalTable {
  readonly pairs: string;
}

export interface Tables {
  words(): Promise<WordsTable>;
  sounds(): Promise<Readings>;
  traditional(): Promise<TraditionalTable>;
}
