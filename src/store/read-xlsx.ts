/**
 * Sheets of an .xlsx workbook → plain texts, as a person sees them: dates as `2026-01-05`, times as `09:00`, shares as `5%`, other
 * numbers without formats, 是 and 否, formulas as they were last worked out. What cannot be read as text is told.
 */
import { openPackage, type Package, Unreadable } from '#gate/read/package.ts';
import { dateText, formatsOf, type ShownAs } from './xlsx-formats.ts';

export interface SheetTexts {
  readonly name: string;
  /** Row 1 first; rows that are not written are empty, so that numbers stay the spreadsheet's. */
  readonly rows: readonly (readonly string[])[];
  /** Cells that hold an error of the spreadsheet, or that were joined: only the first of them keeps its words. */
  readonly faults: readonly { readonly cell: string; readonly what: string }[];
}

/** More than any board has, fewer than a careless fill down the whole sheet. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 500;
const MOST_CHARACTERS = 40_000_000;

/** @throws Unreadable with the reason in Chinese */
export function readXlsx(bytes: Uint8Array): readonly SheetTexts[] {
  const pack = openPackage(bytes);
  if (!pack.textOf('xl/workbook.xml')) throw new Unreadable('不是 xlsx 工作簿');
  const { sheets, since1904 } = workbookOf(pack);
  const strings = stringsOf(pack);
  const formats = formatsOf(pack);
  return sheets.map(({ name, part }) => ({ name, ...sheetOf(pack, part, { strings, formats, since1904 }) }));
}

function workbookOf(pack: Package) {
  const targets = new Map<string, string>();
  pack.each('xl/_rels/workbook.xml.rels', {
    open(tag, { Id = '', Target = '' }) {
      if (tag !== 'Relationship') return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`.replace('/./', '/'));
    },
  });
  const sheets: { name: string; part: string }[] = [];
  let since1904 = false;
  pack.each('xl/workbook.xml', {
    open(tag, { name = '', id = '', date1904 = '' }) {
      if (tag === 'sheet') sheets.push({ name, part: targets.get(id) ?? '' });
      if (tag === 'workbookPr') since1904 = date1904 === '1' || date1904 === 'true';
    },
  });
  return { sheets, since1904 };
}

/** Excel writes characters XML cannot hold, and the letters of such a mark itself, as `_x000D_`. */
const plain = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const linesOf = (text: string): string => plain(text).replace(/\r\n?/g, '\n');

/** Readings over characters are no part of the text. */
function stringsOf(pack: Package): readonly string[] {
  const strings: string[] = [];
  const text = textIn('si', (value) => strings.push(value));
  pack.each('xl/sharedStrings.xml', text);
  return strings;
}

/** Collects the text of `<t>` below `around`, without phonetic readings. */
function textIn(around: string, done: (text: string) => void) {
  let text = '';
  let inText = false;
  let phonetic = false;
  return {
    open(tag: string) {
      if (tag === around) text = '';
      else if (tag === 'rPh') phonetic = true;
      else if (tag === 't') inText = !phonetic;
    },
    text(value: string) {
      if (inText) text += value;
    },
    close(tag: string) {
      if (tag === around) done(linesOf(text));
      else if (tag === 'rPh') phonetic = false;
      else if (tag === 't') inText = false;
    },
  };
}

interface Book {
  readonly strings: readonly string[];
  readonly formats: ReadonlyMap<number, ShownAs>;
  readonly since1904: boolean;
}

const columnOf = (reference: string): number =>
  [...(/^[A-Z]+/.exec(reference)?.[0] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function sheetOf(pack: Package, part: string, book: Book): Omit<SheetTexts, 'name'> {
  if ((pack.bytesOf(part)?.length ?? 0) > MOST_CHARACTERS) throw new Unreadable('表格太大');
  const rows: string[][] = [];
  const faults: { cell: string; what: string }[] = [];
  let row = 0;
  let column = -1;
  let cell = { reference: '', type: '', style: 0 };
  let value = '';
  let inValue = false;
  const put = (text: string) => {
    if (text === '') return;
    if (row > MOST_ROWS || column >= MOST_COLUMNS)
      throw new Unreadable(`表格太大，最多 ${MOST_ROWS} 行、${MOST_COLUMNS} 列`);
    while (rows.length < row) rows.push([]);
    const own = rows[row - 1] as string[];
    while (own.length < column) own.push('');
    own[column] = text;
  };
  const inline = textIn('is', (text) => put(text));
  pack.each(part, {
    open(tag, attributes) {
      const { r = '', t = '', s = '0' } = attributes;
      if (tag === 'row') {
        row = r === '' ? row + 1 : Number(r);
        column = -1;
      } else if (tag === 'c') {
        column = r === '' ? column + 1 : columnOf(r);
        cell = { reference: r, type: t, style: Number(s) };
        value = '';
      } else if (tag === 'v') inValue = true;
      else if (tag === 'mergeCell') faults.push({ cell: attributes['ref'] ?? '', what: '合并了单元格' });
      inline.open(tag);
    },
    text(text) {
      if (inValue) value += text;
      inline.text(text);
    },
    close(tag) {
      inline.close(tag);
      if (tag === 'v') inValue = false;
      if (tag !== 'c' || value === '') return;
      if (cell.type === 'e') faults.push({ cell: cell.reference, what: `公式算不出来（${value}）` });
      else put(textOf(value, cell, book));
    },
  });
  return { rows, faults };
}

function textOf(value: string, { type, style }: { readonly type: string; readonly style: number }, book: Book): string {
  if (type === 's') return book.strings[Number(value)] ?? '';
  if (type === 'str') return linesOf(value);
  if (type === 'b') return value === '1' ? '是' : '否';
  if (type === 'd') return value.replace('T', ' ').replace(/ 00:00(?::00)?(?:\.0+)?$/, '');
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const shown = book.formats.get(style);
  if (shown === 'share') return `${numberText(number * 100)}%`;
  return shown === 'day' ? dateText(number, book.since1904) : numberText(number);
}

/** Fifteen digits are what Excel keeps and shows: 0.1 + 0.2 is 0.3. */
const numberText = (number: number): string => {
  const text = String(Number(number.toPrecision(15)));
  return /e/i.test(text) ? number.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 15 }) : text;
};
