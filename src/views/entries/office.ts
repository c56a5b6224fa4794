/** 科室或窗口: its duties, where it is, and whom to ask when it is not theirs (R17). */
import { getEntry } from '#domain/dataset.ts';
import type { Entry } from '#domain/kinds.ts';
import { formatExceptions, formatWhenOpen } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Block, Page } from '../page.ts';
import { hotlineCall, phoneLinks } from '../parts/contact.ts';
import { entryPage, publisherLink } from '../parts/entry-page.ts';
import { tableOf } from '../parts/table.ts';

export function officePage(entry: Entry<'offices'>, context: Context): Page {
  const { data } = entry;
  const { dataset, urls } = context;
  const procedures = dataset.entries.procedures.filter((item) => item.data.office === entry.id);
  const rules = dataset.entries.regulations.filter((item) => item.data.office === entry.id);
  const hotlines = dataset.entries.hotlines.filter((line) => line.data.office === entry.id);
  const agency = getEntry(dataset, 'agencies', data.agency);
  const blocks: Block[] = [
    {
      kind: 'section',
      id: 'zhize',
      title: '管什么',
      official: '职责',
      blocks: [{ kind: 'list', items: data.functions }],
    },
  ];
  const when = formatWhenOpen(data);
  const special = formatExceptions(data.exceptions ?? []);
  if (when !== undefined || special.length > 0) {
    blocks.push({
      kind: 'section',
      id: 'shijian',
      title: '什么时候有人',
      official: '办公时间',
      blocks: [{ kind: 'prose', paragraphs: [when ?? '平日的时间来源未载明', ...special] }],
    });
  }
  if (data.matters)
    blocks.push({
      kind: 'section',
      id: 'shixiang',
      title: '常有人来办这些事',
      blocks: [{ kind: 'list', items: data.matters }],
    });
  if (data.elsewhere) {
    const table = tableOf({
      caption: '第一个接待您的人有责任说清去处',
      columns: [
        { title: '什么事', cell: ({ matter }) => matter },
        { title: '去找谁', cell: ({ sendTo }) => sendTo },
        { title: '电话', cell: ({ phone }) => (phone ? phoneLinks(phone) : '来源未载明') },
      ],
      rows: data.elsewhere,
    });
    blocks.push({
      kind: 'section',
      id: 'zhuanjie',
      title: '不归这里管的，去哪里',
      official: '首问引导',
      blocks: [table],
    });
  }
  const links: Block[] =
    [...procedures, ...rules].map((item) => item).length > 0
      ? [
          {
            kind: 'rows',
            items: [...procedures, ...rules].map((item) => ({
              title: { text: item.data.title, href: urls.entry(item.kind, item.id) },
              small: item.data.intro,
            })),
          },
        ]
      : [];
  if (links.length > 0) blocks.push({ kind: 'section', id: 'xiangguan', title: '它负责的事项和制度', blocks: links });
  return entryPage(entry, context, {
    title: `${data.name}管什么`,
    subtitle: [publisherLink(entry, context), ` · ${data.type}`],
    keyFacts: [
      { term: '在哪里', value: data.room ?? '来源未载明' },
      { term: '电话', value: data.phone ?? '来源未载明' },
      { term: '属于', value: agency.data.shortName },
    ],
    blocks,
    aside: hotlines.map((line) => hotlineCall(line, context)),
  });
}
