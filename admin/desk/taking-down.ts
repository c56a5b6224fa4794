/**
 * 紧急撤下 (R9): entries leave the site at once, with their attachments. It asks neither their drafts nor the entries that refer to
 * them: those count the reference as 已撤下 from then on (`src/domain/taken-down.ts`).
 */
import { covers, type Person } from '#admin/rules/people.ts';
import type { EntryAddress, Named } from '#admin/rules/protocol.ts';
import type { TakeDownTask } from '#admin/rules/tasks.ts';
import type { TakeDown, TakeDownWaits, TakenDown } from '#admin/rules/withdrawal-protocol.ts';
import { secondRefusal, takeDownRefusal } from '#admin/rules/workflow.ts';
import { kinds } from '#domain/kinds.ts';
import { takingOf } from './acts.ts';
import { noted } from './audit.ts';
import { addressKey, type PublishedEntry } from './content.ts';
import { checkAddress, type DeskContext } from './desk-context.ts';
import { headOf, named } from './draft.ts';
import { recordPath } from './gate.ts';
import { type FileChange, fileIn, type Plan } from './journal.ts';
import { demandEntry, demandNot } from './permission.ts';
import { DeskRefused } from './refused.ts';
import { minutesBetween, newAct, WAITS_MINUTES } from './take-down-orders.ts';
import { demandReason } from './withdrawing.ts';

/** More than these at once, and those of the last hour with them, need a second person. One entry alone never waits. */
export const ALONE = 5;
const HOUR = 60;

/** An open draft of one of the entries ends with it. @returns that it waits, when it is too much for one person. */
export async function takeDown(
  context: DeskContext,
  person: Person,
  order: TakeDown,
): Promise<TakenDown | TakeDownWaits> {
  demandNot(takeDownRefusal(person));
  const reason = demandReason(order.reason);
  const going = publicEntries(context, person, [order, ...(order.together ?? [])]);
  if (going.length === 1 || going.length + (await takenLately(context, person)) <= ALONE) {
    return carryOut(context, { by: person, going, reason, act: newAct() });
  }
  const entries = going.map(({ kind, id }) => ({ kind, id }));
  const { act } = await context.takeDownOrders.add({ at: context.now, by: named(person), entries, reason });
  const on = going.map(addressKey).join('、');
  await context.audit.record({
    who: person.id,
    name: person.name,
    what: '提出紧急撤下，等第二个人',
    on,
    detail: reason,
  });
  return { waits: act, entries: entries.length };
}

/** By another person: what is public of it still goes. @throws DeskRefused 404 when nothing waits, or no longer */
export async function agreeToTakeDown(context: DeskContext, person: Person, act: string): Promise<TakenDown> {
  const order = (await context.takeDownOrders.waiting(context.now)).find((one) => one.act === act);
  if (!order) throw new DeskRefused(404, `没有等着同意的撤下：已经办了，或过了 ${WAITS_MINUTES} 分钟。请重新提出`);
  demandNot(secondRefusal(order.by.id, person));
  const still = order.entries.filter((address) => context.content.find(address));
  const going = publicEntries(context, person, still);
  const done =
    going.length === 0
      ? ({ closed: '撤下', commit: '' } as const)
      : await carryOut(context, { by: order.by, second: person, going, reason: order.reason, act });
  await context.takeDownOrders.done(act);
  return done;
}

/** What waits for this person's word. */
export async function ordersFor(context: DeskContext, person: Person): Promise<readonly TakeDownTask[]> {
  const orders = await context.takeDownOrders.waiting(context.now);
  return orders
    .filter(({ by, entries }) => !secondRefusal(by.id, person) && entries.every((one) => mayTake(context, person, one)))
    .map(({ act, at, by, entries, reason }) => ({ act, at, by, entries, reason }));
}

function mayTake(context: DeskContext, person: Person, { kind, id }: EntryAddress): boolean {
  const published = context.content.find({ kind, id });
  return published === undefined || covers(person, headOf(kind, published.text, id).agency);
}

/** Entries this person took down within the hour. */
async function takenLately(context: DeskContext, person: Person): Promise<number> {
  let count = 0;
  for (const { kind, id, urgent, withdrawnAt } of context.tombstones.all()) {
    if (!urgent || minutesBetween(withdrawnAt, context.now) > HOUR) continue;
    const step = await takingOf(context, { kind, id });
    if (step?.by.id === person.id && step.second === undefined) count += 1;
  }
  return count;
}

function publicEntries(context: DeskContext, person: Person, addresses: readonly EntryAddress[]): PublishedEntry[] {
  return uniqueAddresses(addresses).map((address) => {
    checkAddress(address);
    // The draft is not asked: a damaged one must not keep a leak online.
    const published = context.content.find(address);
    if (!published) throw new DeskRefused(404, `没有公开的“${addressKey(address)}”，可能已经撤下`);
    demandEntry(person, address, published.text);
    return published;
  });
}

interface Act {
  readonly by: Named;
  readonly second?: Person;
  readonly going: readonly PublishedEntry[];
  readonly reason: string;
  readonly act: string;
}

async function carryOut(context: DeskContext, { by, second, going, reason, act }: Act): Promise<TakenDown> {
  const at = context.now;
  const closings = [];
  for (const { kind, id, text } of going) {
    const agreed = second && { second: named(second) };
    const step = { at, by: named(by), what: '紧急撤下', note: reason, last: text, act, ...agreed } as const;
    const endsDraft = await context.drafts.find({ kind, id }).then(isTrue, isFalse);
    closings.push({ kind, id, step, log: await context.drafts.nextClosed({ kind, id }), endsDraft });
  }
  const { moves, stay } = attachmentsOf(context, going);
  const subject = going.map(({ kind, id }) => `${kinds[kind].label} ${kind}/${id}`).join('、');
  const people = [by, ...(second ? [second] : [])].map(({ name, post }) => `${name}（${post}）`).join('、');
  const plan: Plan = {
    files: going.flatMap((entry) => burial(context, entry, { at, reason, by: by.post, urgent: true })),
    attachments: [],
    leaving: moves,
    commit: {
      author: { name: by.name, mail: context.mailOf(by) },
      // Titles stay out: what leaked may be in them.
      onNoBranch: true,
      message: `紧急撤下${going.length > ALONE ? ` ${going.length} 条` : subject}\n\n${people}\n理由：${reason}${going.length > ALONE ? `\n${subject}` : ''}`,
    },
    closings,
  };
  const agreed = second ? `；${second.name}同意` : '';
  const lines = going.map((entry) => {
    return { who: by.id, name: by.name, what: '紧急撤下', on: addressKey(entry), detail: `${reason}${agreed}` };
  });
  const commit = await noted(context.audit, lines, () => context.journal.carryOut(plan));
  return { closed: '撤下', commit, ...(stay.length > 0 && { stillOffered: stay }) };
}

/** A file that another public entry offers stays: it is told, and goes with that entry. */
function attachmentsOf(context: DeskContext, going: readonly PublishedEntry[]) {
  const gone = new Set(going.map(addressKey));
  const staying = context.content.all().filter((entry) => !gone.has(addressKey(entry)));
  return context.attachments.movesOut(
    going.map(({ text }) => text),
    staying,
  );
}

/** The file goes, the tombstone comes. */
function burial(
  context: DeskContext,
  entry: PublishedEntry,
  act: Parameters<DeskContext['tombstones']['textOf']>[2],
): FileChange[] {
  const path = context.content.pathOf(entry);
  const grave = context.tombstones.pathOf(entry);
  const record = recordPath(entry);
  const kept = fileIn(context.content.folder, record);
  return [
    ...(kept === null ? [] : [{ path: record, before: kept, after: null }]),
    { path, before: fileIn(context.content.folder, path), after: null },
    {
      path: grave,
      before: fileIn(context.content.folder, grave),
      after: context.tombstones.textOf(entry, entry.text, act),
    },
  ];
}

const isTrue = () => true;
/** Damaged: it stays where it is, for the person who restores it. */
const isFalse = () => false;

const uniqueAddresses = (list: readonly EntryAddress[]): EntryAddress[] => [
  ...new Map(list.map(({ kind, id }) => [`${kind}/${id}`, { kind, id }])).values(),
];
