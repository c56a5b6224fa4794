/** Everything in a text that is no text of a rule and can be told without knowing where rules begin. */
import type { Removal, SourceDocument } from '../document.ts';
import { cutPieces } from '../split/pieces.ts';
import { colophon } from './colophon.ts';
import { pageNumbers } from './page-numbers.ts';
import { runningHeaders } from './running-headers.ts';
import { siteFurniture } from './site-furniture.ts';
import { watermarks } from './watermarks.ts';
import { foreignAddresses } from './web-addresses.ts';

/** In order of their place, without overlaps; of two that overlap the longer stays. */
export function findNoise(document: SourceDocument): Removal[] {
  const { text } = document;
  const pieces = cutPieces(text);
  return withoutOverlap([
    ...document.removed,
    ...siteFurniture(text, pieces),
    ...colophon(text, pieces),
    ...runningHeaders(text),
    ...pageNumbers(text, pieces, document.tables),
    ...watermarks(text),
    ...foreignAddresses(text),
  ]);
}

export function withoutOverlap(removals: readonly Removal[]): Removal[] {
  const kept: Removal[] = [];
  const sorted = [...removals].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const one of sorted) {
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  }
  return kept;
}
