/** Moving a draft along 采编 → 初审 → 终审; publication and deletion are in `publishing.ts`. */
import type { Person } from '#admin/rules/people.ts';
import type { Move } from '#admin/rules/protocol.ts';
import { type DeskContext, type Standing, standingOf } from './desk-context.ts';
import { type Draft, named, viewOf } from './draft.ts';
import type { NewStep } from './draft-store.ts';
import { oneLine, readParts } from './entry-text.ts';
import { demandClean, demandNothingBlocked, demandSettled } from './gate.ts';
import { demand, demandEntry } from './permission.ts';
import { discardDraft, type Moved, publishDrafts } from './publishing.ts';
import { DeskRefused, refuseErrors } from './refused.ts';
import { findingsAbout, record } from './saving.ts';
import { demandDraft, demandSameBase } from './stale.ts';
import type { Deed } from './steps.ts';

const DEEDS = {
  submit: '提交初审',
  recall: '撤回',
  pass: '初审通过',
  return: '退回',
} as const satisfies Record<string, Deed>;

export async function moveDraft(context: DeskContext, person: Person, move: Move): Promise<Moved> {
  const standing = await standingOf(context, move);
  const draft = demandDraft(standing, move);
  demand(move.action, draft, person);
  demandEntry(person, draft, draft.text, standing.published?.text);
  if (move.action === 'discard') return discardDraft(context, person, draft);
  if (move.action === 'publish') return publishDrafts(context, person, move);
  if (move.action !== 'recall' && move.action !== 'return') demandSameBase(standing, draft);
  const opinion = oneLine(move.opinion ?? '');
  if (move.action === 'return' && opinion === '') throw new DeskRefused(422, '退回要写明意见：哪里不对、怎样改');
  // An opinion is printed in the register.
  if (opinion !== '') demandClean('审查意见', opinion);
  if (move.action === 'submit') {
    if (draft.intent === '公布') await demandSound(context, standing, draft);
    await demandNothingBlocked(context, draft);
  }
  const kept = move.action === 'pass' ? await demandSettled(context, draft, move.kept ?? []) : undefined;
  const step: NewStep = {
    at: context.now,
    by: named(person),
    what: DEEDS[move.action],
    ...(opinion !== '' && { opinion }),
    ...(kept && { kept }),
  };
  return { draft: viewOf(await record(context, person, move, draft, step), person) };
}

async function demandSound(context: DeskContext, standing: Standing, draft: Draft): Promise<void> {
  const parts = readParts(draft.kind, draft.text);
  const note = draft.note === undefined ? {} : { note: draft.note };
  refuseErrors(await findingsAbout(context, standing, { kind: draft.kind, id: draft.id, ...parts, ...note }));
}
