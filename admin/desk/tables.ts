/**
 * A kind as a table, and what came back from WPS or Excel as drafts: every row that differs, all or none. Whatever is wrong with
 * any row is told at once, by row and column, before anything is written.
 */
import { readCorrected, type TabledEntry, tableToCorrect } from '#admin/rules/corrected-table.ts';
import type { FoundInTable, FoundIssue } from '#admin/rules/corrections-protocol.ts';
import type { BegunDraft } from '#admin/rules/import-protocol.ts';
import { covers, type Person } from '#admin/rules/people.ts';
import type { KindName } from '#domain/kinds.ts';
import { unsay } from '#domain/problem.ts';
import type { Table } from '#domain/table.ts';
import { agencyOf, beginCorrections, type Judged, judgeCorrections } from './corrections.ts';
import type { DeskContext } from './desk-context.ts';
import { readParts, typedDigest } from './entry-text.ts';
import { demand } from './permission.ts';
import { DeskRefused } from './refused.ts';

/** A kind as a table that is corrected in WPS or Excel. */
export interface Tables {
  /** Entries this person may edit, as they are public. */
  give(person: Person, kind: KindName): Promise<Table>;
  /** What the rows would change; nothing is written. */
  compare(person: Person, kind: KindName, table: Table): Promise<FoundInTable>;
  /** Chosen rows become drafts, all or none. */
  take(person: Person, what: TableToTake): Promise<readonly BegunDraft[]>;
}

export interface TableToTake {
  readonly kind: KindName;
  readonly table: Table;
  /** Name of the file, for the audit log. */
  readonly source: string;
  /** Rows that become drafts, by their ids. */
  readonly ids: readonly string[];
  /** 更正说明 of rows that give none of their own. */
  readonly note: string;
}

/** Entries of a kind that this person may edit, as they are public. */
export function tableOf(context: DeskContext, person: Person, kind: KindName): Table {
  demand('edit', undefined, person);
  const mine = ({ id, data }: TabledEntry) => covers(person, agencyOf({ kind, id, data }));
  return tableToCorrect(kind, tabled(context, kind).filter(mine));
}

export async function compareTable(
  context: DeskContext,
  person: Person,
  kind: KindName,
  table: Table,
): Promise<FoundInTable> {
  const { rows, issues, same } = await examined(context, person, { kind, table, note: '' });
  return { rows: rows.map(({ row, entry }) => ({ ...entry, row })), same, issues };
}

/** @throws DeskRefused 422 naming rows and columns of everything that no longer fits */
export async function takeTable(
  context: DeskContext,
  person: Person,
  take: TableToTake,
): Promise<readonly BegunDraft[]> {
  const { rows, issues } = await examined(context, person, take);
  if (issues.length > 0) throw new DeskRefused(422, refusalOf(issues));
  const chosen = rows.filter(({ entry }) => take.ids.includes(entry.id));
  if (chosen.length === 0) throw new DeskRefused(422, '没有选要改的行。请至少勾选一行');
  return beginCorrections(context, person, chosen, `表格 ${take.source}`);
}

async function examined(
  context: DeskContext,
  person: Person,
  { kind, table, note }: Pick<TableToTake, 'kind' | 'table' | 'note'>,
): Promise<{ rows: readonly (Judged & { readonly row: number })[]; issues: readonly FoundIssue[]; same: number }> {
  demand('edit', undefined, person);
  const { changed, same, issues: faults } = readCorrected(kind, table, tabled(context, kind));
  const judged = await judgeCorrections(
    context,
    person,
    changed.map((row) => ({ ...row, kind })),
    note,
  );
  const rows = judged.map((one, index) => ({ ...one, row: changed[index]?.row ?? 0 }));
  const issues = [
    ...faults.map(({ row, column, message }) => ({ row, column, ...unsay(message) })),
    ...rows.flatMap(({ row, faults: own }) => own.map(({ field: column, what, fix }) => ({ row, column, what, fix }))),
  ];
  return { rows, issues: issues.sort((a, b) => a.row - b.row), same };
}

/** Public entries whose files are sound. */
function tabled(context: DeskContext, kind: KindName): TabledEntry[] {
  return context.content.all().flatMap((entry) => {
    if (entry.kind !== kind || !entry.entry) return [];
    const { data, body } = readParts(kind, entry.text);
    return [{ id: entry.id, data, body, version: typedDigest(kind, entry.text) }];
  });
}

function refusalOf(issues: readonly FoundIssue[]): string {
  const lines = issues.slice(0, 3).map(({ row, column, what, fix }) => `第 ${row} 行${column}：${what}，${fix}`);
  const more = issues.length > 3 ? `；还有 ${issues.length - 3} 处` : '';
  return `表里有 ${issues.length} 处要改，什么都没有保存：${lines.join('；')}${more}`;
}
