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

/** Files that hold words in their order, of which a query loads the one its word would stand in. */
export interface FilesByWord {
  /** The first word of each. */
  readonly firsts: readonly string[];
  readonly names: Names;
}

/**
 * What a search knows before it opens a page, in one file of a fixed name; pages are numbered from the oldest, so that a new one
 * changes no other's number. Pagefind's own filters hold a list of numbers for each value: ten times the bytes on a large board.
 */
export interface PagesTable {
  readonly count: number;
  readonly facts: Readonly<Record<FacetName, Column>>;
  /** Which answers a page states, as digits of one number each (`ANSWERS`, from the lowest bit). */
  readonly states: readonly number[];
  readonly chunks: FilesByWord;
  readonly weights: FilesByWord;
  /** Names of the pages' own files, or on large boards of the lists that hold `NAMES_IN_LIST` of them each. */
  readonly fragments: { readonly names: Names } | { readonly lists: Names };
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
 * A file is named by a digest of its bytes: after a change only files that hold other bytes have other names, and browsers keep the
 * rest. Digits and small letters, because some drives take A and a for one; 36⁹ is about 2⁴⁶.
 */
export const NAME_LENGTH = 9;
/** Names written one after another, without anything between them. */
export type Names = string;
export const nameAt = (names: Names, place: number): string =>
  names.slice(place * NAME_LENGTH, (place + 1) * NAME_LENGTH);

export const NAMES_IN_LIST = 256;
export const chunkFile = (name: string): string => `index/${name}.pf_index`;
export const fragmentFile = (name: string): string => `fragment/${name}.pf_fragment`;
export const weightsFile = (name: string): string => `weights/${name}.json`;
export const namesFile = (name: string): string => `names/${name}.json`;

/** The order of Pagefind's words: by bytes, which is by code points. */
export function compareWords(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at += 1) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (left === right) continue;
    // Two units that make one character stand for a later one than any single unit.
    return isHalf(left) === isHalf(right) ? left - right : Number(isHalf(left)) - Number(isHalf(right));
  }
  return a.length - b.length;
}

const isHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

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
