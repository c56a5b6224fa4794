/** The texts as Markdown files with front matter, for generators that know nothing of our model. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { BENCH_AS_OF } from './content-folder.ts';
import { type BenchAgency, type BenchDocument, type BenchTexts, markdownOf } from './texts.ts';

const LABELS = {
  regulations: '规章制度',
  procedures: '办事指南',
  notices: '公示公告',
  agencies: '机构',
  hotlines: '投诉举报',
} as const;
export type PlainKind = keyof typeof LABELS;

export interface PlainPage {
  readonly kind: PlainKind;
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** What every page shows around its own words; the style sheet is this project's own, without its white space. */
export function plainSite(project: string) {
  const styles = join(project, 'src', 'styles');
  const css = readdirSync(styles)
    .filter((name) => name.endsWith('.css'))
    .sort();
  return {
    name: '公开栏',
    asOf: BENCH_AS_OF,
    sampleNote: '示例内容：测速用生成文本，不是真实的政务信息。',
    css: css
      .map((name) =>
        readFileSync(join(styles, name), 'utf8')
          .replace(/\/\*[\s\S]*?\*\/|@import[^;]*;/g, '')
          .replace(/\s+/g, ' '),
      )
      .join(''),
    policy: "script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'",
    tags: {
      SiteName: '公开栏',
      SiteDomain: '未分配',
      SiteIDCode: '未分配',
      ColumnDescription: '各机构对外公开的制度和办法，逐条可查',
      ColumnKeywords: '政务公开,信息公开,办事指南,投诉电话,规章制度,公示公告',
    },
    navigation: (Object.keys(LABELS) as PlainKind[]).map((kind) => ({ kind, word: LABELS[kind] })),
    marks: ['主办单位：示例机关', '联系方式：未填写', '网站标识码：未分配', 'ICP 备案：未分配', '公安备案：未分配'],
  };
}

export function plainPages({ agencies, documents }: BenchTexts): PlainPage[] {
  const names = new Map(agencies.map(({ id, shortName }) => [id, shortName]));
  return [
    ...agencies.flatMap((agency) => [agencyPage(agency), hotlinePage(agency)]),
    ...documents.map((document) => documentPage(document, names.get(document.agency) ?? '')),
  ];
}

/** Replaces `folder` with one folder per kind. `extra` are further front matter fields a generator needs. */
export function writePages(folder: string, pages: readonly PlainPage[], extra: (page: PlainPage) => object): void {
  rmSync(folder, { recursive: true, force: true });
  for (const kind of Object.keys(LABELS)) mkdirSync(join(folder, kind), { recursive: true });
  for (const page of pages) {
    const front = { ...page.data, kind: page.kind, kindLabel: LABELS[page.kind], ...extra(page) };
    const yaml = stringify(front, { lineWidth: 0, aliasDuplicateObjects: false });
    writeFileSync(join(folder, page.kind, `${page.id}.md`), `---\n${yaml}---\n\n${page.body}\n`);
  }
}

const pair = (term: string, detail: string) => ({ term, detail });

function documentPage(document: BenchDocument, agencyName: string): PlainPage {
  const { genre, id, title, agency, category, validity, intro, publishedOn } = document;
  const publishedAt = `${publishedOn} 09:00`;
  return {
    kind: genre,
    id,
    data: {
      title,
      agency,
      agencyName,
      category,
      validity,
      intro,
      publishedAt,
      facts: [
        pair('制定机构', agencyName),
        pair('类别', category),
        pair('文号', '来源未载明'),
        pair('成文日期', '来源未载明'),
        pair('生效日期', `${publishedOn} 起`),
        pair('公布时间', publishedAt),
        pair('有效性', validity),
        pair('由谁解释', '来源未载明'),
        pair('对谁适用', '办事的个人和单位、工作人员'),
      ],
      provenance: provenanceLines(publishedAt, agencyName),
    },
    body: markdownOf(document),
  };
}

const provenanceLines = (publishedAt: string, agencyName: string) => [
  pair('公布', publishedAt),
  pair('更正', '无'),
  pair('核对', BENCH_AS_OF),
  pair('发布机构', agencyName),
  pair('来源', '测速用生成文本'),
  pair('审核', '办公室负责人初审，保密组织负责人终审'),
];

const agencyPage = ({ id, name, shortName, phone }: BenchAgency): PlainPage => ({
  kind: 'agencies',
  id,
  data: {
    title: name,
    agency: id,
    agencyName: shortName,
    intro: `${name}把自己的制度、办事步骤和公示都贴在这里`,
    facts: [pair('电话', phone)],
    provenance: provenanceLines('2021-01-04 09:00', shortName),
  },
  body: `${name}把自己的制度、办事步骤和公示都贴在这里，回答来人来电的询问。`,
});

const hotlinePage = ({ id, name, shortName, phone }: BenchAgency): PlainPage => ({
  kind: 'hotlines',
  id: `${id}-dianhua`,
  data: {
    title: `${name}投诉电话`,
    agency: id,
    agencyName: shortName,
    intro: phone,
    facts: [pair('电话', phone)],
    provenance: provenanceLines('2021-01-04 09:00', shortName),
  },
  body: '对办事快慢、态度和结果不满意的，都可以打。',
});
