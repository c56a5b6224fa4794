/** The steps of the ladder and what each says of itself. */

export const LEVELS = ['exact', 'number', 'sound', 'traditional', 'typo', 'near'] as const;
export type Level = (typeof LEVELS)[number];

/** What was looked for in place of what was written; the page says all of it. */
export interface Reason {
  /** Words looked for, as they stand on the pages; they are marked there. */
  readonly words: readonly string[];
  /** Words of the question that were not looked for. */
  readonly dropped?: readonly string[];
  /** Words that were looked for and stand on no page. */
  readonly unwritten?: readonly string[];
  /** What people say → what the pages say. */
  readonly replaced?: readonly (readonly [said: string, official: string])[];
  /** The query as corrected. */
  readonly corrected?: string;
  /** Other corrections worth a click. */
  readonly others?: readonly string[];
  /** Nothing of the query stands anywhere: pages many people look for. */
  readonly usual?: true;
}

export interface Step {
  readonly level: Level;
  readonly reason: Reason;
  /** Pages, best first. */
  readonly ids: readonly string[];
}
