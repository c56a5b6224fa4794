/**
 * The board as the newsroom's checks need it, in a form that crosses the wire: every entry whatever its audience, the
 * open drafts as they would be published, and the calendar. `GET /api/desk/board` gives it, so that the browser runs the
 * same checks before a save as the server does.
 */
import type { Dataset } from '#domain/dataset.ts';
import { type Entry, type KindName, kindNames } from '#domain/kinds.ts';
import type { NoticeType } from '#domain/notice-types/notice-type.ts';
import type { OversightSettings } from '#domain/oversight/settings.ts';
import type { PlainDate } from '#domain/plain-date.ts';
import type { Standards } from '#domain/standards/standard-field.ts';
import type { Withdrawal } from '#domain/withdrawals.ts';
import type { EntryAddress } from './protocol.ts';

export interface CalendarYearData {
  readonly year: number;
  readonly notice: string;
  readonly amended?: { readonly by: string; readonly on: PlainDate };
  /** Days off, each with the name of its festival. */
  readonly off: readonly (readonly [day: PlainDate, festival: string])[];
  readonly work: readonly PlainDate[];
}

/** Newest versions of the fields, and the laws: what the checks of the board ask for. */
export type StandardsData = Pick<Standards, 'fields' | 'laws'>;

export interface BoardData {
  readonly entries: readonly Entry[];
  /** Open drafts that are sound by themselves, as they would be published. */
  readonly drafts: readonly Entry[];
  /** Entries that open drafts ask to withdraw. */
  readonly leaving: readonly EntryAddress[];
  readonly withdrawals: readonly Withdrawal[];
  /** Attachments, public and waiting, by address. */
  readonly uploads: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
  readonly calendar: readonly CalendarYearData[];
  /** The board's own kinds of notice. */
  readonly noticeTypes?: readonly NoticeType[];
  /** Standard catalogues and limits set by law. */
  readonly standards: StandardsData;
  /** `oversight` of site.yaml. */
  readonly oversight?: OversightSettings;
  readonly asOf: PlainDate;
  /** `sample` of site.yaml. */
  readonly sample: boolean;
}

export const sameAddress = (a: EntryAddress, b: EntryAddress): boolean => a.kind === b.kind && a.id === b.id;

/** Entries with `changed` in the place of those with the same address, and without `removed`. */
export function withChanges(
  entries: readonly Entry[],
  changed: readonly Entry[],
  removed: readonly EntryAddress[] = [],
): Entry[] {
  const key = ({ kind, id }: EntryAddress) => `${kind}/${id}`;
  const gone = new Set(removed.map(key));
  const byKey = new Map([...entries, ...changed].map((entry) => [key(entry), entry]));
  return [...byKey.values()].filter((entry) => !gone.has(key(entry)));
}

/** A dataset of the domain from entries and the calendar of `board`. */
export function datasetWith(board: BoardData, entries: readonly Entry[]): Dataset {
  const groups = Object.fromEntries(kindNames.map((name) => [name, [] as Entry[]])) as Record<KindName, Entry[]>;
  for (const entry of entries) groups[entry.kind].push(entry);
  const calendar = new Map(
    board.calendar.map(({ off, work, ...year }) => [year.year, { ...year, off: new Map(off), work: new Set(work) }]),
  );
  // An entry that stands again has no tombstone any more.
  const withdrawals = board.withdrawals.filter((gone) => !entries.some((entry) => sameAddress(entry, gone)));
  // Every part is named, so that no check of the build is left out here.
  const parts = {
    withdrawals,
    calendar,
    // The board is checked before the ledger is asked, here as in `readBoard`.
    loggedOn: undefined,
    noticeTypes: board.noticeTypes,
    oversight: board.oversight,
    standards: { ...board.standards, earlier: [], lawsOfRows: [], sources: new Map() },
    // References are judged as they are typed.
    standIns: undefined,
  } satisfies { [Part in Exclude<keyof Dataset, 'entries'>]: Dataset[Part] | undefined };
  const given = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
  return { entries: groups, ...given } as unknown as Dataset;
}
