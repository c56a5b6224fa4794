/** CSV text ↔ table: UTF-8 with BOM and CRLF as Excel and WPS expect it, safe to open, exact to read back. */

import Papa from 'papaparse';
import type { Table } from '#domain/table.ts';

const BOM = '\uFEFF';
const ROW_END = '\r\n';
/** A spreadsheet runs a cell that begins so as a formula (OWASP, CSV injection); the apostrophe guards itself. */
const GUARDED = /^['=+\-@\t\r\n＝＋－＠]/;

const guard = (cell: string): string => (GUARDED.test(cell) ? `'${cell}` : cell);
const unguard = (cell: string): string => (cell.startsWith("'") && GUARDED.test(cell.slice(1)) ? cell.slice(1) : cell);

/** The whole text of a CSV file, ending with a row end. */
export function toCsv({ header, rows }: Table): string {
  const guarded = [header, ...rows].map((row) => row.map(guard));
  return `${BOM}${Papa.unparse(guarded, { newline: ROW_END })}${ROW_END}`;
}

/** Reads CSV with or without BOM and with any row end. Empty rows are kept, so that row numbers stay the spreadsheet's. */
export function fromCsv(text: string): Table {
  const plain = text.startsWith(BOM) ? text.slice(1) : text;
  // No header holds a line break, so the first one in the text is a row end; breaks inside cells may differ from it.
  const newline = (/\r\n|\n|\r/.exec(plain)?.[0] ?? ROW_END) as '\r\n' | '\n' | '\r';
  const { data } = Papa.parse<string[]>(plain, { delimiter: ',', newline, quoteChar: '"', skipEmptyLines: false });
  const [header = [], ...rows] = data.map((row) => row.map(unguard));
  return { header, rows };
}
