/** Pages about the site itself: map, search, not found, and the frame of hand-written pages. */

import { anyKind, type Entry, kindNames, titleOf } from '#domain/kinds.ts';
import { DESK_NAME } from '#domain/oversight/desk-name.ts';
import type { Context } from './context.ts';
import { hasLimits, hasPromises } from './limits.ts';
import type { Page, Section } from './page.ts';
import { attachmentList } from './parts/attachments.ts';
import { entryPage } from './parts/entry-page.ts';
import { makeHead } from './parts/head.ts';
import { explainedRules } from './parts/interpretations.ts';

/** Kinds with more entries than this are linked to their list instead of spelled out. */
const MAP_LIMIT = 200;

export function sitemapPage(context: Context): Page {
  const { urls, dataset } = context;
  const sections = kindNames.flatMap((name): Section[] => {
    const entries = dataset.entries[name] as readonly Entry[];
    if (entries.length === 0) return [];
    const kind = anyKind(name);
    const items = entries
      .slice(0, MAP_LIMIT)
      .map((entry) => ({ text: titleOf(entry), href: urls.entry(name, entry.id) }));
    return [
      {
        kind: 'section',
        id: name,
        title: kind.label,
        more: { text: `全部 ${entries.length} ${kind.measure}`, href: urls.list(name) },
        blocks: [{ kind: 'list', items }],
      },
    ];
  });
  const others: Section = {
    kind: 'section',
    id: 'qita',
    title: '其他',
    blocks: [
      {
        kind: 'list',
        items: [
          { text: '首页', href: urls.home },
          ...(hasLimits(context) ? [{ text: '时限', href: urls.limits }] : []),
          ...(hasPromises(context) ? [{ text: '承诺比法定快多少', href: urls.promises }] : []),
          { text: '搜索', href: urls.search },
          { text: DESK_NAME, href: urls.oversight() },
          { text: '开放数据', href: urls.openData },
          { text: '报告写错的地方', href: urls.report() },
          { text: '离线使用', href: urls.offline },
          ...ledgerLinks(context),
        ],
      },
    ],
  };
  const blocks = [...sections, others];
  return {
    ...plainPage(context, '网站地图', '本站全部页面，一页看完', urls.sitemap),
    blocks,
    contents: blocks.map(({ title, id }) => ({ text: title, href: `#${id}` })),
  };
}

export function searchPage(context: Context): Page {
  const { urls, dataset } = context;
  const lists = kindNames.flatMap((name) => {
    const { length } = dataset.entries[name];
    const { label, measure } = anyKind(name);
    return length > 0 ? [{ text: `${label} ${length} ${measure}`, href: urls.list(name) }] : [];
  });
  const page = plainPage(context, '搜索', '用平常的说法搜办事、电话、制度，打拼音、打电话号码也可以', urls.search);
  return {
    ...page,
    head: { ...page.head, preload: [urls.file('pagefind/pages.json')] },
    blocks: [
      {
        kind: 'results',
        action: urls.search,
        engine: urls.file('pagefind/pagefind.js'),
        tables: urls.search,
        everything: urls.sitemap,
        lists,
      },
    ],
    worker: urls.file('sw.js'),
  };
}
/** Pages about the ledger, for anyone who looks for them by name. */
const ledgerLinks = ({ ledger, urls }: Context) =>
  ledger
    ? [
        { text: '公开账本', href: urls.ledger() },
        { text: '账本核验指南', href: urls.ledger('guide/') },
        { text: '账本存档条', href: urls.ledger('slip/') },
      ]
    : [];

export function notFoundPage(context: Context): Page {
  const { urls } = context;
  const page = plainPage(context, '没有这个页面', '网址可能写错了，或者内容已经改了地方', urls.home);
  // It answers at every wrong address, so it has none of its own.
  const { canonical: _, ...head } = page.head;
  return {
    ...page,
    head,
    blocks: [
      {
        kind: 'list',
        items: [
          ['回到', { text: '首页', href: urls.home }],
          ['到', { text: '网站地图', href: urls.sitemap }, '里找'],
          ['用', { text: '搜索', href: urls.search }, '找'],
          ...(context.dataset.entries.hotlines.length > 0
            ? [['打电话问：', { text: '投诉咨询电话', href: urls.list('hotlines') }]]
            : []),
        ],
      },
    ],
  };
}

/** @param html the page's own text. Its links are written from the top of the site and move with its base path. */
export const handwrittenPage = (entry: Entry<'pages'>, context: Context, html: string): Page =>
  entryPage(entry, context, {
    lead: entry.data.description,
    ...(entry.data.form && { subtitle: `解读形式：${entry.data.form}` }),
    blocks: [
      { kind: 'articles', html },
      ...explainedRules(entry, context),
      ...attachmentList(entry.data.attachments, context),
    ],
  });

export function plainPage(context: Context, title: string, about: string, path: string): Page {
  return {
    head: makeHead(context, {
      title,
      description: about,
      path,
      column: { name: title, description: about, type: '概况信息', keywords: [title] },
    }),
    section: '',
    breadcrumb: [{ text: context.site.name, href: context.urls.home }],
    title,
    lead: about,
    blocks: [],
  };
}
