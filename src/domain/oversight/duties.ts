/** Every duty of the board, from its entries alone: each kind of entry has its own way of obliging. */
import { goneWords } from '../agency-gone.ts';
import { allEntries, type Dataset, entriesOfAgency, findEntry } from '../dataset.ts';
import { catalogueDuties } from '../disclosure.ts';
import { addDuration, fixedDay } from '../due-day.ts';
import type { Entry } from '../kinds.ts';
import { milestonesOf } from '../notice-lifecycle.ts';
import { noticeTypeOf } from '../notice-types/find.ts';
import { dayOf, type PlainDate, yearOf } from '../plain-date.ts';
import type { Duty } from './duty.ts';
import { inspectionTally } from './inspection-tally.ts';
import { recordDuties, siteReportDuties } from './record-duties.ts';
import { type RuleKey, ruleOf } from './rules.ts';

/**
 * @param asOf only its year matters: the yearly duty of inspection is stated up to that year.
 * @returns duties in the order of the entries; ids are unique.
 */
export function dutiesOf(dataset: Dataset, asOf: PlainDate): Duty[] {
  const { entries } = dataset;
  const openedOn = openingOf(dataset);
  const all = [
    ...entries.catalogue.flatMap((row) => catalogueDuties(row, dataset)),
    ...entries.notices.flatMap((notice) => [
      ...noticeDuties(notice, dataset),
      ...resultDuty(notice, dataset, openedOn),
    ]),
    ...entries.feedback.flatMap((item) => feedbackDuty(item, dataset)),
    ...entries.inspections.flatMap(measureDuties),
    ...entries.agencies.flatMap(({ id }) => [
      ...inspectionDuties(id, dataset, { openedOn, asOf }),
      ...reportDuties(id, dataset, openedOn),
      ...siteReportDuties(id, dataset, openedOn),
    ]),
    ...entries.records.flatMap((row) => recordDuties(row, dataset, openedOn)),
    ...entries.regulations.flatMap((entry) => publicationDuty(entry, entry.data.madeOn, dataset, openedOn)),
    ...entries.inspections.flatMap((entry) => publicationDuty(entry, entry.data.heldOn, dataset, openedOn)),
  ];
  const ends = endsOf(dataset);
  return all.filter((duty) => isOwed(duty, ends));
}

/** By agency: the day from which it owes nothing; the first of all days where it says no more than that it is gone. */
const endsOf = ({ entries }: Dataset): ReadonlyMap<string, PlainDate> =>
  new Map(
    entries.agencies.flatMap((agency) => {
      const end = agency.data.abolishedOn ?? (goneWords(agency) === undefined ? undefined : '0001-01-01');
      return end === undefined ? [] : [[agency.id, end] as const];
    }),
  );

/** A body that is no more owes nothing that falls due after its end. */
function isOwed({ agency, due, doneOn }: Duty, ends: ReadonlyMap<string, PlainDate>): boolean {
  const end = agency === undefined ? undefined : ends.get(agency);
  return end === undefined || doneOn !== undefined || (due !== undefined && due.day < end);
}

/** The day the board published its first entry; what is older came from paper and has no publication to judge. */
export const openingOf = (dataset: Dataset): PlainDate | undefined =>
  allEntries(dataset).reduce<PlainDate | undefined>((first, { data }) => {
    const day = dayOf(data.publishedAt);
    return first === undefined || day < first ? day : first;
  }, undefined);

function dutyOf(entry: Entry, rule: RuleKey, part?: string): Duty {
  const { agency, office } = entry.data as { agency?: string; office?: string };
  return {
    id: [entry.kind, entry.id, rule, ...(part ? [part] : [])].join('/'),
    rule,
    about: { kind: entry.kind, id: entry.id },
    ...(agency && { agency }),
    ...(office && { office }),
    soonDays: ruleOf(rule).soonDays,
  };
}

/** A duty counted by its rule's own span from an event. */
function countedDuty(entry: Entry, rule: RuleKey, from: PlainDate, dataset: Dataset): Duty {
  const { span } = ruleOf(rule);
  const due = span && addDuration(from, span, dataset.calendar, dataset.oversight?.restDay);
  return { ...dutyOf(entry, rule), from, ...(span && { span }), ...(due && { due }) };
}

function noticeDuties(notice: Entry<'notices'>, dataset: Dataset): Duty[] {
  return milestonesOf(notice, dataset).flatMap(({ key: _, rule, entry, ...facts }) => {
    if (!rule) return [];
    const why = facts.due ? undefined : facts.from ? '制度没有写几天' : '要等听证会开过才起算';
    return [
      {
        ...dutyOf(notice, rule),
        ...facts,
        ...(entry && { proof: { kind: 'notices', id: entry.id } as const }),
        ...(why && { why }),
      },
    ];
  });
}

/** What was settled must be public within the days its kind names (双公示, 采购结果). */
function resultDuty(notice: Entry<'notices'>, dataset: Dataset, openedOn?: PlainDate): Duty[] {
  const { settledOn, publishedAt } = notice.data;
  const { publish, source } = noticeTypeOf(notice, dataset) ?? {};
  if (!publish || settledOn === undefined || openedOn === undefined || settledOn < openedOn) return [];
  return [
    {
      ...dutyOf(notice, 'jieguo-gongkai'),
      ...(source && {
        source: { title: source.title, evidence: source.evidence, ...(source.clause && { clause: source.clause }) },
      }),
      from: settledOn,
      span: publish.within,
      due: addDuration(settledOn, publish.within, dataset.calendar, dataset.oversight?.restDay),
      doneOn: dayOf(publishedAt),
      proof: { kind: 'notices', id: notice.id },
    },
  ];
}

/** 不予受理 is itself the answer: the referral stands in the entry. */
function feedbackDuty(item: Entry<'feedback'>, dataset: Dataset): Duty[] {
  const { accepted, receivedOn, repliedOn } = item.data;
  if (accepted !== '受理') return [];
  return [{ ...countedDuty(item, 'yijian', receivedOn, dataset), ...(repliedOn && { doneOn: repliedOn }) }];
}

const measureDuties = (entry: Entry<'inspections'>): Duty[] =>
  (entry.data.measures ?? []).map(({ what, dueOn, doneOn }, index) => ({
    ...dutyOf(entry, 'zhenggai', String(index + 1)),
    detail: what,
    from: entry.data.heldOn,
    due: fixedDay(dueOn),
    ...(doneOn && { doneOn }),
  }));

/** Agencies with such a rule and inspections on the board, for every year since the first of them that the board has seen. */
function inspectionDuties(
  agency: string,
  dataset: Dataset,
  { openedOn = '', asOf }: { readonly openedOn: PlainDate | undefined; readonly asOf: PlainDate },
): Duty[] {
  const rule = findEntry(dataset, 'agencies', agency)?.data.inspectionsAYear;
  if (!rule) return [];
  const years = entriesOfAgency(dataset, 'inspections', agency).map(({ data }) => yearOf(data.heldOn));
  if (years.length === 0) return [];
  const first = Math.max(Math.min(...years), yearOf(openedOn));
  return Array.from({ length: Math.max(0, yearOf(asOf) - first + 1) }, (_, index) => {
    const year = first + index;
    const { held, metOn } = inspectionTally(dataset, agency, year);
    return {
      id: `agencies/${agency}/ducha/${year}`,
      rule: 'ducha',
      about: { kind: 'agencies', id: agency },
      agency,
      detail: `${year} 年已督查 ${held} 次，应有 ${rule.n} 次`,
      source: { title: rule.basis, evidence: 'C1' },
      due: fixedDay(`${year}-12-31`),
      ...(metOn && { doneOn: metOn }),
      soonDays: ruleOf('ducha').soonDays,
    };
  });
}

/** One duty per report on the board, and the one that follows the newest. */
function reportDuties(agency: string, dataset: Dataset, openedOn: PlainDate | undefined): Duty[] {
  const reports = entriesOfAgency(dataset, 'reports', agency).toSorted((a, b) => a.data.year - b.data.year);
  const newest = reports.at(-1);
  if (!newest || openedOn === undefined) return [];
  const due = (year: number) => fixedDay(`${year + 1}-01-31`);
  const next: Duty = {
    ...dutyOf(newest, 'nianbao', 'next'),
    detail: `${newest.data.year + 1} 年度报告`,
    due: due(newest.data.year + 1),
  };
  const published = reports.map((entry) => ({
    ...dutyOf(entry, 'nianbao'),
    detail: `${entry.data.year} 年度报告`,
    due: due(entry.data.year),
    doneOn: dayOf(entry.data.publishedAt),
    proof: { kind: 'reports', id: entry.id } as const,
  }));
  return [...published.filter((duty) => duty.due.day >= openedOn), next];
}

/** 条例 26, for what was made after the board opened. */
function publicationDuty(entry: Entry, madeOn: PlainDate | undefined, dataset: Dataset, openedOn?: PlainDate): Duty[] {
  if (madeOn === undefined || openedOn === undefined || madeOn < openedOn) return [];
  const proof = { kind: entry.kind, id: entry.id };
  return [{ ...countedDuty(entry, 'zhudong', madeOn, dataset), doneOn: dayOf(entry.data.publishedAt), proof }];
}
