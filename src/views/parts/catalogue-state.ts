/** The state of a catalogue row in words. */
import { catalogueDuty, type DisclosureState, disclosureOf } from '#domain/disclosure.ts';
import type { Entry } from '#domain/kinds.ts';
import { addDays } from '#domain/plain-date.ts';
import type { Context } from '../context.ts';
import type { Chip } from '../page.ts';
import { byDay } from './by-day.ts';

type Chips = Readonly<Record<DisclosureState, Chip>>;

const PUBLISHED: Chips = {
  未公开: { text: '尚未公开', tone: 'late' },
  不适用: { text: '本级不适用', tone: 'plain' },
  按期: { text: '已公开，按期', tone: 'good' },
  临期: { text: '已公开，快到更新的日子', tone: 'soon' },
  逾期: { text: '已公开，逾期没更新', tone: 'late' },
  暂估: { text: '已公开，更新期暂估', tone: 'soon' },
  长期公开: { text: '已公开', tone: 'good' },
};

const UNPUBLISHED: Chips = {
  ...PUBLISHED,
  按期: { text: '尚未公开，没到期', tone: 'soon' },
  临期: { text: '尚未公开，快到期', tone: 'soon' },
  逾期: { text: '尚未公开，已逾期', tone: 'late' },
  暂估: { text: '尚未公开，到期日暂估', tone: 'soon' },
  长期公开: { text: '尚未公开', tone: 'late' },
};

/** Whether a row is published is a fact; whether it is still fresh, or still in time, depends on the day it is read. */
export function catalogueState(entry: Entry<'catalogue'>, { dataset, asOf }: Context) {
  const { state, published, lastOn, due } = disclosureOf(entry, dataset, asOf);
  const chips = published ? PUBLISHED : UNPUBLISHED;
  const rest = { published, ...(lastOn && { lastOn }), ...(due && { due }) };
  if (!due) return { chip: chips[state], ...rest };
  const { soonDays } = catalogueDuty(entry, dataset);
  const days = byDay(['0001-01-01', addDays(due, -soonDays), addDays(due, 1)], (day) => {
    return chips[disclosureOf(entry, dataset, day).state];
  });
  return { chip: { ...chips.长期公开, days } satisfies Chip, ...rest };
}
