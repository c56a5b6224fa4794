/** What the writer and the reader of the index agree on, beside Pagefind's own format. */

/** Facts pages are narrowed by, with the words for them on the screen. */
export const FACETS = { kind: '类别', org: '机构', validity: '有效性', year: '年份' } as const;
export type FacetName = keyof typeof FACETS;

/**
 * The facts of every page in one file, by the number of the page; pages are numbered from the newest. Pagefind's own filters
 * hold a list of numbers for each value: ten times the bytes on a large board.
 */
export type FactsTable = {
  readonly [Name in FacetName]: {
    /** The empty one stands for pages that have no such fact. */
    readonly values: readonly string[];
    /** Place in `values`, page by page. */
    readonly pages: readonly number[];
  };
};

/** Not a language: Pagefind then takes a query for words set apart by spaces, whatever the page's language. */
export const LANGUAGE = 'unknown';

/**
 * One digest and a number name every file of a bundle: a hash for each would be half of what the first query loads. The
 * same name is the same content for ever, because the digest is of all there is.
 */
export const nameOf = (digest: string, number: number): string => `${LANGUAGE}_${digest}_${number.toString(36)}`;
export const digestIn = (name: string): string => name.split('_')[1] ?? '';
/** Beside Pagefind's own files. */
export const factsFile = (digest: string): string => `facts_${digest}.json`;
