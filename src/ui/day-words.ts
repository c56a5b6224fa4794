/** Days and spans in words; free of the model's schemas, so that a script in the browser may use them and stay small. */
import type { Duration } from '#domain/parts/time.ts';
import type { PlainDate } from '#domain/plain-date.ts';

/** `2026-11-03` → 2026年11月3日 */
export function formatDay(day: PlainDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

const WEEKDAY_NAMES = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;
/** What the first of each month adds to the day of the week (method of Tomohiko Sakamoto). */
const MONTH_SHIFTS = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4] as const;

/** `2026-11-30` → 周一 */
export function formatWeekday(day: PlainDate): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const y = month < 3 ? year - 1 : year;
  const sum = y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return WEEKDAY_NAMES[(sum + (MONTH_SHIFTS[month - 1] ?? 0) + date) % 7] as string;
}

/** `2026-11-30` → 2026年11月30日（周一） */
export const formatFullDay = (day: PlainDate): string => `${formatDay(day)}（${formatWeekday(day)}）`;

/** `2026-11-03` → 11月3日, for lists whose year is plain. */
export const formatShortDay = (day: PlainDate): string => formatDay(day).replace(/^\d+年/, '');

const MEASURED: Readonly<Record<string, string>> = { 工作日: '个工作日', 小时: '小时', 分钟: '分钟', 次响铃: '次响铃' };

/** {n: 2, unit: 工作日} → 2 个工作日 */
export const formatDuration = ({ n, unit }: Duration): string => `${n} ${MEASURED[unit] ?? unit}`;
