/** What the query ladder asks for, wherever the pages are: in the bundle of the site or in a plain list. */

/** What a visitor asks for in so many words, and a page can state as its own. */
export const ANSWERS = ['number', 'place', 'limit', 'charge'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Facts that results are narrowed, ranked and sorted by, known without opening the page. */
export interface Facts {
  /** 类别, the label of its kind. */
  readonly kind: string;
  /** 机构, the short name of the body. */
  readonly org?: string;
  /** 有效性 of a rule. */
  readonly validity?: string;
  /** 年份 of publication. */
  readonly year?: string;
  /** Place in the order of publication, 0 is the newest. */
  readonly age: number;
  /** Which of these the page states as its own. */
  readonly states: ReadonlySet<Answer>;
}

/** One paragraph, heading or cell of a page. */
export interface Block {
  readonly text: string;
  /** Id of the element, when this is a heading that can be linked to. */
  readonly anchor?: string;
  /** True of text that says nothing about this page: on many pages alike, a list of links, a fact the source does not give. */
  readonly weak?: true;
}

/** A page as the list of results names it, before it is opened. */
export interface Head {
  /** `<kind>/<id>` of an entry, the path of another page. */
  readonly entry: string;
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  readonly org?: string;
  readonly validity?: string;
  /** Day of publication, `2026-01-05`. */
  readonly published?: string;
  /** The telephone, 文号 or 索引号 that is this page's own. */
  readonly number?: string;
  /** Where to go, how long it takes, what it costs, in the words of the page. */
  readonly place?: string;
  readonly limit?: string;
  readonly charge?: string;
}

/** A page as results show it. */
export interface FoundPage extends Head {
  readonly blocks: readonly Block[];
}

/** What one word says about the pages that hold it (`word-weights.ts`). */
export interface Row {
  readonly best: number;
  /** On so many pages the word itself stands. */
  readonly pages: number;
  readonly scores: ReadonlyMap<string, number>;
}

/** Pages are named by the engine's own ids; they hold within one finder only. */
export interface Finder {
  /** Pages that hold these tokens one after another within a paragraph, each with the place of the first hit, in tokens. */
  holding(tokens: readonly string[]): Promise<ReadonlyMap<string, number>>;
  facts(): Promise<ReadonlyMap<string, Facts>>;
  /** What words of the board say about its pages; a word that stands on none is left out. */
  weights(words: readonly string[]): Promise<ReadonlyMap<string, Row>>;
  head(id: string): Promise<Head>;
  /** Titles that are known without a request: of all pages, or of none. */
  titles(): Promise<readonly string[]>;
  /** Whether every head is known without a request of its own. */
  headsAtHand(): Promise<boolean>;
  open(id: string): Promise<FoundPage>;
}

/** Whether a number can be dialled; a 文号 cannot. */
export const isDialled = (number: string | undefined): number is string =>
  number !== undefined && /^[\d-]{3,}$/.test(number);

/** What a page states as its own. */
export const statedBy = ({ number, place, limit, charge }: Omit<Head, 'kind' | 'entry' | 'url' | 'title'>): Answer[] =>
  ANSWERS.filter((answer) => ({ number: isDialled(number), place, limit, charge })[answer]);
