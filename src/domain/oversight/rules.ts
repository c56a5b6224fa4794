/** Every rule the timeliness engine counts by, as data: the span, what it runs from, who says so and how that was read. */
import type { Duration } from '../parts/time.ts';

/**
 * How a source was read (standards.md): C1 full text, C2 excerpt or reprint, P practice seen in public,
 * unsourced: background knowledge that nothing stored confirms and nobody is measured by.
 */
export type Evidence = 'C1' | 'C2' | 'P' | 'unsourced';

export interface Source {
  /** Title of the rule, which may stand on this board. */
  readonly title: string;
  readonly clause?: string;
  readonly evidence: Evidence;
}

export interface TimelinessRule {
  readonly label: string;
  /** The duty in one sentence for everybody. */
  readonly requirement: string;
  /** What the day count starts from; that day itself does not count. */
  readonly runsFrom: string;
  /** Absent where the entry itself, or nobody, names the span. */
  readonly span?: Duration;
  readonly source: Source;
  /** Calendar days before the due day from which the duty is 临期. */
  readonly soonDays: number;
}

const OF_ITS_KIND = { title: '这种公示自己的依据', evidence: 'C1' } as const;
const REGULATIONS_2019 = { title: '政府信息公开条例', evidence: 'C1' } as const;
const SITE_CHECK = { title: '政府网站与政务新媒体检查指标', evidence: 'C2' } as const;

export const timelinessRules = {
  gongshi: {
    label: '公示期满',
    requirement: '公示满规定的天数，中间不撤下；公告写明截止日的照公告',
    runsFrom: '公示开始日',
    source: OF_ITS_KIND,
    soonDays: 3,
  },
  'tingzheng-jueding': {
    label: '决定是否听证',
    requirement: '公示结束后决定是否听证，要听证的发出公告',
    runsFrom: '公示期满日',
    source: OF_ITS_KIND,
    soonDays: 3,
  },
  'gongshi-baogao': {
    label: '公示报告',
    requirement: '公示结束后写出公示报告',
    runsFrom: '公示期满日',
    source: OF_ITS_KIND,
    soonDays: 3,
  },
  'yijian-caina': {
    label: '意见采纳情况',
    requirement: '征求意见以后公布收到什么意见、采纳了没有',
    runsFrom: '公示期满日',
    source: OF_ITS_KIND,
    soonDays: 3,
  },
  'gongshi-jieguo': {
    label: '公示结果',
    requirement: '公示以后公布结果',
    runsFrom: '公示期满日',
    source: OF_ITS_KIND,
    soonDays: 3,
  },
  'tingzheng-baogao': {
    label: '听证报告',
    requirement: '听证会后写出听证报告',
    runsFrom: '听证会日',
    source: OF_ITS_KIND,
    soonDays: 3,
  },
  'tingzheng-fankui': {
    label: '向提意见人反馈',
    requirement: '听证会后把处理情况反馈给提意见的人',
    runsFrom: '听证会日',
    source: OF_ITS_KIND,
    soonDays: 3,
  },
  'jieguo-gongkai': {
    label: '决定、结果公开',
    requirement: '许可、处罚决定作出以后，采购结果确定以后，在规定的天数里公开',
    runsFrom: '决定或者结果的日期',
    source: OF_ITS_KIND,
    soonDays: 2,
  },
  pinci: {
    label: '定期更新',
    requirement: '每年、每半年、每季度、每月更新的，满一个周期前更新或核对一次',
    runsFrom: '最近一次公布、更正或核对',
    source: { title: '本单位公开目录', clause: '更新频次', evidence: 'C1' },
    soonDays: 14,
  },
  'guding-ri': {
    label: '每年固定日期',
    requirement: '每年在目录写明的日期前更新一次',
    runsFrom: '目录写明的日期',
    source: { title: '本单位公开目录', clause: '公开时限', evidence: 'C1' },
    soonDays: 14,
  },
  mulu: {
    label: '目录时限',
    requirement:
      '公开目录列出、已经有了的信息，在最严的时限以前公开：法律法规、本单位目录、条例第二十六条，哪个早照哪个',
    runsFrom: '信息形成或者目录写明的那件事的日期；没有写的从这条目录公布那天',
    source: { title: '政府信息公开条例和法律法规、本单位公开目录', clause: '条例第二十六条', evidence: 'C1' },
    soonDays: 5,
  },
  zhudong: {
    label: '形成后公开',
    requirement: '自形成或者变更之日起 20 个工作日内公开',
    runsFrom: '形成日（制度取成文日期，检查取检查日期）',
    span: { n: 20, unit: '工作日' },
    source: { ...REGULATIONS_2019, clause: '第二十六条' },
    soonDays: 5,
  },
  nianbao: {
    label: '年度报告',
    requirement: '每年 1 月 31 日前公布上一年度政府信息公开工作年度报告',
    runsFrom: '报告年度',
    source: { ...REGULATIONS_2019, clause: '第四十九条' },
    soonDays: 30,
  },
  'wangzhan-baobiao': {
    label: '网站年度报表',
    requirement: '每年 1 月 31 日前在本站公布上一年度政府网站工作年度报表',
    runsFrom: '报表年度',
    source: { title: '国务院办公厅关于政府网站工作年度报表的通知（国办函〔2018〕12号）', evidence: 'C2' },
    soonDays: 30,
  },
  yijian: {
    label: '意见答复',
    requirement: '收到的意见最迟 3 个月内答复；本单位制度只写“及时”的，这是检查的底线，不是承诺',
    runsFrom: '收到日期',
    span: { n: 3, unit: '个月' },
    source: { ...SITE_CHECK, clause: '互动回应差' },
    soonDays: 14,
  },
  zhenggai: {
    label: '整改完成',
    requirement: '检查提出的整改措施，在写明的期限前做完',
    runsFrom: '检查写明的期限',
    source: { title: '监督检查记录', clause: '整改期限', evidence: 'C1' },
    soonDays: 7,
  },
  ducha: {
    label: '每年督查次数',
    requirement: '督查每年不少于本单位制度写的次数',
    runsFrom: '当年 1 月 1 日',
    source: { title: '本单位督查制度', evidence: 'C1' },
    soonDays: 30,
  },
} as const satisfies Record<string, TimelinessRule>;

export type RuleKey = keyof typeof timelinessRules;
export const ruleKeys = Object.keys(timelinessRules) as RuleKey[];
export const ruleOf = (key: RuleKey): TimelinessRule => timelinessRules[key];

/** Months after which a row of this frequency must have been refreshed; others have no clock. */
export const PERIOD_MONTHS: Readonly<Record<string, number>> = { 每年: 12, 每半年: 6, 每季度: 3, 每月: 1 };
