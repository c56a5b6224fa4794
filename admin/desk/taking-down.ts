/**
 * 紧急撤下 (R9): entries leave the site at once, with their attachments. It asks neither their drafts nor the entries that refer to
 * them: those count the reference as 已撤下 from then on (`src/domain/taken-down.ts`).
 */
import type { Person } from '#admin/rules/people.ts';
import type { EntryAddress, TakenDown, Withdraw } from '#admin/rules/protocol.ts';
import { takeDownRefusal } from '#admin/rules/workflow.ts';
import { kinds } from '#domain/kinds.ts';
import { noted } from './audit.ts';
import { addressKey, type PublishedEntry } from './content.ts';
import { named } from './draft.ts';
import { recordPath } from './gate.ts';
import { type FileChange, fileIn, type Plan } from './journal.ts';
import { demandEntry, demandNot } from './permission.ts';
import { DeskRefused } from './refused.ts';
import { checkAddress, type Room } from './room.ts';
import { demandReason } from './withdrawing.ts';

/** An open draft of one of the entries ends with it. */
export async function takeDown(room: Room, person: Person, order: Withdraw): Promise<TakenDown> {
  demandNot(takeDownRefusal(person));
  const reason = demandReason(order.reason);
  const going = publicEntries(room, person, [order, ...(order.together ?? [])]);
  return carryOut(room, person, going, reason);
}

function publicEntries(room: Room, person: Person, addresses: readonly EntryAddress[]): PublishedEntry[] {
  return uniqueAddresses(addresses).map((address) => {
    checkAddress(address);
    // The draft is not asked: a damaged one must not keep a leak online.
    const published = room.content.find(address);
    if (!published) throw new DeskRefused(404, `没有公开的“${addressKey(address)}”，可能已经撤下`);
    demandEntry(person, address, published.text);
    return published;
  });
}

async function carryOut(
  room: Room,
  person: Person,
  going: readonly PublishedEntry[],
  reason: string,
): Promise<TakenDown> {
  const at = room.now;
  const closings = [];
  for (const { kind, id, text } of going) {
    const step = { at, by: named(person), what: '紧急撤下', note: reason, last: text } as const;
    const endsDraft = await room.drafts.find({ kind, id }).then(isTrue, isFalse);
    closings.push({ kind, id, step, pile: await room.drafts.nextPile({ kind, id }), endsDraft });
  }
  const { moves, stay } = attachmentsOf(room, going);
  const subject = going.map(({ kind, id }) => `${kinds[kind].label} ${kind}/${id}`).join('、');
  const plan: Plan = {
    files: going.flatMap((entry) => burial(room, entry, { at, reason, by: person.post, urgent: true })),
    attachments: [],
    leaving: moves,
    commit: {
      author: { name: person.name, mail: room.mailOf(person) },
      // Titles stay out: what leaked may be in them.
      onNoBranch: true,
      message: `紧急撤下${subject}\n\n${person.name}（${person.post}）\n理由：${reason}`,
    },
    closings,
  };
  const lines = going.map((entry) => {
    return { who: person.id, name: person.name, what: '紧急撤下', on: addressKey(entry), detail: reason };
  });
  const commit = await noted(room.audit, lines, () => room.journal.carryOut(plan));
  return { closed: '撤下', commit, ...(stay.length > 0 && { stillOffered: stay }) };
}

/** A file that another public entry offers stays: it is told, and goes with that entry. */
function attachmentsOf(room: Room, going: readonly PublishedEntry[]) {
  const gone = new Set(going.map(addressKey));
  const staying = room.content.all().filter((entry) => !gone.has(addressKey(entry)));
  return room.attachments.movesOut(textsOf(going), textsOf(staying));
}

const textsOf = (entries: readonly PublishedEntry[]): string[] => entries.map(({ text }) => text);

/** The file goes, the tombstone comes. */
function burial(room: Room, entry: PublishedEntry, act: Parameters<Room['tombstones']['textOf']>[2]): FileChange[] {
  const path = room.content.pathOf(entry);
  const grave = room.tombstones.pathOf(entry);
  const record = recordPath(entry);
  const kept = fileIn(room.content.folder, record);
  return [
    ...(kept === null ? [] : [{ path: record, before: kept, after: null }]),
    { path, before: fileIn(room.content.folder, path), after: null },
    {
      path: grave,
      before: fileIn(room.content.folder, grave),
      after: room.tombstones.textOf(entry, entry.text, act),
    },
  ];
}

const isTrue = () => true;
/** Damaged: it stays where it is, for whoever restores it. */
const isFalse = () => false;

const uniqueAddresses = (list: readonly EntryAddress[]): EntryAddress[] => [
  ...new Map(list.map(({ kind, id }) => [`${kind}/${id}`, { kind, id }])).values(),
];
