/** 年度报告: the six chapters and their tables. */
import { getEntry } from '#domain/dataset.ts';
import type { Entry } from '#domain/kinds.ts';
import type { Context } from '../context.ts';
import type { Block, Page } from '../page.ts';
import { proseOf, section } from '../parts/blocks.ts';
import { entryPage } from '../parts/entry-page.ts';
import { tableOf } from '../parts/table.ts';

export function reportPage(entry: Entry<'reports'>, context: Context): Page {
  const { data } = entry;
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
              figureTable('主动公开数据（件）', data.documents, {
                type: '信息内容',
                made: '本年制发',
                repealed: '本年废止',
                valid: '现行有效',
              }),
            ]
          : []),
        ...(data.decisions
          ? [figureTable('处理决定（件）', data.decisions, { type: '种类', made: '本年处理决定数量' })]
          : []),
        ...(data.charged ? [proseOf(`行政事业性收费：本年收费金额 ${data.charged} 万元`)] : []),
      ),
      section(
        'san',
        '三、收到和处理政府信息公开申请情况',
        proseOf(data.requests),
        ...(data.applications
          ? [
              figureTable('按申请人统计（件）', data.applications, {
                row: '项目',
                natural: '自然人',
                business: '商业企业',
                research: '科研机构',
                charity: '社会公益组织',
                legalService: '法律服务机构',
                otherOrganisation: '其他',
                total: '总计',
              }),
            ]
          : []),
      ),
      section(
        'si',
        '四、行政复议、行政诉讼情况',
        proseOf(data.disputes),
        ...(data.disputeFigures
          ? [
              figureTable('复议和诉讼（件）', data.disputeFigures, {
                type: '类别',
                upheld: '结果维持',
                corrected: '结果纠正',
                other: '其他结果',
                pending: '尚未审结',
                total: '总计',
              }),
            ]
          : []),
      ),
      section('wu', '五、存在的主要问题及改进情况', proseOf(data.problems)),
      section('liu', '六、其他需要报告的事项', proseOf(data.others)),
    ],
  });
}

/** One column for each figure named in `titles`, in that order. */
const figureTable = <Row extends object>(
  caption: string,
  rows: readonly Row[],
  titles: { readonly [Key in keyof Row]?: string },
): Block =>
  tableOf({
    caption,
    columns: Object.entries(titles).map(([key, title]) => ({
      title: String(title),
      cell: (row: Row) => String(row[key as keyof Row]),
    })),
    rows,
  });
