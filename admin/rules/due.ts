/** The next day on which somebody must do something about a public entry, and why. Pure. */
import type { Dataset } from '#domain/dataset.ts';
import { disclosureOf } from '#domain/disclosure.ts';
import { STALE_AFTER_DAYS } from '#domain/kinds/hotlines.ts';
import type { Entry } from '#domain/kinds.ts';
import { type Milestone, noticeLife } from '#domain/notice-lifecycle.ts';
import { addDays, dayOf, type PlainDate } from '#domain/plain-date.ts';

export interface Due {
  readonly on: PlainDate;
  readonly why: string;
}

/** Every entry is looked at twice a year, as often as the inspections of R40 and R41 come. */
export const CHECK_AFTER_DAYS = 180;

/** A number nobody has rung yet is rung within a month: the call sheet goes round monthly. */
export const FIRST_CALL_DAYS = 30;

const MILESTONES: Readonly<Record<Milestone['key'], string>> = {
  start: '公示开始',
  end: '公示到期',
  'hearing-decision': '应决定是否听证',
  hearing: '举行听证',
  'notice-report': '应公布公示报告',
  'hearing-report': '应公布听证报告',
  feedback: '应公布意见反馈',
  adoption: '应公布意见采纳情况',
  result: '应公布公示结果',
};

/** The earliest of what is due; every entry is due for a check some day. */
export function dueOf(entry: Entry, dataset: Dataset, asOf: PlainDate): Due {
  const checked: Due = { on: addDays(entry.data.checkedOn, CHECK_AFTER_DAYS), why: '应核对' };
  return [checked, ...ofItsKind(entry, dataset, asOf)].reduce((first, due) => (due.on < first.on ? due : first));
}

function ofItsKind(entry: Entry, dataset: Dataset, asOf: PlainDate): Due[] {
  if (entry.kind === 'hotlines' && entry.data.number !== undefined) {
    const { verifiedOn, publishedAt } = entry.data;
    return verifiedOn === undefined
      ? [{ on: addDays(dayOf(publishedAt), FIRST_CALL_DAYS), why: '号码没有打通核实过' }]
      : [{ on: addDays(verifiedOn, STALE_AFTER_DAYS), why: '应重新打通核实' }];
  }
  if (entry.kind === 'catalogue') {
    const { due } = disclosureOf(entry, dataset, asOf);
    return due === undefined ? [] : [{ on: due, why: '目录应更新' }];
  }
  if (entry.kind === 'notices') {
    const next = noticeLife(entry, dataset, asOf)?.next;
    return next?.due ? [{ on: next.due.day, why: MILESTONES[next.key] }] : [];
  }
  return [];
}
