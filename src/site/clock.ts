/** The only place that asks what day it is. Everything else is told (`asOf`), so that it can be tested and rebuilt. */
import { isPlainDate, type PlainDate } from '#domain/plain-date.ts';

/**
 * The day the board is built for: `GONGKAI_AS_OF=2026-01-05` when set, else today in Asia/Shanghai.
 * @throws Error when GONGKAI_AS_OF is not an existing day.
 */
export function asOfDay(env: NodeJS.ProcessEnv = process.env): PlainDate {
  const fixed = env['GONGKAI_AS_OF'];
  if (fixed === undefined || fixed === '') return todayInShanghai();
  if (!isPlainDate(fixed)) throw new Error(`GONGKAI_AS_OF=${fixed} 不是存在的日期，请写成 2026-01-05`);
  return fixed;
}

/** Today in Asia/Shanghai, wherever the machine stands; in a browser as its own clock says. Another moment's day when given. */
export function todayInShanghai(milliseconds: number = Date.now()): PlainDate {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(milliseconds);
}

/** Milliseconds since 1970, for limits of sessions and waiting times. Injected as a function, so that tests can move it. */
export const nowInMilliseconds = (): number => Date.now();

/** A moment as people write it, `2026-01-05 09:00`, in Asia/Shanghai; now when none is given. */
export function wallTime(milliseconds: number = Date.now()): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  }).format(milliseconds);
}

export interface Moment {
  /** `2026-11-20T09:00:00+08:00`: how the ledger writes a time. */
  readonly at: string;
  /** POSIX seconds. */
  readonly seconds: number;
}

/** This very moment, to the second. */
export const momentNow = (): Moment => momentOf(Math.floor(Date.now() / 1000));

/** A moment from its POSIX seconds. */
export function momentOf(seconds: number): Moment {
  const wall = new Date((seconds + 8 * 3600) * 1000).toISOString();
  return { at: `${wall.slice(0, 19)}+08:00`, seconds };
}
