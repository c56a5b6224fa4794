/** `<head>`: unique title, description and the cumulative meta tags of 政府网站发展指引 (standards §1). */
import type { Context } from '../context.ts';
import type { Head } from '../page.ts';

interface Column {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly keywords: readonly string[];
}

interface Article {
  readonly title: string;
  /** `YYYY-MM-DD HH:MM`, Asia/Shanghai. */
  readonly publishedAt: string;
  readonly source: string;
}

interface HeadInput {
  /** Without the site name, which is appended. */
  readonly title: string;
  readonly description: string;
  readonly path: string;
  readonly column: Column;
  readonly article?: Article;
  readonly jsonLd?: object;
}

/** Home and column pages carry 7 tags, content pages 10; a mark not assigned says so instead of being invented. */
export function makeHead(context: Context, input: HeadInput): Head {
  const { site } = context;
  const tags: [string, string][] = [
    ['SiteName', site.name],
    ['SiteDomain', site.domain ?? '未分配'],
    ['SiteIDCode', site.siteIdCode ?? '未分配'],
    ['ColumnName', input.column.name],
    ['ColumnDescription', input.column.description],
    ['ColumnKeywords', [...input.column.keywords, ...site.keywords].join(',')],
    ['ColumnType', input.column.type],
  ];
  if (input.article) {
    const { title, publishedAt, source } = input.article;
    tags.push(['ArticleTitle', title], ['PubDate', publishedAt], ['ContentSource', source]);
    tags.push(['Description', input.description]);
    if (context.origin) tags.push(['Url', `${context.origin}${input.path}`]);
  }
  return {
    title: input.title === site.name ? site.name : `${input.title} - ${site.name}`,
    description: shorten(input.description, 120),
    path: input.path,
    tags: tags.map(([name, content]) => ({ name, content })),
    ...(context.origin && { canonical: `${context.origin}${input.path}` }),
    ...(input.jsonLd && { jsonLd: input.jsonLd }),
  };
}

/** At most `length` characters, with an ellipsis when cut. */
export const shorten = (words: string, length: number): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
};
