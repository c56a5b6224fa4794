/** Whether what was taken down stood long enough before (R21). */
import { dayOf, daysBetween } from '../plain-date.ts';
import type { Withdrawal } from '../withdrawals.ts';
import { type Calendar, workingDaysBetween } from '../working-days.ts';
import { MINIMUM_DISPLAY } from './rules.ts';

export interface Display {
  /** Calendar days it stood, the day of publication not counted. */
  readonly days: number;
  readonly workingDays: number;
  /** False when a year in between has no notice yet. */
  readonly certain: boolean;
  /** A 公示 taken down before ten working days were over: ask why. */
  readonly early: boolean;
}

const NOTICE_DAYS = MINIMUM_DISPLAY[0].span.n;

/** The strictest minimum is used, because a tombstone no longer says which rule the notice stood under. */
export function displayOf({ kind, publishedAt, withdrawnAt }: Withdrawal, calendar: Calendar): Display {
  const [from, to] = [dayOf(publishedAt), dayOf(withdrawnAt)];
  const { days: workingDays, certain } = workingDaysBetween(from, to, calendar);
  return { days: daysBetween(from, to), workingDays, certain, early: kind === 'notices' && workingDays < NOTICE_DAYS };
}
