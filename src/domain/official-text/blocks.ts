/**
 * Official text (decision 0055): the small profile of Markdown that rules and 说明页面 are written in. Check, editor, page,
 * search, ledger and importer read it here and nowhere else.
 *
 * Headings `##` to `####`, tables, lists (`- `, `1. `), `**emphasis**` and links. Whatever is none of these stands on the
 * page as typed, line by line; the numbers of lists stay those that were typed.
 */
import { type Inline, readMarks } from './marks.ts';

/** `line` is 1-based within the body, here and below. */
export type OfficialBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string; readonly line: number }
  | { readonly kind: 'paragraph'; readonly lines: readonly TextLine[] }
  | OfficialTable
  | OfficialList;

export interface TextLine {
  readonly parts: readonly Inline[];
  readonly line: number;
}
export interface TableRow {
  readonly cells: readonly (readonly Inline[])[];
  readonly line: number;
}

export interface OfficialTable {
  readonly kind: 'table';
  /** By column; figures are usually set to the end. */
  readonly align: readonly ('start' | 'center' | 'end')[];
  readonly head: TableRow;
  readonly rows: readonly TableRow[];
}

export interface OfficialList {
  readonly kind: 'list';
  readonly items: readonly OfficialItem[];
}

export interface OfficialItem {
  /** As typed: `1.`, `3)`; absent for items with a dash. */
  readonly number?: string;
  readonly lines: readonly TextLine[];
  readonly inner: readonly OfficialList[];
}

export const HEADING = /^(#{2,4})\s+(.+?)\s*$/;
const ITEM = /^([ \t]*)(?:-|(\d{1,9}[.)]))[ \t]+(\S.*)$/;
const TABLE_ROW = /^[ \t]*\|/;
const DELIMITER = /^[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*$/;
/** At the start of a line a backslash also keeps these from opening a block. */
const ESCAPED_START = /^([ \t]*)\\(?=[#\-+>=:|])|^([ \t]*\d{1,9})\\(?=[.)])/;

/** The body as blocks, in order. */
export function readOfficialText(body: string): readonly OfficialBlock[] {
  const lines = body.split(/\r\n?|\n/).map((line) => line.replace(/[ \t]+$/, ''));
  const blocks: OfficialBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as string;
    const heading = HEADING.exec(line);
    if (line.trim() === '') at += 1;
    else if (heading) {
      const level = (heading[1] as string).length as 2 | 3 | 4;
      blocks.push({ kind: 'heading', level, text: heading[2] as string, line: at + 1 });
      at += 1;
    } else if (opensTable(lines, at)) {
      const end = endOf(lines, at, (row) => TABLE_ROW.test(row));
      blocks.push(tableOf(lines.slice(at, end), at + 1));
      at = end;
    } else if (ITEM.test(line)) {
      const end = endOfList(lines, at);
      blocks.push(...listsOf(lines.slice(at, end), at + 1));
      at = end;
    } else {
      const end = endOf(lines, at, (_, index) => index === at || goesOn(lines, index));
      const words = lines.slice(at, end).map((words, index) => textLine(words.replace(/^[ \t]+/, ''), at + index + 1));
      blocks.push({ kind: 'paragraph', lines: words });
      at = end;
    }
  }
  return blocks;
}

function endOf(lines: readonly string[], start: number, holds: (line: string, index: number) => boolean): number {
  let end = start;
  while (end < lines.length && holds(lines[end] as string, end)) end += 1;
  return end;
}

const textLine = (words: string, line: number): TextLine => ({
  parts: readMarks(words.replace(ESCAPED_START, '$1$2')),
  line,
});

const opensTable = (lines: readonly string[], at: number): boolean =>
  TABLE_ROW.test(lines[at] as string) && DELIMITER.test(lines[at + 1] ?? '');

/** Whether a line belongs to the paragraph above it. */
function goesOn(lines: readonly string[], at: number): boolean {
  const line = lines[at] as string;
  return line.trim() !== '' && !HEADING.test(line) && !ITEM.test(line) && !opensTable(lines, at);
}

/** A list runs on over its indented lines, and over one empty line when another item or an indented line follows. */
function endOfList(lines: readonly string[], start: number): number {
  let end = start;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at] as string;
    if (line.trim() === '') continue;
    if (at > end + 1) break;
    if (opensTable(lines, at) || !(ITEM.test(line) || /^(?: {2}|\t)/.test(line))) break;
    end = at + 1;
  }
  return end;
}

interface OpenItem {
  readonly indent: number;
  readonly number: string | undefined;
  readonly lines: TextLine[];
  readonly inner: OpenItem[];
}

function listsOf(lines: readonly string[], first: number): OfficialList[] {
  const top: OpenItem[] = [];
  const open: OpenItem[] = [];
  for (const [index, text] of lines.entries()) {
    if (text.trim() === '') continue;
    const match = ITEM.exec(text);
    if (!match) {
      open.at(-1)?.lines.push(textLine(text.trim(), first + index));
      continue;
    }
    const indent = (match[1] as string).replaceAll('\t', '    ').length;
    while (open.length > 0 && (open.at(-1) as OpenItem).indent >= indent) open.pop();
    const item: OpenItem = {
      indent,
      number: match[2],
      lines: [{ parts: readMarks(match[3] as string), line: first + index }],
      inner: [],
    };
    (open.at(-1)?.inner ?? top).push(item);
    open.push(item);
  }
  return grouped(top);
}

/** Numbered and unnumbered items that follow one another are two lists. */
function grouped(items: readonly OpenItem[]): OfficialList[] {
  const lists: { items: OfficialItem[]; numbered: boolean }[] = [];
  for (const { number, lines, inner } of items) {
    const numbered = number !== undefined;
    if (lists.at(-1)?.numbered !== numbered) lists.push({ items: [], numbered });
    lists.at(-1)?.items.push({ ...(numbered && { number }), lines, inner: grouped(inner) });
  }
  return lists.map(({ items: own }) => ({ kind: 'list', items: own }));
}

function tableOf(lines: readonly string[], first: number): OfficialTable {
  const [head = [], delimiter = [], ...rows] = lines.map(cellsOf);
  const width = Math.max(head.length, ...rows.map((row) => row.length));
  const row = (cells: readonly string[], line: number): TableRow => ({
    cells: Array.from({ length: width }, (_, at) => readMarks(cells[at] ?? '')),
    line,
  });
  const align = Array.from({ length: width }, (_, at) => alignOf(delimiter[at] ?? ''));
  return { kind: 'table', align, head: row(head, first), rows: rows.map((cells, at) => row(cells, first + 2 + at)) };
}

/** Cells of a row, none of them lost; `\|` is a sign inside a cell. */
function cellsOf(row: string): string[] {
  const inner = row.trim().replace(/^\|/, '');
  const cells = inner.split(/(?<!\\)\|/);
  if (cells.length > 1 && (cells.at(-1) as string).trim() === '') cells.pop();
  return cells.map((cell) => cell.trim());
}

function alignOf(delimiter: string): 'start' | 'center' | 'end' {
  if (!delimiter.endsWith(':')) return 'start';
  return delimiter.startsWith(':') ? 'center' : 'end';
}

/** Every line of text in a body that can carry marks, in order; cells one by one. */
export function textLines(blocks: readonly OfficialBlock[]): TextLine[] {
  return blocks.flatMap((block): readonly TextLine[] => {
    if (block.kind === 'heading') return [];
    if (block.kind === 'paragraph') return block.lines;
    if (block.kind === 'list') return linesOfItems(block.items);
    return [block.head, ...block.rows].flatMap(({ cells, line }) => cells.map((parts) => ({ parts, line })));
  });
}

const linesOfItems = (items: readonly OfficialItem[]): TextLine[] =>
  items.flatMap(({ lines, inner }) => [...lines, ...inner.flatMap((list) => linesOfItems(list.items))]);
