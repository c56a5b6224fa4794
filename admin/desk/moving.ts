/** Moving a draft along 采编 → 初审 → 终审; publication and deletion are in `publishing.ts`. */
import type { Person } from '#admin/rules/people.ts';
import type { EntryAddress, Move } from '#admin/rules/protocol.ts';
import { addressKey } from './content.ts';
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

/** With others together: every one is judged before the first one moves. */
export async function moveDraft(context: DeskContext, person: Person, move: Move): Promise<Moved> {
  if (move.action === 'publish') return publishDrafts(context, person, move);
  if (move.action === 'discard') return discardDraft(context, person, (await allowed(context, person, move)).draft);
  const { action, opinion, together = [] } = move;
  if (new Set([move, ...together].map(addressKey)).size <= together.length) {
    throw new DeskRefused(422, '同一份稿件写了两次');
  }
  const first = await stepOf(context, person, { ...move, action });
  const steps = [first];
  for (const other of together) {
    const same = { ...other, action, ...(opinion !== undefined && { opinion }) };
    steps.push(await stepOf(context, person, same).catch((error) => refuseTogether(other, error)));
  }
  const moved: Draft[] = [];
  for (const { draft, step } of steps) moved.push(await record(context, person, draft, draft, step));
  return { draft: viewOf(moved[0] ?? first.draft, person) };
}

function refuseTogether({ id }: EntryAddress, error: unknown): never {
  if (!(error instanceof DeskRefused)) throw error;
  const { error: why, ...more } = error.refused;
  throw new DeskRefused(error.status, `“${id}”不能一起办，一份也没有动：${why}`, more);
}

/** @throws DeskRefused unless the person may do it with this draft now */
async function allowed(context: DeskContext, person: Person, move: Move) {
  const standing = await standingOf(context, move);
  const draft = demandDraft(standing, move);
  demand(move.action, draft, person);
  demandEntry(person, draft, draft.text, standing.published?.text);
  return { standing, draft };
}

interface Stepping {
  readonly draft: Draft;
  readonly step: NewStep;
}

/** The next step of a draft on its way, when nothing stands against it. */
async function stepOf(
  context: DeskContext,
  person: Person,
  move: Move & { readonly action: keyof typeof DEEDS },
): Promise<Stepping> {
  const { standing, draft } = await allowed(context, person, move);
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
  return { draft, step };
}

async function demandSound(context: DeskContext, standing: Standing, draft: Draft): Promise<void> {
  const parts = readParts(draft.kind, draft.text);
  const note = draft.note === undefined ? {} : { note: draft.note };
  refuseErrors(await findingsAbout(context, standing, { kind: draft.kind, id: draft.id, ...parts, ...note }));
}
