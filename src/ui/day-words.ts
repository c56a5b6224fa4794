/** Days and spans in words; free of the model's schemas, so that a script in the browser may use them and stay small. */
import type { Duration } from '#domain/parts/time.ts';
import type { PlainDate } from '#domain/plain-date.ts';

/** `2026-11-03` → 2026年11月3日 */
export function formatDay(day: PlainDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** `2026-11-03` → 11月3日, for lists whose year is plain. */
export const formatShortDay = (day: PlainDate): string => formatDay(day).replace(/^\d+年/, '');

const MEASURED: Readonly<Record<string, string>> = { 工作日: '个工作日', 小时: '小时', 分钟: '分钟', 次响铃: '次响铃' };

/** {n: 2, unit: 工作日} → 2 个工作日 */
export const formatDuration = ({ n, unit }: Duration): string => `${n} ${MEASURED[unit] ?? unit}`;
