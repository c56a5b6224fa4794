/** 第一篇, 第二部分: headings of the parts of a compilation. */
import { type Heading, heading } from './heading.ts';
import type { Piece } from './pieces.ts';
import { isCollectionName, titleStrength } from './title-shape.ts';

const NUMBER = '[〇零一二三四五六七八九十百\\d]{1,4}';
const PART = new RegExp(
  `^[【\\[（(]?(?:第\\s?${NUMBER}\\s?(?<unit>篇|辑|卷|部分|编|单元)|篇${NUMBER})[】\\])）]?\\s*[:：、.．]?\\s*(?<title>[^。；;！!？?]{0,48})$`,
);

/** `第三篇:民主双评工作方案`; 部分 and 编 occur inside rules too and need a title that could be one. */
export function partHeading(text: string, piece: Piece): Heading | undefined {
  if (piece.text.length > 64) return undefined;
  const match = PART.exec(piece.text);
  if (!match) return undefined;
  const { unit = '篇', title = '' } = match.groups ?? {};
  if (/部分|编|单元/.test(unit) && !(titleStrength(title) || isCollectionName(title) || title === '')) return undefined;
  const titleStart = piece.end - title.length;
  return { ...heading(text, { start: titleStart, end: piece.end }, undefined, true), start: piece.start, titleStart };
}
