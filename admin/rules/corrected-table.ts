/**
 * A kind as a table that is corrected in WPS or Excel and brought back: which columns it has, and what the rows that came back
 * change. A column that was left out changes nothing, an emptied cell empties its field. Pure.
 */
import { anyKind, type KindName } from '#domain/kinds.ts';
import { say } from '#domain/problem.ts';
import { columnsOf, fromRows, type Table, type TableIssue, toRows } from '#domain/table.ts';
import { type Fields, typedFields } from './compose-version.ts';
import { MANAGED_FIELDS } from './managed-fields.ts';

export const VERSION = '版本';
export const NOTE = '更正说明';
const ID = '编号';

/** An entry as it is public, with what finds out whether it changed since. */
export interface TabledEntry {
  readonly id: string;
  readonly data: Fields;
  readonly body: string;
  readonly version: string;
}

/** A row that differs from what is public, or is new. */
export interface CorrectedRow {
  /** As the spreadsheet numbers it. */
  readonly row: number;
  readonly id: string;
  readonly isNew: boolean;
  readonly data: Fields;
  /** Texts are not in the table: as it is public. */
  readonly body: string;
  readonly note: string;
}

export interface CorrectedTable {
  readonly changed: readonly CorrectedRow[];
  /** Rows as they are public. */
  readonly same: number;
  readonly issues: readonly TableIssue[];
}

const managed: ReadonlySet<string> = new Set(MANAGED_FIELDS);

/** Columns of fields that people type; texts of rules do not fit into cells. */
const ownColumns = (kind: KindName) =>
  columnsOf(kind).filter((column) => column.role === 'field' && !managed.has(column.leaf.path[0] ?? ''));

/** Entries for correcting, with their versions and a column for the reason. */
export function tableToCorrect(kind: KindName, entries: readonly TabledEntry[]): Table {
  const own = ownColumns(kind);
  const { header, rows } = toRows(kind, entries);
  const places = own.map((column) => header.indexOf(column.header));
  return {
    header: [ID, VERSION, NOTE, ...own.map((column) => column.header)],
    rows: entries.map(({ id, version }, index) => [id, version, '', ...places.map((at) => rows[index]?.[at] ?? '')]),
  };
}

/** @param entries as they are public now. With issues nothing of the table is to be used. */
export function readCorrected(kind: KindName, table: Table, entries: readonly TabledEntry[]): CorrectedTable {
  const header = table.header.map((name) => name.trim());
  const headIssues = headerIssues(kind, header);
  if (headIssues.length > 0) return { changed: [], same: 0, issues: headIssues };
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  const at = { id: header.indexOf(ID), version: header.indexOf(VERSION), note: header.indexOf(NOTE) };
  const own = columnsOf(kind);
  const cell = (row: readonly string[], index: number) => (index < 0 ? '' : (row[index] ?? '')).trim();
  const whole: Table = {
    header: own.map((column) => column.header),
    // What the table does not hold stays as it is public; beside the header nothing may stand.
    rows: table.rows.map((row) => {
      if (row.every((text) => text.trim() === '')) return [];
      const entry = known.get(cell(row, at.id));
      const present = entry ? (toRows(kind, [entry]).rows[0] ?? []) : [];
      const cells = own.map((column, index) => {
        const place = header.indexOf(column.header);
        return place < 0 ? (present[index] ?? '') : (row[place] ?? '');
      });
      return [...cells, ...row.slice(header.length)];
    }),
  };
  const read = fromRows(kind, whole);
  const issues = [...read.issues];
  const changed: CorrectedRow[] = [];
  let same = 0;
  for (const { id, data, body, row } of read.entries) {
    const cells = table.rows[row - 2] ?? [];
    const entry = known.get(id);
    const version = cell(cells, at.version);
    if (entry && isSame(kind, entry, data)) {
      same += 1;
      continue;
    }
    const fault = versionFault(id, version, entry);
    if (fault) issues.push({ row, column: VERSION, message: fault });
    // What is wrong with the row itself is told first; nothing else can be said of it.
    if (issues.some((issue) => issue.row === row)) continue;
    const note = cell(cells, at.note).replace(/\s+/g, ' ');
    changed.push({ row, id, isNew: entry === undefined, data, body: entry?.body ?? body, note });
  }
  return { changed, same, issues };
}

function headerIssues(kind: KindName, header: readonly string[]): TableIssue[] {
  const issue = (column: string, message: string): TableIssue => ({ row: 1, column, message });
  const special = new Set([ID, VERSION, NOTE]);
  const own = new Set(ownColumns(kind).map((column) => column.header));
  const all = new Set(columnsOf(kind).map((column) => column.header));
  const wrong = header.flatMap((name) => {
    if (special.has(name) || own.has(name) || !all.has(name)) return [];
    return [
      issue(name, say(`“${name}”不能在表格里改`, '请删去这一列；发布、更正、审查由编辑台记，正文请打开那一条来改')),
    ];
  });
  if (!header.includes(VERSION)) {
    wrong.push(
      issue(
        VERSION,
        say('缺少“版本”列', `请用编辑台下载的${anyKind(kind).label}表格来改，表头要在第一行，不要删这一列`),
      ),
    );
  }
  const twice = [...special].filter((name) => header.filter((other) => other === name).length > 1);
  wrong.push(...twice.map((name) => issue(name, say(`“${name}”列出现了两次`, '请只保留一列'))));
  // Names nobody knows, doubled ones and a missing 编号 are found as in every table.
  const fields = header.filter((name) => name !== VERSION && name !== NOTE);
  return [...wrong, ...fromRows(kind, { header: fields, rows: [] }).issues];
}

/** Spelling of a cell aside: 2026/1/5 is 2026-01-05. */
function isSame(kind: KindName, entry: TabledEntry, data: Fields): boolean {
  const cellsOf = (fields: Fields) =>
    JSON.stringify(toRows(kind, [{ id: entry.id, body: '', data: typedFields(fields) }]).rows);
  return cellsOf(entry.data) === cellsOf(data);
}

function versionFault(id: string, version: string, entry: TabledEntry | undefined): string | undefined {
  if (entry === undefined) {
    return version === ''
      ? undefined
      : say(
          `没有编号为“${id}”的条目：可能已经撤下，或表格里的编号改过`,
          '请改回原来的编号；要新添一条，请清空它的“版本”',
        );
  }
  if (version === '') return say(`编号“${id}”已经有了`, '新添的请换一个编号；要改原来那条，请把“版本”照下载的填回');
  return version === entry.version
    ? undefined
    : say(`“${id}”在下载表格以后改过`, '请重新下载，在新的表格里改这一行，免得盖掉别人的更正');
}
