/** 公开信息: what it is, by when it had to be public, its items and its tables. */
import { getEntry } from '#domain/dataset.ts';
import type { PublicRecord, RecordItem } from '#domain/kinds/records.ts';
import type { Entry } from '#domain/kinds.ts';
import { recordDue } from '#domain/oversight/record-duties.ts';
import type { RecordCategory } from '#domain/record-rules.ts';
import { formatDay } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Block, Page, Section, TableCell, Text } from '../page.ts';
import { attachmentList } from '../parts/attachments.ts';
import { facts, proseOf, section } from '../parts/blocks.ts';
import { entryPage, publisherLink, publisherName } from '../parts/entry-page.ts';
import { type Column, tableOf } from '../parts/table.ts';

/** Headings of the items, by what the category calls them. */
const ITEM_WORDS: Readonly<Partial<Record<RecordCategory, { title: string; name: string; content: string }>>> = {
  权责清单: { title: '权力和责任', name: '权力事项', content: '责任事项' },
  会议公开: { title: '议题和决定', name: '议题', content: '怎么决定的' },
  政府公报: { title: '本期目录', name: '文件', content: '摘要' },
  公共企事业单位信息: { title: '服务项目', name: '项目', content: '标准和时限' },
};
const PLAIN = { title: '逐项内容', name: '名称', content: '内容' };

export function recordPage(entry: Entry<'records'>, context: Context): Page {
  const { data } = entry;
  const office = data.office ? getEntry(context.dataset, 'offices', data.office) : undefined;
  const due = recordDue(entry, context.dataset);
  return entryPage(entry, context, {
    subtitle: [publisherLink(entry, context), ` · ${data.category}`],
    lead: data.intro,
    keyFacts: [
      { term: '谁公开', value: publisherName(entry, context), ...(office && { small: office.data.name }) },
      {
        term: `${data.event ?? (data.formedBy === '其他' ? '形成' : data.formedBy)}的日期`,
        value: formatDay(data.formedOn),
        ...(due && { small: `应在 ${formatDay(due.day)}前公开${due.certain ? '' : '（暂估）'}` }),
      },
    ],
    blocks: [
      section(
        'jiben',
        '基本情况',
        facts([
          ['类别', data.category],
          ['年度', data.year === undefined ? undefined : `${data.year}`],
          ['第几号', data.number],
          ['文号', data.docNumber],
          ['届次', data.session],
          ['办理结果', data.answerClass && `${data.answerClass} 类：${ANSWERS[data.answerClass]}`],
          ['参加的岗位', data.attended?.join('、')],
          ['属于哪一部分', data.of],
          ['责任科室', office && { text: office.data.name, href: context.urls.entry('offices', office.id) }],
        ]),
      ),
      ...(data.content ? [section('zhengwen', '正文', proseOf(data.content))] : []),
      ...itemSection(data, context),
      ...figureSections(data),
      ...attachmentList(data.attachments, context),
    ],
  });
}

const ANSWERS = { A: '已经解决或者采纳', B: '正在解决或者列入计划', C: '留作参考' } as const;

function itemSection(data: PublicRecord, context: Context): Section[] {
  const { items = [] } = data;
  if (items.length === 0) return [];
  const words = ITEM_WORDS[data.category] ?? PLAIN;
  const optional = (part: 'type' | 'basis' | 'content' | 'by', title: string): Column<RecordItem>[] =>
    items.some((item) => item[part] !== undefined) ? [{ title, cell: (item) => item[part] ?? '—' }] : [];
  const columns: Column<RecordItem>[] = [
    { title: words.name, cell: (item) => nameCell(item, context) },
    ...optional('type', '类型'),
    ...optional('basis', '依据'),
    ...optional('content', words.content),
    ...optional('by', '由谁负责'),
  ];
  const table = tableOf({ caption: `${items.length} 项`, columns, rows: items });
  return [section('zhuxiang', words.title, table)];
}

function nameCell({ name, number, regulation }: RecordItem, { urls }: Context): TableCell {
  const text: Text = regulation ? { text: name, href: urls.entry('regulations', regulation) } : name;
  return number ? { text, small: number } : text;
}

/** One table a name; notes only where there are any. */
function figureSections({ figures = [] }: PublicRecord): Section[] {
  const byTable = Map.groupBy(figures, ({ table }) => table);
  const blocks = [...byTable].map(([name, rows]): Block => {
    const units = [...new Set(rows.map(({ unit }) => unit))];
    const noted = rows.some(({ note }) => note);
    const columns: Column<(typeof rows)[number]>[] = [
      { title: '项目', cell: ({ item }) => item },
      { title: '数额', cell: ({ amount }) => amount },
    ];
    if (units.length > 1) columns.push({ title: '单位', cell: ({ unit }) => unit });
    if (noted) columns.push({ title: '说明', cell: ({ note = '—' }) => note });
    return tableOf({ caption: units.length === 1 ? `${name}（单位：${units[0]}）` : name, columns, rows });
  });
  return blocks.length > 0 ? [section('biao', blocks.length > 1 ? '各表' : '表', ...blocks)] : [];
}
