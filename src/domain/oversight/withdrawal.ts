/** Whether what was taken down stood long enough before (R21). */
import { type Dataset, findEntry } from '../dataset.ts';
import { addDuration, isSpanOfDays } from '../due-day.ts';
import { dayOf, daysBetween } from '../plain-date.ts';
import type { Withdrawal } from '../withdrawals.ts';
import { workingDaysBetween } from '../working-days.ts';

export interface Display {
  /** Calendar days it stood, the day of publication not counted. */
  readonly days: number;
  readonly workingDays: number;
  /** False when a year in between has no notice yet. */
  readonly certain: boolean;
  /** A 公示 taken down before the term of its agency's own rule was over: ask why. An agency without one is not judged. */
  readonly early: boolean;
}

export function displayOf({ kind, agency, publishedAt, withdrawnAt }: Withdrawal, dataset: Dataset): Display {
  const [from, to] = [dayOf(publishedAt), dayOf(withdrawnAt)];
  const { days: workingDays, certain } = workingDaysBetween(from, to, dataset.calendar);
  const rule = agency === undefined ? undefined : findEntry(dataset, 'agencies', agency)?.data.noticeTerm;
  const term = kind === 'notices' && rule && isSpanOfDays(rule.unit) ? rule : undefined;
  const early = term !== undefined && to < addDuration(from, term, dataset.calendar).day;
  return { days: daysBetween(from, to), workingDays, certain, early };
}
