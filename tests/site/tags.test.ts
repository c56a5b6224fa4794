import { test } from 'node:test';
import { assertNone } from './support/findings.ts';
import { asOfSite, builtSite, kindOf, type PageKind, type SitePage } from './support/site.ts';

const SITE_TAGS = ['SiteName', 'SiteDomain', 'SiteIDCode'];
const COLUMN_TAGS = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'];
const ARTICLE_TAGS = ['ArticleTitle', 'PubDate', 'ContentSource'];
const OPTIONAL_TAGS = ['Keywords', 'Author', 'Description', 'Image', 'Url'];
const KNOWN = new Map(
  [...SITE_TAGS, ...COLUMN_TAGS, ...ARTICLE_TAGS, ...OPTIONAL_TAGS].map((name) => [name.toLowerCase(), name]),
);
const REQUIRED: Record<PageKind, readonly string[]> = {
  home: [...SITE_TAGS, ...COLUMN_TAGS],
  column: [...SITE_TAGS, ...COLUMN_TAGS],
  missing: [...SITE_TAGS, ...COLUMN_TAGS],
  content: [...SITE_TAGS, ...COLUMN_TAGS, ...ARTICLE_TAGS],
};
/** Standards §1; the list is open, 数据开放 belongs to it. */
const COLUMN_TYPES = [
  ...[
    '首页',
    '概况信息',
    '机构职能',
    '负责人信息',
    '工作动态',
    '政策文件',
    '信息公开指南',
    '信息公开目录',
    '信息公开年报',
  ],
  ...['依申请公开', '数据发布', '数据开放', '政策解读', '回应关切', '办事服务', '咨询投诉', '征集调查', '在线访谈'],
];
const PLACEHOLDER = /^(?:null|undefined|NaN|none|n\/a|xxx+|todo|待填.*|test|测试|-+|\[object.*)$/i;

const site = builtSite();

const tagsOf = ({ $ }: SitePage): [string, string][] =>
  $('head meta[name]')
    .toArray()
    .map((element) => [$(element).attr('name') ?? '', $(element).attr('content') ?? '']);

const tagOf = (page: SitePage, name: string): string => tagsOf(page).find(([tag]) => tag === name)?.[1] ?? '';

/** Lower-case `description` is HTML's own and stands beside the 指引's `Description`. */
const isOfGuide = (name: string): boolean => KNOWN.has(name.toLowerCase()) && name !== 'description';

test('首页和栏目页有 7 个网页标签，内容页有 10 个', () => {
  assertNone(
    '网页标签缺少或多出',
    site.pages.flatMap((page) => {
      const names = tagsOf(page).map(([name]) => name);
      const required = REQUIRED[kindOf(page, site)];
      const missing = required.filter((name) => !names.includes(name)).map((name) => `${page.path}: 缺少 ${name}`);
      const wrong = ARTICLE_TAGS.filter((name) => names.includes(name) && !required.includes(name));
      return [...missing, ...wrong.map((name) => `${page.path}: 不是内容页却有 ${name}`)];
    }),
  );
});

test('网页标签大小写准确，不重复', () => {
  assertNone(
    '网页标签写法',
    site.pages.flatMap((page) => {
      const names = tagsOf(page)
        .map(([name]) => name)
        .filter(isOfGuide);
      const wrong = names.filter((name) => KNOWN.get(name.toLowerCase()) !== name);
      const twice = names.filter((name, index) => names.indexOf(name) !== index);
      return [
        ...wrong.map((name) => `${page.path}: 大小写 ${name}`),
        ...twice.map((name) => `${page.path}: 重复 ${name}`),
      ];
    }),
  );
});

test('网页标签都有实在的内容', () => {
  assertNone(
    '网页标签内容',
    site.pages.flatMap((page) =>
      tagsOf(page)
        .filter(
          ([name, content]) =>
            isOfGuide(name) && (content.trim() === '' || content.trim() !== content || PLACEHOLDER.test(content)),
        )
        .map(([name, content]) => `${page.path}: ${name}=“${content}”`),
    ),
  );
});

test('标签里的标题、发布时间、来源就是页面上看到的', () => {
  const asOf = asOfSite(site);
  assertNone(
    '标签与页面',
    site.pages
      .filter((page) => kindOf(page, site) === 'content')
      .flatMap((page) => {
        const { path, $ } = page;
        const published = tagOf(page, 'PubDate');
        const findings: string[] = [];
        if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}$/.test(published))
          findings.push(`PubDate 写法 ${published}`);
        if (published.slice(0, 10) > asOf) findings.push(`PubDate ${published} 晚于数据截至 ${asOf}`);
        const shown = provenance(page, '公布');
        if (shown !== inWords(published)) findings.push(`PubDate ${published}，页面上是 ${shown}`);
        if (tagOf(page, 'ContentSource') !== provenance(page, '发布机构'))
          findings.push(`ContentSource ${tagOf(page, 'ContentSource')}，页面上是 ${provenance(page, '发布机构')}`);
        // The heading may put the title into a visitor's question: 办公室 → 办公室管什么.
        if (!$('h1').text().includes(tagOf(page, 'ArticleTitle')))
          findings.push(`ArticleTitle ${tagOf(page, 'ArticleTitle')}，页面上是 ${$('h1').text()}`);
        return findings.map((finding) => `${path}: ${finding}`);
      }),
  );
});

test('栏目类别用的是规定的词', () => {
  assertNone(
    '栏目类别',
    site.pages
      .filter((page) => !COLUMN_TYPES.includes(tagOf(page, 'ColumnType')))
      .map((page) => `${page.path}: ${tagOf(page, 'ColumnType')}`),
  );
});

test('标识码是真的或写明未分配，与页脚一致；域名不带协议；全站一样', () => {
  const one = (name: string) => new Set(site.pages.map((page) => tagOf(page, name)));
  const several = SITE_TAGS.filter((name) => one(name).size > 1).map(
    (name) => `${name} 有几种写法：${[...one(name)].join('、')}`,
  );
  const findings = site.pages.flatMap((page) => {
    const code = tagOf(page, 'SiteIDCode');
    const domain = tagOf(page, 'SiteDomain');
    return [
      ...(/^(?:bm\d{8}|\d{10}|未分配)$/.test(code) ? [] : [`${page.path}: SiteIDCode ${code}`]),
      ...(page.$('.foot').text().includes(`网站标识码：${code}`) ? [] : [`${page.path}: 页脚的标识码不是 ${code}`]),
      ...(/^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)+|未分配)$/.test(domain) ? [] : [`${page.path}: SiteDomain ${domain}`]),
    ];
  });
  assertNone('网站标签', [...several, ...findings]);
});

const provenance = ({ $ }: SitePage, term: string): string =>
  $('.prov div')
    .filter((_, row) => $(row).find('dt').text().trim() === term)
    .find('dd')
    .text()
    .trim();

const inWords = (minute: string): string => {
  const [, year, month, day, time] = /^(\d{4})-(\d{2})-(\d{2}) (.*)$/.exec(minute) ?? [];
  return `${year}年${Number(month)}月${Number(day)}日 ${time}`;
};
