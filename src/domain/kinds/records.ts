/**
 * 公开信息: what 条例 20 and 21 want published and no other kind holds: 权责清单, 预算决算, 会议, 建议提案, 公共企事业单位, 执法,
 * 公报, 网站年度报表. One flat shape: the category decides which parts there are, and by when it must be public.
 */
import { z } from 'zod';
import { defineKind } from '../kind.ts';
import { STARTS } from '../parts/disclosure-limit.ts';
import { docNumber } from '../parts/legal-basis.ts';
import { attachments } from '../parts/service.ts';
import { calendarYear, choice, line, listOf, ref, text } from '../parts/text.ts';
import { plainDate } from '../parts/time.ts';
import { say } from '../problem.ts';
import { eventNamed, figuresAddUp, partsOfCategory, RECORD_CATEGORIES } from '../record-rules.ts';

const item = z.strictObject({
  name: line.meta({
    title: '名称',
    description: '权力事项、会议议题、公报里的文件、服务项目。好：人防工程拆除审批。不好：事项一',
  }),
  type: line.optional().meta({ title: '类型', description: '权责清单填权力类型，如：行政许可' }),
  basis: line.optional().meta({ title: '依据', description: '照原文写到条款' }),
  content: text
    .optional()
    .meta({ title: '内容', description: '权责清单写责任事项，会议写怎么决定的，服务项目写标准和时限' }),
  by: line.optional().meta({ title: '由谁负责', description: '写科室或岗位，不写姓名' }),
  number: line.optional().meta({ title: '编号或文号' }),
  regulation: ref('regulations').optional().meta({ title: '本站登载的文件' }),
});
export type RecordItem = z.infer<typeof item>;

const figure = z.strictObject({
  table: line.meta({ title: '哪张表', description: '同一张表的各行写一样的名字。好：收支总体情况表。不好：表一' }),
  item: line.meta({ title: '项目', description: '有合计的，最后一行写“合计”；“其中：”开头的不计入合计' }),
  amount: z
    .string({ error: say('应为带引号的数', "请写成 '128.50'") })
    .regex(/^-?(?:0|[1-9]\d*)(?:\.\d{1,6})?$/, {
      error: say('应为数', '请只写数，如 128.50，不写逗号和单位'),
    })
    .meta({ title: '数额', description: '只写数。好：128.50。不好：1,285万' }),
  unit: line.meta({ title: '单位', description: '好：万元、条、次。不好：写进数额里' }),
  note: line.optional().meta({ title: '说明' }),
});
export type RecordFigure = z.infer<typeof figure>;

export const records = defineKind({
  name: 'records',
  label: '公开信息',
  measure: '条',
  format: 'yaml',
  about: '权责清单、预算决算、会议、建议提案答复、执法公示、公报等依法主动公开的信息',
  columnType: '信息公开目录',
  shape: {
    title: line.meta({ title: '标题', description: '好：2026 年部门预算。不好：预算公开' }),
    agency: ref('agencies').meta({ title: '公开主体' }),
    office: ref('offices').optional().meta({ title: '责任科室' }),
    category: choice(RECORD_CATEGORIES).meta({ title: '类别', description: '类别不同，要填的部分和公开的期限不同' }),
    fictitious: line
      .optional()
      .meta({ title: '虚构示例说明', description: '演示用的虚构内容必须写明；正式网站不得有' }),
    intro: text.meta({
      title: '一句话说明',
      description: '说清楚是什么、对谁有用。好：本年收入支出多少、“三公”花多少。不好：现予公开',
    }),
    number: line.optional().meta({ title: '第几号', description: '公报写期号，建议提案写第几号' }),
    docNumber: docNumber.optional().meta({ title: '文号' }),
    year: calendarYear(2000).optional().meta({ title: '年度' }),
    formedOn: plainDate.meta({
      title: '形成日期',
      description:
        '从这一天数公开期限。好：预算写批准或批复的日期，决定写作出的日期，复文写答复的日期。不好：上网的日期',
    }),
    formedBy: choice(STARTS).meta({ title: '是哪件事的日期', description: '部门预算选“财政部门批复”' }),
    event: line
      .optional()
      .meta({ title: '那是什么事', description: '上一栏选“其他”时照公开目录时限里的“哪件事”填。好：实地启动土地调查' }),
    of: line.optional().meta({ title: '属于哪一部分', description: '与公开目录的“管哪一部分”一致，如：行政处罚决定' }),
    session: line.optional().meta({ title: '届次', description: '建议提案填。好：十四届人大五次会议' }),
    answerClass: choice(['A', 'B', 'C'])
      .optional()
      .meta({ title: '办理结果', description: 'A 已解决或采纳，B 正在解决，C 留作参考' }),
    attended: listOf(line).optional().meta({ title: '参加的岗位', description: '会议填，写岗位不写姓名' }),
    content: text.optional().meta({ title: '正文', description: '复文、执法决定等的全文或摘要' }),
    items: listOf(item).optional().meta({ title: '逐项内容' }),
    figures: listOf(figure).optional().meta({ title: '表里的数', description: '一行一个数，同一张表写同一个表名' }),
    attachments,
  },
  rules: () => [partsOfCategory, figuresAddUp, eventNamed],
  title: (data) => data.title,
  summary: (data) => data.intro,
});
export type PublicRecord = z.infer<typeof records.schema>;
