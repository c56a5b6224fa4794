/** 核对无误: somebody looked, nothing changed. Only `checkedOn` moves, so open drafts do not become stale. */
import type { Person } from '#admin/rules/people.ts';
import type { EntryAddress } from '#admin/rules/protocol.ts';
import { confirmRefusal } from '#admin/rules/workflow.ts';
import { agencyOf } from '#domain/dataset.ts';
import { kinds, titleOf } from '#domain/kinds.ts';
import { dayOf } from '#domain/plain-date.ts';
import { writeEntry } from '#store/write-entry.ts';
import { noted } from './audit.ts';
import { type DeskContext, standingOf } from './desk-context.ts';
import { named } from './draft.ts';
import { fileIn, type Plan } from './journal.ts';
import { demandAgencies, demandNot } from './permission.ts';
import { DeskRefused } from './refused.ts';

/** @returns the commit, or why there is none. @throws DeskRefused 404, or 409 when it was checked today. */
export async function confirmEntry(context: DeskContext, person: Person, { kind, id }: EntryAddress): Promise<string> {
  demandNot(confirmRefusal(person));
  const { published } = await standingOf(context, { kind, id });
  const entry = published?.entry;
  if (!published || !entry) throw new DeskRefused(404, `没有公开的“${id}”，或它的文件有错误`);
  demandAgencies(person, agencyOf(entry));
  const at = context.now;
  const { checkedOn } = entry.data;
  if (checkedOn >= dayOf(at)) throw new DeskRefused(409, `${checkedOn} 已经核对过，今天不用再登记`);
  const path = context.content.pathOf({ kind, id });
  const step = { at, by: named(person), what: '核对无误' } as const;
  const plan: Plan = {
    files: [
      {
        path,
        before: fileIn(context.content.folder, path),
        after: writeEntry(kind, { ...entry.data, checkedOn: dayOf(at) }, entry.body, published.written),
      },
    ],
    attachments: [],
    commit: {
      author: { name: person.name, mail: context.mailOf(person) },
      message: `核对${kinds[kind].label}“${titleOf(entry)}”\n\n${kind}/${id}\n${person.name}（${person.post}）核对无误`,
    },
    closings: [{ kind, id, step, log: await context.drafts.nextClosed({ kind, id }), endsDraft: false }],
  };
  const line = { who: person.id, name: person.name, what: step.what, on: `${kind}/${id}` };
  return noted(context.audit, [line], () => context.journal.carryOut(plan));
}
