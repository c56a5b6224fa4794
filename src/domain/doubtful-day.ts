/** Between which days a last day lies while a year has no notice yet: bounds, never a guess. */
import { addDuration, type DueDay } from './due-day.ts';
import type { Duration } from './parts/time.ts';
import type { PlainDate } from './plain-date.ts';
import type { Calendar } from './working-days.ts';

/**
 * Days of rest by law whose day is not known without the notice (全国年节及纪念日放假办法: 春节 4, 清明 1, 端午 1, 中秋 1), and the
 * most working days a notice has moved next to them or away from one stretch (国办通知 2014–2025: 4).
 */
const FLOATING_DAYS = 7;
const MOVED_DAYS = 4;

/** Undefined where the day is certain. Only 工作日 can be in doubt. */
export function boundsOf(
  event: PlainDate,
  span: Duration,
  due: DueDay,
  calendar: Calendar,
): { readonly first: PlainDate; readonly last: PlainDate } | undefined {
  if (due.certain || due.doubtFrom === undefined) return undefined;
  const at = (n: number) => addDuration(event, { ...span, n: Math.max(0, n) }, calendar).day;
  const early = at(span.n - MOVED_DAYS);
  return {
    // biome-ignore lint/complexity/useMathMinMax: days are text, Math.max reads numbers
    first: early < due.doubtFrom ? due.doubtFrom : early,
    last: at(span.n + FLOATING_DAYS + MOVED_DAYS),
  };
}
