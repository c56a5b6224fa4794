/** What the writer and the reader of the index agree on. */

/** Zero-width space: Pagefind takes what stands between two of them for one word (decision 0007). */
export const SEPARATOR = '\u200b';
/** Ends every paragraph of the copy: a word of its own, so that no hit runs from one paragraph into the next. */
export const PARAGRAPH = '¶';
/** Ends a heading that can be linked to. */
export const UNIT = '§';

/** Facts pages are filtered by, and the filters' names in the index. */
export const FACETS = { kind: '类别', org: '机构', validity: '有效性', year: '年份' } as const;
export type FacetName = keyof typeof FACETS;

/** Name of the order by publication. */
export const NEWEST = 'date';

/** A filter without pages: its presence tells that this index holds pairs of tokens (`build/pair-bundle.ts`). */
export const PAIRS = '索引按词对';
