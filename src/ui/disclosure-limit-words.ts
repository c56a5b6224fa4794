/** A limit of publication in words, for pages, newsroom and terminal alike. */
import type { DisclosureLimit } from '#domain/parts/disclosure-limit.ts';
import { formatDuration } from './day-words.ts';

/** {限期公开, 20, 工作日, 形成或变更} → 形成或变更之日起 20 个工作日内 */
export function formatDisclosureLimit(limit: DisclosureLimit): string {
  const words = plainWords(limit);
  return limit.of === undefined ? words : `${limit.of}：${words}`;
}

export const formatDisclosureLimits = (limits: readonly DisclosureLimit[]): string =>
  limits.map(formatDisclosureLimit).join('；');

function plainWords({ kind, n, unit, from, event, bound, per, by }: DisclosureLimit): string {
  const span = n !== undefined && unit !== undefined ? formatDuration({ n, unit }) : undefined;
  const least = bound === undefined ? '' : `${bound === '满后撤下' ? '满' : bound} `;
  const start = from === '其他' ? event : from === '原文未写' ? undefined : from;
  switch (kind) {
    case '限期公开':
      if (!span) return kind;
      return start === undefined ? `${span}内（原文没写从何时起算）` : `${start}之日起 ${span}内`;
    case '每年固定日期': {
      const [month, day] = (by ?? '').split('-').map(Number);
      return by === undefined ? kind : `每年 ${month} 月 ${day} 日前`;
    }
    case '事件前':
      return span === undefined ? `${event}前` : `${event} ${span}前`;
    case '事件时':
      return event === '当场' ? '当场' : `${event}时`;
    case '随另一条':
      return `随${event}一起公开`;
    case '实时':
    case '及时':
      return start === undefined ? `${kind}公开` : `${start}后${kind}公开`;
    case '定期更新':
      return `每${per === '季度' ? '季' : per} ${n} 次更新`;
    case '公示期':
    case '征求意见期':
      return span === undefined ? `${kind}（没写几天）` : `${kind}${least === '' ? ' ' : least}${span}`;
    case '依申请后':
      return span === undefined ? '依申请公开' : `收到申请后 ${span}内`;
    case '可延长':
      return `可延长 ${span}`;
    case '保持公开':
      return bound === '满后撤下' ? `公开满 ${span}后撤下` : `保持公开${least}${span}`;
    case '长期公开':
    case '永久公开':
      return `${kind}（没写几天内公开）`;
    case '来源未载明':
      return kind;
  }
}
