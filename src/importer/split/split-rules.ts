/** A file → its single rules, and what belongs to none of them. */
import { findNoise, withoutOverlap } from '../clean/find-noise.ts';
import { blankOut } from '../clean/mask.ts';
import { type Removal, removal, type SourceDocument, type SourceTable, type Span } from '../document.ts';
import {
  type Marked,
  type MarkedSpan,
  markedAs,
  markedIn,
  overlaps,
  type Recipe,
  unfoundNote,
  withTables,
} from '../recipe.ts';
import { piecesBetween } from './cover-title.ts';
import { SUBSTANTIAL } from './evidence.ts';
import { type Heading, heading } from './heading.ts';
import { foldNotices, hasArticles, linesAbove } from './issuing-notices.ts';
import { labelAt } from './labels.ts';
import { cutPieces, type Piece, trimmed } from './pieces.ts';
import { type Reading, readingsOf } from './readings.ts';
import { closeUp, isCollectionName } from './title-shape.ts';

export interface Rule extends Span {
  readonly heading: Heading;
  /** First character of the body; `end` when there is none. */
  readonly bodyStart: number;
  /** Heading of the part it stands in, as the source has it. */
  readonly part?: string;
  /** The text before it that makes it public: a notice, or 文号 lines above the title. It belongs to no rule. */
  readonly issue?: Span;
}

export interface SplitResult {
  readonly rules: readonly Rule[];
  /** In order, disjoint. */
  readonly removed: readonly Removal[];
  /** The text with everything removed blanked out, at unchanged offsets. */
  readonly masked: string;
  readonly pieces: readonly Piece[];
  readonly notes: readonly string[];
  /** How the file can be read, the reading taken first. */
  readonly readings: readonly Reading[];
  readonly tables: readonly SourceTable[];
  /** Where the clerk says that an annex begins. */
  readonly annexMarks: ReadonlySet<number>;
  readonly marked: readonly MarkedSpan[];
}

/** The headings with those the clerk marked, and without those that are none. */
function corrected(reading: Reading | undefined, text: string, marked: Marked): Reading | undefined {
  if (marked.spans.length === 0) return reading;
  const base = reading ?? {
    name: '单部',
    headings: [],
    contents: [],
    missing: [],
    evidence: { doubts: new Map(), weight: 0 },
  };
  const kept = base.headings.filter((one) => !marked.spans.some((span) => overlaps(span, one)));
  const given = markedAs(marked, '标题').map(({ start, end }) => {
    const label = labelAt(text, start);
    return heading(text, { start, end }, label?.style === '条' ? undefined : label, false, true);
  });
  const headings = [...kept, ...given].sort((a, b) => a.start - b.start);
  return headings.length === 0 ? undefined : { ...base, headings };
}

const BY_HAND = '经办人标记为不导入';

/** @param recipe the reading to take, whatever speaks against it, and the lines a clerk marked. */
export function splitRules(
  original: SourceDocument,
  { reading: wanted, corrections = [] }: Partial<Recipe> = {},
): SplitResult {
  const marked = markedIn(corrections.length === 0 ? [] : cutPieces(original.text), corrections);
  const document = withTables(original, marked);
  const left = markedAs(marked, '不导入').map((span) => removal(document.text, span, BY_HAND));
  const noise = withoutOverlap([
    ...left,
    ...findNoise(document).filter((one) => !marked.spans.some((span) => overlaps(span, one))),
  ]);
  const masked = blankOut(document.text, noise);
  const all = cutPieces(masked);
  const outside = outsideTables(all, document.tables);
  const found = readingsOf(masked, outside, document, wanted);
  const readings = [...found].sort((a, b) => Number(b.name === wanted) - Number(a.name === wanted));
  const unfound = marked.unfound.map(unfoundNote);
  const annexMarks = new Set(markedAs(marked, '附件').map(({ start }) => start));
  const base = { masked, pieces: all, readings, annexMarks, tables: document.tables, marked: marked.spans };
  const reading = corrected(readings[0], masked, marked);
  if (!reading) return { ...base, rules: [], removed: noise, notes: unfound };
  const split = rulesOf(reading, document.text, masked, all);
  const removed = withoutOverlap([...noise, ...splitByNoise(split.outside, noise, document.text)]);
  const contents = removed.filter(({ reason }) => reason === OWN_CONTENTS);
  return {
    ...base,
    rules: split.rules,
    removed,
    masked: contents.length === 0 ? masked : blankOut(masked, contents),
    pieces: contents.length === 0 ? all : withoutSpans(all, contents),
    notes: [...unfound, ...reading.missing.map(({ title }) => `目录里有“${title}”，正文里没有找到，请核对原文件`)],
  };
}

/** @param pieces in order. */
function outsideTables(pieces: readonly Piece[], tables: readonly SourceTable[]): readonly Piece[] {
  if (tables.length === 0) return pieces;
  const sorted = [...tables].sort((a, b) => a.start - b.start);
  let at = 0;
  return pieces.filter(({ start }) => {
    while (at < sorted.length && (sorted[at] as SourceTable).end <= start) at += 1;
    return start < ((sorted[at] as SourceTable | undefined)?.start ?? Number.POSITIVE_INFINITY);
  });
}

const OWN_CONTENTS = '制度自己的目录';

const withoutSpans = (pieces: readonly Piece[], spans: readonly Span[]): readonly Piece[] =>
  pieces.filter(({ start, end }) => !spans.some((span) => start >= span.start && end <= span.end));

function rulesOf(
  { headings: all, contents }: Reading,
  text: string,
  masked: string,
  pieces: readonly Piece[],
): { rules: Rule[]; outside: Removal[] } {
  const { headings, issues } = foldNotices(all, pieces);
  const starts = headings.map((heading) => {
    const issue = issues.get(heading);
    // A notice that issues several rules stands above the first of them.
    return issue?.end === heading.start ? issue.start : linesAbove(pieces, heading);
  });
  const rules: Rule[] = [];
  const outside: Removal[] = [];
  let part: string | undefined;
  headings.forEach((heading, index) => {
    const next = starts[index + 1] ?? masked.length;
    const body = trimmed(masked, { start: heading.end, end: Math.max(heading.end, next) });
    const above = { start: Math.min(starts[index] as number, heading.start), end: heading.start };
    const issue = issues.get(heading) ?? (above.start < above.end ? above : undefined);
    if (above.start < above.end)
      outside.push(...lines(text, pieces, above, issues.get(heading)?.what ?? '标题上方的文号和沿革'));
    const counted = heading.part && body !== undefined && hasArticles(pieces, body.start, body.end);
    const alone = holdsNoRules(headings, index) && body !== undefined && heading.title !== '';
    if (counted || alone || isRule(heading, body, masked)) {
      const end = body?.end ?? heading.end;
      const bodyStart = body?.start ?? end;
      const known = { ...(part !== undefined && { part }), ...(issue && { issue }) };
      rules.push({ start: heading.start, end, heading, bodyStart, ...known });
    } else {
      part = closeUp(text.slice(heading.start, heading.end));
      outside.push(removal(text, heading, index === 0 ? '汇编名称或篇目标题' : '篇目标题'));
      if (body) outside.push(removal(text, body, '篇前说明'));
    }
  });
  outside.push(...beforeFirst(text, pieces, starts[0] ?? text.length, contents));
  for (const span of contents)
    if (rules.some(({ start, end }) => span.start >= start && span.end <= end))
      outside.push(removal(text, span, OWN_CONTENTS));
  return { rules, outside };
}

/** A part directly before the next part, or the last one, is a rule itself where text follows. */
function holdsNoRules(headings: readonly Heading[], index: number): boolean {
  const next = headings[index + 1];
  const cover = index === 0 && isCollectionName(headings[0]?.title ?? '');
  return headings[index]?.part === true && !cover && (next === undefined || next.part);
}

/** A heading without a body holds the rules below it, unless the contents list it as a rule. */
function isRule(heading: Heading, body: Span | undefined, text: string): boolean {
  if (!body) return heading.listed === true && !heading.part;
  if (!heading.part) return true;
  if (heading.title === '') return false;
  return body.end - body.start >= SUBSTANTIAL || labelAt(text, body.start)?.number === 1;
}

/** One removal a line, so that each can be looked at. */
const lines = (text: string, pieces: readonly Piece[], span: Span, reason: string): Removal[] =>
  piecesBetween(pieces, span.start, span.end).map((piece) => removal(text, piece, reason));

function beforeFirst(text: string, pieces: readonly Piece[], first: number, contents: readonly Span[]): Removal[] {
  return pieces
    .filter((piece) => piece.start < first)
    .map((piece) => {
      const inContents = contents.some(({ start, end }) => piece.start >= start && piece.end <= end);
      const span = { start: piece.start, end: Math.min(piece.end, first) };
      return removal(text, span, inContents ? '目录' : '第一部制度之前的文字');
    });
}

/** Removals outside of rules, cut where noise stands inside them, so that none overlaps another. */
function splitByNoise(removals: readonly Removal[], noise: readonly Removal[], text: string): Removal[] {
  return removals.flatMap((one) => {
    const rest: Removal[] = [];
    let at = one.start;
    for (const { start, end } of noise) {
      if (end <= at || start >= one.end) continue;
      const span = trimmed(text, { start: at, end: Math.max(at, start) });
      if (span) rest.push(removal(text, span, one.reason));
      at = end;
    }
    const span = trimmed(text, { start: at, end: Math.max(at, one.end) });
    return span ? [...rest, removal(text, span, one.reason)] : rest;
  });
}
