/** A limit as a standard's file writes it → the limit of a catalogue row. */
import { type DisclosureLimit, PERIODS, STARTS, type Start } from '../parts/disclosure-limit.ts';
import type { WrittenLimit } from './standard-field.ts';

const NOT_WRITTEN = /未写|不详/;

/** Every limit of a row; none is lost, and nothing that is missing is filled in. */
export const typedLimits = (limits: readonly WrittenLimit[]): DisclosureLimit[] =>
  limits.length === 0 ? [{ kind: '来源未载明' }] : limits.map(typedLimit);

export function typedLimit(limit: WrittenLimit): DisclosureLimit {
  const { n, unit, of, by } = limit;
  const span = { ...(n !== undefined && { n }), ...(unit && { unit }) };
  const part = of === undefined ? {} : { of };
  switch (limit.kind) {
    case 'within':
      return { kind: '限期公开', ...span, ...startOf(limit.from), ...part };
    case 'fixed':
      return { kind: '每年固定日期', ...(by && { by }), ...part };
    case 'before':
      return { kind: '事件前', ...span, event: limit.from ?? '原文未写', ...part };
    case 'at':
      return { kind: '事件时', event: limit.from ?? '原文未写', ...part };
    case 'at-once':
      return { kind: '事件时', event: limit.from ?? '当场', ...part };
    case 'with':
      return { kind: '随另一条', event: limit.from ?? '原文未写', ...part };
    case 'realtime':
      return { kind: '实时', ...part };
    case 'promptly':
      return { kind: '及时', ...(limit.from && startOf(limit.from)), ...part };
    case 'standing':
      return { kind: '长期公开', ...part };
    case 'permanent':
      return { kind: '永久公开', ...part };
    case 'refresh':
      return { kind: '定期更新', n: n ?? 1, per: periodOf(limit.per), ...part };
    case 'notice':
      return { kind: '公示期', ...span, ...(limit.min && { bound: '不少于' }), ...part };
    case 'consultation':
      return { kind: '征求意见期', ...span, ...(limit.min && { bound: '不少于' }), ...part };
    case 'extension':
      return { kind: '可延长', ...span, ...part };
    case 'on-request':
      return { kind: '依申请后', ...span, ...part };
    case 'keep-up':
      return { kind: '保持公开', ...span, bound: '不少于', ...part };
    case 'keep-up-max':
      return { kind: '保持公开', ...span, bound: '不超过', ...part };
    case 'take-down':
      return { kind: '保持公开', ...span, bound: '满后撤下', ...part };
    // How long until a rule takes effect is not by when it is public.
    case 'effective-after':
      return { kind: '来源未载明', ...part };
  }
}

/** A start that the list does not know keeps its words under 其他. */
function startOf(from: string | undefined): Pick<DisclosureLimit, 'from' | 'event'> {
  if (from === undefined || NOT_WRITTEN.test(from)) return { from: '原文未写' };
  if ((STARTS as readonly string[]).includes(from)) return { from: from as Start };
  return { from: '其他', event: from };
}

function periodOf(per: string | undefined): (typeof PERIODS)[number] {
  const found = PERIODS.find((period) => period === per);
  return found ?? '年';
}
