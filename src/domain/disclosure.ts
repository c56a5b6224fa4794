/** Is a catalogue row published and fresh? Pure: entries and `asOf` in, state out (R20; issue's 按期/临期/逾期). */
import { type Dataset, findEntry } from './dataset.ts';
import type { Entry, KindName } from './kinds.ts';
import { addDays, addMonths, dayOf, type PlainDate } from './plain-date.ts';

export type DisclosureState = '未公开' | '按期' | '临期' | '逾期' | '长期公开';

export interface Disclosure {
  readonly state: DisclosureState;
  /** Last publication, correction or check of any entry that fulfils the row. */
  readonly lastOn?: PlainDate;
  readonly due?: PlainDate;
}

/** Months after which a row of this frequency must have been refreshed; others have no clock. */
const PERIOD_MONTHS: Readonly<Record<string, number>> = { 每年: 12, 每半年: 6, 每季度: 3, 每月: 1 };
/** A row is 临期 from this many days before its due day. */
export const SOON_DAYS = 14;

/** @returns the state of `row` as seen on `asOf`. */
export function disclosureOf(row: Entry<'catalogue'>, dataset: Dataset, asOf: PlainDate): Disclosure {
  const evidence = (row.data.evidence ?? {}) as Partial<Record<KindName, readonly string[]>>;
  const entries = Object.entries(evidence).flatMap(([kind, ids]) =>
    (ids ?? []).map((id) => findEntry(dataset, kind as KindName, id) as Entry | undefined),
  );
  const days = entries.flatMap((entry) => (entry ? [lastTouched(entry)] : []));
  const lastOn = days.sort().at(-1);
  if (lastOn === undefined) return { state: '未公开' };
  const months = PERIOD_MONTHS[row.data.frequency];
  if (months === undefined) return { state: '长期公开', lastOn };
  const due = addMonths(lastOn, months);
  if (asOf > due) return { state: '逾期', lastOn, due };
  return { state: addDays(asOf, SOON_DAYS) >= due ? '临期' : '按期', lastOn, due };
}

/** The latest of publication, corrections and check. */
export function lastTouched({ data }: Entry): PlainDate {
  const days = [dayOf(data.publishedAt), data.checkedOn, ...(data.corrections ?? []).map(({ at }) => dayOf(at))];
  return days.sort().at(-1) as PlainDate;
}
