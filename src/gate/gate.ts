/** All detectors over all pieces of an entry or a file. */
import { addresses } from './detect/address.ts';
import { cards } from './detect/card.ts';
import { strangeCharacters } from './detect/characters.ts';
import { documents } from './detect/documents.ts';
import { identityNumbers } from './detect/identity.ts';
import { lists } from './detect/lists.ts';
import { mobiles } from './detect/mobile.ts';
import { brokenText } from './detect/mojibake.ts';
import { persons } from './detect/person.ts';
import { secrets } from './detect/secret.ts';
import { vague, type WatchedWord, words } from './detect/words.ts';
import type { Hit, Piece } from './finding.ts';
import { type Detector, type Found, placed, viewOf } from './view.ts';

export interface GateOptions {
  /** The board's own words. */
  readonly words?: readonly WatchedWord[];
}

/** Order matters: a place that one has claimed is not judged by those after it. */
const claiming: readonly Detector[] = [identityNumbers, cards, mobiles, documents, addresses, persons, secrets];

export function examinePiece(piece: Piece, options: GateOptions = {}): Hit[] {
  const { view, folded } = viewOf(piece);
  const found: Found[] = [];
  const claimed = {
    has: (start: number, end: number) => found.some((one) => one.rule !== 'list' && one.start < end && start < one.end),
  };
  for (const detect of claiming) found.push(...detect(view, claimed));
  found.push(...lists(view, claimed), ...words(view, options.words ?? []), ...vague(view));
  return [...strangeCharacters(piece), ...brokenText(piece), ...found.map((one) => placed(piece, folded, one))].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}

/** Findings of all pieces, in their order. */
export const examine = (pieces: readonly Piece[], options: GateOptions = {}): Hit[] =>
  pieces.flatMap((piece) => examinePiece(piece, options));

/** A finding that stands in the way: nothing with one is published unseen. */
export const stands = ({ level }: Pick<Hit, 'level'>): boolean => level === 'block' || level === 'ask';
