/** Corrections of many entries at once: judged together on the board they make, and begun as drafts, all or none. */
import { typedFields } from '#admin/rules/compose-version.ts';
import type { CorrectedEntry } from '#admin/rules/corrections-protocol.ts';
import { type Candidate, findingsOfSet } from '#admin/rules/findings.ts';
import type { BegunDraft } from '#admin/rules/import-protocol.ts';
import type { Person } from '#admin/rules/people.ts';
import type { EntryAddress, Finding } from '#admin/rules/protocol.ts';
import { writeEntry } from '#store/write-entry.ts';
import { noted } from './audit.ts';
import { addressKey } from './content.ts';
import { boardOf, type DeskContext, dataBefore } from './desk-context.ts';
import { changesBetween } from './differences.ts';
import { headOf, named, viewOf } from './draft.ts';
import type { Beginning } from './draft-store.ts';
import { type EntryParts, oneLine, readParts, typedDigest } from './entry-text.ts';
import { gateFindingsOf } from './gate.ts';
import { demandAgencies } from './permission.ts';
import { DeskRefused } from './refused.ts';
import { mendedParts, turned } from './saving.ts';

/** An entry as it should be; `note` its own 更正说明, empty when the common one is meant. */
export interface Correction extends EntryAddress {
  readonly isNew: boolean;
  readonly data: EntryParts['data'];
  readonly body: string;
  readonly note: string;
}

/** What a correction comes to. */
export interface Judged {
  readonly entry: CorrectedEntry;
  /** Each stops the whole. */
  readonly faults: readonly Pick<Finding, 'field' | 'what' | 'fix'>[];
  /** 更正说明 it would be saved with. */
  readonly note: string;
  readonly beginning: Beginning;
}

/** In their order. @param common 更正说明 of those without their own */
export async function judgeCorrections(
  context: DeskContext,
  person: Person,
  corrections: readonly Correction[],
  common: string,
): Promise<readonly Judged[]> {
  const candidates = corrections.map((correction): Candidate & { readonly parts: EntryParts } => {
    const { kind, id, data, body } = correction;
    const note = correction.note || oneLine(common);
    const parts = mendedParts({ data, body, ...(note !== '' && { note }) });
    const published = dataBefore(kind, context.content.find(correction)?.text);
    return { kind, id, ...parts, note: note || '待填写', ...(published && { published }), parts };
  });
  const findings = findingsOfSet(await boardOf(context), candidates, context.now);
  const judged: Judged[] = [];
  for (const [index, correction] of corrections.entries()) {
    const { parts } = candidates[index] as (typeof candidates)[number];
    const refused = await standsInTheWay(context, person, correction);
    const found = [...(findings[index]?.findings ?? []), ...turned(parts)];
    const gate = await gateFindingsOf(context, { kind: correction.kind, id: correction.id, ...parts });
    const errors = found.filter(({ severity }) => severity === 'error');
    const remarks = [...found.filter(({ severity }) => severity === 'warning'), ...gate];
    const faults = [...(refused ? [refused] : []), ...errors];
    judged.push({ ...correctedOf(context, person, correction, parts, remarks), faults });
  }
  return judged;
}

function correctedOf(
  context: DeskContext,
  person: Person,
  { kind, id, isNew, note: own }: Correction,
  parts: EntryParts,
  remarks: readonly Finding[],
): Omit<Judged, 'faults'> {
  const before = context.content.find({ kind, id })?.text;
  const text = writeEntry(kind, typedFields(parts.data), parts.body, before);
  const { note = '' } = parts;
  const changes = changesBetween(kind, before === undefined ? undefined : readParts(kind, before), parts);
  const step = { at: context.now, by: named(person), what: '保存', intent: '公布', text } as const;
  return {
    entry: { kind, id, title: headOf(kind, text, id).title, isNew, note: own, changes, remarks },
    note,
    beginning: { kind, id, step: { ...step, base: typedDigest(kind, before), ...(note !== '' && !isNew && { note }) } },
  };
}

/** Why this entry cannot get a draft now. */
async function standsInTheWay(
  context: DeskContext,
  person: Person,
  { kind, id, data, isNew }: Correction,
): Promise<Judged['faults'][number] | undefined> {
  const fault = (what: string, fix: string) => ({ field: '编号', what, fix });
  const draft = await context.drafts.find({ kind, id });
  if (draft) return fault(`已经有一份稿件在办（${draft.stage}）`, '请先办完或删除那份稿件，或这次不改这一条');
  if (isNew && context.tombstones.find({ kind, id })) {
    return fault('这个编号的内容已经撤下', '要重新公布请用“恢复”，要新建请换一个编号');
  }
  const before = context.content.find({ kind, id })?.text;
  const agencies = [before && headOf(kind, before, id).agency, agencyOf({ kind, id, data })];
  try {
    demandAgencies(person, ...agencies.filter((agency) => agency !== undefined && agency !== ''));
    return undefined;
  } catch (error) {
    if (!(error instanceof DeskRefused)) throw error;
    return fault(error.message, '这次不要改这一条');
  }
}

export function agencyOf({ kind, id, data }: Pick<Correction, 'kind' | 'id' | 'data'>): string | undefined {
  const agency = kind === 'agencies' ? id : data['agency'];
  return typeof agency === 'string' ? agency : undefined;
}

/** @param detail where they come from, for the audit log. @throws DeskRefused 422 when a 更正说明 is missing */
export async function beginCorrections(
  context: DeskContext,
  person: Person,
  chosen: readonly Judged[],
  detail: string,
): Promise<readonly BegunDraft[]> {
  const noteless = chosen.filter(({ entry, note }) => !entry.isNew && note === '');
  if (noteless.length > 0) {
    const which = noteless.slice(0, 5).map(({ entry }) => entry.title);
    throw new DeskRefused(
      422,
      `没有写更正说明（${which.join('、')}${noteless.length > 5 ? ' 等' : ''}），什么都没有保存。请写明改了什么、为什么改，它会显示在页面的“更正”里`,
    );
  }
  const begun = chosen.map(({ beginning }) => beginning);
  const lines = begun.map((entry) => {
    return { who: person.id, name: person.name, what: '保存', on: addressKey(entry), detail: detail.slice(0, 500) };
  });
  const drafts = await noted(context.audit, lines, () => context.drafts.beginAll(begun));
  return drafts.map((draft, index) => ({ draft: viewOf(draft, person), findings: chosen[index]?.entry.remarks ?? [] }));
}
