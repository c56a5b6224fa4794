/** Whether one span is longer than another whatever the calendar: 30 日 is not longer than 1 个月. */
import type { Duration, DurationUnit } from './parts/time.ts';
import { mostWorkingDays } from './working-days.ts';

/** Fewest and most calendar days one unit can be. */
const CALENDAR_DAYS: Readonly<Record<Exclude<DurationUnit, '工作日'>, readonly [least: number, most: number]>> = {
  日: [1, 1],
  周: [7, 7],
  个月: [28, 31],
  年: [365, 366],
  小时: [1 / 24, 1 / 24],
  分钟: [1 / 1440, 1 / 1440],
  次响铃: [0, 0],
};
/** A run of `n` working days may meet the longest holidays. */
const MOST_DAYS_A_WORKING_DAY = 3;

/** True only where every calendar agrees. */
export function surelyLonger(own: Duration, theirs: Duration): boolean {
  if (own.unit === theirs.unit) return own.n > theirs.n;
  if (theirs.unit === '工作日') {
    return own.unit !== '工作日' && own.n * CALENDAR_DAYS[own.unit][0] > theirs.n * MOST_DAYS_A_WORKING_DAY;
  }
  const longest = theirs.n * CALENDAR_DAYS[theirs.unit][1];
  if (own.unit === '工作日') return own.n > mostWorkingDays(Math.floor(longest));
  return own.n * CALENDAR_DAYS[own.unit][0] > longest;
}
