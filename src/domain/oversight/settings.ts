/** How the site's own inspectors read the rules, in `site.yaml` under `oversight`; every value has a default. */
import { z } from 'zod';
import { choice, count } from '../parts/text.ts';

/** Limits of the government website check (检查指标), in days, months and counts. Portals and bureau sites differ. */
export const siteCheckLimits = z.strictObject({
  homeDays: count(1).meta({ title: '首页多少天不更新算不更新' }),
  newsDays: count(1).meta({ title: '动态、要闻类栏目多少天' }),
  noticeMonths: count(1).meta({ title: '通知公告、政策文件类栏目多少个月' }),
  staleColumns: count(1).meta({ title: '不更新的栏目达到几个' }),
  overdueColumns: count(1).meta({ title: '应更新未更新的达到几个' }),
  emptyColumns: count(1).meta({ title: '空白栏目达到几个' }),
  replyMonths: count(1).meta({ title: '留言多少个月没有答复' }),
  incompleteGuides: count(1).meta({ title: '要素缺失的指南达到几项' }),
  missingElements: count(1).meta({ title: '一项指南缺几类要素算缺失' }),
});
export type SiteCheckLimits = z.infer<typeof siteCheckLimits>;

export const DEFAULT_LIMITS: SiteCheckLimits = {
  homeDays: 14,
  newsDays: 14,
  noticeMonths: 6,
  staleColumns: 5,
  overdueColumns: 10,
  emptyColumns: 5,
  replyMonths: 3,
  incompleteGuides: 5,
  missingElements: 4,
};

export const oversightSettings = z.strictObject({
  restDay: choice(['不顺延', '顺延']).optional().meta({
    title: '按自然日算的期限，最后一天是休息日',
    description: '民法典第二百零三条是“顺延”；单位内部制度按不按它算，由单位定。不填为“不顺延”',
  }),
  graceDays: count(0).optional().meta({ title: '定期更新的宽限天数', description: '不填为 0' }),
  siteCheck: siteCheckLimits.partial().optional().meta({
    title: '检查指标的界线',
    description: '上级口径不同时在这里改，不填照默认',
  }),
});
export type OversightSettings = z.infer<typeof oversightSettings>;
