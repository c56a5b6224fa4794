/**
 * A kind as flat rows and back: one table per kind, one row per entry, one column per leaf of the shape. The same codec
 * writes open data and reads imports, so what is exported can be edited in Excel or WPS and read again (decision 0003).
 */
import { jsonSchemaOf } from './field-labels.ts';
import { readCellInto, writeCell } from './flat-cell.ts';
import { type Leaf, leavesOf } from './flat-fields.ts';
import { anyKind, type Entry, type KindName } from './kinds.ts';
import { nearest } from './nearest.ts';
import { isId } from './parts/text.ts';
import { say } from './problem.ts';

/** Plain texts in a grid; what CSV stores. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export type Column =
  | { readonly role: 'id'; readonly header: string }
  | { readonly role: 'body'; readonly header: string }
  | { readonly role: 'field'; readonly header: string; readonly leaf: Leaf };

/** A row read back. `data` is decoded, not yet validated: pass it to `validate`. */
export interface RowEntry {
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** As the spreadsheet numbers it; the header is row 1. */
  readonly row: number;
}

/** What is wrong with a table: row and column as the spreadsheet shows them, message made by `say`. */
export interface TableIssue {
  readonly row: number;
  readonly column: string;
  readonly message: string;
}

type Flat = Pick<Entry, 'id' | 'body'> & { readonly data: unknown };

const ID: Column = { role: 'id', header: '编号' };
const BODY: Column = { role: 'body', header: '正文' };
/** Excel and WPS cut a cell here without a word. */
const CELL_LIMIT = 32_767;

const columns = new Map<KindName, readonly Column[]>();

/** Columns of a kind: 编号, its fields in their order, and 正文 for rules. Hand-written MDX bodies are code, not data. */
export function columnsOf(kind: KindName): readonly Column[] {
  const known = columns.get(kind);
  if (known) return known;
  const fields = leavesOf(jsonSchemaOf(kind)).map((leaf): Column => ({ role: 'field', header: leaf.label, leaf }));
  const made = [ID, ...fields, ...(anyKind(kind).format === 'md' ? [BODY] : [])];
  columns.set(kind, made);
  return made;
}

/** Entries of one kind as a table, in the order given. */
export function toRows(kind: KindName, entries: readonly Flat[]): Table {
  const own = columnsOf(kind);
  return {
    header: own.map((column) => column.header),
    rows: entries.map((entry) => own.map((column) => cellOf(entry, column))),
  };
}

function cellOf(entry: Flat, column: Column): string {
  if (column.role === 'id') return entry.id;
  return column.role === 'body' ? entry.body : writeCell(entry.data, column.leaf);
}

/**
 * A table back to entries; columns may stand in any order and optional ones may be missing, empty rows are passed over.
 * Every problem of the header and of all rows comes at once; with issues the entries are not to be used.
 */
export function fromRows(kind: KindName, table: Table): { entries: RowEntry[]; issues: TableIssue[] } {
  const { places, issues } = readHeader(kind, table.header);
  const entries: RowEntry[] = [];
  const rowOfId = new Map<string, number>();
  table.rows.forEach((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    const row = index + 2;
    const read = readRow(cells, places, row);
    const earlier = rowOfId.get(read.entry.id);
    const idProblem = places.includes(ID) ? problemOfId(read.entry.id, earlier) : undefined;
    if (idProblem) issues.push({ row, column: ID.header, message: idProblem });
    issues.push(...read.issues, ...tooWide(cells, table.header.length, row));
    rowOfId.set(read.entry.id, earlier ?? row);
    entries.push(read.entry);
  });
  return { entries, issues };
}

function readHeader(kind: KindName, header: readonly string[]) {
  const own = columnsOf(kind);
  const issues: TableIssue[] = [];
  const places: (Column | undefined)[] = [];
  for (const text of header) {
    const name = text.trim();
    const column = own.find((candidate) => candidate.header === name);
    if (!column) issues.push({ row: 1, column: name, message: unknownHeader(name, own, kind) });
    else if (places.includes(column))
      issues.push({ row: 1, column: name, message: say(`“${name}”列出现了两次`, '请只保留一列') });
    places.push(column);
  }
  if (!places.includes(ID)) {
    issues.push({
      row: 1,
      column: ID.header,
      message: say('缺少“编号”列', '请加一列“编号”，每行填写该条目的文件名（不带扩展名）'),
    });
  }
  return { places, issues };
}

function unknownHeader(name: string, own: readonly Column[], kind: KindName): string {
  if (name === '') return say('有一列没有表头', '请填写表头，或删去这一列');
  const guess = nearest(
    name,
    own.map(({ header }) => header),
  );
  const fix = guess ? `你是不是想写“${guess}”？不需要请删去这一列` : '请删去这一列，或照导出的表格改表头';
  return say(`${anyKind(kind).label}没有“${name}”这一列`, fix);
}

function readRow(cells: readonly string[], places: readonly (Column | undefined)[], row: number) {
  const data: Record<string, unknown> = {};
  const issues: TableIssue[] = [];
  let id = '';
  let body = '';
  places.forEach((column, index) => {
    const cell = cells[index] ?? '';
    if (!column) return;
    const report = (message: string) => issues.push({ row, column: column.header, message });
    if (cell.length === CELL_LIMIT) {
      report(say(`单元格正好 ${CELL_LIMIT} 个字，多半被表格软件截断了`, '这一条请直接在网站编辑页修改'));
    }
    if (column.role === 'id') id = cell.trim();
    else if (column.role === 'body') body = cell;
    else for (const fault of readCellInto(data, column.leaf, cell)) report(fault);
  });
  return { entry: { id, data, body, row }, issues };
}

function problemOfId(id: string, earlier: number | undefined): string | undefined {
  if (id === '') return say('缺少编号', '请填写该条目的文件名（不带扩展名）');
  if (!isId(id)) return say(`“${id}”不能作编号`, '只用小写字母、数字和短横线，如 linhai-mianjian');
  return earlier === undefined ? undefined : say(`编号“${id}”与第 ${earlier} 行重复`, '每个条目只写一行，编号各不相同');
}

const tooWide = (cells: readonly string[], width: number, row: number): TableIssue[] =>
  cells.slice(width).some((cell) => cell.trim() !== '')
    ? [{ row, column: '', message: say('这一行的单元格比表头多', '请检查是否多了逗号或引号') }]
    : [];
