/**
 * Calendar days as `YYYY-MM-DD` strings, always read as days in Asia/Shanghai.
 *
 * A JavaScript `Date` is a moment, not a day: it shifts with the machine's time zone, and a legal date must not.
 * Arithmetic goes through the day number (days since 1970-01-01), which knows no zone.
 */
export type PlainDate = string;

const MS_PER_DAY = 86_400_000;
const DAYS_IN_400_YEARS = 146_097;
/** The last day that can be written; whatever runs beyond it ends there. */
const LAST_DAY = '9999-12-31';
const LAST_DAY_NUMBER = 2_932_896;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for an existing day in the exact form `YYYY-MM-DD`; `2026-02-30` and `2026-2-3` are not. */
export function isPlainDate(text: string): boolean {
  const match = SHAPE.exec(text);
  if (!match) return false;
  const [, year, month, day] = match.map(Number) as [number, number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days since 1970-01-01. @throws RangeError when `date` is not an existing day. */
export function dayNumber(date: PlainDate): number {
  if (!isPlainDate(date)) throw new RangeError(`not a plain date: ${date}`);
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  // One 400-year cycle later and back: `Date.UTC` takes the years 0–99 for 1900–1999.
  return Math.round(Date.UTC(year + 400, month - 1, day) / MS_PER_DAY) - DAYS_IN_400_YEARS;
}

/** Inverse of `dayNumber`, by the civil-from-days algorithm (Howard Hinnant), valid for years 1–9999; later ones become 9999-12-31. */
export function fromDayNumber(days: number): PlainDate {
  if (days >= LAST_DAY_NUMBER) return LAST_DAY;
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export const addDays = (date: PlainDate, days: number): PlainDate => fromDayNumber(dayNumber(date) + days);

/** Same day of a later month; a day that month lacks becomes its last day (01-31 + 1 month = 02-28). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const total = year * 12 + (month - 1) + months;
  const newYear = Math.floor(total / 12);
  if (newYear > 9999) return LAST_DAY;
  const newMonth = (total % 12) + 1;
  const newDay = Math.min(day, daysInMonth(newYear, newMonth));
  return `${String(newYear).padStart(4, '0')}-${String(newMonth).padStart(2, '0')}-${String(newDay).padStart(2, '0')}`;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from);

/** 1 = Monday … 7 = Sunday (ISO). 1970-01-01 was a Thursday. */
export const weekday = (date: PlainDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));

/** The day part of a `YYYY-MM-DD HH:MM` wall time. */
export const dayOf = (minute: string): PlainDate => minute.slice(0, 10);

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}
