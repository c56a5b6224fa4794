/** `/data/`: the files for people, what each holds and how to open it. */
import { formatAsOf } from '#ui/format.ts';
import type { Context } from './context.ts';
import { type DataFile, dataFiles } from './open-data.ts';
import type { Page, Section, Text } from './page.ts';
import { makeHead } from './parts/head.ts';
import { tableOf } from './parts/table.ts';

const TITLE = '开放数据';
const ABOUT = '本站公开的全部内容，按类整理成可以下载的数据表';

export function openDataPage(context: Context): Page {
  const { site, urls, asOf } = context;
  return {
    head: makeHead(context, {
      title: TITLE,
      description: ABOUT,
      path: urls.openData,
      column: { name: TITLE, description: ABOUT, type: '数据开放', keywords: [TITLE, 'CSV', 'JSON'] },
    }),
    section: 'data',
    breadcrumb: [{ text: site.name, href: urls.home }],
    title: TITLE,
    lead: `${ABOUT}。每一条的全部字段都在里面，制度连正文；说明页面的正文只在网页上。${formatAsOf(asOf)}。`,
    asOf,
    blocks: [filesSection(context), aboutSection(context), usage],
  };
}

function filesSection(context: Context): Section {
  const files = dataFiles(context);
  const tables = files.filter((file) => file.kind && file.format === 'CSV');
  const link = (file: DataFile, format: DataFile['format']): Text => {
    const found = files.find((candidate) => candidate.kind === file.kind && candidate.format === format);
    return found ? linkTo(found, context) : '';
  };
  const table = tableOf({
    caption: '每一类内容的数据文件',
    columns: [
      { title: '内容', cell: ({ label, about }) => ({ text: label, small: about }) },
      { title: '条数', cell: ({ count }) => `${count}` },
      { title: '表格', cell: (file) => link(file, 'Excel') },
      { title: '纯文本表格', cell: (file) => link(file, 'CSV') },
      { title: '供程序读取', cell: (file) => link(file, 'JSON') },
      { title: '结构说明', cell: (file) => link(file, 'JSON Schema') },
    ],
    rows: tables,
  });
  return { kind: 'section', id: 'files', title: '数据文件', blocks: [table] };
}

const linkTo = ({ name, format, label }: DataFile, context: Context) => ({
  text: format,
  href: context.urls.dataFile(name),
  hint: `${label}，${format} 文件 ${name}`,
});

function aboutSection(context: Context): Section {
  const files = dataFiles(context).filter((file) => !file.kind);
  const items = files.map(
    (file): Text => [
      { text: `${file.label}（${file.format}）`, href: context.urls.dataFile(file.name) },
      `：${file.about}`,
    ],
  );
  return { kind: 'section', id: 'about', title: '数据说明', blocks: [{ kind: 'list', items }] };
}

const usage: Section = {
  kind: 'section',
  id: 'usage',
  title: '怎么使用',
  blocks: [
    {
      kind: 'list',
      items: [
        '表格（Excel）用 Excel 或 WPS 双击就能打开。一行是一条内容，一列是一个字段；电话、编号开头的零和长号码都照原样。',
        '纯文本表格（CSV）内容相同，各种软件都能读；用 Excel 双击打开时，整格都是数字的电话会被去掉开头的零，要看电话请用上面的 Excel 文件。',
        '一格里有几项的，一项一行；每项又有几个字段的，写成“字段：值”，两项之间空一行。',
        "格子开头的单引号（'）是防止表格软件把文字当公式计算，不属于内容。",
        'JSON 供程序读取，字段的意思见数据字典；每条都有编号和网页地址，引用时请注明地址和数据截至的日期。',
      ],
    },
  ],
};
