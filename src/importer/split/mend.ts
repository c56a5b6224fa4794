/** Headings found line by line, corrected by what the numbers of the whole text say: 第一条 begins a rule, 第三条 goes on with one. */
import { isAnnexMark } from '../structure/annexes.ts';
import { frontLineOf } from './front-lines.ts';
import { type Heading, heading } from './heading.ts';
import { withIssued } from './issued-headings.ts';
import { issuedNames } from './issuing-notices.ts';
import { follows, labelAt } from './labels.ts';
import { withoutListedAnnexes } from './listed-annexes.ts';
import type { Piece } from './pieces.ts';
import { titleBefore } from './title-block.ts';
import { endsAsRule, titleStrength } from './title-shape.ts';
import { widenTitles } from './widen-titles.ts';

/** @param pieces without tables and contents. @param from first piece behind the contents. */
export function mendHeadings(
  text: string,
  pieces: readonly Piece[],
  headings: readonly Heading[],
  from: number,
): readonly Heading[] {
  const joined = withoutRunThrough(pieces, headings);
  const complete = [...firstPart(text, pieces, joined, from), ...joined];
  const restarted = withRestarts(text, pieces, complete, from);
  return widenTitles(text, pieces, withoutListedAnnexes(text, pieces, withIssued(text, pieces, restarted)), from);
}

const ENOUGH_ITEMS = 2;
/** Words in front of a compilation that are no rule, whatever they number. */
const PREFACE = /^(?:(?:编[写者辑印]?|出版|使用|修订|有关)?(?:说明|前言|序言?|导读|导言|寄语)|致.{1,12}|前言)$/;

/** Items under the title on the cover, before the first heading that was found, are the first rule. */
function firstPart(text: string, pieces: readonly Piece[], headings: readonly Heading[], from: number): Heading[] {
  const [first] = headings;
  if (!first) return [];
  const until = pieces.findIndex(({ start }) => start >= first.start);
  const front = pieces.slice(from, Math.max(from, until));
  const items = front.flatMap((piece, index) => (labelAt(piece.text) ? [from + index] : []));
  const at = items.find((index) => labelAt((pieces[index] as Piece).text)?.number === 1);
  if (at === undefined || items.length < ENOUGH_ITEMS || articleOf(pieces[at] as Piece) !== undefined) return [];
  // 四、……制度 behind 一、二、三 goes on counting them: all of them are parts of one level, not items of a first rule.
  const goingOn = first.label ?? labelAt(text.slice(first.start, first.end));
  const before = items
    .map((index) => labelAt((pieces[index] as Piece).text))
    .findLast((label) => label?.style === goingOn?.style);
  if (goingOn && before && follows(before.number, goingOn.number)) return [];
  const block = titleBefore(pieces, at, from, false);
  if (!block) return [];
  const span = { start: (pieces[block.first] as Piece).start, end: (pieces[block.next - 1] as Piece).end };
  const found = heading(text, span);
  return PREFACE.test(found.title.replace(/\s/g, '')) || frontLineOf(found.title) ? [] : [found];
}

const articleOf = (piece: Piece): number | undefined => {
  const label = labelAt(piece.text);
  return label?.style === '条' ? label.number : undefined;
};

/** 第三章 考勤管理制度 is no rule where its first article goes on counting. */
function withoutRunThrough(pieces: readonly Piece[], headings: readonly Heading[]): readonly Heading[] {
  const kept: Heading[] = [];
  let at = 0;
  let last: number | undefined;
  headings.forEach((one, index) => {
    const end = headings[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    while (at < pieces.length && (pieces[at] as Piece).start < one.end) {
      if ((pieces[at] as Piece).start < one.start) last = articleOf(pieces[at] as Piece) ?? last;
      at += 1;
    }
    let first: number | undefined;
    let lastHere: number | undefined;
    for (; at < pieces.length && (pieces[at] as Piece).start < end; at += 1) {
      const number = articleOf(pieces[at] as Piece);
      first ??= number;
      lastHere = number ?? lastHere;
    }
    const goesOn = first !== undefined && first > 1 && last !== undefined && follows(last, first);
    if (!goesOn) kept.push(one);
    if (lastHere !== undefined) last = lastHere;
    else if (!one.part) last = undefined;
  });
  return kept;
}

/** Where 第一条 stands again inside a rule, or before the first one, a title is looked for above it. */
function withRestarts(
  text: string,
  pieces: readonly Piece[],
  headings: readonly Heading[],
  from: number,
): readonly Heading[] {
  const found: Heading[] = [];
  let upcoming = 0;
  let floor = from;
  let last: number | undefined;
  let annex = false;
  /** No rule has begun, or only a part that holds rules, or the notice that issues one. */
  let outside = true;
  for (let index = from; index < pieces.length; index += 1) {
    const piece = pieces[index] as Piece;
    let begun = false;
    while (upcoming < headings.length && (headings[upcoming] as Heading).start < piece.end) {
      upcoming += 1;
      begun = true;
    }
    if (begun) {
      const { end, part, title } = headings[upcoming - 1] as Heading;
      outside = part || issuedNames(title).length > 0;
      while (index + 1 < pieces.length && (pieces[index + 1] as Piece).start < end) index += 1;
      floor = index + 1;
      last = undefined;
      annex = false;
      continue;
    }
    if (isAnnexMark(piece.text)) annex = true;
    const number = articleOf(piece);
    if (number === undefined) continue;
    if (number === 1 && (outside || last !== undefined)) {
      const block = titleBefore(pieces, index, floor, true);
      const plain = !annex && (outside || last !== 1);
      if (block && (plain || isStrong(pieces, block) || goesOnFrom(pieces, index, block))) {
        const start = (pieces[block.first] as Piece).start;
        found.push(heading(text, { start, end: (pieces[block.next - 1] as Piece).end }));
        annex = false;
        outside = false;
      }
      floor = index;
    }
    if (last !== undefined && follows(last, number)) annex = false;
    last = number;
    floor = Math.max(floor, index);
  }
  return found.length === 0 ? headings : [...headings, ...found].sort((a, b) => a.start - b.start);
}

const SURE_ARTICLES = 2;

/** Behind annexes only a text of several articles is a rule again, not a form with 第一条 本人承诺. */
function goesOnFrom(
  pieces: readonly Piece[],
  index: number,
  { first, next }: { first: number; next: number },
): boolean {
  if (!endsAsRule((pieces[next - 1] as Piece).text) || isAnnexMark(pieces[first - 1]?.text ?? '')) return false;
  let expected = 1;
  for (let at = index; at < pieces.length && expected <= SURE_ARTICLES; at += 1) {
    const number = articleOf(pieces[at] as Piece);
    if (number === undefined) continue;
    if (number !== expected) return false;
    expected += 1;
  }
  return expected > SURE_ARTICLES;
}

const isStrong = (pieces: readonly Piece[], { first, next }: { first: number; next: number }): boolean =>
  titleStrength(
    pieces
      .slice(first, next)
      .map(({ text }) => text)
      .join(''),
  ) === 'strong';
