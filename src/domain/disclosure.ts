/** Is a catalogue row published and fresh, and what does it oblige to? Pure: entries and `asOf` in, state out (R20). */
import { type Dataset, findEntry } from './dataset.ts';
import { addDuration } from './due-day.ts';
import type { Entry, KindName } from './kinds.ts';
import { claimsOn, governing, type Happening, spanOf } from './oversight/claims.ts';
import { type Duty, judge } from './oversight/duty.ts';
import { PERIOD_MONTHS, type RuleKey, ruleOf } from './oversight/rules.ts';
import { addDays, addMonths, dayOf, type PlainDate, yearOf } from './plain-date.ts';

type Row = Entry<'catalogue'>;

export type DisclosureState = '未公开' | '不适用' | '按期' | '临期' | '逾期' | '暂估' | '长期公开';

export interface Disclosure {
  readonly state: DisclosureState;
  /** Whether anything on the board fulfils the row. */
  readonly published: boolean;
  /** Last publication, correction or check of any entry that fulfils the row. */
  readonly lastOn?: PlainDate;
  readonly due?: PlainDate;
}

/** @returns the state of `row` as seen on `asOf`; of an unpublished one 按期, 临期, 逾期 say how long it still may be. */
export function disclosureOf(row: Row, dataset: Dataset, asOf: PlainDate): Disclosure {
  if (row.data.notApplicable !== undefined) return { state: '不适用', published: false };
  const duty = catalogueDuty(row, dataset);
  const lastOn = newestEvidence(row, dataset, lastTouched);
  const published = !duty.unpublished && lastOn !== undefined;
  const due = duty.due && { due: duty.due.day };
  const state = judge(duty, asOf) as DisclosureState;
  if (!published) return { state: duty.due ? state : '未公开', published, ...due };
  return duty.due ? { state, published, lastOn, ...due } : { state: '长期公开', published, lastOn };
}

/** Everything a row obliges to: to be published at all or refreshed, and what has happened and is not public yet. */
export function catalogueDuties(row: Row, dataset: Dataset): Duty[] {
  if (row.data.notApplicable !== undefined) return [];
  const pending = (row.data.pending ?? []).map((item, index): Duty => {
    const base = dutyOf(row, 'mulu', `mulu/${index + 1}`);
    const counted = countedBy(row, item, dataset);
    const why = counted.due ? {} : { why: '写明的时限都不能从这一天数起' };
    return { ...base, detail: item.what, ...counted, ...why };
  });
  return [catalogueDuty(row, dataset), ...pending];
}

/** What the row as a whole obliges to next: its first publication, a refresh by its frequency, or its fixed day of the year. */
export function catalogueDuty(row: Row, dataset: Dataset): Duty {
  const { frequency } = row.data;
  const rule = fixedLimit(row) ? 'guding-ri' : 'pinci';
  // A check confirms what stands; a fixed day asks for something new.
  const lastOn = newestEvidence(row, dataset, rule === 'guding-ri' ? lastChanged : lastTouched);
  if (lastOn === undefined) return firstPublication(row, dataset);
  const duty = dutyOf(row, rule);
  if (rule === 'guding-ri') return { ...duty, from: lastOn, due: nextFixedDay(row, lastOn, dataset) };
  if (PERIOD_MONTHS[frequency] === undefined) return { ...duty, from: lastOn, why: `更新频次：${frequency}` };
  return { ...duty, from: lastOn, ...nextPeriod(row, lastOn, dataset) };
}

/** The day a row that nothing fulfils must be fulfilled by, counted from the day the agency itself put it down, or an earlier one it names. */
function firstPublication(row: Row, dataset: Dataset): Duty {
  const { notPublished, openTo, openToWhom, method, arises, since, pending = [] } = row.data;
  const written = dayOf(row.data.publishedAt);
  const unpublished = { unpublished: true, ...(notPublished && { why: notPublished }) } as const;
  const notCounted = (why: string): Duty => ({
    ...dutyOf(row, 'pinci'),
    unpublished: true,
    why: notPublished ? `${why}。${notPublished}` : why,
  });
  if (openTo === '特定群体') return notCounted(`只向${openToWhom ?? '特定群体'}公开，本站不计时`);
  if (method === '依申请') return notCounted('收到申请才公开，本站不计时');
  if (fixedLimit(row)) {
    return { ...dutyOf(row, 'guding-ri'), ...unpublished, from: written, due: nextFixedDay(row, written, dataset) };
  }
  const found: Duty[] = [];
  if (PERIOD_MONTHS[row.data.frequency] !== undefined) {
    found.push({ ...dutyOf(row, 'pinci'), ...unpublished, from: written, ...nextPeriod(row, written, dataset) });
  }
  if (arises === '一直有') {
    const counted = countedBy(row, { on: since ?? written }, dataset);
    if (counted.due) found.push({ ...dutyOf(row, 'mulu'), ...unpublished, ...counted });
  }
  const first = found.toSorted((a, b) => ((a.due?.day ?? '') < (b.due?.day ?? '') ? -1 : 1))[0];
  if (first) return first;
  if (pending.length > 0) return notCounted(`有 ${pending.length} 件已发生、还没公开，另列`);
  if (arises === '每发生一次') return notCounted('发生了才有，还没有写明发生过');
  return notCounted('没有写明这项信息什么时候有，无法计时');
}

function dutyOf({ id, data: { agency, office } }: Row, rule: RuleKey, name: string = rule): Duty {
  return {
    id: `catalogue/${id}/${name}`,
    rule,
    about: { kind: 'catalogue', id },
    agency,
    ...(office && { office }),
    soonDays: ruleOf(rule).soonDays,
  };
}

/** Counted by the strictest limit that applies. */
function countedBy({ data }: Row, happening: Happening, dataset: Dataset): Pick<Duty, 'from' | 'span' | 'due'> {
  const first = governing(claimsOn(data, happening, dataset));
  const span = first && spanOf(first.limit);
  return { from: happening.on, ...(span && { span }), ...(first && { due: first.due }) };
}

const fixedLimit = ({ data: { limits } }: Row) => limits.find(({ kind }) => kind === '每年固定日期');

function nextPeriod({ data: { frequency } }: Row, from: PlainDate, dataset: Dataset): Pick<Duty, 'span' | 'due'> {
  const span = { n: PERIOD_MONTHS[frequency] ?? 12, unit: '个月' } as const;
  const { restDay, graceDays = 0 } = dataset.oversight ?? {};
  const due = addDuration(from, span, dataset.calendar, restDay);
  return { span, due: graceDays === 0 ? due : { ...due, day: addDays(due.day, graceDays) } };
}

/** What was published within the year up to a fixed day answers for that day; the next one is a year later. */
function nextFixedDay(row: Row, lastOn: PlainDate, dataset: Dataset) {
  const by = fixedLimit(row)?.by ?? '12-31';
  const answered = `${yearOf(lastOn)}-${by}`;
  const unpublished = newestEvidence(row, dataset, lastChanged) === undefined;
  const next = addMonths(answered, (answered >= lastOn ? 12 : 24) - (unpublished ? 12 : 0));
  return { day: addDays(next, dataset.oversight?.graceDays ?? 0), certain: true };
}

/** The newest day of any entry that fulfils the row; undefined when none of them is on the board. */
function newestEvidence(row: Row, dataset: Dataset, dayOfEntry: (entry: Entry) => PlainDate): PlainDate | undefined {
  return evidenceOf(row, dataset).map(dayOfEntry).sort().at(-1);
}

/** The entries on the board that fulfil a row. */
export function evidenceOf(row: Row, dataset: Dataset): Entry[] {
  const evidence = (row.data.evidence ?? {}) as Partial<Record<KindName, readonly string[]>>;
  return Object.entries(evidence).flatMap(([kind, ids]) =>
    (ids ?? []).flatMap((id) => {
      const entry = findEntry(dataset, kind as KindName, id) as Entry | undefined;
      return entry ? [entry] : [];
    }),
  );
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
