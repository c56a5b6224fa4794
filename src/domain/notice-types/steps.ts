/** What may follow a 公示: which entry does it, which rule of the desk it falls under, and from which day it is counted. */
import type { RuleKey } from '../oversight/rules.ts';

interface Step {
  readonly key: string;
  /** 种类 of the entry that does it. */
  readonly by: string;
  readonly after: '公示期满' | '听证会';
  readonly rule: RuleKey;
}

export const STEPS = {
  决定是否听证: { key: 'hearing-decision', by: '听证公告', after: '公示期满', rule: 'tingzheng-jueding' },
  公示报告: { key: 'notice-report', by: '公示报告', after: '公示期满', rule: 'gongshi-baogao' },
  意见采纳情况: { key: 'adoption', by: '意见采纳情况', after: '公示期满', rule: 'yijian-caina' },
  公示结果: { key: 'result', by: '公示结果', after: '公示期满', rule: 'gongshi-jieguo' },
  听证报告: { key: 'hearing-report', by: '听证报告', after: '听证会', rule: 'tingzheng-baogao' },
  意见反馈: { key: 'feedback', by: '意见反馈', after: '听证会', rule: 'tingzheng-fankui' },
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof STEPS;
export type StepKey = (typeof STEPS)[StepName]['key'];
export const STEP_NAMES = Object.keys(STEPS) as [StepName, ...StepName[]];
