/** A table copied from Excel or WPS → rows of a repeated group. Pure. */
import papa from 'papaparse';

/** A column the rows can have. */
export interface Column {
  readonly name: string;
  readonly label: string;
  /** The words it may hold, if fixed. */
  readonly options?: readonly string[];
  readonly whole?: boolean;
  readonly required: boolean;
}

export interface PastedTable {
  /** True when the first line named the columns and is left out of the rows. */
  readonly byHeader: boolean;
  /** For each pasted column the field it goes to; undefined: not taken. */
  readonly columns: readonly (Column | undefined)[];
  readonly rows: readonly (readonly string[])[];
}

/** Spreadsheets copy as tab-separated values; cells with line breaks or quotes stand in quotes. */
export function readTable(text: string, fields: readonly Column[]): PastedTable | undefined {
  const cleaned = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '');
  if (cleaned.trim() === '') return undefined;
  const { data } = papa.parse<string[]>(cleaned, { delimiter: '\t', skipEmptyLines: 'greedy' });
  const lines = data.map((line) => line.map((cell) => cell.replace(/\u00a0/g, ' ').trim()));
  const width = Math.max(...lines.map((line) => line.length));
  const named = (lines[0] ?? []).map((cell) => columnNamed(cell, fields));
  const byHeader = named.filter(Boolean).length >= Math.max(1, Math.ceil(width / 2));
  const columns = byHeader ? named : fields.slice(0, width);
  const padded = Array.from({ length: width }, (_, index) => columns[index]);
  return { byHeader, columns: padded, rows: byHeader ? lines.slice(1) : lines };
}

/** `份数`, `份数（份）` and `*份 数` all name the field 份数. */
const bare = (text: string): string => text.replace(/[（(].*?[)）]|[\s*＊:：]/g, '');

const columnNamed = (cell: string, fields: readonly Column[]): Column | undefined =>
  fields.find(({ label, name }) => bare(label) === bare(cell) || name === cell);

export interface ReadRow {
  readonly values: Readonly<Record<string, string | number>>;
  /** What cannot be taken as it stands, in Chinese; the row can still be put in and mended in the form. */
  readonly remarks: readonly string[];
}

/** The rows as form values. An empty cell is left out, a cell outside the fixed words is named. */
export const rowsOf = ({ columns, rows }: PastedTable): ReadRow[] =>
  rows.map((cells) => {
    const values: Record<string, string | number> = {};
    const remarks: string[] = [];
    columns.forEach((column, index) => {
      const cell = cells[index] ?? '';
      if (!column || cell === '') return;
      const { value, remark } = cellValue(column, cell);
      if (value !== undefined) values[column.name] = value;
      if (remark) remarks.push(remark);
    });
    const missing = columns.flatMap((column) =>
      column?.required && values[column.name] === undefined ? [column.label] : [],
    );
    return { values, remarks: missing.length > 0 ? [...remarks, `缺${missing.join('、')}`] : remarks };
  });

function cellValue(column: Column, cell: string): { value?: string | number; remark?: string } {
  if (column.whole) {
    const digits = cell.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
    const number = /^(\d+)\s*[^\d\s]?$/.exec(digits)?.[1];
    return number === undefined ? { remark: `${column.label}“${cell}”不是整数` } : { value: Number(number) };
  }
  if (column.options && !column.options.includes(cell))
    return { remark: `${column.label}“${cell}”不在可选范围：${column.options.join('、')}` };
  return { value: cell };
}
