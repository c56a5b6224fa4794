/** What the publication ledger tells an inspector at a glance; nothing on a board without one. */
import type { LedgerBook } from '#ledger/book.ts';
import { type History, type Recorded, versionsOf } from '#ledger/replay.ts';
import { wallMinute } from '#ledger/witness-time.ts';
import { formatMinute } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Section, Text } from '../page.ts';
import { isLate } from '../parts/ledger-line.ts';

export function ledgerSection({ ledger, dataset, urls }: Context): Section[] {
  if (!ledger) return [];
  const histories = [...ledger.replay.histories.values()];
  const items: Text[] = [
    `没有说明理由的改动 ${unexplained(histories)} 次`,
    `补登（落款早于入账）${histories.filter((history) => isBackdated(history, dataset.calendar)).length} 件`,
    lastSeen(ledger),
    [{ text: '公开账本', href: urls.ledger() }, '、', { text: '怎样核验', href: urls.ledger('guide/') }],
  ];
  return [{ kind: 'section', id: 'zhangben', title: '公开账本', blocks: [{ kind: 'list', items }] }];
}

const unexplained = (histories: readonly History[]): number =>
  histories.flatMap(({ events }) => events).filter(({ entry }) => isChange(entry.ev) && entry.why === undefined).length;

const isChange = (event: string): boolean => event === 'update' || event === 'withdraw';

function isBackdated(history: History, calendar: Context['dataset']['calendar']): boolean {
  const { entry } = versionsOf(history)[0] as Recorded;
  return entry.ev !== 'import' && entry.date !== undefined && isLate(entry.date, entry.at.slice(0, 10), calendar);
}

function lastSeen({ sightings }: LedgerBook): string {
  const last = sightings.toSorted((a, b) => b.time - a.time)[0];
  return last
    ? `最近一次有外单位看到账本：${formatMinute(wallMinute(last.time))}，${last.witness}`
    : '还没有外单位保存过账本：公布时间由本站自报';
}
