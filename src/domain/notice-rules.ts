/** Cross-field rules that hold for every kind of 公示公告; what a kind must hold is said by its type (`notice-types/`). */
import { isSpanOfDays } from './due-day.ts';
import { addMonths } from './plain-date.ts';
import { say } from './problem.ts';
import { type Rule, rule } from './rules.ts';

/** The longest that any rule names is one year (三个月至一年); what is longer is a slip, and a page speaks of every day of it. */
const MOST_YEARS = 3;
const DAYS_OF: Readonly<Record<string, number>> = { 工作日: 1.4, 日: 1, 周: 7, 个月: 30, 年: 365 };

/** The end day is computed, so the term must be a span of days. */
export const termInDays: Rule<{ term?: { n: number; unit: string } | undefined }> = rule(
  ['term'],
  ({ term }, report) => {
    if (!term) return;
    if (!isSpanOfDays(term.unit)) {
      report(['term', 'unit'], say(`公示期的单位是“${term.unit}”，推算不出截止日`, '请改为工作日、日、周、个月或年'));
    } else if (term.n * (DAYS_OF[term.unit] ?? 1) > MOST_YEARS * 366) {
      report(
        ['term', 'n'],
        say(`公示期有 ${term.n}${term.unit}，超过 ${MOST_YEARS} 年`, '请核对数量和单位；长期公开的不填公示期'),
      );
    }
  },
);

export const endAfterStart: Rule<{ startOn?: string | undefined; endOn?: string | undefined }> = rule(
  ['startOn', 'endOn'],
  ({ startOn, endOn }, report) => {
    if (startOn !== undefined && endOn !== undefined && endOn < startOn) {
      report(['endOn'], say('截止日早于公示开始日', `应不早于 ${startOn}`));
    }
    if (startOn !== undefined && endOn !== undefined && endOn > addMonths(startOn, MOST_YEARS * 12)) {
      report(
        ['endOn'],
        say(`公示从 ${startOn} 到 ${endOn}，超过 ${MOST_YEARS} 年`, '请核对年份；长期公开的不填截止日'),
      );
    }
  },
);
