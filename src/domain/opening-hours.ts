/**
 * When somebody is there: the state of an office, window or line at any minute of any day.
 *
 * Pure and free of schemas, so that a page may carry it to the browser and ask for the visitor's minute. Whatever the
 * source does not say stays unknown (`doubt`): a year whose holidays are not announced never says "open".
 */
import { type PlainDate, weekday, yearOf } from './plain-date.ts';
import { type Calendar, type CountedDay, countDay } from './working-days.ts';

export const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;
/** 工作日 follows the calendar of the State Council by itself; a row for 法定节假日 replaces the others on a holiday. */
export const HOURS_DAYS = [...WEEKDAYS, '工作日', '法定节假日'] as const;
export type HoursDay = (typeof HOURS_DAYS)[number];
type Maybe<Value> = Value | undefined;

/** One row of weekly hours; several rows for the same days make a lunch gap. */
export interface HoursRow {
  readonly days: readonly HoursDay[];
  /** `08:30` */
  readonly from: string;
  /** `12:00`, `24:00`, or the next morning: `次日08:30`. */
  readonly to: string;
  /** `16:30`: nobody is taken on after it. */
  readonly lastEntry?: Maybe<string>;
  readonly season?: Maybe<string>;
  /** `05-01` to `09-30`, every year, both days included; may run over the end of the year. */
  readonly seasonFrom?: Maybe<string>;
  readonly seasonTo?: Maybe<string>;
  readonly validFrom?: Maybe<PlainDate>;
  readonly validTo?: Maybe<PlainDate>;
}

/** Other hours on a day or a run of days; closed where no times are given. */
export interface HoursException {
  readonly day: PlainDate;
  readonly until?: Maybe<PlainDate>;
  readonly from?: Maybe<string>;
  readonly to?: Maybe<string>;
  readonly note: string;
}

export const ON_HOLIDAYS = ['休息', '照常', '轮流值班'] as const;
export const ON_MAKE_UP_DAYS = ['照常上班', '休息'] as const;

/** The fields that `openingTimes` of `parts/opening-times.ts` gives to a kind. */
export interface OpeningTimes {
  readonly hours?: Maybe<readonly HoursRow[]>;
  readonly onHolidays?: Maybe<(typeof ON_HOLIDAYS)[number]>;
  readonly onMakeUpDays?: Maybe<(typeof ON_MAKE_UP_DAYS)[number]>;
  readonly exceptions?: Maybe<readonly HoursException[]>;
}

/** Why nothing can be said of a day. */
export type Doubt =
  | '没有写明时间'
  | '放假安排还没公布'
  | '轮流值班，没有写明时间'
  | '没有写明节假日'
  | '没有写明调休日'
  | '没有写明季节起止';

/** In minutes from 00:00 of its day; `to` is above 1440 when it ends on the next day. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly lastEntry?: number;
}

export interface DaySchedule {
  readonly day: PlainDate;
  readonly kind: CountedDay;
  /** In order, not overlapping. */
  readonly spans: readonly Span[];
  /** What stands in the way of knowing the day, or the rest of it. */
  readonly doubt?: Doubt;
  /** The reason a dated exception gives. */
  readonly note?: string;
}

export const DAY_MINUTES = 1440;

/** `08:30` → 510, `24:00` → 1440, `次日08:30` → 1950. */
export function minutesOf(time: string): number {
  const next = time.startsWith('次日');
  const [hour, minute] = (next ? time.slice(2) : time).split(':').map(Number) as [number, number];
  return hour * 60 + minute + (next ? DAY_MINUTES : 0);
}

/** The span of a row. An end before its start is the next morning; 23:59 is how many write the end of the day. */
export function spanOf({ from, to, lastEntry }: Pick<HoursRow, 'from' | 'to' | 'lastEntry'>): Span {
  const start = minutesOf(from);
  const written = minutesOf(to);
  const end = written === DAY_MINUTES - 1 ? DAY_MINUTES : written <= start ? written + DAY_MINUTES : written;
  return { from: start, to: end, ...(lastEntry !== undefined && { lastEntry: minutesOf(lastEntry) }) };
}

/** Does a season hold on `day`? Undefined when the source does not say from when until when it lasts. */
export function inSeason({ season, seasonFrom, seasonTo }: HoursRow, day: PlainDate): boolean | undefined {
  if (seasonFrom === undefined || seasonTo === undefined) return season === undefined ? true : undefined;
  const at = day.slice(5);
  return seasonFrom <= seasonTo ? at >= seasonFrom && at <= seasonTo : at >= seasonFrom || at <= seasonTo;
}

/** Hours of one day with the reason for them. */
export function scheduleOf(times: OpeningTimes, day: PlainDate, calendar: Calendar): DaySchedule {
  const kind = countDay(day, calendar);
  const exceptions = (times.exceptions ?? []).filter((row) => day >= row.day && day <= (row.until ?? row.day));
  if (exceptions.length > 0) {
    const spans = exceptions.flatMap(({ from, to }) => (from && to ? [spanOf({ from, to })] : []));
    return { day, kind, spans: inOrder(spans), note: [...new Set(exceptions.map(({ note }) => note))].join('；') };
  }
  const rows = (times.hours ?? []).filter(
    ({ validFrom, validTo }) => day >= (validFrom ?? day) && day <= (validTo ?? day),
  );
  if (rows.length === 0) return { day, kind, spans: [], doubt: '没有写明时间' };
  const known = calendar.has(yearOf(day)) || kind.festival !== undefined;
  const readings = (known ? [kind.reason] : possibleReasons(day)).map((reason) => readDay(times, rows, day, reason));
  const [first] = readings as [Reading];
  const agreed = readings.every((reading) => JSON.stringify(reading) === JSON.stringify(first));
  return { day, kind, ...(agreed ? first : { spans: [], doubt: '放假安排还没公布' }) };
}

interface Reading {
  readonly spans: readonly Span[];
  readonly doubt?: Doubt;
}

/** What a day of a year without a notice may turn out to be. */
const possibleReasons = (day: PlainDate): CountedDay['reason'][] =>
  weekday(day) > 5 ? ['周末', '放假', '调休上班'] : ['工作日', '放假'];

function readDay(
  times: OpeningTimes,
  rows: readonly HoursRow[],
  day: PlainDate,
  reason: CountedDay['reason'],
): Reading {
  const own = WEEKDAYS[weekday(day) - 1] as HoursDay;
  const on = (...days: HoursDay[]) => rows.filter((row) => row.days.some((name) => days.includes(name)));
  const named = new Set(rows.flatMap((row) => row.days));
  if (reason === '放假') {
    if (named.has('法定节假日')) return read(on('法定节假日'), day);
    if (times.onHolidays === '轮流值班') return { spans: [], doubt: '轮流值班，没有写明时间' };
    if (times.onHolidays === '休息') return { spans: [] };
    const everyDay = WEEKDAYS.every((name) => named.has(name));
    if (times.onHolidays === '照常' || everyDay) return read(on(own), day);
    return named.has('周六') || named.has('周日') ? { spans: [], doubt: '没有写明节假日' } : { spans: [] };
  }
  if (reason === '调休上班') {
    const asUsual = times.onMakeUpDays !== '休息';
    if (asUsual && named.has('工作日')) return read(on('工作日', own), day);
    const office = WEEKDAYS.every((name, at) => named.has(name) === at < 5);
    if (asUsual && (office || times.onMakeUpDays === '照常上班')) return asOnAnyWorkingDay(rows, day);
  }
  return read(reason === '工作日' ? on(own, '工作日') : on(own), day);
}

/** A make-up day has the hours of a working day, when these are the same on all of them. */
function asOnAnyWorkingDay(rows: readonly HoursRow[], day: PlainDate): Reading {
  const readings = WEEKDAYS.slice(0, 5).map((name) =>
    read(
      rows.filter((row) => row.days.includes(name)),
      day,
    ),
  );
  const [first] = readings as [Reading];
  const same = readings.every((reading) => JSON.stringify(reading) === JSON.stringify(first));
  return same ? first : { spans: [], doubt: '没有写明调休日' };
}

function read(rows: readonly HoursRow[], day: PlainDate): Reading {
  const undecided = rows.some((row) => inSeason(row, day) === undefined);
  const spans = inOrder(rows.filter((row) => inSeason(row, day)).map(spanOf));
  return { spans, ...(undecided && { doubt: '没有写明季节起止' }) };
}

const inOrder = (spans: readonly Span[]): Span[] => spans.toSorted((a, b) => a.from - b.from);
