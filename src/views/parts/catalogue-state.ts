/** The state of a catalogue row and its time limit, in words. */
import { catalogueDuty, type DisclosureState, disclosureOf } from '#domain/disclosure.ts';
import type { Entry } from '#domain/kinds.ts';
import { addDays } from '#domain/plain-date.ts';
import { formatDuration } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Chip } from '../page.ts';
import { byDay } from './by-day.ts';

const CHIPS: Readonly<Record<DisclosureState, Chip>> = {
  未公开: { text: '尚未公开', tone: 'late' },
  按期: { text: '已公开，按期', tone: 'good' },
  临期: { text: '已公开，快到更新的日子', tone: 'soon' },
  逾期: { text: '已公开，逾期没更新', tone: 'late' },
  暂估: { text: '已公开，更新期暂估', tone: 'soon' },
  长期公开: { text: '已公开', tone: 'good' },
};

/** Whether a row is published is a fact; whether it is still fresh depends on the day it is read. */
export function catalogueState(entry: Entry<'catalogue'>, { dataset, asOf }: Context) {
  const { state, lastOn, due } = disclosureOf(entry, dataset, asOf);
  const rest = { ...(lastOn && { lastOn }), ...(due && { due }) };
  if (!due) return { chip: CHIPS[state], ...rest };
  const { soonDays } = catalogueDuty(entry, dataset);
  const days = byDay(['0001-01-01', addDays(due, -soonDays), addDays(due, 1)], (day) => {
    return CHIPS[disclosureOf(entry, dataset, day).state];
  });
  return { chip: { ...CHIPS.长期公开, days } satisfies Chip, ...rest };
}

export function formatCatalogueLimit(limit: Entry<'catalogue'>['data']['limit']): string {
  if (limit.kind === '形成或变更后限期' && limit.n && limit.unit) {
    return `形成或变更之日起 ${formatDuration({ n: limit.n, unit: limit.unit })}内`;
  }
  if (limit.kind === '每年固定日期' && limit.by) {
    const [month, day] = limit.by.split('-').map(Number);
    return `每年 ${month} 月 ${day} 日前`;
  }
  return limit.kind;
}
