/** 撤下 through both reviews, and 恢复 as a new draft. At once: `taking-down.ts`. */
import { typedFields } from '#admin/rules/compose-version.ts';
import { boardFindings } from '#admin/rules/findings.ts';
import type { Person } from '#admin/rules/people.ts';
import type { DraftView, EntryAddress } from '#admin/rules/protocol.ts';
import type { Withdraw } from '#admin/rules/withdrawal-protocol.ts';
import { writeEntry } from '#store/write-entry.ts';
import { boardOf, type DeskContext, standingOf } from './desk-context.ts';
import { headOf, named, viewOf } from './draft.ts';
import type { NewStep } from './draft-store.ts';
import { oneLine, readParts, typedDigest } from './entry-text.ts';
import { demandClean } from './gate.ts';
import { demand, demandAgencies } from './permission.ts';
import { DeskRefused } from './refused.ts';
import { record, type Saved } from './saving.ts';

/** Begins a reviewed 撤下; its findings are what stands in the way of its publication. */
export async function beginWithdrawal(
  context: DeskContext,
  person: Person,
  { kind, id, reason }: Withdraw,
): Promise<Saved> {
  const { draft, published, base } = await standingOf(context, { kind, id });
  demand('edit', undefined, person);
  if (!published) throw new DeskRefused(404, `没有公开的“${id}”，不用撤下`);
  if (draft) throw new DeskRefused(409, '这一条有一份没办完的稿件；请先办完或删除，再申请撤下');
  demandAgencies(person, headOf(kind, published.text, id).agency);
  const step = {
    at: context.now,
    by: named(person),
    what: '保存',
    intent: '撤下',
    text: published.text,
    base,
    note: demandReason(reason),
  } as const;
  const made = await record(context, person, { kind, id }, undefined, step);
  const findings = boardFindings(await boardOf(context), { removed: [{ kind, id }] }, { kind, id }, '保存');
  return { draft: viewOf(made, person), findings };
}

/** A draft with the last public text of a withdrawn entry. */
export async function restoreEntry(
  context: DeskContext,
  person: Person,
  { kind, id }: EntryAddress,
): Promise<DraftView> {
  const { draft, published } = await standingOf(context, { kind, id });
  demand('edit', undefined, person);
  if (draft || published) throw new DeskRefused(409, '这一条没有撤下，或恢复的稿件已经在办');
  const step = await restoring(context, person, { kind, id });
  return viewOf(await record(context, person, { kind, id }, undefined, step), person);
}

/** The first step of such a draft. @throws DeskRefused 404 when the text before is not known here */
export async function restoring(context: DeskContext, person: Person, { kind, id }: EntryAddress): Promise<NewStep> {
  const steps = (await context.drafts.closed({ kind, id })).flatMap((log) => log.steps);
  const last = steps.findLast((step) => step.what === '撤下' || step.what === '紧急撤下')?.last;
  if (last === undefined) throw new DeskRefused(404, `编辑台没有“${id}”撤下前的文本，不能恢复；请新建`);
  demandAgencies(person, headOf(kind, last, id).agency);
  const { data, body } = readParts(kind, last);
  return {
    at: context.now,
    by: named(person),
    what: '保存',
    intent: '公布',
    text: writeEntry(kind, typedFields(data), body, last),
    base: typedDigest(kind, undefined),
    note: '恢复公布',
    last,
  };
}

export function demandReason(reason: string): string {
  const line = oneLine(reason);
  if (line === '') throw new DeskRefused(422, '请写明撤下的理由，它会显示在原来的网址上');
  demandClean('撤下理由', line);
  return line;
}
