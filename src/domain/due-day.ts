/** A due day from an event and a span, and the days that were passed over on the way. */
import type { Duration } from './parts/time.ts';
import { addDays, addMonths, type PlainDate, yearOf } from './plain-date.ts';
import { LATEST_AFTER_ESTIMATE } from './statutory-holidays.ts';
import { addWorkingDays, type Calendar, type CountedDay, countDay, countedDays } from './working-days.ts';

/** A computed day; not certain when the calendar of a year is missing (暂估). */
export interface DueDay {
  readonly day: PlainDate;
  readonly certain: boolean;
  /** First day nobody can count past yet: 1 January of the first year without a notice. */
  readonly doubtFrom?: PlainDate;
  /** Of an estimate: the day nobody may take for open any more, whatever the notice will say. */
  readonly latest?: PlainDate;
}

/** The last day of a span that may still be open: an estimate closes nothing. */
export const lastOpenDay = ({ day, latest }: DueDay): PlainDate => latest ?? day;

/** 顺延: a span of calendar days that ends on a day of rest ends on the next working day (民法典 203). */
export type RestDayReading = '不顺延' | '顺延';

/**
 * `term` after the event day, which does not count (民法典 201).
 * @param restDay what happens when the last of a span of calendar days is a day of rest; never touches 工作日.
 * @throws RangeError for a unit that is no span of days.
 */
export function addDuration(
  event: PlainDate,
  term: Duration,
  calendar: Calendar,
  restDay: RestDayReading = '不顺延',
): DueDay {
  if (term.unit === '工作日') {
    const { day, certain, missingYears } = addWorkingDays(event, term.n, calendar);
    return { day, certain, ...doubt(day, missingYears) };
  }
  return settled(lastCalendarDay(event, term), calendar, restDay);
}

/**
 * `term` whose first day counts too: a month from 1 March ends on 31 March.
 * @throws RangeError for a unit that is no span of days.
 */
export function addDurationFrom(
  first: PlainDate,
  term: Duration,
  calendar: Calendar,
  restDay: RestDayReading = '不顺延',
): DueDay {
  if (term.unit !== '个月' && term.unit !== '年') return addDuration(addDays(first, -1), term, calendar, restDay);
  const same = lastCalendarDay(first, term);
  // A month without that day has ended already.
  const last = same.slice(8) === first.slice(8) ? addDays(same, -1) : same;
  return settled(last, calendar, restDay);
}

const settled = (last: PlainDate, calendar: Calendar, restDay: RestDayReading): DueDay =>
  restDay === '顺延' ? nextWorkingDay(last, calendar) : { day: last, certain: true };

/** Whether a span of this unit has a last day. */
export const isSpanOfDays = (unit: string): boolean => ['工作日', '日', '周', '个月', '年'].includes(unit);

/** A fixed day, as a document names it. */
export const fixedDay = (day: PlainDate): DueDay => ({ day, certain: true });

function lastCalendarDay(event: PlainDate, { n, unit }: Duration): PlainDate {
  if (unit === '日') return addDays(event, n);
  if (unit === '周') return addDays(event, n * 7);
  if (unit === '个月') return addMonths(event, n);
  if (unit === '年') return addMonths(event, n * 12);
  throw new RangeError(`${unit} is not counted in days`);
}

function nextWorkingDay(day: PlainDate, calendar: Calendar): DueDay {
  let last = day;
  while (!countDay(last, calendar).counts) last = addDays(last, 1);
  const missing = [yearOf(day), yearOf(last)].filter((year) => !calendar.has(year));
  return { day: last, certain: missing.length === 0, ...doubt(last, missing) };
}

const doubt = (day: PlainDate, [first]: readonly number[]) =>
  first === undefined ? {} : { doubtFrom: `${first}-01-01`, latest: addDays(day, LATEST_AFTER_ESTIMATE) };

/** One run of days that were passed over, or of weekend days that were worked, in order. */
export interface Stretch {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly reason: CountedDay['reason'];
  readonly festival?: string;
}

/** What is not ordinary about the days after `from` up to `to`: rests passed over and make-up days counted. */
export function stretchesBetween(from: PlainDate, to: PlainDate, calendar: Calendar): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { day, reason, festival } of countedDays(from, to, calendar)) {
    if (reason === '工作日') continue;
    const last = stretches.at(-1);
    const goesOn = last?.reason === reason && last.festival === festival && addDays(last.to, 1) === day;
    if (goesOn) stretches[stretches.length - 1] = { ...last, to: day };
    else stretches.push({ from: day, to: day, reason, ...(festival && { festival }) });
  }
  return stretches;
}
