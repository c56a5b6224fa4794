/** The duties of a board, worked out once per build, and who they belong to. */
import { findEntry } from '#domain/dataset.ts';
import { type Entry, titleOf } from '#domain/kinds.ts';
import { dutiesOf } from '#domain/oversight/duties.ts';
import { type Duty, doneBy, isOpen } from '#domain/oversight/duty.ts';
import { ruleOf } from '#domain/oversight/rules.ts';
import type { PlainDate } from '#domain/plain-date.ts';
import type { Context } from '../context.ts';
import type { Inline, Link } from '../page.ts';
import { grouped, perBoard, perBoardLookup } from '../parts/per-board.ts';

/** All duties; the key is there because `perBoard` asks for one. */
const computed = perBoard((_: 'all', { dataset, asOf }) => dutiesOf(dataset, asOf));
export const boardDuties = (context: Context): readonly Duty[] => computed('all', context);

const groups = perBoardLookup((by: 'agency' | 'office', context) =>
  grouped(boardDuties(context), (duty) => (duty[by] === undefined ? [] : [duty[by]])),
);
export const dutiesOfBody = (by: 'agency' | 'office', id: string, context: Context): readonly Duty[] =>
  groups(by, id, context) ?? [];

const byDay = (a: Duty, b: Duty): number =>
  (a.due?.day ?? '9999').localeCompare(b.due?.day ?? '9999') || (a.id < b.id ? -1 : 1);

/** To be done, with or without a day to do it by, the most pressing first; nothing that is not published at all. */
export const openDuties = (duties: readonly Duty[], { asOf }: Context): readonly Duty[] =>
  duties.filter((duty) => isOpen(duty, asOf) || isWaiting(duty, asOf)).toSorted(byDay);

/** A duty of a notice whose rule names no number, once its clock runs: 公示报告 after the 公示. */
const isWaiting = (duty: Duty, asOf: PlainDate): boolean =>
  duty.about.kind === 'notices' &&
  duty.due === undefined &&
  duty.from !== undefined &&
  duty.from < asOf &&
  doneBy(duty, asOf) === undefined;

/** Done, newest first. */
export const doneDuties = (duties: readonly Duty[], { asOf }: Context): readonly Duty[] => {
  const done = duties.flatMap((duty) => {
    const day = doneBy(duty, asOf);
    return day !== undefined && !duty.unpublished ? [{ duty, day }] : [];
  });
  return done.sort((a, b) => b.day.localeCompare(a.day) || byDay(a.duty, b.duty)).map(({ duty }) => duty);
};

export const subjectOf = ({ about }: Duty, { dataset }: Context): Entry =>
  findEntry(dataset, about.kind, about.id) as Entry;

export const subjectLink = (duty: Duty, context: Context): Link => ({
  text: titleOf(subjectOf(duty, context)),
  href: context.urls.entry(duty.about.kind, duty.about.id),
});

export const ruleLink = ({ rule }: Duty, { urls }: Context): Link => ({
  text: ruleOf(rule).label,
  href: `${urls.oversight('rules/')}#${rule}`,
});

/** The entry of the ledger for what the duty is about, where the board has a ledger. */
export function ledgerLink({ about }: Duty, { ledger, urls }: Context): readonly Inline[] {
  const newest = ledger?.history(about.kind, about.id)?.events.at(-1);
  if (!newest) return [];
  const number = newest.index + 1;
  return [' · ', { text: `账本第 ${number} 条`, href: `${urls.ledger('check/')}?${number}` }];
}

export const bodyName = (id: string | undefined, { dataset, site }: Context): string =>
  (id && findEntry(dataset, 'agencies', id)?.data.shortName) || site.organiser;

export const officeName = (id: string | undefined, { dataset }: Context): string | undefined =>
  id === undefined ? undefined : findEntry(dataset, 'offices', id)?.data.name;
