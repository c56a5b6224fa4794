/**
 * Working-day arithmetic over a calendar that is passed in.
 *
 * Rules: the day of the event does not count (民法典 201); make-up days (调休上班) count; periods of an administrative
 * licence are in working days (行政许可法 82). A year without its State Council notice never passes for known: the
 * answer is then marked as an estimate (暂估). Libraries answer silently wrong there.
 */
import { addDays, type PlainDate, weekday, yearOf } from './plain-date.ts';
import { statutoryHolidays } from './statutory-holidays.ts';

/** One year of `content/calendar/<year>.yaml`. */
export interface CalendarYear {
  readonly year: number;
  /** Number of the State Council notice, e.g. `国办发明电〔2025〕7号`. */
  readonly notice: string;
  /** The later notice of the same year that changed it, and its day. */
  readonly amended?: { readonly by: string; readonly on: PlainDate };
  /** Every day off by holiday or its adjustment, weekends inside it included, with the name of the festival. */
  readonly off: ReadonlyMap<PlainDate, string>;
  /** Weekend days worked as make-up days (调休上班). */
  readonly work: ReadonlySet<PlainDate>;
}

export type Calendar = ReadonlyMap<number, CalendarYear>;

/** A day of the count and why it counts or not; `reason` is for people. */
export interface CountedDay {
  readonly day: PlainDate;
  readonly counts: boolean;
  readonly reason: '工作日' | '调休上班' | '周末' | '放假';
  /** Which festival a 放假 is for, as its notice names it. */
  readonly festival?: string;
}

export interface WorkingDayResult {
  readonly day: PlainDate;
  /** False when a year in between has no notice yet: show 暂估. */
  readonly certain: boolean;
  readonly missingYears: readonly number[];
  /** The working, day by day, event day excluded. */
  readonly counted: readonly CountedDay[];
}

/** What kind of day this is; for a year without notice: weekends and the days off by law. */
export function countDay(day: PlainDate, calendar: Calendar): CountedDay {
  const year = calendar.get(yearOf(day));
  if (year?.work.has(day)) return { day, counts: true, reason: '调休上班' };
  const festival = (year ? year.off : statutoryHolidays(yearOf(day))).get(day);
  if (festival !== undefined) return { day, counts: false, reason: '放假', festival };
  if (weekday(day) > 5) return { day, counts: false, reason: '周末' };
  return { day, counts: true, reason: '工作日' };
}

/**
 * The n-th working day after `event`.
 * @throws RangeError when `n` is not a whole number ≥ 0. With `n` = 0 the event day itself is returned.
 */
export function addWorkingDays(event: PlainDate, n: number, calendar: Calendar): WorkingDayResult {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`working days must be a whole number >= 0: ${n}`);
  const counted: CountedDay[] = [];
  let left = n;
  let day = event;
  while (left > 0) {
    day = addDays(day, 1);
    const kind = countDay(day, calendar);
    counted.push(kind);
    if (kind.counts) left -= 1;
  }
  return { day, ...certainty(event, day, calendar), counted };
}

/** Working days in (from, to]: 0 when `to` is not after `from`. */
export function workingDaysBetween(
  from: PlainDate,
  to: PlainDate,
  calendar: Calendar,
): { days: number; certain: boolean } {
  let days = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (countDay(day, calendar).counts) days += 1;
  return { days, certain: certainty(from, to, calendar).certain };
}

/**
 * The most working days that `days` calendar days in a row can hold. Five in seven, and make-up days (调休上班): in the
 * notices of 2009–2026 never more than one above that, two where the run is whole weeks or a day longer.
 */
export function mostWorkingDays(days: number): number {
  const rest = days % 7;
  const makeUp = days < 6 ? 0 : rest < 2 ? 2 : 1;
  return Math.min(days, 5 * Math.floor(days / 7) + Math.min(rest, 5) + makeUp);
}

/** Every day in (from, to] with whether it counts and why: the working people can check. */
export function countedDays(from: PlainDate, to: PlainDate, calendar: Calendar): CountedDay[] {
  const days: CountedDay[] = [];
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) days.push(countDay(day, calendar));
  return days;
}

function certainty(from: PlainDate, to: PlainDate, calendar: Calendar) {
  const missingYears: number[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) if (!calendar.has(year)) missingYears.push(year);
  return { certain: missingYears.length === 0, missingYears };
}
