/** The same title twice: on a cover, in a decree or above the history of a text, and again above the text itself. */
import type { Heading } from './heading.ts';
import { labelAt } from './labels.ts';
import type { Piece } from './pieces.ts';
import { closeUp } from './title-shape.ts';

/** More lines than this between them are a text of their own. */
const LINES_AT_MOST = 14;
const CHARACTERS_AT_MOST = 1_500;
const TITLE_LINES = 5;

export const titleKey = (title: string): string => title.replace(/[\s\u3000\u2060、《》〈〉“”（）()【】]/g, '');

/** Nothing numbered stands between the two, and little else. */
export const isCoverOf = (cover: Heading, rule: Heading, pieces: readonly Piece[]): boolean =>
  cover.title !== '' &&
  titleKey(cover.title) === titleKey(rule.title) &&
  rule.start - cover.end <= CHARACTERS_AT_MOST &&
  isFront(piecesBetween(pieces, cover.end, rule.start));

const isFront = (between: readonly Piece[]): boolean =>
  between.length <= LINES_AT_MOST && between.every(({ text }) => labelAt(text) === undefined);

/** Offset of the first line of the same title further up; undefined when it stands once. @param index piece the title begins with. */
export function coverAbove(pieces: readonly Piece[], index: number, title: string): number | undefined {
  const key = titleKey(title);
  if (key.length < 4) return undefined;
  for (let first = index - 1; first >= 0 && first >= index - LINES_AT_MOST; first -= 1) {
    const { text, start } = pieces[first] as Piece;
    if (labelAt(text)) return undefined;
    const begun = titleKey(closeUp(text));
    if (begun !== '' && key.startsWith(begun) && completes(pieces, first, index, key)) return start;
  }
  return undefined;
}

function completes(pieces: readonly Piece[], first: number, until: number, key: string): boolean {
  let joined = '';
  for (let at = first; at < until && at < first + TITLE_LINES; at += 1) {
    joined += titleKey(closeUp((pieces[at] as Piece).text));
    if (joined === key) return true;
    if (!key.startsWith(joined)) return false;
  }
  return false;
}

/** What stands between two offsets; a piece that goes over one of them is cut there, so that no character is passed over. */
export function piecesBetween(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  const between: Piece[] = [];
  for (let index = Math.max(0, indexFrom(pieces, from) - 1); index < pieces.length; index += 1) {
    const piece = pieces[index] as Piece;
    if (piece.start >= to) break;
    if (piece.start >= from && piece.end <= to) between.push(piece);
    else between.push(...cut(piece, from, to));
  }
  return between;
}

function cut({ start, end, text, after }: Piece, from: number, to: number): Piece[] {
  const left = text.slice(Math.max(0, from - start), Math.max(0, Math.min(end, to) - start));
  const words = left.trim();
  if (words === '') return [];
  const first = Math.max(start, from) + left.indexOf(words);
  return [{ start: first, end: first + words.length, text: words, after }];
}

/** Index of the first piece that starts at or behind an offset; `pieces.length` when none does. */
export function indexFrom(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as Piece).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
