/** A compilation → its single rules, and what belongs to none of them. */
import { findNoise, withoutOverlap } from '../clean/find-noise.ts';
import { blankOut } from '../clean/mask.ts';
import { type Removal, removal, type SourceDocument, type Span } from '../document.ts';
import { type FoundHeadings, findHeadings } from './find-headings.ts';
import type { Heading } from './heading.ts';
import { labelAt } from './labels.ts';
import { cutPieces, type Piece, trimmed } from './pieces.ts';
import { closeUp } from './title-shape.ts';

export interface Rule extends Span {
  readonly heading: Heading;
  /** First character of the body; `end` when there is none. */
  readonly bodyStart: number;
  /** Heading of the part it stands in, as the source has it. */
  readonly part?: string;
}

export interface SplitResult {
  readonly rules: readonly Rule[];
  /** In order, disjoint. */
  readonly removed: readonly Removal[];
  /** The text with everything removed blanked out, at unchanged offsets. */
  readonly masked: string;
  readonly pieces: readonly Piece[];
  readonly notes: readonly string[];
}

export function splitRules(document: SourceDocument): SplitResult {
  const noise = findNoise(document);
  const masked = blankOut(document.text, noise);
  const inTable = ({ start }: Span) => document.tables.some((table) => start >= table.start && start < table.end);
  const pieces = cutPieces(masked);
  const found = findHeadings(
    masked,
    pieces.filter((piece) => !inTable(piece)),
    document,
  );
  const rules: Rule[] = [];
  const outside: Removal[] = [];
  let part: string | undefined;
  found.headings.forEach((heading, index) => {
    const next = found.headings[index + 1]?.start ?? masked.length;
    const body = trimmed(masked, { start: heading.end, end: next });
    if (isRule(heading, body, masked)) {
      const end = body?.end ?? heading.end;
      const bodyStart = body?.start ?? end;
      rules.push({ start: heading.start, end, heading, bodyStart, ...(part !== undefined && { part }) });
    } else {
      part = closeUp(document.text.slice(heading.start, heading.end));
      outside.push(removal(document.text, heading, index === 0 ? '汇编名称或篇目标题' : '篇目标题'));
      if (body) outside.push(removal(document.text, body, '篇前说明'));
    }
  });
  outside.push(...beforeFirst(document.text, pieces, found));
  return {
    rules,
    removed: withoutOverlap([...noise, ...splitByNoise(outside, noise, document.text)]),
    masked,
    pieces,
    notes: notesOf(found),
  };
}

const SUBSTANTIAL = 120;

/** A heading without a body holds the rules below it, unless the contents list it as a rule. */
function isRule(heading: Heading, body: Span | undefined, text: string): boolean {
  if (!body) return heading.listed === true && !heading.part;
  if (!heading.part) return true;
  if (heading.title === '') return false;
  return body.end - body.start >= SUBSTANTIAL || labelAt(text, body.start)?.number === 1;
}

function beforeFirst(text: string, pieces: readonly Piece[], { headings, contents }: FoundHeadings): Removal[] {
  const first = headings[0]?.start ?? text.length;
  return pieces
    .filter((piece) => piece.start < first)
    .map((piece) => {
      const inContents = contents && piece.start >= contents.start && piece.end <= contents.end;
      return removal(
        text,
        { start: piece.start, end: Math.min(piece.end, first) },
        inContents ? '目录' : '第一部制度之前的文字',
      );
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

const notesOf = ({ missing }: FoundHeadings): string[] =>
  missing.map(({ title }) => `目录里有“${title}”，正文里没有找到，请核对原文件`);
