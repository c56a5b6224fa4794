/** Is a title-like stretch a heading here? Judged by what stands before it, what follows and which numbers run through it. */
import { type Label, labelAt, rankOf } from './labels.ts';
import { headOf } from './piece-head.ts';
import type { Piece } from './pieces.ts';
import type { RunningNumbers } from './running-numbers.ts';
import { endsSentence, isDayLine, isProse, opensBody } from './sentences.ts';
import { continuesTitle, type TitleStrength } from './title-shape.ts';

export interface Place {
  readonly pieces: readonly Piece[];
  /** Where the title stands. */
  readonly index: number;
  /** First piece behind it. */
  readonly next: number;
  /** The body begins in the title's own piece with these words. */
  readonly rest?: string;
  /** Nothing but headings or removed text stands before it. */
  readonly afterHeading: boolean;
  readonly numbers: RunningNumbers;
}

const INTRODUCTION = 4;
const HORIZON = 400;

export function isHeading(strength: TitleStrength, title: string, place: Place): boolean {
  const first = firstLabel(place);
  if (first && place.numbers.continuedBy(first.label)) return false;
  if (goesOn(place)) return false;
  if (!place.afterHeading && !finishedBefore(place, first)) return false;
  if (first && first.label.number > 1) return false;
  return strength === 'strong' ? strongHolds(title, place, first) : weakHolds(title, place, first);
}

interface First {
  readonly label: Label;
  /** Pieces between the title and the label. */
  readonly distance: number;
}

function strongHolds(title: string, place: Place, first: First | undefined): boolean {
  if (first) return place.afterHeading || !innerStart(first.label, title, place);
  const next = place.rest ?? place.pieces[place.next]?.text;
  if (next === undefined) return false;
  if (headOf({ start: 0, end: next.length, text: next, after: 'line' })?.strength === 'strong')
    return !continuesTitle(title);
  return (isProse(next) || addresses(next)) && (title.length >= NAMES_SUBJECT || opensBody(next));
}

/** 各科室、事业单位: */
const addresses = (text: string): boolean => text.length <= 30 && /[：:]$/.test(text);

function weakHolds(title: string, place: Place, first: First | undefined): boolean {
  if (!first || first.distance > 0 || rankOf(first.label.style) > rankOf('1、')) return false;
  return title.length >= (place.afterHeading ? 4 : 5) && (place.afterHeading || !place.numbers.deeper(first.label));
}

/** Titles of rules name their subject; 考核程序 alone is a section. */
const NAMES_SUBJECT = 6;

/** （一） below 一、: what follows a bare title is a section of the rule before. A rule itself may well begin with 一、 or 1、. */
const innerStart = (label: Label, title: string, { numbers }: Place): boolean =>
  title.length < NAMES_SUBJECT &&
  numbers.deeper(label) &&
  !numbers.restartsArticles(label) &&
  label.style !== '一、' &&
  rankOf(label.style) !== rankOf('1、');

/** The first number within the introduction that follows. */
function firstLabel({ pieces, next, rest }: Place): First | undefined {
  const own = rest === undefined ? undefined : labelAt(rest);
  if (own) return { label: own, distance: 0 };
  const skipped = rest === undefined ? 0 : 1;
  for (let index = next; index < Math.min(pieces.length, next + INTRODUCTION); index += 1) {
    const piece = pieces[index] as Piece;
    // 附件：1.… 2.… counts annexes.
    if (/^附\s?[件表录]\s?[:：]/.test(piece.text)) return undefined;
    const label = labelAt(piece.text);
    if (label) return { label, distance: index - next + skipped };
    if (headOf(piece)?.whole && headOf(piece)?.strength === 'strong') return undefined;
  }
  return undefined;
}

/** The numbering of the rule before goes on behind the title, before another title comes. */
function goesOn({ pieces, next, numbers }: Place): boolean {
  for (let index = next; index < Math.min(pieces.length, next + HORIZON); index += 1) {
    const piece = pieces[index] as Piece;
    const label = labelAt(piece.text);
    if (!label) {
      const head = headOf(piece);
      if (head?.strength === 'strong') return false;
      continue;
    }
    if (numbers.isTop(label.style)) return numbers.topContinuedBy(label);
  }
  return false;
}

/** The paragraph before is finished, so that this line is not its rest. */
function finishedBefore({ pieces, index }: Place, first: First | undefined): boolean {
  const before = pieces[index - 1];
  if (!before || endsSentence(before.text) || isDayLine(before.text)) return true;
  const restarts = first?.label.number === 1 && first.distance <= 1;
  if ((pieces[index] as Piece).after === 'space') return restarts && before.text.length < 24;
  return restarts ? before.text.length < 120 : before.text.length < 30;
}
