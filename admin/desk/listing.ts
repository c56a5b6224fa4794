/** Published entries, tombstones and drafts in one list; and what waits for a person. */
import { datasetWith } from '#admin/rules/board-data.ts';
import { dueOf } from '#admin/rules/due.ts';
import { covers, type Person } from '#admin/rules/people.ts';
import type { DraftView, EntryAddress, EntryRow } from '#admin/rules/protocol.ts';
import { saysAll, wordsIn } from '#admin/rules/text-search.ts';
import { waitsFor } from '#admin/rules/workflow.ts';
import { agencyOf } from '#domain/dataset.ts';
import { type KindName, titleOf } from '#domain/kinds.ts';
import { addDays, dayOf } from '#domain/plain-date.ts';
import { addressKey } from './content.ts';
import type { DeskContext } from './desk-context.ts';
import { type Draft, factsOf, headOf, viewOf } from './draft.ts';

export interface Filter {
  readonly kind?: KindName;
  readonly agency?: string;
  readonly state?: EntryRow['state'];
  /** Only what is due on or before this day. */
  readonly due?: string;
  /** Words that stand anywhere in the public text or in the draft. */
  readonly text?: string;
}

/** Sorted by kind and id; an entry with an open draft shows the draft's stage. */
export async function listEntries(context: DeskContext, filter: Filter = {}): Promise<readonly EntryRow[]> {
  const asOf = dayOf(context.now);
  const board = { ...context.content.board(asOf), drafts: [], leaving: [] };
  const dataset = datasetWith(board, board.entries);
  const stages = new Map((await context.drafts.all()).map((draft) => [addressKey(draft), draft]));
  const rows = new Map<string, EntryRow>();
  for (const published of context.content.all()) {
    const { kind, id, entry } = published;
    const draft = stages.get(addressKey(published));
    const agency = entry ? agencyOf(entry) : headOf(kind, published.text, id).agency;
    rows.set(addressKey(published), {
      kind,
      id,
      title: entry ? titleOf(entry) : headOf(kind, published.text, id).title,
      ...(agency !== undefined && { agency }),
      state: draft?.stage ?? '已公布',
      ...numberOf(entry?.data),
      ...(entry && {
        publishedAt: entry.data.publishedAt,
        checkedOn: entry.data.checkedOn,
        due: dueOf(entry, dataset, asOf),
      }),
    });
  }
  for (const { kind, id, title, agency, publishedAt } of context.tombstones.all()) {
    const row = { kind, id, title: title ?? id, ...(agency !== undefined && { agency }), publishedAt };
    rows.set(`${kind}/${id}`, { ...row, state: '已撤下' });
  }
  for (const [key, draft] of stages) {
    const { kind, id } = draft;
    if (rows.get(key) === undefined || rows.get(key)?.state === '已撤下') {
      rows.set(key, { kind, id, ...headOf(kind, draft.text, id), state: draft.stage });
    }
  }
  const says = textFilter(context, stages, filter.text);
  return [...rows.values()]
    .filter((row) => matches(row, filter) && says(row))
    .sort((a, b) => (addressKey(a) < addressKey(b) ? -1 : 1));
}

/** The first that is there: 文号, 索引号, telephone. */
function numberOf(data: object = {}): Pick<EntryRow, 'number'> {
  const fields = data as Readonly<Record<string, unknown>>;
  const number = [fields['docNumber'], fields['indexNumber'], fields['number']].find(
    (value) => typeof value === 'string',
  );
  return number === undefined ? {} : { number: number as string };
}

/** Whether an entry's public text or its draft says all words. */
function textFilter(context: DeskContext, drafts: ReadonlyMap<string, Draft>, text = ''): (row: EntryRow) => boolean {
  const words = wordsIn(text);
  if (words.length === 0) return () => true;
  const published = new Map(context.content.all().map((entry) => [addressKey(entry), entry.text]));
  return (row) => {
    const key = addressKey(row);
    return saysAll(`${row.title}\n${row.id}\n${published.get(key) ?? ''}\n${drafts.get(key)?.text ?? ''}`, words);
  };
}

const matches = (row: EntryRow, { kind, agency, state, due }: Filter): boolean =>
  (kind === undefined || row.kind === kind) &&
  (agency === undefined || row.agency === agency) &&
  (state === undefined || row.state === state) &&
  (due === undefined || (row.due !== undefined && row.due.on <= due));

/** 待办. */
export interface Todo {
  /** Drafts this person can move on, longest waiting first. */
  readonly drafts: readonly DraftView[];
  /** Public entries due within a fortnight that this person may edit or check, earliest first. */
  readonly due: readonly EntryRow[];
  /** For 管理: drafts whose files cannot be read any more and have to be restored from a backup. */
  readonly damaged: readonly EntryAddress[];
}

const SOON_DAYS = 14;

export async function todoOf(context: DeskContext, person: Person): Promise<Todo> {
  const drafts = (await context.drafts.all())
    .filter(
      (draft) => waitsFor(factsOf(draft), person) && covers(person, headOf(draft.kind, draft.text, draft.id).agency),
    )
    .map((draft) => viewOf(draft, person))
    .sort((a, b) => (a.changedAt < b.changedAt ? -1 : 1));
  const damaged = person.roles.includes('管理') ? await context.drafts.damaged() : [];
  if (!person.roles.includes('采编')) return { drafts, due: [], damaged };
  const rows = await listEntries(context, { due: addDays(dayOf(context.now), SOON_DAYS), state: '已公布' });
  const own = ({ agency }: EntryRow) =>
    person.agencies === undefined || (agency !== undefined && person.agencies.includes(agency));
  return { drafts, damaged, due: rows.filter(own).sort((a, b) => ((a.due?.on ?? '') < (b.due?.on ?? '') ? -1 : 1)) };
}
