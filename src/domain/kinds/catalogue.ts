/** 主动公开目录: one row of what must be disclosed, by whom, when and how often (54号 columns; standards §4; R12, R20). */
import { z } from 'zod';
import { catalogueLimitsComplete, clockOfUnpublished, evidenceOrReason } from '../catalogue-rules.ts';
import { defineKind } from '../kind.ts';
import { CHANNELS, DISCLOSURE_LEVELS } from '../parts/disclosure-channel.ts';
import { disclosureClock, standardOrigin } from '../parts/disclosure-clock.ts';
import { disclosureLimit } from '../parts/disclosure-limit.ts';
import { legalBasis } from '../parts/legal-basis.ts';
import { choice, count, line, listOf, ref, text } from '../parts/text.ts';
import { say } from '../problem.ts';

export const FREQUENCIES = ['每年', '每半年', '每季度', '每月', '定期', '逐段', '随时', '一次', '来源未载明'] as const;

const evidenceOf = (kind: Parameters<typeof ref>[0], title: string) => listOf(ref(kind)).optional().meta({ title });

export const catalogue = defineKind({
  name: 'catalogue',
  label: '公开目录',
  measure: '项',
  format: 'yaml',
  about: '按规定应当公开什么、谁来公开、多久更新一次，是否已经公开',
  columnType: '信息公开目录',
  shape: {
    item: line.meta({ title: '一级事项', description: '照目录的一级分类写。好：机构职能。不好：其他' }),
    subitem: line.meta({
      title: '二级事项',
      description: '具体公开什么。好：内设科室职责和办公电话。不好：有关信息',
    }),
    duty: line.optional().meta({ title: '义务编号', description: '如 D1，对应制度里的公开义务' }),
    elements: listOf(line, 1).meta({
      title: '公开内容（要素）',
      description: '一行一个要素。好：科室名称。不好：相关内容',
    }),
    basis: listOf(legalBasis, 1).meta({ title: '公开依据' }),
    limits: listOf(disclosureLimit, 1).meta({
      title: '公开时限',
      description: '一行一个时限。条例 26：形成或变更之日起 20 个工作日内；制度或标准另有规定的照它写，几个时限都写',
    }),
    limitText: line.optional().meta({ title: '公开时限原文', description: '照标准目录或制度的原话，一字不改' }),
    laws: listOf(line)
      .optional()
      .meta({ title: '法定时限编号', description: '法律法规另有期限的，填规则编号，如 budget-dept；最严的一个管' }),
    keepUp: line.optional().meta({ title: '保持公开的时间', description: '如：不少于一周' }),
    frequency: choice(FREQUENCIES).meta({ title: '更新频次', description: '照制度写' }),
    agency: ref('agencies').meta({ title: '公开主体' }),
    office: ref('offices').optional().meta({ title: '责任科室' }),
    channels: listOf(choice(CHANNELS), 1).meta({ title: '公开渠道和载体', description: '标准目录里打■的，必须有' }),
    optionalChannels: listOf(choice(CHANNELS)).optional().meta({ title: '可选渠道', description: '标准目录里打□的' }),
    otherChannels: listOf(line).optional().meta({ title: '其他渠道名称', description: '渠道选了“其他”时写是什么' }),
    openTo: choice(['全社会', '特定群体']).meta({ title: '公开对象' }),
    openToWhom: line.optional().meta({ title: '特定群体是谁', description: '公开对象是“特定群体”时必填' }),
    method: choice(['主动', '依申请']).meta({ title: '公开方式' }),
    levels: listOf(choice(DISCLOSURE_LEVELS), 1).meta({ title: '公开层级', description: '一项可以几级都公开' }),
    block: choice(['政府信息公开', '政务公开', '政务服务']).meta({
      title: '板块',
      description: '政府信息公开、政务公开、政务服务三个板块',
    }),
    article20: count(1)
      .max(15, { error: say('数字太大', '条例第二十条只有 15 项') })
      .optional()
      .meta({ title: '条例第二十条第几项', description: '1 至 15' }),
    evidence: z
      .strictObject({
        agencies: evidenceOf('agencies', '机构'),
        offices: evidenceOf('offices', '职责'),
        procedures: evidenceOf('procedures', '办事指南'),
        fees: evidenceOf('fees', '收费'),
        hotlines: evidenceOf('hotlines', '投诉渠道'),
        regulations: evidenceOf('regulations', '规章制度'),
        notices: evidenceOf('notices', '公示公告'),
        feedback: evidenceOf('feedback', '意见反馈'),
        inspections: evidenceOf('inspections', '监督检查'),
        reports: evidenceOf('reports', '年度报告'),
        records: evidenceOf('records', '公开信息'),
        pages: evidenceOf('pages', '页面'),
      })
      .optional()
      .meta({ title: '公开在哪里', description: '履行这项公开义务的本站条目' }),
    notPublished: text
      .optional()
      .meta({ title: '尚未公开的原因', description: '没有对应条目时必填：为什么还没公开、准备怎么办' }),
    notApplicable: text.optional().meta({ title: '本级不适用的理由', description: '标准目录有、本单位没有的事项填' }),
    ...disclosureClock,
    standard: standardOrigin.optional().meta({ title: '出自哪个标准目录', description: '由“从标准目录添加”填写' }),
    longerBecause: line.optional().meta({ title: '比标准晚的理由', description: '时限比标准目录长时必填' }),
  },
  rules: () => [catalogueLimitsComplete, evidenceOrReason, clockOfUnpublished],
  title: (data) => `${data.item}：${data.subitem}`,
  summary: (data) => data.elements.join('、'),
});
export type CatalogueRow = z.infer<typeof catalogue.schema>;
