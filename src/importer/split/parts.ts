/** 第一篇, 第二部分: headings of the parts of a compilation. */
import { type Heading, heading } from './heading.ts';
import type { Piece } from './pieces.ts';
import { isCollectionName, titleStrength } from './title-shape.ts';

const NUMBER = '[〇零一二三四五六七八九十百\\d]{1,4}';
const PART = new RegExp(
  `^[【\\[（(]?(?:第\\s?${NUMBER}\\s?(?<unit>篇|辑|卷|部分|编|单元)|篇${NUMBER})[】\\])）]?\\s*[:：、.．]?\\s*(?<title>[^。；;！!？?]{0,48})$`,
);

/** 部分 and 编 that count through, some of them with no title of a rule: sections of one text, and none of them a part. */
export function partHeadings(text: string, pieces: readonly Piece[]): Heading[] {
  const found = new Map<string, { headings: Heading[]; lines: number }>();
  for (const piece of pieces) {
    if (piece.text.length > LONGEST) continue;
    const unit = PART.exec(piece.text)?.groups?.['unit'];
    const one = partHeading(text, piece);
    if (unit === undefined && !one) continue;
    const same = found.get(unit ?? '篇') ?? { headings: [], lines: 0 };
    found.set(unit ?? '篇', { headings: one ? [...same.headings, one] : same.headings, lines: same.lines + 1 });
  }
  return [...found.values()]
    .flatMap(({ headings, lines }) => (headings.length * 4 >= lines * 3 ? headings : []))
    .sort((a, b) => a.start - b.start);
}

const LONGEST = 64;

/** `第三篇:民主双评工作方案`; 部分 and 编 occur inside rules too and need a title that could be one. */
function partHeading(text: string, piece: Piece): Heading | undefined {
  if (piece.text.length > LONGEST) return undefined;
  const match = PART.exec(piece.text);
  if (!match) return undefined;
  const { unit = '篇', title = '' } = match.groups ?? {};
  if (/部分|编|单元/.test(unit) && !(titleStrength(title) || isCollectionName(title) || title === '')) return undefined;
  const titleStart = piece.end - title.length;
  return { ...heading(text, { start: titleStart, end: piece.end }, undefined, true), start: piece.start, titleStart };
}
