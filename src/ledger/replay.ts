/** The entries in order → what is published now, each entry's history, and what cannot have happened so. */
import { isPageEntry, keyOf, type LedgerEntry, type LogEntry } from './entry.ts';

export interface Recorded {
  /** Number of the entry minus one: its leaf index. */
  readonly index: number;
  readonly entry: LedgerEntry;
}

export interface History {
  readonly kind: string;
  readonly id: string;
  readonly events: readonly Recorded[];
  /** False after a withdrawal. */
  readonly live: boolean;
  /** Hash of the newest version, also after a withdrawal. */
  readonly sha256: string | undefined;
  readonly checked: string | undefined;
}

export interface ReplayFault {
  readonly index: number;
  readonly what: string;
}

export interface Replay {
  readonly histories: ReadonlyMap<string, History>;
  readonly faults: readonly ReplayFault[];
  /** `at` of the last entry. */
  readonly last: string | undefined;
}

type Growing = { -readonly [Key in keyof History]: History[Key] } & { events: Recorded[] };

/** Lines that are no entry of a page count for nothing but the order of time. */
export function replay(entries: readonly LogEntry[]): Replay {
  const histories = new Map<string, Growing>();
  const faults: ReplayFault[] = [];
  let last: string | undefined;
  entries.forEach((entry, index) => {
    const early = last !== undefined && entry.at !== undefined && entry.at < last;
    if (early) faults.push({ index, what: `入账时间 ${entry.at} 早于上一条的 ${last}` });
    last = entry.at ?? last;
    if (!isPageEntry(entry)) return;
    const key = keyOf(entry);
    const known = histories.get(key);
    const what = impossible(entry, known);
    if (what && !early) faults.push({ index, what });
    const history = known ?? { ...blank(entry), events: [] };
    history.events.push({ index, entry });
    history.live = entry.ev !== 'withdraw';
    history.sha256 = entry.sha256 ?? history.sha256;
    history.checked = entry.checked ?? history.checked;
    histories.set(key, history);
  });
  return { histories, faults, last };
}

const blank = ({ kind, id }: LedgerEntry) => ({ kind, id, live: false, sha256: undefined, checked: undefined });

function impossible(entry: LedgerEntry, known: History | undefined): string | undefined {
  if (entry.ev === 'publish' || entry.ev === 'import') return known && '同一编号再次公布：编号不得重复使用';
  if (!known) return '没有公布过就有了后来的变更';
  if (entry.ev === 'restore') return known.live ? '没有撤下就恢复了' : undefined;
  if (!known.live) return '撤下之后又有变更';
  if (entry.ev === 'confirm' && entry.sha256 !== known.sha256) return '写的是核对无误，内容却换了';
  if (entry.ev === 'update' && entry.sha256 === known.sha256) return '写的是更正，内容却没有变';
  return undefined;
}

/** The versions an entry had, oldest first, one per hash change; `confirm` makes none. */
export const versionsOf = ({ events }: History): readonly Recorded[] =>
  events.filter(({ entry }) => entry.ev !== 'confirm' && entry.ev !== 'withdraw');

/** The day of the first entry of each page, by `kind/id`; of what was only imported nothing is known. */
export const firstDays = ({ histories }: Replay): ReadonlyMap<string, string> =>
  new Map(
    [...histories].flatMap(([key, { events }]) => {
      const first = events[0]?.entry;
      return first && first.ev !== 'import' ? [[key, first.at.slice(0, 10)] as const] : [];
    }),
  );
