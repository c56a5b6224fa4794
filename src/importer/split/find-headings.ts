/** All headings of rules and parts in a text: those its styles, its contents and its numbering tell, and those that stand alone. */
import type { SourceDocument } from '../document.ts';
import { chainHeadings } from './chains.ts';
import { type ContentsItem, findContents } from './contents.ts';
import { isHeading, type Place } from './decide.ts';
import { behindFrontLines } from './front-lines.ts';
import { gluedTitles } from './glued.ts';
import { type Heading, heading } from './heading.ts';
import { labelAt } from './labels.ts';
import { matchContents } from './match-contents.ts';
import { partHeadings } from './parts.ts';
import { headOf, type PieceHead } from './piece-head.ts';
import type { Piece } from './pieces.ts';
import { RunningNumbers } from './running-numbers.ts';
import { introduces } from './sentences.ts';
import { styledHeadings } from './styled-headings.ts';
import { endOfTitle, firstLineOf, isCutTitle } from './title-lines.ts';
import { closeUp, isCollectionName, type TitleStrength } from './title-shape.ts';
import { unlistedHeadings } from './unlisted.ts';

export interface FoundHeadings {
  /** In order of their place. */
  readonly headings: readonly Heading[];
  /** Range of the table of contents, when there is one. */
  readonly contents?: { readonly start: number; readonly end: number };
  /** Titles the contents name and the text does not have. */
  readonly missing: readonly ContentsItem[];
}

/** @param text the document's text with everything removed blanked out. */
export function findHeadings(text: string, pieces: readonly Piece[], document: SourceDocument): FoundHeadings {
  const contents = findContents(pieces, document.paragraphs);
  const from = contents?.to ?? 0;
  const begin = pieces[from]?.start ?? text.length;
  const matched = contents ? matchContents(text, pieces, contents.items, begin) : { headings: [], missing: [] };
  const styled = styledHeadings(text, document.paragraphs);
  const parts = partHeadings(text, pieces.slice(from));
  const unlisted = unlistedHeadings(text, pieces, matched.headings);
  const told = [...parts, ...unlisted, ...styled, ...matched.headings];
  const known = withoutOverlap(told.filter((found) => found.start >= begin));
  const chained = known.some((found) => found.listed) || styled.length > 0 ? [] : chains(text, pieces, from, known);
  const headings = new Walk(text, pieces, withoutOverlap([...known, ...chained])).from(from);
  const first = contents && pieces[contents.from];
  const last = contents && pieces[contents.to - 1];
  return {
    headings,
    missing: matched.missing,
    ...(first && last && { contents: { start: first.start, end: last.end } }),
  };
}

/** Numbered headings; how many titles stand without a number decides whether the numbers are headings or items. */
function chains(text: string, pieces: readonly Piece[], from: number, known: readonly Heading[]): Heading[] {
  const starts = new Set(
    new Walk(text, pieces, known)
      .from(from)
      .filter(({ label }) => !label)
      .map(({ start }) => start),
  );
  for (const { start } of known) starts.delete(start);
  const alone = new Set(pieces.flatMap((piece, index) => (starts.has(piece.start) ? [index] : [])));
  return chainHeadings(pieces, from, alone).map(({ head, part }) => heading(text, head, head.label, part));
}

/** Of two that share characters the later in the list stays, because it knows more; 第三篇: before its title stays with it. */
function withoutOverlap(headings: readonly Heading[]): Heading[] {
  const kept: Heading[] = [];
  for (const found of [...headings]
    .map((one, order) => ({ one, order }))
    .sort((a, b) => a.one.start - b.one.start || a.order - b.order)) {
    const previous = kept.at(-1);
    const shared = previous && previous.end > found.one.start ? kept.pop() : undefined;
    kept.push(shared && shared.end === found.one.end ? { ...found.one, start: shared.start } : found.one);
  }
  return kept;
}

/** One pass over the pieces, remembering the numbers of the rule being read. */
class Walk {
  private readonly numbers = new RunningNumbers();
  private readonly found: Heading[] = [];
  private readonly text: string;
  private readonly pieces: readonly Piece[];
  private readonly known: readonly Heading[];

  constructor(text: string, pieces: readonly Piece[], known: readonly Heading[]) {
    this.text = text;
    this.pieces = pieces;
    this.known = known;
  }

  from(first: number): readonly Heading[] {
    let upcoming = 0;
    let index = first;
    while (index < this.pieces.length) {
      const piece = this.pieces[index] as Piece;
      const here = upcoming;
      while (upcoming < this.known.length && (this.known[upcoming] as Heading).start < piece.end) upcoming += 1;
      if (upcoming > here) {
        for (const one of this.known.slice(here, upcoming)) this.accept(one);
        const end = (this.known[upcoming - 1] as Heading).end;
        index += 1;
        while (index < this.pieces.length && (this.pieces[index] as Piece).end <= end) index += 1;
      } else index = this.read(index);
    }
    return this.found;
  }

  private accept(one: Heading): void {
    this.found.push(one);
    this.numbers.reset();
  }

  /** @returns the index of the piece to go on with. */
  private read(index: number): number {
    const piece = this.pieces[index] as Piece;
    const head = headOf(piece);
    if (head && !head.label) {
      const next = head.whole
        ? this.tryLines(head.strength, index, endOfTitle(this.pieces, index))
        : this.tryHead(head, index);
      if (next !== undefined) return next;
    } else if (this.found.length === 0 && isCollectionName(piece.text)) {
      this.accept(heading(this.text, piece, undefined, true));
      return index + 1;
    }
    const cut = isCutTitle(piece, this.pieces[index + 1]) ? this.tryLines('strong', index, index + 2) : undefined;
    if (cut !== undefined) return cut;
    this.readGlued(index);
    return index + 1;
  }

  /** A title with its body on the same line. */
  private tryHead({ start, end, strength }: PieceHead, index: number): number | undefined {
    const rest = this.text.slice(end, (this.pieces[index] as Piece).end).trim();
    if (!isHeading(strength, plainTitle(this.text, start, end), this.place(index, index + 1, rest))) return undefined;
    this.accept(heading(this.text, { start, end }));
    return index + 1;
  }

  /** A title of whole lines; it may have begun on the line before. @param next index behind its last line. */
  private tryLines(strength: TitleStrength, index: number, next: number): number | undefined {
    const free = { before: !this.isTaken(index - 1), finished: this.isFinished(index - 2) };
    const first = firstLineOf(this.pieces, index, free);
    const { start } = this.pieces[first] as Piece;
    const { end } = this.pieces[next - 1] as Piece;
    const place = this.place(first, behindFrontLines(this.pieces, next), undefined);
    if (!isHeading(strength, plainTitle(this.text, start, end), place)) return undefined;
    this.accept(heading(this.text, { start, end }));
    return next;
  }

  private isTaken(index: number): boolean {
    const piece = this.pieces[index];
    return piece !== undefined && (this.found.at(-1)?.end ?? -1) >= piece.end;
  }

  private isFinished(index: number): boolean {
    const piece = this.pieces[index];
    return piece === undefined || this.isTaken(index) || /[。；;！!？?”]$/.test(piece.text);
  }

  private readGlued(index: number): void {
    const piece = this.pieces[index] as Piece;
    this.numbers.read(piece);
    for (const { start, end, last } of gluedTitles(piece)) {
      const rest = last ? undefined : this.text.slice(end, piece.end).trim();
      const place = this.place(index, index + 1, rest);
      if (isHeading('strong', this.text.slice(start, end), { ...place, afterHeading: true }) && this.begins(place)) {
        this.accept(heading(this.text, { start, end }, labelAt(this.text, start)));
      }
    }
  }

  /** A glued title needs a body that clearly begins. */
  private begins({ rest, next }: Place): boolean {
    const words = rest ?? this.pieces[next]?.text ?? '';
    return labelAt(words)?.number === 1 || introduces(words);
  }

  private place(index: number, next: number, rest: string | undefined): Place {
    const afterHeading = index === 0 || this.isTaken(index - 1);
    const { pieces, numbers } = this;
    return { pieces, index, next, afterHeading, numbers, ...(rest !== undefined && { rest }) };
  }
}

const plainTitle = (text: string, start: number, end: number): string =>
  closeUp(text.slice(start, end)).replace(/\s/g, '');
