/**
 * Self-check against the single-veto items of the government website inspection (检查指标), each with the day it will
 * break if nobody does anything. Thresholds are data (`settings.ts`); what a site cannot measure about itself says so.
 */
import { allEntries, type Dataset } from '../dataset.ts';
import { catalogueDuty, lastChanged } from '../disclosure.ts';
import type { Entry, KindName } from '../kinds.ts';
import { addDays, addMonths, daysBetween, type PlainDate } from '../plain-date.ts';
import { DEFAULT_LIMITS, type SiteCheckLimits } from './settings.ts';
import type { SiteCheckKey } from './site-check-items.ts';
import { type SiteCheckState, stateBefore } from './site-check-state.ts';

export interface SiteCheckResult {
  readonly key: SiteCheckKey;
  readonly state: SiteCheckState;
  /** What was counted and the number at which the item is lost. */
  readonly count?: number;
  readonly limit?: number;
  /** First day on which the item is lost if nothing changes; absent when time alone cannot lose it. */
  readonly breaksOn?: PlainDate;
  /** Entries to look at. */
  readonly entries?: readonly Entry[];
}

export const limitsOf = ({ oversight }: Dataset): SiteCheckLimits =>
  Object.assign({}, DEFAULT_LIMITS, oversight?.siteCheck);

export function siteCheck(dataset: Dataset, asOf: PlainDate): SiteCheckResult[] {
  const limits = limitsOf(dataset);
  return [
    home(dataset, limits, asOf),
    staleColumns(dataset, limits, asOf),
    overdueColumns(dataset, limits, asOf),
    { key: 'empty-columns', state: '未触线', count: 0, limit: limits.emptyColumns },
    replies(dataset, limits, asOf),
    channels(dataset),
    services(dataset),
    guides(dataset, limits),
    { key: 'false-dates', state: '本站测不了' },
    { key: 'secrets', state: '本站测不了' },
    { key: 'reachable', state: '本站测不了' },
  ];
}

/** State of an item that time alone will lose on `breaksOn`. */
function judged(key: SiteCheckKey, breaksOn: PlainDate | undefined, asOf: PlainDate, facts: Partial<SiteCheckResult>) {
  const state = breaksOn === undefined ? '未触线' : stateBefore(breaksOn, asOf);
  return { key, state, ...facts, ...(breaksOn && { breaksOn }) } satisfies SiteCheckResult;
}

const newest = (entries: readonly Entry[]): Entry | undefined =>
  entries.reduce<Entry | undefined>(
    (last, entry) => (last && lastChanged(last) >= lastChanged(entry) ? last : entry),
    undefined,
  );

function home(dataset: Dataset, { homeDays }: SiteCheckLimits, asOf: PlainDate): SiteCheckResult {
  const last = newest(allEntries(dataset));
  if (!last) return { key: 'home', state: '已触线', limit: homeDays };
  const changed = lastChanged(last);
  return judged('home', addDays(changed, homeDays + 1), asOf, {
    count: daysBetween(changed, asOf),
    limit: homeDays,
    entries: [last],
  });
}

/** Columns with a clock, by the class their ColumnType puts them in. */
const COLUMN_CLOCKS: readonly (readonly [kind: KindName, clock: 'news' | 'notice'])[] = [
  ['inspections', 'news'],
  ['notices', 'notice'],
  ['regulations', 'notice'],
];

function staleColumns(dataset: Dataset, limits: SiteCheckLimits, asOf: PlainDate): SiteCheckResult {
  const columns = COLUMN_CLOCKS.flatMap(([kind, clock]) => {
    const last = newest(dataset.entries[kind] as readonly Entry[]);
    if (!last) return [];
    const changed = lastChanged(last);
    const fresh = clock === 'news' ? addDays(changed, limits.newsDays) : addMonths(changed, limits.noticeMonths);
    return [{ last, staleFrom: addDays(fresh, 1) }];
  });
  const stale = columns.filter(({ staleFrom }) => staleFrom <= asOf);
  return judged(
    'stale-columns',
    nthDay(
      columns.map((column) => column.staleFrom),
      limits.staleColumns,
    ),
    asOf,
    {
      count: stale.length,
      limit: limits.staleColumns,
      entries: stale.map(({ last }) => last),
    },
  );
}

/** Each catalogue row past its own frequency counts as one column: the strict reading. */
function overdueColumns(dataset: Dataset, { overdueColumns: limit }: SiteCheckLimits, asOf: PlainDate) {
  const rows = dataset.entries.catalogue.flatMap((row) => {
    const { due, unpublished } = catalogueDuty(row, dataset);
    return due && !unpublished ? [{ row, lateFrom: addDays(due.day, 1) }] : [];
  });
  const late = rows.filter(({ lateFrom }) => lateFrom <= asOf);
  return judged(
    'overdue',
    nthDay(
      rows.map(({ lateFrom }) => lateFrom),
      limit,
    ),
    asOf,
    {
      count: late.length,
      limit,
      entries: late.map(({ row }) => row),
    },
  );
}

/** The day the n-th of them has come; undefined when there are fewer. */
const nthDay = (days: readonly PlainDate[], n: number): PlainDate | undefined => days.toSorted()[n - 1];

/** One valid message of the last year without an answer is enough. */
function replies(dataset: Dataset, { replyMonths }: SiteCheckLimits, asOf: PlainDate): SiteCheckResult {
  const open = dataset.entries.feedback.filter(
    ({ data }) =>
      data.accepted === '受理' &&
      (data.repliedOn === undefined || data.repliedOn > asOf) &&
      data.receivedOn >= addMonths(asOf, -12),
  );
  const breaks = open.map((entry) => ({ entry, day: addDays(addMonths(entry.data.receivedOn, replyMonths), 1) }));
  const late = breaks.filter(({ day }) => day <= asOf);
  return judged(
    'replies',
    nthDay(
      breaks.map(({ day }) => day),
      1,
    ),
    asOf,
    {
      count: late.length,
      limit: 1,
      entries: open,
    },
  );
}

function channels(dataset: Dataset): SiteCheckResult {
  // A channel that nobody can reach is none.
  const online = dataset.entries.hotlines.filter(({ data }) => data.channel === '网络' && data.address !== undefined);
  return { key: 'channel', state: online.length > 0 ? '未触线' : '已触线', count: online.length, entries: online };
}

const services = ({ entries }: Dataset): SiteCheckResult => ({
  key: 'services',
  state: entries.procedures.length > 0 ? '未触线' : '已触线',
  count: entries.procedures.length,
});

function guides({ entries }: Dataset, { incompleteGuides, missingElements }: SiteCheckLimits): SiteCheckResult {
  const incomplete = entries.procedures.filter(({ data }) => (data.notStated?.length ?? 0) >= missingElements);
  const limit = Math.max(1, Math.min(incompleteGuides, entries.procedures.length));
  return {
    key: 'guides',
    // Nobody is judged by a threshold whose source was not found.
    state: incomplete.length >= limit ? '仅供参考' : '未触线',
    count: incomplete.length,
    limit,
    entries: incomplete,
  };
}
