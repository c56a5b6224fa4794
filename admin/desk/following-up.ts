/** 补审: what one person took down at once is looked at afterwards by another (R9). */
import { covers, type Person } from '#admin/rules/people.ts';
import type { EntryAddress } from '#admin/rules/protocol.ts';
import type { FollowUp, FollowUpTask, UndoTask } from '#admin/rules/tasks.ts';
import { followUpRefusal } from '#admin/rules/workflow.ts';
import { takingOf } from './acts.ts';
import { noted } from './audit.ts';
import { addressKey } from './content.ts';
import { checkAddress, type DeskContext } from './desk-context.ts';
import { headOf, named } from './draft.ts';
import { oneLine } from './entry-text.ts';
import { demandClean } from './gate.ts';
import type { Plan } from './journal.ts';
import { demandEntry, demandNot } from './permission.ts';
import { DeskRefused } from './refused.ts';
import type { StoredStep } from './steps.ts';
import { minutesBetween } from './take-down-orders.ts';

/** Take-downs that wait for this person's 补审, oldest first. */
export async function followUpsFor(context: DeskContext, person: Person): Promise<readonly FollowUpTask[]> {
  const tasks: FollowUpTask[] = [];
  for (const { kind, id, urgent } of context.tombstones.all()) {
    if (!urgent) continue;
    const step = await waiting(context, { kind, id });
    if (
      !step ||
      followUpRefusal(step.by.id, person) ||
      followUpRefusal(step.second?.id ?? '', person) ||
      !covers(person, agencyIn(kind, id, step))
    )
      continue;
    tasks.push({ kind, id, at: step.at, by: step.by, reason: step.note ?? '', ...(step.act && { act: step.act }) });
  }
  return tasks.sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Entries of the last month that went together and are still away; for anyone who may write all of them. */
export async function undoableFor(context: DeskContext, person: Person): Promise<readonly UndoTask[]> {
  if (!person.roles.includes('采编')) return [];
  const acts = new Map<string, UndoTask>();
  const ofOthers = new Set<string>();
  for (const { kind, id, urgent, withdrawnAt } of context.tombstones.all()) {
    if (!urgent || minutesBetween(withdrawnAt, context.now) > MONTH_MINUTES) continue;
    const step = await takingOf(context, { kind, id });
    if (!step?.act) continue;
    if (!covers(person, agencyIn(kind, id, step))) ofOthers.add(step.act);
    // Already on its way back.
    if (await context.drafts.find({ kind, id }).catch(() => undefined)) continue;
    const { entries = [] } = acts.get(step.act) ?? {};
    acts.set(step.act, { act: step.act, at: step.at, by: step.by, entries: [...entries, { kind, id }] });
  }
  return [...acts.values()].filter(({ act, entries }) => entries.length > 1 && !ofOthers.has(act));
}

const MONTH_MINUTES = 31 * 24 * 60;

/** Nothing public changes: the step stands in the entry's history. @throws DeskRefused 404 when nothing waits */
export async function followUpTakeDown(
  context: DeskContext,
  person: Person,
  { kind, id, ...told }: FollowUp,
): Promise<void> {
  checkAddress({ kind, id });
  const step = await waiting(context, { kind, id });
  if (!step) throw new DeskRefused(404, `“${id}”没有等着补审的紧急撤下，可能已经补审`);
  demandNot(followUpRefusal(step.by.id, person) ?? followUpRefusal(step.second?.id ?? '', person));
  demandEntry(person, { kind, id }, step.last);
  const opinion = oneLine(told.opinion);
  if (opinion === '') throw new DeskRefused(422, '补审要写明意见，如：情况属实，撤下得当');
  demandClean('补审意见', opinion);
  const plan: Plan = {
    files: [],
    attachments: [],
    commit: { author: { name: '', mail: '' }, message: '' },
    closings: [
      {
        ...{ kind, id, endsDraft: false },
        log: await context.drafts.nextClosed({ kind, id }),
        step: { at: context.now, by: named(person), what: '补审', opinion },
      },
    ],
  };
  const line = { who: person.id, name: person.name, what: '补审', on: addressKey({ kind, id }), detail: opinion };
  await noted(context.audit, [line], () => context.journal.carryOut(plan));
}

/** The 紧急撤下 that nobody has followed up. */
async function waiting(context: DeskContext, address: EntryAddress): Promise<StoredStep | undefined> {
  // A history that cannot be read is told as a damaged file; it must not hide the others.
  const logs = await context.drafts.closed(address).catch(() => []);
  const steps = logs.flatMap((log) => log.steps);
  const taken = steps.findLastIndex(({ what }) => what === '紧急撤下');
  return taken >= 0 && !steps.slice(taken).some(({ what }) => what === '补审') ? steps[taken] : undefined;
}

const agencyIn = (kind: EntryAddress['kind'], id: string, { last }: StoredStep): string | undefined =>
  last === undefined ? undefined : headOf(kind, last, id).agency;
