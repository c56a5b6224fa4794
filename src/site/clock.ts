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

/** Today in Asia/Shanghai, wherever the machine stands; in a browser as its own clock says. */
export function todayInShanghai(): PlainDate {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
}
