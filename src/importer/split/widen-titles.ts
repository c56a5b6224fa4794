/** Titles broken for the width of a page: the lines above the last one that belong to it. Only where 第一条 follows. */
import { indexFrom, titleKey } from './cover-title.ts';
import { frontLineOf } from './front-lines.ts';
import { type Heading, heading } from './heading.ts';
import { labelAt } from './labels.ts';
import type { Piece } from './pieces.ts';
import { titleBefore } from './title-block.ts';

/** Chapters, a preamble and lines of history may stand between a title and 第一条. */
const HORIZON = 16;

export function widenTitles(
  text: string,
  pieces: readonly Piece[],
  headings: readonly Heading[],
  from: number,
): readonly Heading[] {
  return headings.map((one, index) => {
    if (one.label || one.part || one.listed) return one;
    const behind = indexFrom(pieces, one.end);
    const article = firstArticle(pieces, behind, headings[index + 1]?.start ?? text.length);
    if (article === undefined) return one;
    const before = headings[index - 1];
    const floor = Math.max(from, before ? indexFrom(pieces, before.end) : 0);
    const block = titleBefore(pieces, article, floor, true);
    const first = block && pieces[block.first];
    const last = block && pieces[block.next - 1];
    if (!first || !last) return one;
    const state = pieces[block.next];
    const ends = last.end === one.end || (state?.end === one.end && frontLineOf(state.text) === '状态');
    if (!ends) return one;
    const start = wholeAbove(pieces, block.first, block.next, floor) ?? first.start;
    return start < one.start ? heading(text, { start, end: one.end }) : one;
  });
}

const LINES = 3;
const COVER = 14;

/** The same words stand in one line further up: the lines that make them again are one title. */
function wholeAbove(pieces: readonly Piece[], first: number, next: number, floor: number): number | undefined {
  let joined = pieces.slice(first, next).reduce((words, { text }) => words + titleKey(text), '');
  for (let at = first - 1; at > floor && at >= first - LINES; at -= 1) {
    joined = titleKey((pieces[at] as Piece).text) + joined;
    for (let above = at - 1; above >= floor && above >= at - COVER; above -= 1)
      if (titleKey((pieces[above] as Piece).text) === joined) return (pieces[at] as Piece).start;
  }
  return undefined;
}

function firstArticle(pieces: readonly Piece[], behind: number, end: number): number | undefined {
  for (let at = behind; at < Math.min(pieces.length, behind + HORIZON); at += 1) {
    const piece = pieces[at] as Piece;
    if (piece.start >= end) return undefined;
    const label = labelAt(piece.text);
    if (label?.style === '条') return label.number === 1 ? at : undefined;
  }
  return undefined;
}
