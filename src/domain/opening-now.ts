/** Open now, back after lunch, closed until when: one answer for a minute of a day. Pure; also runs in the browser. */
import {
  DAY_MINUTES,
  type DaySchedule,
  type Doubt,
  type OpeningTimes,
  type Span,
  scheduleOf,
} from './opening-hours.ts';
import { addDays, type PlainDate } from './plain-date.ts';
import type { Calendar, CountedDay } from './working-days.ts';

export interface Moment {
  readonly day: PlainDate;
  /** From 00:00 in Beijing, 0–1439; as the end of a span also 1440. */
  readonly minute: number;
}

/** 停办: closed by a dated exception. 不详: the hours of this moment are not known, see `doubt`. */
export type OpeningState = '开放' | '午休' | '未到时间' | '已结束' | '休息' | '放假' | '停办' | '不详';

export interface NextOpening extends Moment {
  /** What kind of day it is, so that 调休上班 can be said. */
  readonly kind: CountedDay;
}

export interface Opening {
  readonly state: OpeningState;
  /** Today: 工作日, 调休上班, 周末, or 放假 with its festival. */
  readonly kind: CountedDay;
  /** 开放 only: when it ends; absent when it goes on day and night. */
  readonly until?: Moment;
  /** 开放 only: nobody is taken on after this minute of the day. */
  readonly lastEntry?: number;
  /** Not 开放: when to come next. */
  readonly next?: NextOpening;
  /** Why the state, or the next opening (`next` is absent then), is not known. */
  readonly doubt?: Doubt;
  /** What a dated exception says about today. */
  readonly note?: string;
}

/** How far to look for the next opening: a season may be closed for half a year. */
const LOOK_AHEAD_DAYS = 400;
/** Open without a gap for this long is open day and night. */
const ALWAYS_DAYS = 8;
const NOON = { from: 12 * 60, to: 13 * 60 };

/** The state at `at`. @param at the moment in Beijing time. */
export function openingAt(times: OpeningTimes, at: Moment, calendar: Calendar): Opening {
  const today = scheduleOf(times, at.day, calendar);
  const known = { kind: today.kind, ...(today.note !== undefined && { note: today.note }) };
  const now = spanAround(times, at, today, calendar);
  if (now) {
    const until = endOf(times, now, calendar);
    const { lastEntry } = now.span;
    return { state: '开放', ...known, ...(until && { until }), ...(lastEntry !== undefined && { lastEntry }) };
  }
  if (today.doubt) return { state: '不详', ...known, doubt: today.doubt };
  return { state: closedState(today, at.minute), ...known, ...nextOpening(times, at, today, calendar) };
}

interface Held {
  /** The day the span belongs to. */
  readonly day: PlainDate;
  readonly span: Span;
}

/** The span that holds `at`: one of the day, or one of the evening before. */
function spanAround(times: OpeningTimes, at: Moment, today: DaySchedule, calendar: Calendar): Held | undefined {
  const own = today.spans.find(({ from, to }) => at.minute >= from && at.minute < to);
  if (own) return { day: at.day, span: own };
  const before = scheduleOf(times, addDays(at.day, -1), calendar);
  const night = before.spans.find(({ to }) => to - DAY_MINUTES > at.minute);
  return night && { day: before.day, span: night };
}

function endOf(times: OpeningTimes, { day, span }: Held, calendar: Calendar): Moment | undefined {
  let end = span.to;
  for (let ahead = 0; ahead <= ALWAYS_DAYS; ahead += 1) {
    const { spans } = scheduleOf(times, addDays(day, ahead), calendar);
    for (const next of spans) {
      if (next.from + ahead * DAY_MINUTES <= end) end = Math.max(end, next.to + ahead * DAY_MINUTES);
    }
  }
  if (end >= ALWAYS_DAYS * DAY_MINUTES) return undefined;
  const days = Math.max(0, Math.ceil(end / DAY_MINUTES) - 1);
  return { day: addDays(day, days), minute: end - days * DAY_MINUTES };
}

function closedState({ spans, kind, note }: DaySchedule, minute: number): OpeningState {
  const later = spans.find(({ from }) => from > minute);
  const earlier = spans.findLast(({ to }) => to <= minute);
  if (later && earlier) return earlier.to < NOON.to && later.from > NOON.from ? '午休' : '未到时间';
  if (later) return '未到时间';
  if (earlier) return '已结束';
  if (note !== undefined) return '停办';
  return kind.reason === '放假' ? '放假' : '休息';
}

function nextOpening(
  times: OpeningTimes,
  at: Moment,
  today: DaySchedule,
  calendar: Calendar,
): { next?: NextOpening; doubt?: Doubt } {
  let { spans, kind, doubt } = today;
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const day = addDays(at.day, ahead);
    if (ahead > 0) ({ spans, kind, doubt } = scheduleOf(times, day, calendar));
    const span = spans.find(({ from }) => ahead > 0 || from > at.minute);
    if (span) return { next: { day, minute: span.from, kind } };
    if (doubt) return { doubt };
  }
  return {};
}
