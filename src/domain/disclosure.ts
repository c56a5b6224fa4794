/** Is a catalogue row published and fresh? Pure: entries and `asOf` in, state out (R20; issue's 按期/临期/逾期). */
import { type Dataset, findEntry } from './dataset.ts';
import { addDuration } from './due-day.ts';
import type { Entry, KindName } from './kinds.ts';
import { type Duty, judge } from './oversight/duty.ts';
import { PERIOD_MONTHS, ruleOf } from './oversight/rules.ts';
import { addDays, addMonths, dayOf, type PlainDate, yearOf } from './plain-date.ts';

export type DisclosureState = '未公开' | '按期' | '临期' | '逾期' | '暂估' | '长期公开';

export interface Disclosure {
  readonly state: DisclosureState;
  /** Last publication, correction or check of any entry that fulfils the row. */
  readonly lastOn?: PlainDate;
  readonly due?: PlainDate;
}

/** @returns the state of `row` as seen on `asOf`. */
export function disclosureOf(row: Entry<'catalogue'>, dataset: Dataset, asOf: PlainDate): Disclosure {
  const duty = catalogueDuty(row, dataset);
  const lastOn = newestEvidence(row, dataset, lastTouched);
  if (duty.unpublished || lastOn === undefined) return { state: '未公开' };
  if (!duty.due) return { state: '长期公开', lastOn };
  return { state: judge(duty, asOf) as DisclosureState, lastOn, due: duty.due.day };
}

/** What the row obliges to next: a refresh by its frequency, or by its fixed day of the year. */
export function catalogueDuty(row: Entry<'catalogue'>, dataset: Dataset): Duty {
  const { agency, office, frequency, limit, notPublished } = row.data;
  const months = PERIOD_MONTHS[frequency];
  const rule = limit.kind === '每年固定日期' ? 'guding-ri' : 'pinci';
  const duty = {
    id: `catalogue/${row.id}/${rule}`,
    rule,
    about: { kind: 'catalogue', id: row.id },
    agency,
    ...(office && { office }),
    soonDays: ruleOf(rule).soonDays,
  } as const;
  // A check confirms what stands; a fixed day asks for something new.
  const lastOn = newestEvidence(row, dataset, rule === 'guding-ri' ? lastChanged : lastTouched);
  if (lastOn === undefined) return { ...duty, unpublished: true, ...(notPublished && { why: notPublished }) };
  if (rule === 'guding-ri') return { ...duty, from: lastOn, due: nextFixedDay(row, lastOn, dataset) };
  if (months === undefined) return { ...duty, from: lastOn, why: `更新频次：${frequency}` };
  const span = { n: months, unit: '个月' } as const;
  const { restDay, graceDays = 0 } = dataset.oversight ?? {};
  const due = addDuration(lastOn, span, dataset.calendar, restDay);
  return { ...duty, from: lastOn, span, due: graceDays === 0 ? due : { ...due, day: addDays(due.day, graceDays) } };
}

/** What was published within the year up to a fixed day answers for that day; the next one is a year later. */
function nextFixedDay({ data }: Entry<'catalogue'>, lastOn: PlainDate, dataset: Dataset) {
  const by = data.limit.by ?? '12-31';
  const answered = `${yearOf(lastOn)}-${by}`;
  const next = answered >= lastOn ? addMonths(answered, 12) : addMonths(answered, 24);
  return { day: addDays(next, dataset.oversight?.graceDays ?? 0), certain: true };
}

/** The newest day of any entry that fulfils the row; undefined when none of them is on the board. */
function newestEvidence(
  row: Entry<'catalogue'>,
  dataset: Dataset,
  dayOfEntry: (entry: Entry) => PlainDate,
): PlainDate | undefined {
  const evidence = (row.data.evidence ?? {}) as Partial<Record<KindName, readonly string[]>>;
  const entries = Object.entries(evidence).flatMap(([kind, ids]) =>
    (ids ?? []).map((id) => findEntry(dataset, kind as KindName, id) as Entry | undefined),
  );
  const days = entries.flatMap((entry) => (entry ? [dayOfEntry(entry)] : []));
  return days.sort().at(-1);
}

/** The latest of publication, corrections and check. */
export function lastTouched(entry: Entry): PlainDate {
  return [lastChanged(entry), entry.data.checkedOn].sort().at(-1) as PlainDate;
}

/** The latest of publication and corrections: what a visitor can see has changed. */
export function lastChanged({ data }: Entry): PlainDate {
  const days = [data.publishedAt, ...(data.corrections ?? []).map(({ at }) => at)].map(dayOf);
  return days.sort().at(-1) as PlainDate;
}
