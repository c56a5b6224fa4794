/**
 * A kind as a table, and what came back from WPS or Excel as drafts: every row that differs, all or none. Whatever is wrong with
 * any row is told at once, by row and column, before anything is written.
 */

import { typedFields } from '#admin/rules/compose-version.ts';
import { type CorrectedRow, readCorrected, type TabledEntry, tableToCorrect } from '#admin/rules/corrected-table.ts';
import { type Candidate, findingsOfSet } from '#admin/rules/findings.ts';
import type { BegunDraft } from '#admin/rules/import-protocol.ts';
import { covers, type Person } from '#admin/rules/people.ts';
import type { Finding } from '#admin/rules/protocol.ts';
import type { FoundInTable, FoundIssue, FoundRow } from '#admin/rules/table-protocol.ts';
import type { KindName } from '#domain/kinds.ts';
import { unsay } from '#domain/problem.ts';
import type { Table } from '#domain/table.ts';
import { writeEntry } from '#store/write-entry.ts';
import { noted } from './audit.ts';
import { addressKey } from './content.ts';
import { boardOf, type DeskContext, dataBefore } from './desk-context.ts';
import { changesBetween } from './differences.ts';
import { headOf, named, viewOf } from './draft.ts';
import type { Beginning } from './draft-store.ts';
import { type EntryParts, oneLine, readParts, typedDigest } from './entry-text.ts';
import { gateFindingsOf } from './gate.ts';
import { demand, demandAgencies } from './permission.ts';
import { DeskRefused } from './refused.ts';
import { mendedParts, turned } from './saving.ts';

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

/** A kind as a table that is corrected in WPS or Excel. */
export interface Tables {
  /** Entries this person may edit, as they are public. */
  give(person: Person, kind: KindName): Promise<Table>;
  /** What the rows would change; nothing is written. */
  compare(person: Person, kind: KindName, table: Table): Promise<FoundInTable>;
  /** Chosen rows become drafts, all or none. */
  take(person: Person, what: TableToTake): Promise<readonly BegunDraft[]>;
}

/** Entries of a kind that this person may edit, as they are public. */
export function tableOf(context: DeskContext, person: Person, kind: KindName): Table {
  demand('edit', undefined, person);
  return tableToCorrect(kind, tabled(context, kind).filter(isFor(person, kind)));
}

export async function compareTable(
  context: DeskContext,
  person: Person,
  kind: KindName,
  table: Table,
): Promise<FoundInTable> {
  const { rows, issues, same } = await examined(context, person, { kind, table, note: '' });
  return { rows: rows.map(({ found }) => found), same, issues };
}

/**
 * @throws DeskRefused 409 when something of the table no longer fits, 422 naming rows and columns
 */
export async function takeTable(
  context: DeskContext,
  person: Person,
  take: TableToTake,
): Promise<readonly BegunDraft[]> {
  const { rows, issues } = await examined(context, person, take);
  if (issues.length > 0) throw new DeskRefused(422, refusalOf(issues));
  const chosen = rows.filter(({ found }) => take.ids.includes(found.id));
  if (chosen.length === 0) throw new DeskRefused(422, '没有选要改的行。请至少勾选一行');
  const noteless = chosen.filter(({ found, note }) => !found.isNew && note === '');
  if (noteless.length > 0) {
    const where = noteless.slice(0, 5).map(({ found }) => `第 ${found.row} 行`);
    throw new DeskRefused(
      422,
      `没有写更正说明（${where.join('、')}${noteless.length > 5 ? ' 等' : ''}），什么都没有保存。请写明改了什么、为什么改，可以写在表里，也可以在这里写一句`,
    );
  }
  const begun = chosen.map(({ beginning }) => beginning);
  const lines = begun.map((entry) => {
    const detail = `表格 ${take.source}`.slice(0, 500);
    return { who: person.id, name: person.name, what: '保存', on: addressKey(entry), detail };
  });
  const drafts = await noted(context.audit, lines, () => context.drafts.beginAll(begun));
  return drafts.map((draft, index) => ({ draft: viewOf(draft, person), findings: chosen[index]?.found.remarks ?? [] }));
}

interface Examined {
  readonly found: FoundRow;
  readonly note: string;
  readonly beginning: Beginning;
}

async function examined(
  context: DeskContext,
  person: Person,
  { kind, table, note: common }: Pick<TableToTake, 'kind' | 'table' | 'note'>,
): Promise<{ rows: readonly Examined[]; issues: readonly FoundIssue[]; same: number }> {
  demand('edit', undefined, person);
  const entries = tabled(context, kind);
  const { changed, same, issues: faults } = readCorrected(kind, table, entries);
  const issues: FoundIssue[] = faults.map(({ row, column, message }) => ({ row, column, ...unsay(message) }));
  const candidates: (Candidate & { readonly parts: EntryParts })[] = [];
  for (const corrected of changed) {
    const refused = await standsInTheWay(context, person, kind, corrected);
    if (refused) issues.push({ row: corrected.row, column: '编号', ...unsay(refused) });
    const note = corrected.note || oneLine(common);
    const parts = mendedParts({ data: corrected.data, body: corrected.body, ...(note !== '' && { note }) });
    const published = dataBefore(kind, context.content.find({ kind, id: corrected.id })?.text);
    candidates.push({
      kind,
      id: corrected.id,
      ...parts,
      note: note || '待填写',
      ...(published && { published }),
      parts,
    });
  }
  const judged = findingsOfSet(await boardOf(context), candidates, context.now);
  const rows: Examined[] = [];
  for (const [index, corrected] of changed.entries()) {
    const candidate = candidates[index] as (typeof candidates)[number];
    const findings = [...(judged[index]?.findings ?? []), ...turned(candidate.parts)];
    for (const { field, what, fix, severity } of findings) {
      if (severity === 'error') issues.push({ row: corrected.row, column: field, what, fix });
    }
    const gate = await gateFindingsOf(context, { kind, id: corrected.id, ...candidate.parts });
    const remarks = [...findings.filter(({ severity }) => severity === 'warning'), ...gate];
    rows.push(rowOf(context, person, kind, corrected, candidate.parts, remarks));
  }
  issues.sort((a, b) => a.row - b.row);
  return { rows, issues, same };
}

function rowOf(
  context: DeskContext,
  person: Person,
  kind: KindName,
  { row, id, isNew, note: own }: CorrectedRow,
  parts: EntryParts,
  remarks: readonly Finding[],
): Examined {
  const before = context.content.find({ kind, id })?.text;
  const text = writeEntry(kind, typedFields(parts.data), parts.body, before);
  const { note = '' } = parts;
  const changes = changesBetween(kind, before === undefined ? undefined : readParts(kind, before), parts);
  const step = { at: context.now, by: named(person), what: '保存', intent: '公布', text } as const;
  return {
    found: { row, id, title: headOf(kind, text, id).title, isNew, note: own, changes, remarks },
    note,
    beginning: { kind, id, step: { ...step, base: typedDigest(kind, before), ...(note !== '' && !isNew && { note }) } },
  };
}

/** Why this entry cannot get a draft now, as a `say` message. */
async function standsInTheWay(
  context: DeskContext,
  person: Person,
  kind: KindName,
  { id, data, isNew }: CorrectedRow,
): Promise<string | undefined> {
  const draft = await context.drafts.find({ kind, id });
  if (draft) return `已经有一份稿件在办（${draft.stage}） → 请先办完或删除那份稿件，或在表里删去这一行`;
  if (isNew && context.tombstones.find({ kind, id })) {
    return '这个编号的内容已经撤下 → 要重新公布请用“恢复”，要新建请换一个编号';
  }
  const before = context.content.find({ kind, id })?.text;
  const agencies = [before && headOf(kind, before, id).agency, agencyOf(kind, id, data)];
  try {
    demandAgencies(person, ...agencies.filter((agency) => agency !== undefined && agency !== ''));
    return undefined;
  } catch (error) {
    if (!(error instanceof DeskRefused)) throw error;
    return `${error.message} → 请在表里删去这一行`;
  }
}

const agencyOf = (kind: KindName, id: string, data: CorrectedRow['data']): string | undefined => {
  const agency = kind === 'agencies' ? id : data['agency'];
  return typeof agency === 'string' ? agency : undefined;
};

/** Public entries whose files are sound. */
function tabled(context: DeskContext, kind: KindName): TabledEntry[] {
  return context.content.all().flatMap((entry) => {
    if (entry.kind !== kind || !entry.entry) return [];
    const { data, body } = readParts(kind, entry.text);
    return [{ id: entry.id, data, body, version: typedDigest(kind, entry.text) }];
  });
}

const isFor =
  (person: Person, kind: KindName) =>
  ({ id, data }: TabledEntry): boolean =>
    covers(person, agencyOf(kind, id, data));

function refusalOf(issues: readonly FoundIssue[]): string {
  const lines = issues.slice(0, 3).map(({ row, column, what, fix }) => `第 ${row} 行${column}：${what}，${fix}`);
  const more = issues.length > 3 ? `；还有 ${issues.length - 3} 处` : '';
  return `表里有 ${issues.length} 处要改，什么都没有保存：${lines.join('；')}${more}`;
}
