/** The state of a catalogue row and its time limit, in words. */
import { type DisclosureState, disclosureOf } from '#domain/disclosure.ts';
import type { Entry } from '#domain/kinds.ts';
import { formatDuration } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Chip } from '../page.ts';

const CHIPS: Readonly<Record<DisclosureState, Chip>> = {
  未公开: { text: '尚未公开', tone: 'late' },
  按期: { text: '已公开，按期', tone: 'good' },
  临期: { text: '快到更新期', tone: 'soon' },
  逾期: { text: '逾期未更新', tone: 'late' },
  暂估: { text: '更新期暂估', tone: 'soon' },
  长期公开: { text: '已公开', tone: 'good' },
};

export function catalogueState(entry: Entry<'catalogue'>, { dataset, asOf }: Context) {
  const { state, lastOn, due } = disclosureOf(entry, dataset, asOf);
  return { chip: CHIPS[state], ...(lastOn && { lastOn }), ...(due && { due }) };
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
