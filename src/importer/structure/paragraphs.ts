/** The paragraphs of a rule as its author wrote them: lines a page or a copy broke are joined, spaces inside words dropped. */
import { type Removal, removal, type SourceTable, type Span } from '../document.ts';
import { labelAt } from '../split/labels.ts';
import { isBlank, type Piece } from '../split/pieces.ts';
import { endsSentence, isDayLine, isProse } from '../split/sentences.ts';

export interface Paragraph {
  /** Source spans that make it, in order. */
  readonly spans: readonly Span[];
  readonly table?: SourceTable;
  /** An item of a list without a number. */
  readonly list?: boolean;
}

export interface Paragraphs {
  readonly paragraphs: readonly Paragraph[];
  /** Blanks dropped inside sentences. */
  readonly removed: readonly Removal[];
}

/** @param text the document's text; @param masked the same with removed spans blanked out; @param body the rule's pieces. */
export function paragraphsOf(
  text: string,
  masked: string,
  body: readonly Piece[],
  tables: readonly SourceTable[],
): Paragraphs {
  const paragraphs: { spans: Span[]; table?: SourceTable }[] = [];
  const removed: Removal[] = [];
  let previous: Piece | undefined;
  const shown = new Set<SourceTable>();
  for (const piece of body) {
    const table = tables.find(({ start, end }) => piece.start >= start && piece.end <= end);
    if (table) {
      if (!shown.has(table)) paragraphs.push({ spans: [{ start: table.start, end: table.end }], table });
      shown.add(table);
      previous = undefined;
      continue;
    }
    const spans = withoutInnerSpaces(text, piece, removed);
    const open = paragraphs.at(-1);
    const how = previous && open && !open.table ? junction(previous, piece) : 'apart';
    if (how === 'apart' || !open || !previous) paragraphs.push({ spans });
    else {
      if (how === 'joined') {
        const gap = { start: previous.end, end: piece.start };
        if (masked.slice(gap.start, gap.end) === text.slice(gap.start, gap.end))
          removed.push(removal(text, gap, reasonOf(text, gap)));
        open.spans.push(...spans);
      } else open.spans.push({ start: previous.end, end: spans[0]?.start ?? piece.start }, ...spans);
    }
    previous = piece;
  }
  return { paragraphs, removed };
}

const reasonOf = (text: string, gap: Span): string =>
  /[\r\n]/.test(text.slice(gap.start, gap.end)) ? '句中换行' : '句中空格';

/** `joined`: one sentence, nothing between; `spaced`: words of a form, kept apart by their space; `apart`: two paragraphs. */
function junction(before: Piece, piece: Piece): 'joined' | 'spaced' | 'apart' {
  if (labelAt(piece.text)) return 'apart';
  const heading = labelAt(before.text) && before.text.length <= 20 && !/[。；;：:，,]/.test(before.text);
  if (piece.after === 'line') {
    if (endsSentence(before.text) || before.text.length < 18 || heading || isDayLine(piece.text)) return 'apart';
    return isProse(before.text) && !isTitleLine(piece.text) ? 'joined' : 'apart';
  }
  if (endsSentence(before.text) || heading) return 'apart';
  if (isProse(before.text) || /[。；;：:，,]/.test(before.text + piece.text.slice(0, 12))) return 'joined';
  return isProse(piece.text) && before.text.length > 12 ? 'joined' : 'spaced';
}

const isTitleLine = (text: string): boolean => text.length <= 12 && !/[。；;，,、：:]/.test(text);

/** A space between two Han characters of a sentence is a leftover; behind a number or in a short line it may mean something. */
function withoutInnerSpaces(text: string, piece: Piece, removed: Removal[]): Span[] {
  const sentence = /[。；;，,]/.test(piece.text);
  const spans: Span[] = [];
  const label = labelAt(piece.text);
  let at = piece.start;
  for (const match of piece.text.matchAll(/[ \u3000\u2060]+/g)) {
    const start = piece.start + match.index;
    const end = start + match[0].length;
    if (label && match.index < label.length) continue;
    const blanked = [...text.slice(start, end)].some((character) => !isBlank(character));
    const inner = sentence && match[0].length <= 3 && between(piece.text, match.index, match[0].length);
    if (!blanked && !inner) continue;
    if (!blanked) removed.push(removal(text, { start, end }, '汉字之间的空格'));
    spans.push({ start: at, end: start });
    at = end;
  }
  return [...spans, { start: at, end: piece.end }];
}

const between = (text: string, at: number, length: number): boolean =>
  /\p{Script=Han}/u.test(text[at - 1] ?? '') && /\p{Script=Han}/u.test(text[at + length] ?? '');
