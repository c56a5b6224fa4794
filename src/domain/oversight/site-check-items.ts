/** The single-veto items of 政府网站与政务新媒体检查指标 (国办秘函〔2019〕19号) as far as they could be read, with the grade of that. */
import type { Evidence } from './rules.ts';
import { DEFAULT_LIMITS, type SiteCheckLimits } from './settings.ts';

export interface SiteCheckItem {
  /** The veto item's official name. */
  readonly item: string;
  /** What is counted, in plain words. */
  readonly label: string;
  requirement(limits: SiteCheckLimits): string;
  readonly evidence: Evidence;
  /** Why the site cannot break it, or cannot measure it. */
  readonly note?: string;
}

export const siteCheckItems = {
  home: {
    item: '首页不更新',
    label: '首页多久没有新内容',
    requirement: ({ homeDays }) => `连续 ${homeDays} 天没有公布或更正任何内容`,
    evidence: 'C2',
  },
  'stale-columns': {
    item: '栏目不更新',
    label: '动态、通知、政策栏目',
    requirement: ({ newsDays, noticeMonths, staleColumns }) =>
      `动态要闻类 ${newsDays} 天、通知公告和政策文件类 ${noticeMonths} 个月没有更新的，合计 ${staleColumns} 个`,
    evidence: 'C2',
    note: '“监督检查”归工作动态类，“公示公告”“规章制度”归通知公告和政策文件类',
  },
  overdue: {
    item: '栏目不更新',
    label: '应更新而没更新的事项',
    requirement: ({ overdueColumns }) => `应更新但长期未更新的达到 ${overdueColumns} 个`,
    evidence: 'C2',
    note: '从严计算：公开目录里过了更新期的，一项算一个',
  },
  'empty-columns': {
    item: '栏目不更新',
    label: '空白栏目',
    requirement: ({ emptyColumns }) => `空白栏目达到 ${emptyColumns} 个`,
    evidence: 'C2',
    note: '没有内容的栏目，本系统不生成页面，也不放进导航',
  },
  replies: {
    item: '互动回应差',
    label: '超期没有答复的意见',
    requirement: ({ replyMonths }) => `一年内的有效意见超过 ${replyMonths} 个月没有答复，有一件就算`,
    evidence: 'C2',
  },
  channel: {
    item: '互动回应差',
    label: '网上咨询投诉渠道',
    requirement: () => '没有可用的网上咨询投诉渠道',
    evidence: 'C2',
  },
  services: {
    item: '服务不实用',
    label: '办事指南',
    requirement: () => '没有提供办事服务',
    evidence: 'C2',
  },
  guides: {
    item: '服务不实用',
    label: '要素缺得多的办事指南',
    requirement: ({ incompleteGuides, missingElements }) =>
      `8 类要素缺 ${missingElements} 类以上的指南达到 ${incompleteGuides} 项，不足 ${incompleteGuides} 项的为全部`,
    evidence: 'unsourced',
    note: `8 类要素有出处，${DEFAULT_LIMITS.missingElements} 类和 ${DEFAULT_LIMITS.incompleteGuides} 项这两个数没有找到原文，只作参考`,
  },
  'false-dates': {
    item: '安全、泄密等严重问题',
    label: '伪造发稿日期',
    requirement: () => '弄虚作假，如伪造发稿日期',
    evidence: 'C2',
    note: '自己证明自己不算数：请对照公开账本和外单位保存的账本抬头',
  },
  secrets: {
    item: '安全、泄密等严重问题',
    label: '泄密、严重表述错误',
    requirement: () => '泄露国家秘密、严重表述错误等，有一件就算',
    evidence: 'C2',
    note: '程序判断不了：每条内容页脚都有审查登记，请抽查',
  },
  reachable: {
    item: '站点无法访问',
    label: '网站打不打得开',
    requirement: () => '一周内分时段访问 20 次以上，15 秒打不开的达到 5%',
    evidence: 'C2',
    note: '要从外面测，网站自己测不了',
  },
} as const satisfies Record<string, SiteCheckItem>;

export type SiteCheckKey = keyof typeof siteCheckItems;
export const siteCheckItem = (key: SiteCheckKey): SiteCheckItem => siteCheckItems[key];
