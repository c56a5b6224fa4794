/** What a year's calendar cannot be, no matter who typed it, and which year is missing. */
import { addDays, type PlainDate, weekday, yearOf } from './plain-date.ts';
import { say } from './problem.ts';
import { statutoryDays } from './statutory-holidays.ts';
import type { Calendar, CalendarYear } from './working-days.ts';

/** In the notices of 2008–2026 (one of them prolonged 春节 in the middle of it). */
const LONGEST_RUN = 10;
const WEEKDAYS_OFF = { least: 15, most: 24 };
const WEEKENDS_WORKED = { least: 3, most: 13 };

/** @returns everything that cannot be, as `say` messages; none for any notice of 2008–2026. */
export function calendarFaults({ year, off, work }: Pick<CalendarYear, 'year' | 'off' | 'work'>): string[] {
  const faults: string[] = [];
  const fix = '请对照国务院办公厅的通知原文改正';
  const days = [...off.keys()].toSorted();
  const missing = [...statutoryDays(year)].filter(([day]) => !off.has(day));
  if (missing.length > 0) {
    const named = missing.map(([day, festival]) => `${festival} ${day}`).join('、');
    faults.push(say(`法定节假日没有放假：${named}`, fix));
  }
  for (const run of runsOf(days)) {
    if (run.length > LONGEST_RUN) {
      faults.push(say(`${run[0]} 起一连放假 ${run.length} 天`, `历年最长 ${LONGEST_RUN} 天；${fix}`));
    }
  }
  const weekdaysOff = days.filter((day) => weekday(day) <= 5).length;
  if (weekdaysOff < WEEKDAYS_OFF.least || weekdaysOff > WEEKDAYS_OFF.most) {
    const usual = `历年 ${WEEKDAYS_OFF.least} 到 ${WEEKDAYS_OFF.most} 天`;
    faults.push(say(`全年有 ${weekdaysOff} 个周一到周五放假`, `${usual}；${fix}`));
  }
  const odd = [...work].filter((day) => weekday(day) <= 5);
  if (odd.length > 0) faults.push(say(`${odd.join('、')} 本来就是周一到周五`, '调休上班只写周末；请对照通知原文改正'));
  if (work.size < WEEKENDS_WORKED.least || work.size > WEEKENDS_WORKED.most) {
    const usual = `历年 ${WEEKENDS_WORKED.least} 到 ${WEEKENDS_WORKED.most} 天`;
    faults.push(say(`调休上班 ${work.size} 天`, `${usual}；${fix}`));
  }
  return faults;
}

function runsOf(days: readonly PlainDate[]): PlainDate[][] {
  const runs: PlainDate[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && addDays(run.at(-1) as PlainDate, 1) === day) run.push(day);
    else runs.push([day]);
  }
  return runs;
}

/** The notice comes out in the first days of November. */
const NOTICE_OUT = '11-01';

/**
 * The year whose notice is not entered: this one, or from 1 November the next.
 * @returns undefined while nothing is missing
 */
export function missingNotice(calendar: Calendar, today: PlainDate): { year: number; overdue: boolean } | undefined {
  const year = yearOf(today);
  if (!calendar.has(year)) return { year, overdue: true };
  if (today.slice(5) >= NOTICE_OUT && !calendar.has(year + 1)) return { year: year + 1, overdue: false };
  return undefined;
}

export const missingNoticeWords = ({ year, overdue }: { readonly year: number; readonly overdue: boolean }): string =>
  say(
    `${year} 年的放假安排没有录入，${overdue ? '工作日都只能暂估' : '跨年的期限只能暂估'}`,
    `把国务院办公厅的通知存成文本，运行 npm run calendar -- ${year} --file 通知.txt`,
  );
