/** The file line by line, and what became of each: for the screen on which a clerk corrects the split. */
import type { Span } from '../document.ts';
import type { ImportResult } from '../import-document.ts';
import { cutPieces, type Piece } from '../split/pieces.ts';

export type LineKind = '标题' | '正文' | '附件' | '表格' | '不在制度里';

export interface SourceLine {
  readonly text: string;
  /** Which of the lines that read the same, from 1. */
  readonly nth: number;
  readonly kind: LineKind;
  /** Index of the rule it stands in, or heads. */
  readonly rule?: number;
  /** Why it stands in no rule. */
  readonly why?: string;
}

export function sourceLines(result: ImportResult): SourceLine[] {
  const seen = new Map<string, number>();
  const rules = cursor(result.entries);
  const removed = cursor(result.removed);
  const tables = cursor(result.tables);
  return cutPieces(result.text).map((piece) => {
    const nth = (seen.get(piece.text) ?? 0) + 1;
    seen.set(piece.text, nth);
    const rule = rules(piece);
    const gone = removed(piece);
    const table = tables(piece);
    const entry = rule === undefined ? undefined : result.entries[rule];
    const why = gone === undefined ? undefined : result.removed[gone];
    const whole = why !== undefined && why.start <= piece.start && why.end >= piece.end;
    if (!entry || whole || rule === undefined) {
      const reason = why?.reason ?? '不在任何一部里';
      return { text: piece.text, nth, kind: '不在制度里', why: reason, ...(rule !== undefined && { rule }) };
    }
    const inTitle = piece.start < Math.max(entry.bodyStart, entry.start + 1) && piece.start >= entry.start;
    const annex = entry.annexes.some(({ start, textStart }) => piece.start >= start && piece.start < textStart);
    const kind: LineKind = inTitle ? '标题' : table !== undefined ? '表格' : annex ? '附件' : '正文';
    return { text: piece.text, nth, kind, rule };
  });
}

/** Index of the span a piece overlaps; asked in order. */
function cursor(spans: readonly Span[]): (piece: Piece) => number | undefined {
  let at = 0;
  return (piece) => {
    while (at < spans.length && (spans[at] as Span).end <= piece.start) at += 1;
    const span = spans[at];
    return span && span.start < piece.end ? at : undefined;
  };
}
