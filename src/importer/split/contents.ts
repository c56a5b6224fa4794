/** The table of contents: which pieces it is made of and which titles it names. */
import type { StyledParagraph } from '../document.ts';
import { type Label, labelAt, rankOf } from './labels.ts';
import type { Piece } from './pieces.ts';
import { isProse } from './sentences.ts';
import { closeUp, titleStrength } from './title-shape.ts';

export interface ContentsItem {
  readonly label?: Label;
  /** Without number, leader dots and page number. */
  readonly title: string;
  /** It stands above others: a part, not a rule. */
  readonly part: boolean;
}

export interface Contents {
  /** Pieces `from` to `to` (exclusive), the word 目录 included. */
  readonly from: number;
  readonly to: number;
  readonly items: readonly ContentsItem[];
}

interface Line {
  readonly label?: Label;
  readonly title: string;
  readonly key: string;
  readonly paged: boolean;
}

const MARK = /^[【[]?(?:总|内容)?目\s*[录次](?:[】\]])?$/;
const PAGE = /(?:…|[.…·．\u00b7_\-—\s\t]{2,}|\t|\s)[（(]?\d{1,4}[)）]?$/;
const PART = /^第\s?[〇零一二三四五六七八九十百\d]{1,4}\s?(?:篇|部分|编|辑|卷|单元)/;

export function findContents(pieces: readonly Piece[], styled: readonly StyledParagraph[]): Contents | undefined {
  const flagged = styledContents(pieces, styled);
  if (flagged) return flagged;
  const mark = pieces.findIndex(({ text }) => text.length <= 8 && MARK.test(text));
  return mark < 0 ? unmarkedContents(pieces) : contentsFrom(pieces, mark, mark + 1);
}

/** @param from the word 目录, or the first line where there is none; @param first the first line. */
function contentsFrom(pieces: readonly Piece[], from: number, first: number): Contents | undefined {
  const lines: Line[] = [];
  let at = first;
  for (; at < pieces.length; at += 1) {
    const line = lineOf((pieces[at] as Piece).text);
    if (!line) break;
    lines.push(line);
  }
  const count = ownLines(lines, pieces[at]?.text ?? '');
  return count < 2 ? undefined : { from, to: first + count, items: itemsOf(lines.slice(0, count)) };
}

const ENOUGH_LINES = 3;
const MOSTLY_TITLES = 0.7;

/** Titles one under the other that all come again below, or carry page numbers, are contents without the word. */
function unmarkedContents(pieces: readonly Piece[]): Contents | undefined {
  const first = pieces.findIndex(({ text }) => {
    const line = lineOf(text);
    return line !== undefined && titleStrength(line.title) !== undefined;
  });
  const found = first < 0 ? undefined : contentsFrom(pieces, first, first);
  const titled = found?.items.filter(({ title }) => titleStrength(title) !== undefined).length ?? 0;
  if (!found || titled < ENOUGH_LINES || titled < found.items.length * MOSTLY_TITLES) return undefined;
  const below = new Set(pieces.slice(found.to).map(({ text }) => keyOf(text.slice(labelAt(text)?.length ?? 0))));
  const again = found.items.filter(({ title }) => below.has(keyOf(title))).length;
  return again * 2 > found.items.length ? found : undefined;
}

function styledContents(pieces: readonly Piece[], styled: readonly StyledParagraph[]): Contents | undefined {
  const spans = styled.filter((paragraph) => paragraph.contents);
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return undefined;
  const inside = (piece: Piece) => piece.start >= first.start && piece.end <= last.end;
  const start = pieces.findIndex(inside);
  if (start < 0) return undefined;
  const end = pieces.findLastIndex(inside) + 1;
  const marked = start > 0 && MARK.test((pieces[start - 1] as Piece).text) ? start - 1 : start;
  const lines = pieces.slice(start, end).flatMap((piece) => lineOf(piece.text) ?? []);
  return { from: marked, to: end, items: itemsOf(lines) };
}

/** 1 党务公开制度 (1): a number before a blank counts the lines, where a page stands behind them. */
const COUNTED = /^[\d０-９]{1,2}\s+(?=\p{Script=Han})/u;

function withoutPage(text: string): { bare: string; paged: boolean } {
  const bare = text.replace(PAGE, '');
  const paged = bare !== text;
  return { bare: paged ? bare.replace(COUNTED, '') : bare, paged };
}

function lineOf(text: string): Line | undefined {
  const { bare, paged } = withoutPage(text);
  const label = labelAt(bare);
  const title = bare.slice(label?.length ?? 0).trim();
  if (
    title === '' ||
    title.length > 60 ||
    /[。；;！!？?：㈠⑴①]|第一[章条]|.一、|[^\d]1、/.test(title) ||
    (isProse(title) && !titleStrength(title))
  ) {
    return PART.test(bare) && bare.length <= 60 ? { title: bare, key: keyOf(bare), paged } : undefined;
  }
  return { title, key: `${label?.style ?? ''}${label?.number ?? ''}${keyOf(title)}`, paged, ...(label && { label }) };
}

export const keyOf = (title: string): string => title.replace(/[\s\u3000\u2060]/g, '');

/**
 * How many of the lines belong to the contents; the rest are the first headings of the text itself.
 * @param behind the piece after them, which may begin with the first heading and its text in one.
 */
function ownLines(lines: readonly Line[], behind: string): number {
  const [first] = lines;
  const start = behind.slice(labelAt(behind)?.length ?? 0);
  if (first && keyOf(start).startsWith(keyOf(first.title)) && keyOf(start) !== keyOf(first.title)) return lines.length;
  const paged = lines.filter((line) => line.paged).length;
  if (paged >= 2 && paged * 2 >= lines.length) return lines.findLastIndex((line) => line.paged) + 1;
  for (const head of lines.slice(0, 3)) {
    const again = lines.findLastIndex((line, index) => repeats(head, line, lines[index + 1]));
    if (again > lines.indexOf(head)) return again - lines.indexOf(head);
  }
  return lines.length;
}

/** `line` is `head` again, be it numbered in another style or cut over two lines. */
function repeats(head: Line, line: Line, next: Line | undefined): boolean {
  const renumbered = line.label !== undefined && head.label !== undefined && line.label.number !== head.label.number;
  if (line === head || renumbered) return line === head;
  const title = keyOf(line.title);
  return title === keyOf(head.title) || (next !== undefined && title + keyOf(next.title) === keyOf(head.title));
}

function itemsOf(lines: readonly Line[]): ContentsItem[] {
  const parts = partStyles(lines);
  return lines.map(({ label, title }, index) => {
    const below = lines[index + 1];
    const part = PART.test(title) || (parts.has(styleOf(lines[index])) && styleOf(below) !== styleOf(lines[index]));
    return {
      title: closeUp(title.replace(PART, '').replace(/^[:：、.\s]+/, '') || title),
      part,
      ...(label && { label }),
    };
  });
}

const styleOf = (line: Line | undefined): string => (line ? (line.label?.style ?? 'none') : 'end');

/** A style whose every line is followed by a deeper one heads parts. */
function partStyles(lines: readonly Line[]): ReadonlySet<string> {
  const styles = new Set(lines.map(styleOf));
  const heads = [...styles].filter((style) =>
    lines.every((line, index) => {
      if (styleOf(line) !== style) return true;
      const below = lines[index + 1];
      if (!below || styleOf(below) === style) return false;
      return !below.label || !line.label || rankOf(below.label.style) > rankOf(line.label.style);
    }),
  );
  return new Set(styles.size > 1 ? heads : []);
}

const WORD = /^[【[]?(?:总|内容)?目\s*[录次](?:[】\]])?/;

/** A line of contents, or of the text, without its number, its page and its blanks. */
export function contentsKey(line: string): string {
  const bare = withoutPage(line).bare.replace(WORD, '').trim();
  return keyOf(bare.slice(labelAt(bare)?.length ?? 0).replace(PART, ''));
}
