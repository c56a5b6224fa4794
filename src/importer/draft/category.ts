/** A first guess at the category of a rule by its title; the draft says that it is one. */
import type { CATEGORIES } from '#domain/kinds/regulations.ts';

type Category = (typeof CATEGORIES)[number];

/** The first that fits counts: particular words stand before general ones. */
const WORDS: readonly (readonly [category: Category, words: RegExp])[] = [
  ['公示听证', /公示|听证/],
  ['责任追究', /责任追究|问责|效能|过错/],
  ['投诉监督', /投诉|信访|来信来访|举报|监督员|评议|双评/],
  ['廉政建设', /廉政|廉洁|廉|八小时以外|惩防/],
  ['政务公开', /公开|承诺/],
  ['办事服务', /首问|首办|一次性告知|服务大厅|窗口|限时办结|服务/],
  ['党务组织', /党|支部|组织生活|民主生活|组织科|谈心|联系户|思想政治/],
  ['财务后勤', /财务|财产|资产|车辆|食堂|卫生|接待|门卫|保洁|安全|责任区|采购|会议室/],
  ['人事管理', /考勤|请假|休假|值班|公务员|考核|学习|干部|人员|奖励|带班/],
  ['档案信息', /档案|文档|资料|保密|信息|计算机|网络|涉密|印章|公函/],
  ['会议公文', /会议|议事|公文|文件|收发|请示|报告|决策|研究/],
];

export const categoryOf = (title: string): Category => WORDS.find(([, words]) => words.test(title))?.[0] ?? '业务管理';
