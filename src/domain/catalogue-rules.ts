/** Cross-field rules of the disclosure catalogue. */
import { type DisclosureLimit, reportLimits } from './parts/disclosure-limit.ts';
import { say } from './problem.ts';
import { type Rule, rule } from './rules.ts';

export const catalogueLimitsComplete: Rule<{ limits: readonly DisclosureLimit[] }> = rule(
  ['limits'],
  ({ limits }, report) => {
    reportLimits(limits, 'limits', report);
    const silent = limits.findIndex(({ kind }) => kind === '来源未载明');
    if (silent >= 0 && limits.length > 1) {
      report(['limits', silent], say('又写来源未载明，又写了别的时限', '请删去“来源未载明”这一行'));
    }
  },
);

type Evidence = Readonly<Record<string, readonly string[] | undefined>>;
export const hasEvidence = (evidence: Evidence | undefined): boolean =>
  Object.values(evidence ?? {}).some((ids) => (ids?.length ?? 0) > 0);

/** A row is fulfilled by entries, or says why not, or that it is none of this body's business; a special group is named. */
export const evidenceOrReason: Rule<{
  evidence?: Evidence | undefined;
  notPublished?: string | undefined;
  notApplicable?: string | undefined;
  openTo: string;
  openToWhom?: string | undefined;
}> = rule(['evidence', 'notPublished', 'notApplicable', 'openTo', 'openToWhom'], (data, report) => {
  const fulfilled = hasEvidence(data.evidence);
  const { notPublished, notApplicable } = data;
  if (!fulfilled && notPublished === undefined && notApplicable === undefined) {
    report(['evidence'], say('没有对应的公开内容，也没有说明原因', '请选择已公开的条目，或填写“尚未公开的原因”'));
  }
  if (fulfilled && notPublished !== undefined) {
    report(['notPublished'], say('已有对应的公开内容，却写了尚未公开', '请二者留一'));
  }
  if (notApplicable !== undefined && (fulfilled || notPublished !== undefined)) {
    const what = fulfilled ? '已有对应的公开内容' : '写了尚未公开的原因';
    report(['notApplicable'], say(`又写本级不适用，又${what}`, '不适用的不会公开，请二者留一'));
  }
  if (data.openTo === '特定群体' && data.openToWhom === undefined) {
    report(['openToWhom'], say('公开对象是特定群体而没有写是谁', '请填写，如：党员、本单位职工'));
  }
});

interface Unfulfilled {
  evidence?: Evidence | undefined;
  notPublished?: string | undefined;
  arises?: string | undefined;
  since?: string | undefined;
  pending?: readonly { from?: string | undefined; on: string }[] | undefined;
}

/** What is not public yet says when there is something to publish: without that no day can be counted. */
export const clockOfUnpublished: Rule<Unfulfilled> = rule(
  ['evidence', 'notPublished', 'arises', 'since', 'pending'],
  ({ evidence, notPublished, arises, since, pending = [] }, report) => {
    const unpublished = !hasEvidence(evidence) && notPublished !== undefined;
    if (unpublished && arises === undefined && pending.length === 0) {
      const fix = '现在就有的选“一直有”，每办一件才有的选“每发生一次”，说不清的选“来源未载明”';
      report(['arises'], say('还没公开，却没有写这项信息什么时候有，没法算哪天到期', fix));
    }
    if (since !== undefined && arises !== '一直有') {
      report(['since'], say('写了“从哪天起就有”，却没有选“一直有”', '请选“一直有”，或把日期写进“已发生、还没公开的”'));
    }
    pending.forEach(({ from }, index) => {
      if (from === '原文未写') {
        report(['pending', index, 'from'], say('实际发生的事不会“原文未写”', '请选是哪件事的日期，如：决定作出'));
      }
    });
  },
);
