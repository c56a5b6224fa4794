/** 年度报告: one year's 政府信息公开工作年度报告 in six chapters, with figures that must add up (条例 49, 50; 国办公开办函〔2021〕30号). */
import { z } from 'zod';
import { defineKind } from '../kind.ts';
import { sumText } from '../parts/money.ts';
import { calendarYear, choice, count, line, listOf, ref, text } from '../parts/text.ts';
import { applicationsAddUp, disputesAddUp } from '../report-rules.ts';

const figure = (title: string) => count(0).meta({ title });

export const reports = defineKind({
  name: 'reports',
  label: '年度报告',
  measure: '份',
  format: 'yaml',
  about: '每年政府信息公开工作年度报告：公开了多少、收到多少申请、怎么答复的',
  columnType: '信息公开年报',
  shape: {
    year: calendarYear(2008).meta({ title: '年度', description: '好：2026。不好：今年' }),
    agency: ref('agencies').meta({ title: '报告机构' }),
    fictitious: line
      .optional()
      .meta({ title: '虚构示例说明', description: '演示用的虚构内容必须写明；正式网站不得有' }),
    overview: text.meta({
      title: '一、总体情况',
      description: '写数字和做法（条例 50）。好：全年主动公开信息 128 条。不好：取得明显成效',
    }),
    proactive: text.meta({
      title: '二、主动公开政府信息情况',
      description: '好：公开规范性文件 3 件，现行有效 11 件。不好：应公开尽公开',
    }),
    documents: listOf(
      z.strictObject({
        type: line.meta({ title: '信息内容', description: '好：行政规范性文件。不好：文件' }),
        made: figure('本年制发件数'),
        repealed: figure('本年废止件数'),
        valid: figure('现行有效件数'),
      }),
    )
      .optional()
      .meta({ title: '主动公开数据' }),
    decisions: listOf(
      z.strictObject({
        type: choice(['行政许可', '行政处罚', '行政强制']).meta({ title: '种类' }),
        made: figure('本年处理决定数量'),
      }),
    )
      .optional()
      .meta({ title: '处理决定数据', description: '条例 20 第五、六项' }),
    charged: sumText.optional().meta({ title: '行政事业性收费本年收费金额（万元）', description: '条例 20 第八项' }),
    requests: text.meta({
      title: '三、收到和处理政府信息公开申请情况',
      description: '好：收到申请 5 件，均在 20 个工作日内答复。不好：依法办理',
    }),
    applications: listOf(
      z.strictObject({
        row: line.meta({ title: '行', description: '照国办发的表样写。好：本年新收。不好：第一行' }),
        natural: figure('自然人'),
        business: figure('商业企业'),
        research: figure('科研机构'),
        charity: figure('社会公益组织'),
        legalService: figure('法律服务机构'),
        otherOrganisation: figure('其他'),
        total: figure('总计'),
      }),
    )
      .optional()
      .meta({ title: '申请数据' }),
    disputes: text.meta({
      title: '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      description: '好：全年没有被申请复议和起诉。不好：无异常',
    }),
    disputeFigures: listOf(
      z.strictObject({
        type: line.meta({ title: '类别', description: '好：行政复议。不好：纠纷' }),
        upheld: figure('结果维持'),
        corrected: figure('结果纠正'),
        other: figure('其他结果'),
        pending: figure('尚未审结'),
        total: figure('总计'),
      }),
    )
      .optional()
      .meta({ title: '复议诉讼数据' }),
    problems: text.meta({
      title: '五、存在的主要问题及改进情况',
      description: '写问题和怎么改（条例 50）。好：公开栏更新慢，改为每周一更新。不好：还有差距',
    }),
    others: text.meta({ title: '六、其他需要报告的事项', description: '没有也要写。好：无。不好：空着' }),
  },
  rules: () => [applicationsAddUp, disputesAddUp],
  title: (data) => `${data.year} 年政府信息公开工作年度报告`,
  summary: (data) => data.overview,
});
