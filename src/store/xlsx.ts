/** Tables → an .xlsx workbook, the same bytes for the same tables. */
import { unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import type { Table } from '#domain/table.ts';

/** Archives record when their files were written; one fixed moment keeps builds equal. Read as local time everywhere. */
const WRITTEN = '1980-01-01T00:00:00';
/** Characters Excel shows before a column is widened by hand. */
const WIDEST = 40;
const NARROWEST = 8;

export interface Sheet {
  /** At most 31 characters, as Excel allows. */
  readonly name: string;
  readonly table: Table;
  /** For people who go on writing in it: empty cells are text as well, so that 0576 stays 0576. */
  readonly toFill?: boolean;
}

/** Excel calls a file damaged that has more in one cell. */
const CELL_LIMIT = 32_767;
const CUT = '…（超过表格一格的长度，全文见网页或 JSON 文件）';
const fitting = (cell: string): string =>
  cell.length <= CELL_LIMIT ? cell : `${cell.slice(0, CELL_LIMIT - CUT.length - 1).toWellFormed()}${CUT}`;

const textCell = (value: string) => ({
  ...(value !== '' && { value: literal(fitting(value)) }),
  type: String,
  format: '@',
});

/** `_x000D_` is a control character to Excel; what only looks like one is marked. */
const literal = (cell: string): string => cell.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** Every cell is text and stays text when it is typed again: dates stay `2026-11-20`, long digits and leading zeros stay, nothing runs as a formula. */
export async function toXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const made = sheets.map(({ name, table, toFill = false }) => ({
    sheet: name,
    data: [
      table.header.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
      ...table.rows.map((row) => row.map((value) => (value === '' && !toFill ? null : textCell(value)))),
    ],
    columns: table.header.map((header, index) => ({
      width: widthOf([header, ...table.rows.map((row) => row[index] ?? '')]),
    })),
    stickyRowsCount: 1,
  }));
  const archive = unzipSync(new Uint8Array(await writeExcelFile(made).toBuffer()));
  const inOrder = Object.entries(archive).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(inOrder), { mtime: WRITTEN, level: 6 });
}

/** Han characters are twice as wide as Latin ones. */
function widthOf(cells: readonly string[]): number {
  const widths = cells.map((cell) => [...cell].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0));
  return Math.min(WIDEST, Math.max(NARROWEST, ...widths) + 2);
}
