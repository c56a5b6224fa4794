/** Dates, spans, hours and money in the words people read. */
import type { Money } from '#domain/parts/money.ts';
import type { TimeLimit } from '#domain/parts/time.ts';
import { formatDay, formatDuration, formatFullDay, formatShortDay, formatWeekday } from './day-words.ts';
import { formatExceptions, formatHours, formatWhenOpen } from './hours-words.ts';

export {
  formatDay,
  formatDuration,
  formatExceptions,
  formatFullDay,
  formatHours,
  formatShortDay,
  formatWeekday,
  formatWhenOpen,
};

/** `2026-11-03` → 数据截至 2026年11月3日 */
export const formatAsOf = (day: string): string => `数据截至 ${formatDay(day)}`;

/** `2026-11-03 09:00` → 2026年11月3日 09:00 */
export const formatMinute = (minute: string): string => `${formatDay(minute.slice(0, 10))} ${minute.slice(11)}`;

/** A typed limit in one phrase: 2 个工作日内, 不少于 3 日, 当场, 及时（原文没有写数字）. */
export function formatLimit(limit: TimeLimit): string {
  if (limit.kind === '限期' && limit.n !== undefined && limit.unit !== undefined) {
    const span = formatDuration({ n: limit.n, unit: limit.unit });
    if (limit.bound === '不少于') return `不少于 ${span}`;
    return limit.bound === '满' ? `满 ${span}` : `${span}内`;
  }
  const words = {
    限期: '限期',
    当场: '当场',
    立即: '立即',
    及时: '及时（没有写具体天数）',
    期前公布: '事先公布',
    另定并公布: '由单位另定并公布',
    来源未填: '原文未填',
  } as const;
  return words[limit.kind];
}

/** Working day or calendar day, as the limits table names it. */
export function unitWord(limit: TimeLimit): string {
  if (limit.unit === undefined) return '—';
  if (limit.unit === '工作日') return '工作日';
  return limit.unit === '日' ? '自然日' : limit.unit;
}

/** {amount: '50', per: '每件'} → 50 元（每件）; {amount: '2.5%', per: '按标的额'} → 2.5%（按标的额）; ≤500 → 不超过 500 元 */
export const formatMoney = ({ amount, per }: Money): string =>
  `${amountWords(amount)}${/[%‰]$/.test(amount) ? '' : ' 元'}${per ? `（${per}）` : ''}`;

const amountWords = (amount: string): string => amount.replace('≤', '不超过 ').replace('≥', '不少于 ');
