/** Puts blocks a reader finds one below the other: a line each, tables as lines with tabs, and remembers where they stand. */
import {
  plainDocument,
  type SourceDocument,
  type SourceTable,
  type StyledParagraph,
  type Unread,
} from '../document.ts';
import type { AsideName } from './docx-paragraph.ts';

/** What a web page or an RTF file holds beside its text. */
export type LeftOut = AsideName | '文本框' | '隐藏或删去的文字';

export class TextBuilder {
  private readonly lines: string[] = [];
  private readonly paragraphs: StyledParagraph[] = [];
  private readonly tables: SourceTable[] = [];
  private readonly unread: Unread[] = [];
  private at = 0;
  private formulas = 0;

  /** Offset where the next line will begin. */
  get offset(): number {
    return this.at;
  }

  private add(line: string): { start: number; end: number } {
    this.lines.push(line);
    const span = { start: this.at, end: this.at + line.length };
    this.at = span.end + 1;
    return span;
  }

  paragraph(text: string, style: { readonly heading?: number; readonly title?: boolean } = {}): void {
    const span = this.add(text);
    if (text.trim() !== '' && (style.heading !== undefined || style.title)) this.paragraphs.push({ ...span, ...style });
  }

  /** One column is a frame around text and no table. */
  table(rows: readonly (readonly string[])[]): void {
    const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
    if (filled.length === 0) return;
    if (filled.every((row) => row.length < 2)) {
      for (const row of filled) for (const line of (row[0] ?? '').split('\n')) this.paragraph(line);
      return;
    }
    const spans = filled.map((row) => this.add(row.map((cell) => cell.replace(/\s*\n\s*/g, ' ').trim()).join('\t')));
    this.tables.push({ start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0, rows: filled });
  }

  leftOut(what: LeftOut, text?: string): void {
    const known = this.unread.findIndex((one) => one.what === what && one.text === undefined);
    const one = this.unread[known];
    if (one && text === undefined) this.unread[known] = { ...one, count: one.count + 1 };
    else this.unread.push({ what, count: 1, start: this.at, ...(text !== undefined && { text }) });
  }

  /** One that is written out as text. */
  formula(): void {
    this.formulas += 1;
  }

  document(format: SourceDocument['format']): SourceDocument {
    const { paragraphs, tables, unread } = this;
    const notes = this.formulas > 0 ? [formulaNote(this.formulas)] : [];
    return { ...plainDocument(this.lines.join('\n')), format, paragraphs, tables, unread, notes };
  }
}

/** A formula has lines, roots and places that text has not. */
export const formulaNote = (count: number): string => `公式 ${count} 处按文字写出，请对照原文件`;
