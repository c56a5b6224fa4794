/** What every reader of a file produces and everything after it works on: one text, with what is known beyond the text. */

/** Half-open range of UTF-16 offsets into `SourceDocument.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span that does not go into any entry, or is left out inside one, and why. */
export interface Removal extends Span {
  readonly text: string;
  readonly reason: string;
}

/** A paragraph whose formatting says more than its words. */
export interface StyledParagraph extends Span {
  /** 1–9 for a heading style or an outline level. */
  readonly heading?: number;
  /** A line of the table of contents. */
  readonly contents?: boolean;
  /** An item of a list without a number. */
  readonly list?: boolean;
  /** The title of the whole document. */
  readonly title?: boolean;
}

/** Parts of a file that are no text, or text we leave out: told with their place. */
export interface Unread {
  /** E.g. `图片`, `脚注`, `隐藏的文字`. */
  readonly what: string;
  readonly count: number;
  /** Offset of the first. */
  readonly start: number;
  /** What it says, where it is text. */
  readonly text?: string;
}

export interface SourceTable extends Span {
  readonly rows: readonly (readonly string[])[];
}

export interface SourceDocument {
  readonly format: 'text' | 'docx' | 'word' | 'pdf' | 'web' | 'ofd';
  /** As decoded for text files; for the others their paragraphs, one a line, automatic numbers written out. */
  readonly text: string;
  /** In order; empty for plain text. */
  readonly paragraphs: readonly StyledParagraph[];
  /** In order, disjoint. */
  readonly tables: readonly SourceTable[];
  /** Spans the reader itself knows to be no text of a rule, such as running headers of a PDF. */
  readonly removed: readonly Removal[];
  readonly unread: readonly Unread[];
  /** Remarks of the reader for the report, in Chinese. */
  readonly notes: readonly string[];
}

export const plainDocument = (text: string): SourceDocument => ({
  format: 'text',
  text,
  paragraphs: [],
  tables: [],
  removed: [],
  unread: [],
  notes: [],
});

export const removal = (text: string, { start, end }: Span, reason: string): Removal => ({
  start,
  end,
  text: text.slice(start, end),
  reason,
});
