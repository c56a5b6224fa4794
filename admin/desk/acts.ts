/** An act: what was taken down together is brought back together, as one set of drafts. */
import type { Person } from '#admin/rules/people.ts';
import type { DraftView, EntryAddress } from '#admin/rules/protocol.ts';
import { noted } from './audit.ts';
import { addressKey } from './content.ts';
import { type DeskContext, standingOf } from './desk-context.ts';
import { viewOf } from './draft.ts';
import type { Beginning } from './draft-store.ts';
import { demand } from './permission.ts';
import { DeskRefused } from './refused.ts';
import type { StoredStep } from './steps.ts';
import { restoring } from './withdrawing.ts';

/** The newest 紧急撤下 of an entry that is withdrawn; undefined when its history cannot be read. */
export async function takingOf(context: DeskContext, address: EntryAddress): Promise<StoredStep | undefined> {
  const logs = await context.drafts.closed(address).catch(unlessRefused);
  return logs?.flatMap(({ steps }) => steps).findLast(({ what }) => what === '紧急撤下');
}

/** Entries still withdrawn by one act, in the order of kinds and ids. */
export async function entriesOfAct(context: DeskContext, act: string): Promise<readonly EntryAddress[]> {
  const found: EntryAddress[] = [];
  for (const { kind, id, urgent } of context.tombstones.all()) {
    if (urgent && (await takingOf(context, { kind, id }))?.act === act) found.push({ kind, id });
  }
  return found;
}

/** Drafts of all its entries, or none. They are reviewed like text and can be published in one commit. */
export async function undoAct(context: DeskContext, person: Person, act: string): Promise<readonly DraftView[]> {
  demand('edit', undefined, person);
  const entries = await entriesOfAct(context, act);
  if (entries.length === 0) throw new DeskRefused(404, '这一次撤下的条目都已经恢复，或编辑台没有它的记录');
  const busy: string[] = [];
  for (const address of entries) if ((await standingOf(context, address)).draft) busy.push(addressKey(address));
  if (busy.length > 0) {
    throw new DeskRefused(409, `${busy.join('、')} 已经有稿件在办，请先办完或删除，再整件恢复`);
  }
  const begun: Beginning[] = [];
  for (const address of entries) begun.push({ ...address, step: await restoring(context, person, address) });
  const on = entries.map(addressKey).join('、');
  const line = { who: person.id, name: person.name, what: '整件恢复', on };
  const drafts = await noted(context.audit, [line], () => context.drafts.beginAll(begun));
  return drafts.map((draft) => viewOf(draft, person));
}

function unlessRefused(error: unknown): undefined {
  if (!(error instanceof DeskRefused)) throw error;
}
