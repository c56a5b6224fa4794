/** Opening hours of an office, a window, a line: rows by days, seasons, holidays, and dated exceptions. */
import { z } from 'zod';
import {
  DAY_MINUTES,
  HOURS_DAYS,
  type HoursException,
  type HoursRow,
  minutesOf,
  ON_HOLIDAYS,
  ON_MAKE_UP_DAYS,
  type OpeningTimes,
  type Span,
  spanOf,
  WEEKDAYS,
} from '../opening-hours.ts';
import { say } from '../problem.ts';
import { type Report, type Rule, rule } from '../rules.ts';
import { choice, line, listOf } from './text.ts';
import { monthDay, plainDate } from './time.ts';

const SPOKEN =
  /^(次日|第二天|翌日)?(凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚|夜间)?(\d{1,2})(?:[:：.](\d{2})(?:[:：]00)?|[时点](?:(\d{1,2})分?|(半)|整)?)$/;

/** `8：30`, `8.30`, 上午8点半 are all meant as `08:30`, 下午2:30 as `14:30`; undefined when there is no telling. */
function suggestClock(written: string): string | undefined {
  const [, next, half, hour, minute, spoken, thirty] = SPOKEN.exec(written.replace(/\s+/g, '')) ?? [];
  if (hour === undefined) return undefined;
  const night = /晚|夜/.test(half ?? '');
  // 晚上1点 is already the next day, 晚上0点 this night or the last one.
  if (night && Number(hour) < 5) return undefined;
  const late = (night || half === '中午' || half === '下午') && Number(hour) < 12;
  const noon = half === '中午' && Number(hour) > 9;
  const midnight = night && hour === '12';
  const early = half === '凌晨' && hour === '12';
  const at = early ? 0 : (late && !noon) || midnight ? Number(hour) + 12 : Number(hour);
  const minutes = minute ?? spoken ?? (thirty ? '30' : '00');
  if (at > 24 || Number(minutes) > 59 || (at === 24 && Number(minutes) > 0)) return undefined;
  return `${next ? '次日' : ''}${String(at).padStart(2, '0')}:${minutes.padStart(2, '0')}`;
}

/** 4点半, 2:30: the morning or the afternoon, nobody can tell. */
const BARE = /^([1-6])(?:[:：.](\d{2})|[时点]整?|点(半))$/;

/** 下午2点到5点: the half of the day holds for both. */
function twoClocks(start: string, end: string): string {
  const half = /^(?:上午|下午)/.exec(start)?.[0] ?? '';
  const times = [start, /^\d/.test(end) ? `${half}${end}` : end].map((part) =>
    BARE.test(part) ? undefined : (suggestClock(part) ?? part),
  );
  const fix = '开始和结束分开写；上午、下午分两行';
  return times.some((time) => time === undefined)
    ? fix
    : `请写成 from: '${times[0]}'、to: '${times[1]}'；上午、下午分两行`;
}

function clockError(raw: unknown): string {
  if (/^(?:全天|整天|昼夜|24\s?小时)/.test(String(raw)))
    return say('时刻写法不对', "24 小时的写 from: '00:00'、to: '24:00'");
  const [, start, end] = /^([^-~～—–至到]+?)\s*[-~～—–至到]+\s*([^-~～—–至到]+)$/.exec(String(raw)) ?? [];
  if (start !== undefined && end !== undefined) return say('一格里写了两个时刻', twoClocks(start, end));
  const [, bare, minutes, half] = BARE.exec(String(raw).trim()) ?? [];
  if (bare !== undefined) {
    const at = (hour: number) => `'${String(hour).padStart(2, '0')}:${half ? '30' : (minutes ?? '00')}'`;
    return say('时刻写法不对', `早上写成 ${at(Number(bare))}，下午写成 ${at(Number(bare) + 12)}，24 小时制`);
  }
  const meant = suggestClock(String(raw));
  return say('时刻写法不对', meant ? `请写成 '${meant}'` : "请写成 '08:30' 这样，24 小时制");
}
const clock = (pattern: RegExp) =>
  z
    .string({ error: say('应为时刻', "请写成 '08:30' 并加引号") })
    .regex(pattern, { error: ({ input }) => clockError(input) });
const startTime = clock(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
const endTime = clock(/^(?:(?:次日)?(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/);

export const openingHours = z.strictObject({
  days: listOf(choice(HOURS_DAYS), 1).meta({
    title: '星期',
    description: '“工作日”自动跟着放假和调休走；节假日另有时间的，另写一行选“法定节假日”',
  }),
  from: startTime.meta({ title: '开始', description: '24 小时制。好：08:30。不好：早上八点半' }),
  to: endTime.meta({
    title: '结束',
    description: '跨午休分两行；24 小时写 00:00 到 24:00；到第二天早上写“次日08:30”。好：12:00。不好：中午',
  }),
  lastEntry: startTime.optional().meta({ title: '最晚受理', description: '提前停止取号、入场的时刻，如 16:30' }),
  season: line.optional().meta({ title: '季节', description: '照来源写，如 夏季、冬季、淡季；全年一样就留空' }),
  seasonFrom: monthDay.optional().meta({ title: '季节从几月几日', description: "写成 '05-01'；来源没写就留空" }),
  seasonTo: monthDay
    .optional()
    .meta({ title: '季节到几月几日', description: "写成 '09-30'；可以跨年，如 10-01 到 04-30" }),
  validFrom: plainDate
    .optional()
    .meta({ title: '从哪天起这样', description: '时间要改或改过的，写起止；一直不变就留空' }),
  validTo: plainDate.optional().meta({ title: '到哪天为止这样' }),
});
export type OpeningHours = z.infer<typeof openingHours>;

/** A dated exception to the weekly hours: closed, or other hours; several rows for one day make a lunch gap. */
export const hoursException = z.strictObject({
  day: plainDate.meta({ title: '日期', description: '好：2026-10-01。不好：国庆节' }),
  until: plainDate.optional().meta({ title: '到哪天', description: '连着几天都这样时填最后一天' }),
  from: startTime.optional().meta({ title: '开始', description: '当天不开放则留空；上午、下午分两行' }),
  to: endTime.optional().meta({ title: '结束' }),
  note: line.meta({ title: '原因', description: '好：国庆节放假。不好：临时有事' }),
});

/** The opening fields of a kind; `title` names the hours as people know them there, e.g. 受理时间. */
export const openingTimes = (title: string) => ({
  hours: listOf(openingHours).optional().meta({ title }),
  hoursNote: line.optional().meta({ title: `${title}说明`, description: '来源只写“工作时间”等文字时照写' }),
  onHolidays: choice(ON_HOLIDAYS)
    .optional()
    .meta({ title: '节假日', description: '来源写了才选；只写“轮流值班”没写几点的，页面不会说“开着”' }),
  onMakeUpDays: choice(ON_MAKE_UP_DAYS)
    .optional()
    .meta({ title: '调休上班的周末', description: '来源写了才选；周一至周五都上班的，不填即照常上班' }),
  exceptions: listOf(hoursException).optional().meta({ title: '特殊日期' }),
});

const FIELDS = ['hours', 'exceptions', 'onHolidays', 'onMakeUpDays'];

/** Rows end after they start, do not overlap, and no day is both open and closed. */
export const openingSound: Rule<OpeningTimes> = rule(FIELDS, (times, report) => {
  const { hours = [], exceptions = [] } = times;
  hours.forEach((row, index) => {
    checkRow(row, index, report);
  });
  exceptions.forEach((row, index) => {
    checkException(row, index, report);
  });
  overlaps(hours.length, (a, b) => rowsOverlap(hours[a] as HoursRow, hours[b] as HoursRow), 'hours', report);
  overlaps(
    exceptions.length,
    (a, b) => exceptionsOverlap(exceptions[a] as HoursException, exceptions[b] as HoursException),
    'exceptions',
    report,
  );
  if (hours.length === 0) {
    for (const field of ['onHolidays', 'onMakeUpDays'] as const) {
      if (times[field] !== undefined)
        report([field], say('没有写平日的时间，却写了这一项', '请先填写各行时间，或写进说明'));
    }
  }
});

/** An end before its start is a night shift only from an evening to a morning; anything else is a slip. */
export const isBareNight = ({ from, to }: Pick<HoursRow, 'from' | 'to'>): boolean =>
  minutesOf(to) < minutesOf(from) && from >= '16:00' && to <= '12:00';

function checkRow(row: HoursRow, index: number, report: Report): void {
  const { from, to, seasonFrom, seasonTo, validFrom, validTo } = row;
  if (minutesOf(to) <= minutesOf(from) && !isBareNight(row)) {
    report(['hours', index, 'to'], say('结束时刻不晚于开始时刻', reversedFix(to)));
  } else if (minutesOf(to) - minutesOf(from) > DAY_MINUTES) {
    report(['hours', index, 'to'], say('一段超过 24 小时', '24 小时写 00:00 到 24:00'));
  }
  const span = spanOf(row);
  if (span.lastEntry !== undefined && (span.lastEntry <= span.from || span.lastEntry > span.to)) {
    report(['hours', index, 'lastEntry'], say('最晚受理不在这一段里', `应在 ${from} 和 ${to} 之间`));
  }
  if ((seasonFrom === undefined) !== (seasonTo === undefined)) {
    const missing = seasonFrom === undefined ? 'seasonFrom' : 'seasonTo';
    report(['hours', index, missing], say('季节只写了一头', '起止都要写；来源没写就都留空'));
  }
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) {
    report(['hours', index, 'validTo'], say('截止日早于开始日', `应不早于 ${validFrom}`));
  }
  if (new Set(row.days).size < row.days.length) report(['hours', index, 'days'], say('同一天写了两次', '请只留一个'));
}

const reversedFix = (to: string): string =>
  `${to === '00:00' ? "到半夜十二点写 '24:00'；" : ''}请检查先后；跨午休分成两行；确实到第二天的写成 '次日${to.replace('次日', '')}'`;

function checkException({ day, until, from, to }: HoursException, index: number, report: Report): void {
  if (from !== undefined && to === undefined)
    report(['exceptions', index, 'to'], say(`${day} 有开始没有结束`, '请填写结束时刻；当天不开放的删去开始时刻'));
  if (from === undefined && to !== undefined)
    report(['exceptions', index, 'from'], say(`${day} 有结束没有开始`, '请填写开始时刻；当天不开放的删去结束时刻'));
  if (from !== undefined && to !== undefined && minutesOf(to) <= minutesOf(from))
    report(['exceptions', index, 'to'], say('结束时刻不晚于开始时刻', reversedFix(to)));
  if (until !== undefined && until < day)
    report(['exceptions', index, 'until'], say('截止日早于日期', `应不早于 ${day}`));
}

function overlaps(count: number, overlap: (a: number, b: number) => boolean, field: string, report: Report): void {
  for (let later = 1; later < count; later += 1) {
    for (let earlier = 0; earlier < later; earlier += 1) {
      if (!overlap(earlier, later)) continue;
      report([field, later], say(`与第 ${earlier + 1} 行重叠或矛盾`, '同一天的各段不能重叠：请合并成一行，或改正时刻'));
    }
  }
}

const WEEK_MINUTES = 7 * DAY_MINUTES;

function rowsOverlap(a: HoursRow, b: HoursRow): boolean {
  if (!periodsMeet(a, b) || !seasonsMeet(a, b)) return false;
  const weekly = weekSpans(a).some((one) => weekSpans(b).some((other) => meet(one, other)));
  const festive = [a, b].every(({ days }) => days.includes('法定节假日')) && meet(spanOf(a), spanOf(b));
  return weekly || festive;
}

/** Spans of the week in minutes from Monday 00:00; what runs past Sunday stands at both ends. */
function weekSpans(row: HoursRow): Span[] {
  const span = spanOf(row);
  const named = row.days.flatMap((day) => (day === '工作日' ? WEEKDAYS.slice(0, 5) : [day]));
  const days = [...new Set(named)].map((day) => WEEKDAYS.indexOf(day as (typeof WEEKDAYS)[number]));
  return days
    .filter((day) => day >= 0)
    .flatMap((day) => {
      const [from, to] = [span.from + day * DAY_MINUTES, span.to + day * DAY_MINUTES];
      return to > WEEK_MINUTES
        ? [
            { from, to },
            { from: from - WEEK_MINUTES, to: to - WEEK_MINUTES },
          ]
        : [{ from, to }];
    });
}

const meet = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

const periodsMeet = (a: HoursRow, b: HoursRow): boolean =>
  (a.validFrom ?? '') <= (b.validTo ?? '9') && (b.validFrom ?? '') <= (a.validTo ?? '9');

/** Seasons without days differ by their names. */
function seasonsMeet(a: HoursRow, b: HoursRow): boolean {
  const [one, other] = [seasonParts(a), seasonParts(b)];
  if (one && other) return one.some(([from, to]) => other.some(([start, end]) => from <= end && start <= to));
  return a.season === undefined || b.season === undefined || a.season === b.season;
}

function seasonParts({ seasonFrom, seasonTo }: HoursRow): [string, string][] | undefined {
  if (seasonFrom === undefined || seasonTo === undefined) return undefined;
  if (seasonFrom <= seasonTo) return [[seasonFrom, seasonTo]];
  return [
    ['01-01', seasonTo],
    [seasonFrom, '12-31'],
  ];
}

function exceptionsOverlap(a: HoursException, b: HoursException): boolean {
  if ((a.until ?? a.day) < b.day || (b.until ?? b.day) < a.day) return false;
  if (!a.from || !a.to || !b.from || !b.to) return true;
  return meet(spanOf({ from: a.from, to: a.to }), spanOf({ from: b.from, to: b.to }));
}
