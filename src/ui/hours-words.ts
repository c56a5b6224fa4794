/** Opening hours in words: everything that was typed, in the order it was typed. */
import type { HoursException, HoursRow, OpeningTimes } from '#domain/opening-hours.ts';
import { WEEKDAYS } from '#domain/opening-hours.ts';
import { formatDay } from './day-words.ts';

/** Rows by season and days: 夏季（5月1日至9月30日）周一至周五 08:30–12:00、14:30–17:30. */
export function formatHours(rows: readonly HoursRow[]): string {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const head = `${periodWords(row)}${seasonWords(row)}${formatDays(row.days)}`;
    groups.set(head, [...(groups.get(head) ?? []), spanWords(row)]);
  }
  return [...groups].map(([head, spans]) => `${head} ${spans.join('、')}`).join('；');
}

/** Hours, what holds on holidays and make-up days, and the note of the source; undefined where nothing is said. */
export function formatWhenOpen(times: OpeningTimes & { readonly hoursNote?: string | undefined }): string | undefined {
  const { hours, onHolidays, onMakeUpDays, hoursNote } = times;
  const words = [
    ...(hours && hours.length > 0 ? [formatHours(hours)] : []),
    ...(onHolidays ? [`法定节假日${onHolidays}`] : []),
    ...(onMakeUpDays ? [`调休上班的周末${onMakeUpDays}`] : []),
    ...(hoursNote === undefined ? [] : [hoursNote]),
  ];
  return words.length > 0 ? words.join('；') : undefined;
}

/** Dated exceptions, one line per day or run of days and reason. */
export function formatExceptions(rows: readonly HoursException[]): string[] {
  const days = Map.groupBy(rows, ({ day, until }) =>
    until !== undefined && until !== day ? `${formatDay(day)}至${formatDay(until)}` : formatDay(day),
  );
  return [...days].map(([day, own]) => {
    const spans = own.map(
      (row) => `${row.from && row.to ? spanWords({ from: row.from, to: row.to }) : '不开放'}（${row.note}）`,
    );
    return `${day}：${spans.join('、')}`;
  });
}

function spanWords({ from, to, lastEntry }: Pick<HoursRow, 'from' | 'to' | 'lastEntry'>): string {
  if (from === '00:00' && to === '24:00') return '24 小时';
  const end = to <= from && !to.startsWith('次日') ? `次日${to}` : to;
  return `${from}–${end}${lastEntry === undefined ? '' : `（最晚 ${lastEntry} 受理）`}`;
}

function seasonWords({ season = '', seasonFrom, seasonTo }: HoursRow): string {
  if (seasonFrom === undefined || seasonTo === undefined) return season === '' ? '' : `${season}（没有写明起止日期）`;
  const span = `${monthDayWords(seasonFrom)}至${seasonFrom > seasonTo ? '次年' : ''}${monthDayWords(seasonTo)}`;
  return season === '' ? `${span} ` : `${season}（${span}）`;
}

function periodWords({ validFrom, validTo }: HoursRow): string {
  if (validFrom === undefined && validTo === undefined) return '';
  const from = validFrom === undefined ? '' : `${formatDay(validFrom)}起`;
  return `${from}${validTo === undefined ? '' : `到${formatDay(validTo)}为止`} `;
}

const monthDayWords = (at: string): string => `${Number(at.slice(0, 2))}月${Number(at.slice(3))}日`;

function formatDays(days: readonly HoursRow['days'][number][]): string {
  const weekdays = WEEKDAYS.filter((day) => days.includes(day));
  const others = days.filter((day) => !(WEEKDAYS as readonly string[]).includes(day));
  const positions = weekdays.map((day) => WEEKDAYS.indexOf(day));
  const unbroken =
    positions.length > 2 && (positions.at(-1) as number) - (positions[0] as number) === positions.length - 1;
  if (unbroken && weekdays.length === 7) return ['每天', ...others].join('、');
  const words = unbroken ? [`${weekdays[0]}至${weekdays.at(-1)}`] : weekdays;
  return [...words, ...others].join('、');
}
