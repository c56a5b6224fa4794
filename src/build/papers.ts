/** The papers of a site, for the command that prints them. */
import { PAPER_SORTS, type PaperSort, POSTER_SIZES, type PosterSize } from '#views/paper/paper.ts';
import { papersOf, type Wanted } from '#views/paper/papers.ts';
import type { Site } from './site.ts';

export { PAPER_SORTS, type PaperSort, POSTER_SIZES, type PosterSize };

export const sitePapers = (
  { context, renderBody }: Site,
  sorts: readonly PaperSort[],
  wanted: Omit<Wanted, 'renderBody'>,
) => papersOf(sorts, context, { ...wanted, renderBody });
