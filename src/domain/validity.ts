/**
 * What holds from when until when: one mechanism for rules, fees, agencies and telephone lines. Pure and free of schemas:
 * a page may carry the facts of an entry to the browser and ask for the visitor's day.
 */
import { addDays, addMonths, daysBetween, type PlainDate } from './plain-date.ts';

export const VALIDITY_STATES = ['将施行', '现行', '快到期', '部分废止', '已过有效期', '已失效', '已废止'] as const;
export type ValidityState = (typeof VALIDITY_STATES)[number];

/** A part of a rule that begins or ends on a day of its own. */
export interface PartFact {
  /** As cited: 第三条. Commencements may name the matter instead. */
  readonly what: string;
  readonly on?: PlainDate;
  /** The act that ended it, in words: 《关于废止…的决定》. */
  readonly by?: string;
}

/** What is known of an entry's time; days are inclusive unless said otherwise. */
export interface ValidityFacts {
  readonly from?: PlainDate;
  /** The last day on which it holds. */
  readonly to?: PlainDate;
  /** From this day on it no longer holds, whatever `to` says. `on` is missing where the source does not give it. */
  readonly ended?: { readonly how: '废止' | '失效'; readonly on?: PlainDate; readonly by?: string };
  readonly endedParts?: readonly PartFact[];
  readonly laterParts?: readonly PartFact[];
  /** The word of the source while it is in force: 试行, 暂行, 已修改. */
  readonly word?: string;
}

export interface Validity {
  readonly state: ValidityState;
  /** The day the state began or will begin, or (现行, 快到期) the last day on which it holds. */
  readonly day?: PlainDate;
  /** 快到期: days left, today not counted. */
  readonly daysLeft?: number;
  /** Parts no longer in force on the day. */
  readonly endedParts: readonly PartFact[];
  /** Parts not yet in force on the day. */
  readonly laterParts: readonly PartFact[];
}

/** An end this near is told as 快到期: the time an office needs to decide whether a document goes on. */
export const SOON_DAYS = 90;

/** The state on `day`. */
export function validityOn(facts: ValidityFacts, day: PlainDate): Validity {
  const { from, to, ended } = facts;
  const endedParts = (facts.endedParts ?? []).filter(({ on }) => on === undefined || on <= day);
  const laterParts = (facts.laterParts ?? []).filter(({ on }) => on !== undefined && on > day);
  const parts = { endedParts, laterParts };
  const at = (state: ValidityState, when?: PlainDate): Validity => ({ state, ...(when && { day: when }), ...parts });
  if (ended && (ended.on === undefined || ended.on <= day)) {
    return at(ended.how === '失效' ? '已失效' : '已废止', ended.on);
  }
  if (from !== undefined && from > day) return at('将施行', from);
  if (to !== undefined && to < day) return at('已过有效期', to);
  if (endedParts.length > 0)
    return at(
      '部分废止',
      endedParts.map(({ on }) => on).find((on) => on !== undefined),
    );
  const last = lastDay(facts);
  const daysLeft = last === undefined ? Number.POSITIVE_INFINITY : daysBetween(day, last);
  if (daysLeft <= SOON_DAYS) return { ...at('快到期', last), daysLeft };
  return at('现行', last);
}

/** Every day on which the state or its words change, in no order; the first of them is before any entry. */
export function* changeDays(facts: ValidityFacts): Generator<PlainDate> {
  yield '0001-01-01';
  if (facts.from !== undefined) yield facts.from;
  if (facts.ended?.on !== undefined) yield facts.ended.on;
  for (const { on } of [...(facts.endedParts ?? []), ...(facts.laterParts ?? [])]) if (on !== undefined) yield on;
  const last = lastDay(facts);
  if (last === undefined) return;
  yield addDays(last, -SOON_DAYS);
  yield last;
  yield addDays(last, 1);
}

/** True where the entry binds somebody on that day. */
export const holdsOn = (facts: ValidityFacts, day: PlainDate): boolean => holds(validityOn(facts, day).state);
export const holds = (state: ValidityState): boolean => ['现行', '快到期', '部分废止'].includes(state);
/** No longer in force, for whatever reason. */
export const isOver = (state: ValidityState): boolean => ['已过有效期', '已失效', '已废止'].includes(state);

/** The last day on which it holds, as far as known. */
export function lastDay({ to, ended }: ValidityFacts): PlainDate | undefined {
  const before = ended?.on === undefined ? undefined : addDays(ended.on, -1);
  return [to, before].filter((day) => day !== undefined).sort()[0];
}

/** True when both hold on one day at least: two rules of one title must not. */
export function periodsMeet(a: ValidityFacts, b: ValidityFacts): boolean {
  if ([a, b].some(({ ended }) => ended && ended.on === undefined)) return false;
  return (a.from ?? '') <= (lastDay(b) ?? '9') && (b.from ?? '') <= (lastDay(a) ?? '9');
}

/** The last day of a span that begins on `from`: 五年 from 2021-11-01 ends on 2026-10-31. */
export function endOfSpan(from: PlainDate, { n, unit }: { readonly n: number; readonly unit: string }): PlainDate {
  if (unit === '日') return addDays(from, n - 1);
  return addDays(addMonths(from, unit === '年' ? n * 12 : n), -1);
}
