/** What the writer and the reader of the index agree on, beside Pagefind's own format. */

/** Facts pages are narrowed by, with the words for them on the screen. */
export const FACETS = { kind: '类别', org: '机构', validity: '有效性', year: '年份' } as const;
export type FacetName = keyof typeof FACETS;

/** One fact of every page, by the number of the page. */
export interface Column {
  /** The empty one stands for pages that have no such fact. */
  readonly values: readonly string[];
  /** Place in `values`, page by page. */
  readonly pages: readonly number[];
}

/**
 * What a search knows before it opens a page, in one file of a fixed name; pages are numbered from the newest. Pagefind's own filters
 * hold a list of numbers for each value: ten times the bytes on a large board.
 */
export interface PagesTable {
  /** Part of the names of all other files. */
  readonly digest: string;
  readonly count: number;
  readonly facts: Readonly<Record<FacetName, Column>>;
  /** Which answers a page states, as digits of one number each (`ANSWERS`, from the lowest bit). */
  readonly states: readonly number[];
  /** First word of every chunk of the index, and of every file of weights. */
  readonly chunks: readonly string[];
  readonly weights: readonly string[];
  /** What results show of a page before it is opened; left out on large boards, whose pages are opened instead. */
  readonly heads?: HeadsTable;
}

export interface HeadsTable {
  readonly entries: readonly string[];
  readonly titles: readonly string[];
  readonly published: Column;
  /** By number of the page, where it has one. */
  readonly number: Readonly<Record<string, string>>;
  readonly place: Readonly<Record<string, string>>;
  readonly limit: Readonly<Record<string, string>>;
  readonly charge: Readonly<Record<string, string>>;
}

/** By word: the most it says about a page, the number of pages it stands on, then gap to the next page and steps of 15, in turn. */
export type WeightsFile = Readonly<Record<string, readonly number[]>>;

/** Not a language: Pagefind then takes a query for words set apart by spaces, whatever the page's language. */
export const LANGUAGE = 'unknown';
export const PAGES_FILE = 'pages.json';

/**
 * One digest and a number name every file of a bundle: a hash for each would be half of what the first query loads. The
 * same name is the same content for ever, because the digest is of all there is.
 */
export const nameOf = (digest: string, number: number): string => `${LANGUAGE}_${digest}_${number.toString(36)}`;
export const numberIn = (name: string): number => Number.parseInt(name.split('_')[2] ?? '', 36);
export const chunkFile = (digest: string, number: number): string => `index/${nameOf(digest, number)}.pf_index`;
export const fragmentFile = (name: string): string => `fragment/${name}.pf_fragment`;
export const weightsFile = (digest: string, number: number): string => `weights/${nameOf(digest, number)}.json`;

/** The order of Pagefind's words: by bytes, which is by code points. */
export function compareWords(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const difference = (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** The file a word would stand in: the last one that begins with it or before it; -1 when it comes before all. */
export function fileOf(word: string, firsts: readonly string[]): number {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareWords(firsts[middle] as string, word) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
