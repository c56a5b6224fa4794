/** Taking entries from the site: 撤下 through both reviews, 紧急撤下 at once (R9), and 恢复 as a new draft. */
import type { BoardData } from '#admin/rules/board-data.ts';
import { typedFields } from '#admin/rules/compose-version.ts';
import { boardFindings } from '#admin/rules/findings.ts';
import type { Person } from '#admin/rules/people.ts';
import type { DraftView, EntryAddress, Finding, Withdraw } from '#admin/rules/protocol.ts';
import { takeDownRefusal } from '#admin/rules/workflow.ts';
import { kinds } from '#domain/kinds.ts';
import { writeEntry } from '#store/write-entry.ts';
import { noted } from './audit.ts';
import { addressKey, type PublishedEntry } from './content.ts';
import { headOf, named, viewOf } from './draft.ts';
import { oneLine, readParts, typedDigest } from './entry-text.ts';
import { demandClean, recordPath } from './gate.ts';
import { type FileChange, fileIn, type Plan } from './journal.ts';
import { demand, demandAgencies, demandEntry, demandNot } from './permission.ts';
import { DeskRefused } from './refused.ts';
import { boardOf, checkAddress, type Room, standingOf } from './room.ts';
import { record, type Saved } from './saving.ts';

/** Begins a reviewed 撤下; its findings are what stands in the way of its publication. */
export async function beginWithdrawal(room: Room, person: Person, { kind, id, reason }: Withdraw): Promise<Saved> {
  const { draft, published, base } = await standingOf(room, { kind, id });
  demand('edit', undefined, person);
  if (!published) throw new DeskRefused(404, `没有公开的“${id}”，不用撤下`);
  if (draft) throw new DeskRefused(409, '这一条有一份没办完的稿件；请先办完或删除，再申请撤下');
  demandAgencies(person, headOf(kind, published.text, id).agency);
  const step = {
    at: room.now,
    by: named(person),
    what: '保存',
    intent: '撤下',
    text: published.text,
    base,
    note: demandReason(reason),
  } as const;
  const made = await record(room, person, { kind, id }, undefined, step);
  const findings = boardFindings(await boardOf(room), { removed: [{ kind, id }] }, { kind, id }, '保存');
  return { draft: viewOf(made, person), findings };
}

/**
 * Takes entries from the site at once. An open draft of one of them ends with it.
 * @throws DeskRefused 422 with `dependents` when others cannot stand without it: they have to go together, or be changed.
 */
export async function takeDown(room: Room, person: Person, order: Withdraw): Promise<string> {
  demandNot(takeDownRefusal(person));
  const reason = demandReason(order.reason);
  const going: PublishedEntry[] = [];
  for (const address of uniqueAddresses([order, ...(order.together ?? [])])) {
    checkAddress(address);
    // The draft is not asked: a damaged one must not keep a leak online.
    const published = room.content.find(address);
    if (!published) throw new DeskRefused(404, `没有公开的“${addressKey(address)}”，可能已经撤下`);
    demandEntry(person, address, published.text);
    going.push(published);
  }
  refuseDependents(await boardOf(room), going);
  const at = room.now;
  const closings = [];
  for (const { kind, id, text } of going) {
    const step = { at, by: named(person), what: '紧急撤下', note: reason, last: text } as const;
    const endsDraft = await room.drafts.find({ kind, id }).then(isTrue, isFalse);
    closings.push({ kind, id, step, pile: await room.drafts.nextPile({ kind, id }), endsDraft });
  }
  const subject = going.map(({ kind, id }) => `${kinds[kind].label} ${kind}/${id}`).join('、');
  const plan: Plan = {
    files: going.flatMap((entry) => burial(room, entry, { at, reason, by: person.post, urgent: true })),
    attachments: [],
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
  return noted(room.audit, lines, () => room.journal.carryOut(plan));
}

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

/** All that must go as well, found by taking away again and again whatever cannot stand. */
function refuseDependents(board: BoardData, going: readonly EntryAddress[]): void {
  const bare = { ...board, drafts: [], leaving: [] };
  const subject = going[0] as EntryAddress;
  const faults = (removed: readonly EntryAddress[]): Finding[] =>
    boardFindings(bare, { removed }, subject, '公布').filter(({ severity }) => severity === 'error');
  const findings = faults(going);
  if (findings.length === 0) return;
  const dependents: EntryAddress[] = [];
  for (let left = findings; left.length > 0; left = faults([...going, ...dependents])) {
    const found = board.entries.filter((entry) =>
      left.some(({ field }) => `${field} `.startsWith(`${addressKey(entry)} `)),
    );
    if (found.length === 0) break;
    dependents.push(...found.map(({ kind, id }) => ({ kind, id })));
  }
  const list = dependents.map(addressKey).join('、');
  const error = `有 ${dependents.length} 条内容离不开它：${list}。请一起撤下，或先改掉它们的引用`;
  throw new DeskRefused(422, error, { findings, dependents });
}

/** A draft with the last public text of a withdrawn entry. */
export async function restoreEntry(room: Room, person: Person, { kind, id }: EntryAddress): Promise<DraftView> {
  const { draft, published } = await standingOf(room, { kind, id });
  demand('edit', undefined, person);
  if (draft || published) throw new DeskRefused(409, '这一条没有撤下，或恢复的稿件已经在办');
  const steps = (await room.drafts.closed({ kind, id })).flatMap((pile) => pile.steps);
  const last = steps.findLast((step) => step.what === '撤下' || step.what === '紧急撤下')?.last;
  if (last === undefined) throw new DeskRefused(404, `编辑台没有“${id}”撤下前的文本，不能恢复；请新建`);
  demandAgencies(person, headOf(kind, last, id).agency);
  const { data, body } = readParts(kind, last);
  const step = {
    at: room.now,
    by: named(person),
    what: '保存',
    intent: '公布',
    text: writeEntry(kind, typedFields(data), body, last),
    base: typedDigest(kind, undefined),
    note: '恢复公布',
    last,
  } as const;
  return viewOf(await record(room, person, { kind, id }, undefined, step), person);
}

function demandReason(reason: string): string {
  const line = oneLine(reason);
  if (line === '') throw new DeskRefused(422, '请写明撤下的理由，它会显示在原来的网址上');
  demandClean('撤下理由', line);
  return line;
}

const isTrue = () => true;
/** Damaged: it stays where it is, for whoever restores it. */
const isFalse = () => false;

const uniqueAddresses = (list: readonly EntryAddress[]): EntryAddress[] => [
  ...new Map(list.map(({ kind, id }) => [`${kind}/${id}`, { kind, id }])).values(),
];
