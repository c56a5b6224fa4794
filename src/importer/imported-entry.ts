/** One rule found in a file, with everything a reviewer needs. */
import type { Fact } from './facts/fact.ts';
import type { Mark } from './recipe.ts';
import type { Annex } from './structure/annexes.ts';
import type { Article } from './structure/articles.ts';
import type { OfficialHead } from './structure/official-head.ts';
import type { Paragraph } from './structure/paragraphs.ts';
import type { Warning } from './warnings/warning.ts';

/** Offsets are UTF-16 units into `ImportResult.text`. */
export interface ImportedEntry {
  readonly title: string;
  /** First character of the heading, its number included. */
  readonly start: number;
  /** Behind the last character of the body. */
  readonly end: number;
  readonly bodyStart: number;
  readonly articles: readonly Article[];
  /** What stands behind the rule's own text. */
  readonly annexes: readonly Annex[];
  /** 文号, days, history and signers. */
  readonly head: OfficialHead;
  /** Where the rule's own text ends: the list of annexes, or `end`. */
  readonly ownEnd: number;
  readonly facts: readonly Fact[];
  readonly warnings: readonly Warning[];
  /** What a clerk corrected in it. */
  readonly corrected: readonly Mark[];
  /** Heading of the part it stands in. */
  readonly part?: string;
  /** Its number in the source, e.g. `1` or `十二`. */
  readonly label?: string;
  readonly paragraphs: readonly Paragraph[];
}
