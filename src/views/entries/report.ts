/** 年度报告: the six chapters and their tables. */
import { getEntry } from '#domain/dataset.ts';
import type { Entry } from '#domain/kinds.ts';
import type { Context } from '../context.ts';
import type { Block, Page } from '../page.ts';
import { proseOf, section } from '../parts/blocks.ts';
import { entryPage } from '../parts/entry-page.ts';

export function reportPage(entry: Entry<'reports'>, context: Context): Page {
  const { data } = entry;
  const table = (caption: string, columns: string[], rows: (string | number)[][]): Block => ({
    kind: 'table',
    caption,
    columns,
    rows: rows.map((cells) => ({ cells: cells.map(String) })),
  });
  const agency = getEntry(context.dataset, 'agencies', data.agency);
  return entryPage(entry, context, {
    letterhead: { org: agency.data.name, line: [`${data.year} 年度`] },
    blocks: [
      section('yi', '一、总体情况', proseOf(data.overview)),
      section(
        'er',
        '二、主动公开政府信息情况',
        proseOf(data.proactive),
        ...(data.documents
          ? [
              table(
                '主动公开数据（件）',
                ['信息内容', '本年制发', '本年废止', '现行有效'],
                data.documents.map((d) => [d.type, d.made, d.repealed, d.valid]),
              ),
            ]
          : []),
        ...(data.decisions
          ? [
              table(
                '处理决定（件）',
                ['种类', '本年处理决定数量'],
                data.decisions.map((d) => [d.type, d.made]),
              ),
            ]
          : []),
        ...(data.charged ? [proseOf(`行政事业性收费：本年收费金额 ${data.charged} 万元`)] : []),
      ),
      section(
        'san',
        '三、收到和处理政府信息公开申请情况',
        proseOf(data.requests),
        ...(data.applications
          ? [
              table(
                '按申请人统计（件）',
                ['项目', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
                data.applications.map((a) => [
                  a.row,
                  a.natural,
                  a.business,
                  a.research,
                  a.charity,
                  a.legalService,
                  a.otherOrganisation,
                  a.total,
                ]),
              ),
            ]
          : []),
      ),
      section(
        'si',
        '四、行政复议、行政诉讼情况',
        proseOf(data.disputes),
        ...(data.disputeFigures
          ? [
              table(
                '复议和诉讼（件）',
                ['类别', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
                data.disputeFigures.map((d) => [d.type, d.upheld, d.corrected, d.other, d.pending, d.total]),
              ),
            ]
          : []),
      ),
      section('wu', '五、存在的主要问题及改进情况', proseOf(data.problems)),
      section('liu', '六、其他需要报告的事项', proseOf(data.others)),
    ],
  });
}
