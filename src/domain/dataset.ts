/** The whole board as one value: every entry of every kind, what was withdrawn, the calendar, and how the rules are read. */
import { type Entry, type KindName, kindNames } from './kinds.ts';
import type { NoticeType } from './notice-types/notice-type.ts';
import type { OversightSettings } from './oversight/settings.ts';
import type { PlainDate } from './plain-date.ts';
import { ask } from './reads.ts';
import type { Standards } from './standards/standard-field.ts';
import type { Withdrawal } from './withdrawals.ts';
import type { Calendar } from './working-days.ts';

export interface Dataset {
  readonly entries: { readonly [Name in KindName]: readonly Entry<Name>[] };
  /** Tombstones, sorted by address. */
  readonly withdrawals: readonly Withdrawal[];
  readonly calendar: Calendar;
  /**
   * The day on which the ledger first has an entry, by `kind/id`; absent on a board without a ledger, and for what was there before
   * it was opened. A 公示 runs from that day at the earliest.
   */
  readonly loggedOn?: ReadonlyMap<string, PlainDate>;
  /** The board's own kinds of notice; the shipped ones are added by `notice-types/find.ts`. */
  readonly noticeTypes?: readonly NoticeType[];
  /** `oversight` of site.yaml. */
  readonly oversight?: OversightSettings;
  /** Standard catalogues and limits set by law; absent where nobody laid them down. */
  readonly standards?: Standards;
  /** Stand where an entry was taken down that others cannot do without; in no list (`taken-down.ts`). */
  readonly standIns?: readonly Entry[];
}

export const allEntries = (dataset: Dataset): Entry[] =>
  kindNames.flatMap((name) => dataset.entries[name] as readonly Entry[]);

export function findEntry<Name extends KindName>(dataset: Dataset, kind: Name, id: string): Entry<Name> | undefined {
  return ask(dataset, `entry ${kind}/${id}`, (board) => {
    const standIn = () => board.standIns?.find((entry) => entry.kind === kind && entry.id === id);
    return index(board, kind).get(id) ?? (standIn() as Entry<Name> | undefined);
  });
}

/** Same, for a reference that integrity has already proved. @throws when it is dangling. */
export function getEntry<Name extends KindName>(dataset: Dataset, kind: Name, id: string): Entry<Name> {
  const entry = findEntry(dataset, kind, id);
  if (!entry) throw new Error(`no entry ${kind}/${id}`);
  return entry;
}

/** The tombstone at an address. @throws when nothing was withdrawn there. */
export function getWithdrawal(dataset: Dataset, kind: KindName, id: string): Withdrawal {
  const found = ask(dataset, `withdrawal ${kind}/${id}`, ({ withdrawals }) =>
    withdrawals.find((withdrawal) => withdrawal.kind === kind && withdrawal.id === id),
  );
  if (!found) throw new Error(`nothing was withdrawn at ${kind}/${id}`);
  return found;
}

/** Entries of a kind that belong to an agency. */
export const entriesOfAgency = <Name extends KindName>(dataset: Dataset, kind: Name, agency: string): Entry<Name>[] => [
  ...ask(dataset, `${kind} of ${agency}`, (board) => byAgency(board, kind).get(agency) ?? []),
];

/** The publishing agency's id; kinds without one (名词解释, 页面) belong to the site's organiser. */
export function agencyOf(entry: Entry): string | undefined {
  if (entry.kind === 'agencies') return entry.id;
  return 'agency' in entry.data ? entry.data.agency : undefined;
}

/** The lead and all joint bodies, for finding an entry under each of them. */
export function agenciesOf(entry: Entry): readonly string[] {
  const lead = agencyOf(entry);
  const joint = 'jointAgencies' in entry.data ? (entry.data.jointAgencies ?? []) : [];
  return lead === undefined ? joint : [lead, ...joint];
}

const indexes = new WeakMap<object, ReadonlyMap<string, Entry>>();

function index<Name extends KindName>(dataset: Dataset, kind: Name): ReadonlyMap<string, Entry<Name>> {
  const list = dataset.entries[kind] as readonly Entry<Name>[];
  const known = indexes.get(list);
  if (known) return known as unknown as ReadonlyMap<string, Entry<Name>>;
  const made = new Map(list.map((entry) => [entry.id, entry]));
  indexes.set(list, made as unknown as ReadonlyMap<string, Entry>);
  return made;
}

const agencyIndexes = new WeakMap<object, ReadonlyMap<string, readonly Entry[]>>();

function byAgency<Name extends KindName>(dataset: Dataset, kind: Name): ReadonlyMap<string, readonly Entry<Name>[]> {
  const list = dataset.entries[kind] as readonly Entry[];
  let made = agencyIndexes.get(list);
  if (!made) {
    const groups = new Map<string, Entry[]>();
    for (const entry of list) {
      const ids = agenciesOf(entry);
      for (const id of ids.length > 0 ? ids : ['']) {
        const group = groups.get(id);
        if (group) group.push(entry);
        else groups.set(id, [entry]);
      }
    }
    made = groups;
    agencyIndexes.set(list, made);
  }
  return made as ReadonlyMap<string, readonly unknown[]> as ReadonlyMap<string, readonly Entry<Name>[]>;
}
