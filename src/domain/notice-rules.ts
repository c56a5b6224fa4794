/** Cross-field rules that hold for every kind of 公示公告; what a kind must hold is said by its type (`notice-types/`). */
import { isSpanOfDays } from './due-day.ts';
import { say } from './problem.ts';
import { type Rule, rule } from './rules.ts';

/** The end day is computed, so the term must be a span of days. */
export const termInDays: Rule<{ term?: { unit: string } | undefined }> = rule(['term'], ({ term }, report) => {
  if (term && !isSpanOfDays(term.unit)) {
    report(['term', 'unit'], say(`公示期的单位是“${term.unit}”，推算不出截止日`, '请改为工作日、日、周、个月或年'));
  }
});

export const endAfterStart: Rule<{ startOn?: string | undefined; endOn?: string | undefined }> = rule(
  ['startOn', 'endOn'],
  ({ startOn, endOn }, report) => {
    if (startOn !== undefined && endOn !== undefined && endOn < startOn) {
      report(['endOn'], say('截止日早于公示开始日', `应不早于 ${startOn}`));
    }
  },
);
