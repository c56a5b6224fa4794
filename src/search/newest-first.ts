/** The order pages are numbered in, in the index and in a plain list alike: of equal pages the same one then comes first everywhere. */
import type { FoundPage } from './finder.ts';

export const newestFirst = (pages: readonly FoundPage[]): FoundPage[] =>
  [...pages].sort((a, b) => compareDays(b.published ?? '', a.published ?? '') || (a.entry < b.entry ? -1 : 1));

/** Of the form `2026-01-05`, empty for none. */
const compareDays = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
