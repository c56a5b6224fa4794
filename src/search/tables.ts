/** The helper tables as the browser gets them: made at build by `tables/`, fetched when a step of the ladder needs them. */
import type { Readings } from './readings.ts';

/** Loaded when no page holds the query literally. */
export interface WordsTable {
  /** Words of the board, the most telling first, joined by spaces. */
  readonly words: string;
  /** An official word followed by what people say instead of it (名词解释, 平常怎么说). */
  readonly synonyms: readonly (readonly string[])[];
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
