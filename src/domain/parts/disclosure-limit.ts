/**
 * By when, from when and for how long something must be public, as the catalogues of agencies write it. A row has several of
 * these: a deadline, a length of display, a rhythm. What a source does not say stays missing and is said so.
 */
import { z } from 'zod';
import { say } from '../problem.ts';
import type { Report } from '../rules.ts';
import { choice, count, line } from './text.ts';
import { DURATION_UNITS, monthDay } from './time.ts';

/** Only 限期公开 and 每年固定日期 are deadlines; the others say before, at or with what, how often, or how long. */
export const DISCLOSURE_LIMIT_KINDS = [
  '限期公开',
  '每年固定日期',
  '事件前',
  '事件时',
  '随另一条',
  '实时',
  '及时',
  '定期更新',
  '公示期',
  '征求意见期',
  '依申请后',
  '可延长',
  '长期公开',
  '永久公开',
  '保持公开',
  '来源未载明',
] as const;
export type DisclosureLimitKind = (typeof DISCLOSURE_LIMIT_KINDS)[number];

/** What starts the clock of 限期公开. */
export const STARTS = [
  '形成或变更',
  '形成',
  '变更',
  '制定或获取',
  '制作或获取',
  '获取、形成或变更',
  '产生或变更',
  '产生或形成',
  '决定作出',
  '决定形成',
  '批准',
  '人大批准',
  '财政部门批复',
  '部门批复',
  '收到批准文件',
  '收到申请',
  '下发至本单位',
  '合同签订',
  '答复提出人',
  '会议召开',
  '其他',
  '原文未写',
] as const;
export type Start = (typeof STARTS)[number];

export const PERIODS = ['日', '周', '月', '季度', '半年', '年', '3年'] as const;

export const disclosureLimit = z.strictObject({
  kind: choice(DISCLOSURE_LIMIT_KINDS).meta({
    title: '时限种类',
    description: '几天内公开选“限期公开”；“长期”“永久”是保持多久，“每半年”是多久更新一次，都不是几天内公开',
  }),
  n: count(1).optional().meta({ title: '数量' }),
  unit: choice(DURATION_UNITS)
    .optional()
    .meta({ title: '单位', description: '照原文：预算、决算写的是“日”，不是“工作日”' }),
  from: choice(STARTS)
    .optional()
    .meta({ title: '从何时起算', description: '“限期公开”必填；原文没写的选“原文未写”，不要替它补' }),
  event: line
    .optional()
    .meta({ title: '哪件事', description: '事件前、事件时、随另一条，或起算点选了“其他”时填。好：听证会' }),
  bound: choice(['不少于', '不超过', '满后撤下'])
    .optional()
    .meta({ title: '方向', description: '公示期、征求意见期、保持公开时填' }),
  per: choice(PERIODS).optional().meta({ title: '每', description: '定期更新的周期；“数量”是一个周期里几次' }),
  by: monthDay.optional().meta({ title: '每年几月几日前', description: "写成 '01-31'" }),
  of: line.optional().meta({ title: '管哪一部分', description: '只管一部分时填。好：行政处罚决定。不填管整项' }),
});
export type DisclosureLimit = z.infer<typeof disclosureLimit>;

type Part = 'n' | 'unit' | 'from' | 'event' | 'per' | 'by' | 'bound';
interface Need {
  readonly must: readonly Part[];
  readonly may?: readonly Part[];
}
const SPAN = ['n', 'unit'] as const;
const NEEDS: Readonly<Record<DisclosureLimitKind, Need>> = {
  限期公开: { must: [...SPAN, 'from'], may: ['event'] },
  每年固定日期: { must: ['by'] },
  事件前: { must: ['event'], may: SPAN },
  事件时: { must: ['event'] },
  随另一条: { must: ['event'] },
  实时: { must: [] },
  及时: { must: [], may: ['from', 'event'] },
  定期更新: { must: ['n', 'per'] },
  公示期: { must: [], may: [...SPAN, 'bound'] },
  征求意见期: { must: [], may: [...SPAN, 'bound'] },
  依申请后: { must: [], may: [...SPAN, 'from'] },
  可延长: { must: SPAN },
  长期公开: { must: [] },
  永久公开: { must: [] },
  保持公开: { must: [...SPAN, 'bound'] },
  来源未载明: { must: [] },
};
const NAMES: Readonly<Record<Part, string>> = {
  n: '数量',
  unit: '单位',
  from: '从何时起算',
  event: '哪件事',
  per: '每',
  by: '每年几月几日前',
  bound: '方向',
};
const PARTS = Object.keys(NAMES) as Part[];

/** The kind of a limit decides which parts it has; the others must not be there. */
export function reportLimits(limits: readonly DisclosureLimit[], field: string, report: Report): void {
  limits.forEach((limit, index) => {
    const { must, may = [] } = NEEDS[limit.kind];
    const given = PARTS.filter((part) => limit[part] !== undefined);
    const missing = must.filter((part) => limit[part] === undefined);
    const extra = given.filter((part) => !must.includes(part) && !may.includes(part));
    const words = (parts: readonly Part[]) => parts.map((part) => NAMES[part]).join('、');
    if (missing.length > 0) {
      const fix = missing.includes('from') ? '原文没写起算点的选“原文未写”' : '如 n: 20、unit: 工作日';
      report([field, index], say(`时限种类是“${limit.kind}”却没有${words(missing)}`, `请补上；${fix}`));
    }
    if (extra.length > 0) {
      report([field, index], say(`时限种类是“${limit.kind}”却填了${words(extra)}`, '请删去，或改时限种类'));
    }
    const half = may.includes('n') && (limit.n === undefined) !== (limit.unit === undefined);
    if (half) report([field, index], say('数量和单位只填了一个', '请两个都填，或都不填'));
    if (limit.from === '其他' && limit.event === undefined) {
      report([field, index, 'event'], say('起算点选了“其他”却没有写是什么', '请照原文写，如：实地启动土地调查'));
    }
  });
}
