/** Cross-field rules of the disclosure catalogue. */
import { say } from './problem.ts';
import { type Rule, rule } from './rules.ts';

interface Limit {
  kind: string;
  n?: number | undefined;
  unit?: string | undefined;
  by?: string | undefined;
}

/** The kind of limit decides which of n, unit, by must be there; the others must not. */
export const catalogueLimitComplete: Rule<{ limit: Limit }> = rule(['limit'], ({ limit }, report) => {
  const counted = limit.kind === '形成或变更后限期';
  const dated = limit.kind === '每年固定日期';
  const given = [limit.n, limit.unit].filter((part) => part !== undefined).length;
  if (given !== (counted ? 2 : 0)) {
    const what = counted ? '限期公开却没有数量和单位' : `时限种类是“${limit.kind}”却填了数量或单位`;
    report(['limit'], say(what, counted ? '如 n: 20、unit: 工作日' : '请删去 n 和 unit，或改时限种类'));
  }
  if (dated !== (limit.by !== undefined)) {
    const what = dated ? '固定日期公开却没有日期' : `时限种类是“${limit.kind}”却填了固定日期`;
    report(['limit'], say(what, dated ? "如 by: '01-31'" : '请删去 by，或改时限种类'));
  }
});

/** A row is fulfilled by entries, or says why not; a special group is named. */
export const evidenceOrReason: Rule<{
  evidence?: Readonly<Record<string, readonly string[] | undefined>> | undefined;
  notPublished?: string | undefined;
  openTo: string;
  openToWhom?: string | undefined;
}> = rule(['evidence', 'notPublished', 'openTo', 'openToWhom'], (data, report) => {
  const fulfilled = Object.values(data.evidence ?? {}).some((ids) => (ids?.length ?? 0) > 0);
  if (!fulfilled && data.notPublished === undefined) {
    report(['evidence'], say('没有对应的公开内容，也没有说明原因', '请选择已公开的条目，或填写“尚未公开的原因”'));
  }
  if (fulfilled && data.notPublished !== undefined) {
    report(['notPublished'], say('已有对应的公开内容，却写了尚未公开', '请二者留一'));
  }
  if (data.openTo === '特定群体' && data.openToWhom === undefined) {
    report(['openToWhom'], say('公开对象是特定群体而没有写是谁', '请填写，如：党员、本单位职工'));
  }
});
