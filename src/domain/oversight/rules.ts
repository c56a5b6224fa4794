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

const HEARING = { title: '临海市人防办重大事项公示和听证制度', evidence: 'C1' } as const;
const REGULATIONS_2019 = { title: '政府信息公开条例', evidence: 'C1' } as const;
const SITE_CHECK = { title: '政府网站与政务新媒体检查指标', evidence: 'C2' } as const;

export const timelinessRules = {
  gongshi: {
    label: '公示期满',
    requirement: '公示满规定的天数，中间不撤下；重大事项是 10 个工作日，法定节假日除外',
    runsFrom: '公示开始日',
    source: { ...HEARING, clause: '第六条' },
    soonDays: 3,
  },
  'tingzheng-jueding': {
    label: '决定是否听证',
    requirement: '公示结束后 5 个工作日内决定是否听证，要听证的发出公告',
    runsFrom: '公示期满日',
    span: { n: 5, unit: '工作日' },
    source: { ...HEARING, clause: '第十一条' },
    soonDays: 3,
  },
  'gongshi-baogao': {
    label: '公示报告',
    requirement: '公示结束后写出公示报告；没有报告不得提交决策。制度没有写几天',
    runsFrom: '公示期满日',
    source: { ...HEARING, clause: '第十条' },
    soonDays: 3,
  },
  'tingzheng-baogao': {
    label: '听证报告',
    requirement: '听证会后 7 日内写出听证报告',
    runsFrom: '听证会日',
    span: { n: 7, unit: '日' },
    source: { ...HEARING, clause: '第十四条' },
    soonDays: 3,
  },
  'tingzheng-fankui': {
    label: '向提意见人反馈',
    requirement: '听证会后 15 日内把处理情况反馈给提意见的人',
    runsFrom: '听证会日',
    span: { n: 15, unit: '日' },
    source: { ...HEARING, clause: '第十五条' },
    soonDays: 3,
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
    label: '每年督查两次',
    requirement: '督查每年不少于 2 次',
    runsFrom: '当年 1 月 1 日',
    source: { title: '临海市人防办政务公开监督制度', clause: '三', evidence: 'C1' },
    soonDays: 30,
  },
} as const satisfies Record<string, TimelinessRule>;

export type RuleKey = keyof typeof timelinessRules;
export const ruleKeys = Object.keys(timelinessRules) as RuleKey[];
export const ruleOf = (key: RuleKey): TimelinessRule => timelinessRules[key];

/** How long something must stay up before it may be taken down; shorter displays are listed (R21). */
export const MINIMUM_DISPLAY = [
  {
    label: '重大事项公示',
    span: { n: 10, unit: '工作日' },
    source: { ...HEARING, clause: '第六条' },
  },
  {
    label: '党务政务公开',
    span: { n: 1, unit: '周' },
    source: { title: '党务政务公开工作制度（第四篇，局机关）', clause: '六', evidence: 'C1' },
  },
  {
    label: '党务政务公示',
    span: { n: 3, unit: '日' },
    source: { title: '党务政务公开工作制度（第五篇，某办）', clause: '七', evidence: 'C1' },
  },
] as const satisfies readonly { label: string; span: Duration; source: Source }[];

/** Months after which a row of this frequency must have been refreshed; others have no clock. */
export const PERIOD_MONTHS: Readonly<Record<string, number>> = { 每年: 12, 每半年: 6, 每季度: 3, 每月: 1 };

/** 督查 a year (R40). */
export const INSPECTIONS_A_YEAR = 2;
