/** The papers of a site, for the command that prints them. */
import { PAPER_SORTS, type Paper, type PaperSort, POSTER_SIZES, type PosterSize } from '#views/paper/paper.ts';
import { papersOf, stillHolds, type Wanted } from '#views/paper/papers.ts';
import type { Site } from './site.ts';

export { PAPER_SORTS, type PaperSort, POSTER_SIZES, type PosterSize };

export const sitePapers = (
  { context, renderBody }: Site,
  sorts: readonly PaperSort[],
  wanted: Omit<Wanted, 'renderBody'>,
) => papersOf(sorts, context, { ...wanted, renderBody });

/** @param papers all of the site, in any size */
export const standingPapers = ({ context }: Site, papers: readonly Paper[]) => stillHolds(papers, context);
