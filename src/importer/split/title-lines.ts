/** Titles over two lines: where the title a piece belongs to begins and ends. */
import { frontLineOf } from './front-lines.ts';
import { labelAt } from './labels.ts';
import { headOf } from './piece-head.ts';
import type { Piece } from './pieces.ts';
import { isDayLine } from './sentences.ts';
import { closeUp, continuesTitle, opensTitle, stripSuffix, titleStrength } from './title-shape.ts';

/** No number, no punctuation at the end, short: a line that can be a part of a title. */
const canBePart = ({ text }: Piece): boolean =>
  text.length <= 26 && labelAt(text) === undefined && !/[。；;：:，,！!？?]/.test(text) && !isDayLine(text);

/** A line cut off from its title is a few characters, or what it was cut off from is long; 印章使用制度 stands for itself. */
const SHORT_TAIL = 5;
const LONG_HEAD = 12;

const hanLength = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

const together = (first: Piece, second: Piece) => titleStrength(closeUp(first.text) + closeUp(second.text));

/**
 * The piece the title at `index` begins with: 临海市人防办 / 政务公开工作制度.
 * @param free the piece before belongs to no heading found so far, and the one before it is finished.
 */
export function firstLineOf(
  pieces: readonly Piece[],
  index: number,
  free: { before: boolean; finished: boolean },
): number {
  const before = pieces[index - 1];
  const piece = pieces[index] as Piece;
  if (!before || !free.before || !canBePart(before) || together(before, piece) === undefined) return index;
  if (opensTitle(before.text) || continuesTitle(piece.text)) return index - 1;
  const tail = hanLength(stripSuffix(piece.text)) <= SHORT_TAIL || hanLength(before.text) >= LONG_HEAD;
  const cut = piece.after === 'line' && free.finished && tail && headOf(before) === undefined;
  return cut ? index - 1 : index;
}

/** Behind the title's last piece: a second line that only goes on (实施细则), or （试行） on a line of its own. */
export function endOfTitle(pieces: readonly Piece[], index: number): number {
  const piece = pieces[index] as Piece;
  const next = pieces[index + 1];
  if (!next) return index + 1;
  const front = frontLineOf(next.text);
  if (front) return front === '状态' ? index + 2 : index + 1;
  const goesOn = continuesTitle(next.text) && canBePart(piece) && together(piece, next) === 'strong';
  return goesOn ? endOfTitle(pieces, index + 1) : index + 1;
}

/** A title cut in two that neither line is one alone: 民主生活会制 / 度. */
export const isCutTitle = (piece: Piece, next: Piece | undefined): next is Piece =>
  next !== undefined &&
  next.after === 'line' &&
  next.text.length <= 14 &&
  canBePart(piece) &&
  canBePart(next) &&
  !/[\s\u3000].*\d|元$/.test(piece.text) &&
  headOf(next) === undefined &&
  together(piece, next) === 'strong';
