/** 主动公开目录: one row of what must be disclosed, by whom, when and how often (54号 columns; standards §4; R12, R20). */
import { z } from 'zod';
import { catalogueLimitComplete, evidenceOrReason } from '../catalogue-rules.ts';
import { defineKind } from '../kind.ts';
import { legalBasis } from '../parts/legal-basis.ts';
import { choice, count, line, listOf, ref, text } from '../parts/text.ts';
import { DURATION_UNITS, monthDay } from '../parts/time.ts';
import { say } from '../problem.ts';

export const FREQUENCIES = ['每年', '每半年', '每季度', '每月', '定期', '逐段', '随时', '一次', '来源未载明'] as const;
export const CHANNELS = [
  '政府网站',
  '公开栏',
  '公示牌或上墙',
  '橱窗展板',
  '便民手册',
  '办事指南',
  '会议',
  '文件通报',
  '内部网络',
  '电子屏和触摸屏',
  '报刊广播电视',
  '政务服务大厅',
  '其他',
  '来源未载明',
] as const;

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
    limit: z
      .strictObject({
        kind: choice(['形成或变更后限期', '实时', '及时', '每年固定日期', '长期公开', '来源未载明']).meta({
          title: '时限种类',
        }),
        n: count(1).optional().meta({ title: '数量' }),
        unit: choice(DURATION_UNITS).optional().meta({ title: '单位' }),
        by: monthDay.optional().meta({ title: '每年几月几日前', description: "写成 '01-31'" }),
      })
      .meta({ title: '公开时限', description: '条例 26：形成或变更之日起 20 个工作日内；制度另有规定的照制度' }),
    keepUp: line.optional().meta({ title: '保持公开的时间', description: '如：不少于一周' }),
    frequency: choice(FREQUENCIES).meta({ title: '更新频次', description: '照制度写' }),
    agency: ref('agencies').meta({ title: '公开主体' }),
    office: ref('offices').optional().meta({ title: '责任科室' }),
    channels: listOf(choice(CHANNELS), 1).meta({ title: '公开渠道和载体' }),
    openTo: choice(['全社会', '特定群体']).meta({ title: '公开对象' }),
    openToWhom: line.optional().meta({ title: '特定群体是谁', description: '公开对象是“特定群体”时必填' }),
    method: choice(['主动', '依申请']).meta({ title: '公开方式' }),
    level: choice(['市级', '县级', '乡级', '来源未载明']).meta({ title: '公开层级' }),
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
        pages: evidenceOf('pages', '页面'),
      })
      .optional()
      .meta({ title: '公开在哪里', description: '履行这项公开义务的本站条目' }),
    notPublished: text
      .optional()
      .meta({ title: '尚未公开的原因', description: '没有对应条目时必填：为什么还没公开、准备怎么办' }),
  },
  rules: () => [catalogueLimitComplete, evidenceOrReason],
  title: (data) => `${data.item}：${data.subitem}`,
  summary: (data) => data.elements.join('、'),
});
export type CatalogueRow = z.infer<typeof catalogue.schema>;
