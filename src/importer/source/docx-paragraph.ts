/** Paragraphs and tables of a Word file, and what stands in them beside their text. */
import type { ListPlace, ParagraphStyle } from './docx-styles.ts';

/** What a file holds beside its text. */
export const ASIDES = {
  图片: 'picture',
  嵌入的对象: 'object',
  公式: 'formula',
  脚注: 'note',
  尾注: 'note',
  批注: 'note',
  隐藏的文字: 'text',
  带删除线的文字: 'text',
  修订中删去的文字: 'text',
  认不出的符号: 'text',
} as const;
export type AsideName = keyof typeof ASIDES;

/** Something that stands in a paragraph and is no text of it. */
export interface Aside {
  readonly what: AsideName;
  readonly text?: string;
  /** Of a note or a comment. */
  readonly id?: string;
}

export interface DocxParagraph extends Omit<ParagraphStyle, 'list'> {
  readonly text: string;
  readonly list?: ListPlace;
  readonly asides?: readonly Aside[];
}

/** Cells of a row, each with its paragraphs. */
export type DocxRow = readonly (readonly DocxParagraph[])[];

/** Cells hold paragraphs; a cell that another spans is empty, one merged downwards repeats what is above. */
export interface DocxTable {
  readonly rows: readonly DocxRow[];
}

export type DocxBlock = DocxParagraph | DocxTable;

/** A paragraph whose end has not come yet. */
export interface OpenParagraph {
  text: string;
  style?: string;
  outline?: number;
  numId?: string;
  level?: number;
  contents: boolean;
  /** Its end was deleted: the next paragraph goes on with it. */
  joins: boolean;
  /** Text boxes anchored in it stand behind it. */
  readonly boxes: DocxBlock[];
  readonly asides: Aside[];
}

/** What the run being read looks like. */
export interface Run {
  hidden: boolean;
  struck: boolean;
  raised?: 'superscript' | 'subscript';
}
