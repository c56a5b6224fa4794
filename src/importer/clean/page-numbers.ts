/** Page numbers: on lines of their own, and in the middle of sentences where a page ended. */
import { type Removal, removal, type Span } from '../document.ts';
import type { Piece } from '../split/pieces.ts';

const MARKED_LINE =
  /^(?:[-—–－·]\s*\d{1,4}\s*[-—–－·]|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}|Page\s*\d+(?:\s*of\s*\d+)?)$/i;
const BARE_LINE = /^\d{1,4}$/;
const INSIDE = /(?<=[\p{Script=Han}，。、；：”）,;:)])[ \u3000]+(?<number>\d{1,3})[ \u3000]+(?=\p{Script=Han})/gu;
/** 完成 15 项任务: a number that counts something. */
const COUNTED =
  /^(?:个|项|次|天|日|年|月|元|人|名|份|篇|条|款|小时|分|级|类|号|周|季|岁|米|公里|亩|户|件|台|辆|种|章|节|倍|万|千|百|亿|多|余|家|位|届|本|页|点|时|秒|层|楼|间|套|批|步|门|场|期|张)/;

/** Three numbers that grow make pages; one alone may be anything and is left. */
const ENOUGH = 3;

export function pageNumbers(text: string, pieces: readonly Piece[], tables: readonly Span[]): Removal[] {
  const inTable = (at: number) => tables.some((table) => at >= table.start && at < table.end);
  const lines = pieces.filter((piece) => piece.after === 'line' && !inTable(piece.start));
  const marked = lines.filter((piece) => MARKED_LINE.test(piece.text));
  const bare = lines.filter((piece) => BARE_LINE.test(piece.text));
  const grownLines = growing(bare.map((piece) => ({ span: piece, number: Number(piece.text) })));
  const inside = [...text.matchAll(INSIDE)].flatMap((match) => {
    const end = match.index + match[0].length;
    if (COUNTED.test(text.slice(end, end + 2))) return [];
    return [{ span: { start: match.index, end }, number: Number(match.groups?.['number']) }];
  });
  return [
    ...marked.map((piece) => removal(text, piece, '页码')),
    ...grownLines.map((span) => removal(text, span, '页码')),
    ...growing(inside).map((span) => removal(text, span, '句中页码')),
  ];
}

interface Numbered {
  readonly span: Span;
  readonly number: number;
}

/** The longest run of growing numbers, or nothing when it is short. */
function growing(found: readonly Numbered[]): Span[] {
  const tails: { index: number; number: number }[] = [];
  const before: (number | undefined)[] = [];
  found.forEach(({ number }, index) => {
    const at = tails.findIndex((tail) => tail.number >= number);
    const place = at < 0 ? tails.length : at;
    before[index] = tails[place - 1]?.index;
    tails[place] = { index, number };
  });
  if (tails.length < ENOUGH) return [];
  const chain: Span[] = [];
  for (let index = tails.at(-1)?.index; index !== undefined; index = before[index])
    chain.unshift((found[index] as Numbered).span);
  return chain;
}
