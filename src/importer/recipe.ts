/** What a clerk corrected in the way a file was split, by the words of its lines: next year's edition imports itself with it. */
import type { SourceDocument, SourceTable, Span } from './document.ts';
import type { Piece } from './split/pieces.ts';
import { READING_NAMES, type ReadingName } from './split/readings.ts';

export const MARKS = ['标题', '正文', '附件', '表格', '不导入'] as const;
export type Mark = (typeof MARKS)[number];

/** Lines and what they are. `正文` belongs to what stands above it. */
export interface Correction {
  readonly mark: Mark;
  /** The first line as it stands in the file, without blanks at its ends. */
  readonly line: string;
  /** Which of the lines that read the same, from 1. */
  readonly nth: number;
  /** How many lines, from 1. */
  readonly lines: number;
}

export interface Recipe {
  readonly reading?: ReadingName;
  readonly corrections: readonly Correction[];
}

export interface MarkedSpan extends Span {
  readonly mark: Mark;
}

export interface Marked {
  /** In the order the clerk gave them: a later one replaces what it overlaps. */
  readonly spans: readonly MarkedSpan[];
  /** Lines this file does not have. */
  readonly unfound: readonly Correction[];
}

const NOTHING: Marked = { spans: [], unfound: [] };

/** @param pieces of the whole text, nothing removed. */
export function markedIn(pieces: readonly Piece[], corrections: readonly Correction[]): Marked {
  if (corrections.length === 0) return NOTHING;
  const places = placesOf(pieces, (text) => text);
  const alike = once(() => placesOf(pieces, likeLine));
  let spans: MarkedSpan[] = [];
  const unfound: Correction[] = [];
  for (const correction of corrections) {
    const { mark, line, nth, lines } = correction;
    const at = places.get(line)?.[nth - 1] ?? alike().get(likeLine(line))?.[nth - 1];
    const first = at === undefined ? undefined : pieces[at];
    if (at === undefined || !first) {
      unfound.push(correction);
      continue;
    }
    const last = pieces[Math.min(pieces.length, at + lines) - 1] ?? first;
    const span = { start: first.start, end: last.end };
    spans = [...spans.filter((one) => !overlaps(one, span)), { mark, ...span }];
  }
  return { spans, unfound };
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function placesOf(pieces: readonly Piece[], keyOf: (text: string) => string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  pieces.forEach(({ text }, index) => {
    const same = places.get(keyOf(text));
    if (same) same.push(index);
    else places.set(keyOf(text), [index]);
  });
  return places;
}

/** Years, days, amounts and blanks change from one edition to the next. */
const likeLine = (text: string): string =>
  text.replace(/[\s\u3000]+/g, '').replace(/[\d０-９〇零一二三四五六七八九十百]+/g, '0');

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const markedAs = ({ spans }: Marked, ...marks: readonly Mark[]): MarkedSpan[] =>
  spans.filter(({ mark }) => marks.includes(mark)).sort((a, b) => a.start - b.start);

/** The document with the tables the clerk marked. */
export function withTables(document: SourceDocument, marked: Marked): SourceDocument {
  const given = markedAs(marked, '表格').map((span): SourceTable => {
    const rows = document.text
      .slice(span.start, span.end)
      .split(/\r?\n|\r/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => line.split(/\t|\u3000+| {2,}/).map((cell) => cell.trim()));
    return { start: span.start, end: span.end, rows };
  });
  const plain = marked.spans.filter(({ mark }) => mark !== '表格');
  const kept = document.tables.filter((table) => ![...given, ...plain].some((span) => overlaps(span, table)));
  if (given.length === 0 && kept.length === document.tables.length) return document;
  return { ...document, tables: [...kept, ...given].sort((a, b) => a.start - b.start) };
}

export const unfoundNote = ({ line, mark }: Correction): string =>
  `以前的更正“${line.length > 30 ? `${line.slice(0, 30)}…` : line}”（${mark}）在这个文件里没有找到，请看这一处要不要改`;

/** A recipe from a file; undefined when it is none. */
export function parseRecipe(json: string): Recipe | undefined {
  let value: Partial<Recipe>;
  try {
    value = JSON.parse(json) as Partial<Recipe>;
  } catch {
    return undefined;
  }
  const { reading, corrections } = value ?? {};
  if (reading !== undefined && !READING_NAMES.includes(reading)) return undefined;
  if (!Array.isArray(corrections) || !corrections.every(isCorrection)) return undefined;
  return { corrections, ...(reading !== undefined && { reading }) };
}

const isCorrection = ({ mark, line, nth, lines }: Partial<Correction>): boolean =>
  MARKS.includes(mark as Mark) &&
  typeof line === 'string' &&
  Number.isInteger(nth) &&
  Number.isInteger(lines) &&
  (nth as number) >= 1 &&
  (lines as number) >= 1;
