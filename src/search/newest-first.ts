/** The order pages are numbered in, in the index and in a plain list alike: of equal pages the same one then comes first everywhere. */
import type { FoundPage } from './finder.ts';

export const newestFirst = (pages: readonly FoundPage[]): FoundPage[] =>
  [...pages].sort((a, b) => (b.published ?? '').localeCompare(a.published ?? '') || (a.entry < b.entry ? -1 : 1));
