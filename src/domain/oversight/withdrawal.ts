/** Something that was public and was taken down, with its reason; and whether it stood long enough (R21). */
import type { KindName } from '../kind-name.ts';
import { dayOf, daysBetween } from '../plain-date.ts';
import { type Calendar, workingDaysBetween } from '../working-days.ts';
import { MINIMUM_DISPLAY } from './rules.ts';

/** A tombstone. Times are `YYYY-MM-DD HH:MM` in Asia/Shanghai; `title` is absent when it must not be shown any more. */
export interface Withdrawal {
  readonly kind: KindName;
  readonly id: string;
  readonly title?: string;
  readonly agency?: string;
  readonly publishedAt: string;
  readonly withdrawnAt: string;
  readonly reason: string;
  /** The post that took it down, never a name. */
  readonly by: string;
}

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
