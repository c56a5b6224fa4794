/** A piece prepared once for all detectors. */
import type { Hit, Level, Piece, RuleName } from './finding.ts';
import { type Folded, fold } from './fold.ts';
import { type Grid, gridsIn } from './grids.ts';
import { type Group, groupsIn, spellDigits } from './numbers.ts';

export interface View {
  readonly piece: Piece;
  /** Folded text. */
  readonly text: string;
  /** Folded text in which digits are digits, however they are spelt; same length. */
  readonly digits: string;
  readonly groups: readonly Group[];
  readonly grids: readonly Grid[];
  /** Folded text before a place, at most `length` characters. */
  before(place: number, length: number): string;
  after(place: number, length: number): string;
  /** Folded text of the line a place stands in and of `more` lines on each side. */
  lines(start: number, end: number, more: number): string;
  /** Head of the column when the place stands in a table. */
  headAt(place: number): string;
}

/** A finding at a place of folded text. */
export interface Found {
  readonly rule: RuleName;
  readonly level: Level;
  readonly start: number;
  readonly end: number;
  readonly say: string;
  readonly fix: string;
  readonly mask?: string;
}

/** @returns findings at places of folded text; places claimed by an earlier detector are passed in. */
export type Detector = (view: View, claimed: Claimed) => readonly Found[];

export interface Claimed {
  has(start: number, end: number): boolean;
}

export function viewOf(piece: Piece): { readonly view: View; readonly folded: Folded } {
  const folded = fold(piece.text);
  const { text } = folded;
  const digits = spellDigits(text);
  const grids = gridsIn(text);
  const view: View = {
    piece,
    text,
    digits,
    groups: groupsIn(digits),
    grids,
    before: (place, length) => text.slice(Math.max(0, place - length), place),
    after: (place, length) => text.slice(place, place + length),
    lines(start, end, more) {
      let [from, to] = [start, end];
      for (let count = 0; count <= more && from > 0; count += 1) from = text.lastIndexOf('\n', from - 1);
      for (let count = 0; count <= more && to >= 0; count += 1) to = text.indexOf('\n', to + 1);
      return text.slice(Math.max(from, start - 300, 0), to < 0 ? end + 300 : Math.min(to, end + 300));
    },
    headAt(place) {
      const grid = grids.find(({ start, end }) => start <= place && place < end);
      if (!grid) return '';
      const row = grid.rows.find((cells) => cells.some((cell) => cell.start <= place && place <= cell.end));
      const column = row?.findIndex((cell) => cell.start <= place && place <= cell.end) ?? -1;
      return grid.heads[column] ?? '';
    },
  };
  return { view, folded };
}

/** Puts findings into the typed text. */
export const placed = (piece: Piece, folded: Folded, { start, end, ...found }: Found): Hit => ({
  ...found,
  where: piece.where,
  start: folded.startOf(start),
  end: Math.max(folded.endOf(end), folded.startOf(start)),
});
