/** Finds the titles the contents name in the text: in order, whatever spaces, line breaks or neighbours they have there. */
import type { ContentsItem } from './contents.ts';
import { keyOf } from './contents.ts';
import { type Heading, heading } from './heading.ts';
import { type Label, labelAt } from './labels.ts';
import { isBlankCode, type Piece } from './pieces.ts';
import { endsSentence, opensBody } from './sentences.ts';

export interface Matched {
  readonly headings: readonly Heading[];
  readonly missing: readonly ContentsItem[];
}

/** The text without blanks, and where each of its characters stands. */
interface Dense {
  readonly codes: Uint16Array;
  readonly at: Uint32Array;
  readonly length: number;
}

interface Place {
  readonly item: number;
  readonly heading: Heading;
  readonly score: number;
}

/** @param from offset behind the contents. */
export function matchContents(
  text: string,
  pieces: readonly Piece[],
  items: readonly ContentsItem[],
  from: number,
): Matched {
  const dense = denseOf(text, from);
  const starts = new Set(pieces.map((piece) => piece.start));
  const grams = new Map<number, number[]>();
  const keys = items.map(({ title }) => keyOf(title));
  keys.forEach((key, index) => {
    if (key.length < SHORTEST) return;
    const gram = gramOf(key.charCodeAt(0), key.charCodeAt(1));
    const same = grams.get(gram);
    if (same) same.push(index);
    else grams.set(gram, [index]);
  });
  const places: Place[] = [];
  /** Where a heading can begin: at a piece, or right behind another heading. */
  for (let at = 0; at + 1 < dense.length; at += 1) {
    const same = grams.get(gramOf(dense.codes[at] as number, dense.codes[at + 1] as number));
    if (!same) continue;
    for (const index of same) {
      const key = keys[index] as string;
      if (!standsAt(dense, at, key)) continue;
      const place = placeAt(text, dense, at, items[index] as ContentsItem, key.length, starts);
      if (place) places.push({ item: index, ...place });
      if (place) starts.add(place.heading.end);
    }
  }
  const chosen = bestOrder(places);
  const found = new Set(chosen.map((place) => place.item));
  return {
    headings: chosen.map((place) => place.heading),
    missing: items.filter((item, index) => !found.has(index) && !item.part),
  };
}

function denseOf(text: string, from: number): Dense {
  const codes = new Uint16Array(text.length - from);
  const at = new Uint32Array(text.length - from);
  let length = 0;
  for (let index = from; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isBlankCode(code)) continue;
    codes[length] = code;
    at[length] = index;
    length += 1;
  }
  return { codes, at, length };
}

/** 总则 stands in every rule. */
const SHORTEST = 3;

/** Two characters as one number: few places of a text begin like a title. */
const gramOf = (first: number, second: number): number => first * 0x1_0000 + second;

function standsAt({ codes, length }: Dense, at: number, key: string): boolean {
  if (at + key.length > length) return false;
  for (let index = 0; index < key.length; index += 1) if (codes[at + index] !== key.charCodeAt(index)) return false;
  return true;
}

function placeAt(
  text: string,
  dense: Dense,
  at: number,
  item: ContentsItem,
  length: number,
  starts: ReadonlySet<number>,
): { heading: Heading; score: number } | undefined {
  const titleStart = dense.at[at] as number;
  const end = (dense.at[at + length - 1] as number) + 1;
  const label = labelBefore(text, titleStart);
  const start = titleStart - (label?.length ?? 0);
  const begins = starts.has(start);
  const before = text.slice(Math.max(0, start - 4), start).trimEnd();
  const glued = before !== '' && endsSentence(before) && !/[“《（(]$/.test(before);
  const finish = endScore(text, end);
  const numbers = numberScore(label, item.label);
  if ((!begins && !glued) || finish === 0 || (numbers < 0 && !begins)) return undefined;
  const score = 1 + finish + (begins ? 2 : 0) + numbers;
  return score <= 0 ? undefined : { heading: heading(text, { start, end }, label, item.part, !item.part), score };
}

/** How far the number in the text speaks for the place: contents and text may number differently, but rarely do. */
function numberScore(found: Label | undefined, listed: Label | undefined): number {
  if (!found && !listed) return 3;
  if (!found) return 0;
  if (!listed) return -2;
  if (found.number !== listed.number) return -4;
  return found.style === listed.style ? 3 : 1;
}

/** 2: the line ends or the body begins here; 1: something may follow; 0: the title is part of a longer word. */
function endScore(text: string, end: number): number {
  const rest = text.slice(end, end + 24);
  if (rest === '' || /^[ \t\u3000]*[\r\n\f\v]/.test(rest)) return 2;
  const words = rest.trimStart();
  if (labelAt(words)?.number === 1) return 2;
  if (/^[\s\u3000]/.test(rest)) return opensBody(words) ? 2 : 1;
  return opensBody(words) ? 1 : 0;
}

/** The number in front of a title, at most a few characters back. */
function labelBefore(text: string, titleStart: number): Label | undefined {
  for (let back = 2; back <= 9 && titleStart - back >= 0; back += 1) {
    const before = text[titleStart - back - 1] ?? '\n';
    if (/[\d〇零一二三四五六七八九十百第（(]/.test(before)) continue;
    const label = labelAt(text, titleStart - back);
    if (label?.length === back) return label;
  }
  return undefined;
}

/** The places with the greatest total score, one per item, in the order of the contents and of the text. */
function bestOrder(places: readonly Place[]): Place[] {
  interface Step {
    readonly place: Place;
    readonly total: number;
    readonly before: Step | undefined;
  }
  const ordered = [...places].sort((a, b) => a.item - b.item || b.heading.start - a.heading.start);
  const ends = [...new Set(places.map((place) => place.heading.end))].sort((a, b) => a - b);
  const rankOfEnd = new Map(ends.map((end, index) => [end, index + 1]));
  const tree: (Step | undefined)[] = new Array(ends.length + 1);
  const bestBefore = (start: number): Step | undefined => {
    let best: Step | undefined;
    for (let rank = countUpTo(ends, start); rank > 0; rank -= rank & -rank) {
      const step = tree[rank];
      if (step && (!best || step.total > best.total)) best = step;
    }
    return best;
  };
  let best: Step | undefined;
  for (const place of ordered) {
    const before = bestBefore(place.heading.start);
    const step: Step = { place, before, total: place.score + (before?.total ?? 0) };
    if (!best || step.total > best.total) best = step;
    for (let rank = rankOfEnd.get(place.heading.end) as number; rank <= ends.length; rank += rank & -rank) {
      if (!tree[rank] || (tree[rank] as Step).total < step.total) tree[rank] = step;
    }
  }
  const chain: Place[] = [];
  for (let step = best; step; step = step.before) chain.unshift(step.place);
  return chain;
}

/** How many of the sorted values are ≤ `limit`. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
