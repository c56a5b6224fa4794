/** Whether somebody answers now, in one line of everyday words. Runs in the browser. */
import type { Moment, NextOpening, Opening } from '#domain/opening-now.ts';
import { daysBetween, weekday } from '#domain/plain-date.ts';
import { formatShortDay, formatWeekday } from './day-words.ts';

export interface NowWords {
  readonly text: string;
  /** How it is framed: filled, half, empty, dashed. */
  readonly look: 'open' | 'lunch' | 'shut' | 'none';
}

/** 08:30 → 8:30 */
const clock = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

/** `opening` as told by the domain for the moment `at`. */
export function nowWords(opening: Opening, at: Moment): NowWords {
  const { state, kind, until, lastEntry, next, doubt, note } = opening;
  if (state === '不详') return { text: doubtWords(doubt, '打之前再看一眼'), look: 'none' };
  const today = `今天${formatWeekday(at.day)}`;
  if (state === '开放') {
    const shifted = kind.reason === '调休上班' ? `${today}调休上班，` : '';
    const end = until ? `，到 ${until.day > at.day ? '明天 ' : ''}${clock(until.minute)}` : '，24 小时';
    const entry = lastEntry === undefined ? '' : `（最晚 ${clock(lastEntry)} 受理）`;
    return { text: `${shifted}现在能打${end}${entry}`, look: 'open' };
  }
  const then = next ? nextWords(next, at) : doubtWords(doubt, '');
  const said = {
    午休: '中午休息',
    未到时间: '还没到时间',
    已结束: '今天下班了',
    休息: `${today}休息`,
    放假: `今天${kind.festival ?? ''}放假`,
    停办: note === undefined ? '今天不受理' : `今天不受理（${note}）`,
  }[state];
  return { text: [said, then].filter(Boolean).join('，'), look: state === '午休' ? 'lunch' : 'shut' };
}

const doubtWords = (doubt: Opening['doubt'], more: string): string => {
  const said = doubt === '放假安排还没公布' ? '那一年的放假安排还没公布' : (doubt ?? '');
  return [said, more].filter(Boolean).join('，');
};

/** 14:00 再打, 明天 8:30 再打, 周一 8:30 再打, 10月8日 8:30 再打; a made-up working day by its name. */
function nextWords({ day, minute, kind }: NextOpening, at: Moment): string {
  const ahead = daysBetween(at.day, day);
  const shifted = kind.reason === '调休上班' ? `（${formatWeekday(day)}，调休上班）` : ' ';
  if (ahead === 0) return `${clock(minute)} 再打`;
  if (ahead === 1) return `明天${shifted}${clock(minute)} 再打`;
  const sameWeek = ahead < 7 && weekday(day) > weekday(at.day);
  const name = sameWeek || (ahead < 4 && weekday(day) === 1) ? formatWeekday(day) : formatShortDay(day);
  return `${name}${shifted}${clock(minute)} 再打`;
}
