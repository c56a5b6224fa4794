/** By when a piece of 公开信息 had to be public: the strictest of law, the rows that name it, and 条例 26. */
import { type Dataset, entriesOfAgency } from '../dataset.ts';
import { type DueDay, fixedDay } from '../due-day.ts';
import type { Entry } from '../kinds.ts';
import { dayOf, type PlainDate } from '../plain-date.ts';
import type { RecordCategory } from '../record-rules.ts';
import { claimsOn, governing, spanOf } from './claims.ts';
import type { Duty } from './duty.ts';
import { type RuleKey, ruleOf } from './rules.ts';

type Row = Entry<'records'>;

/** Limits of law by category (ids of `standards/laws.jsonl`); which of them applies, its start decides. */
const LAWS: Readonly<Partial<Record<RecordCategory, readonly string[]>>> = {
  财政预算: ['budget-gov', 'budget-dept', 'budget-unit'],
  财政决算: ['budget-gov', 'budget-dept', 'budget-unit'],
  建议提案办理: ['proposal-publish'],
  行政执法公示: ['double-7'],
};

/** What was formed before the board opened came from paper and is not judged. */
export function recordDuties(row: Row, dataset: Dataset, openedOn: PlainDate | undefined): Duty[] {
  const { category, formedOn, publishedAt } = row.data;
  if (category === '政府网站工作年度报表' || openedOn === undefined || formedOn < openedOn) return [];
  const first = governing(recordClaims(row, dataset));
  const span = first && spanOf(first.limit);
  return [
    {
      ...dutyOf(row, 'mulu'),
      from: formedOn,
      ...(span && { span }),
      ...(first && { due: first.due }),
      doneOn: dayOf(publishedAt),
      proof: { kind: 'records', id: row.id },
    },
  ];
}

/** The last day to make a record public: a fixed day of the year for 政府网站工作年度报表, else the strictest claim. */
export const recordDue = (row: Row, dataset: Dataset): DueDay | undefined =>
  row.data.category === '政府网站工作年度报表'
    ? siteReportDue(row.data.year)
    : governing(recordClaims(row, dataset))?.due;

const siteReportDue = (year = 0): DueDay => fixedDay(`${year + 1}-01-31`);

/** Law, the rows of the catalogue that name the record, and 条例 26, side by side. */
export function recordClaims({ id, data }: Row, dataset: Dataset) {
  const naming = entriesOfAgency(dataset, 'catalogue', data.agency).filter(({ data: row }) =>
    row.evidence?.records?.includes(id),
  );
  const limits = naming.flatMap((row) => row.data.limits);
  const laws = [...(LAWS[data.category] ?? []), ...naming.flatMap((row) => row.data.laws ?? [])];
  const happening = { on: data.formedOn, from: data.formedBy, event: data.event, of: data.of };
  return claimsOn({ limits, laws: [...new Set(laws)], method: '主动' }, happening, dataset);
}

/** 政府网站工作年度报表, by 31 January of the next year: one duty a report on the board, and the one that follows the newest. */
export function siteReportDuties(agency: string, dataset: Dataset, openedOn: PlainDate | undefined): Duty[] {
  const reports = entriesOfAgency(dataset, 'records', agency)
    .filter(({ data }) => data.category === '政府网站工作年度报表')
    .toSorted((a, b) => (a.data.year ?? 0) - (b.data.year ?? 0));
  const newest = reports.at(-1);
  if (!newest || openedOn === undefined) return [];
  const published = reports.map((row) => ({
    ...dutyOf(row, 'wangzhan-baobiao'),
    detail: `${row.data.year} 年度报表`,
    due: siteReportDue(row.data.year),
    doneOn: dayOf(row.data.publishedAt),
    proof: { kind: 'records', id: row.id } as const,
  }));
  const year = (newest.data.year ?? 0) + 1;
  const next = { ...dutyOf(newest, 'wangzhan-baobiao', 'next'), detail: `${year} 年度报表`, due: siteReportDue(year) };
  return [...published.filter((duty) => duty.due.day >= openedOn), next];
}

function dutyOf({ id, data: { agency, office } }: Row, rule: RuleKey, part?: string): Duty {
  return {
    id: ['records', id, rule, ...(part ? [part] : [])].join('/'),
    rule,
    about: { kind: 'records', id },
    agency,
    ...(office && { office }),
    soonDays: ruleOf(rule).soonDays,
  };
}
