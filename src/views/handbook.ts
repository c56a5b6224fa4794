/** 管理手册: all rules of one agency on one page with contents, to read through or print (备案制度 二; R38). */
import { splitArticles } from '#domain/articles.ts';
import { entriesOfAgency, getEntry } from '#domain/dataset.ts';
import type { Entry } from '#domain/kinds.ts';
import { formatDay } from '#ui/format.ts';
import type { BoardPage, RenderBody } from './board-page.ts';
import type { Context } from './context.ts';
import type { Block, Page, Section } from './page.ts';
import { newestDay } from './paper/mark.ts';
import { distinctTitle } from './parts/distinct-title.ts';
import { makeHead } from './parts/head.ts';
import { withPhones } from './parts/phone-links.ts';
import { passes, timeOf } from './parts/validity.ts';

export const handbookPages = (context: Context, renderBody: RenderBody): BoardPage[] =>
  handbookAgencies(context).map(({ id }) => ({
    path: context.urls.handbook(id),
    make: (now) => handbookPage(getEntry(now.dataset, 'agencies', id), now, withPhones(renderBody, now)),
  }));

/** Agencies that have a handbook: those with more than one rule. */
const handbookAgencies = (context: Context): Entry<'agencies'>[] =>
  context.dataset.entries.agencies.filter((agency) => rulesOf(agency, context).length > 1);

const rulesOf = (agency: Entry<'agencies'>, { dataset }: Context) => entriesOfAgency(dataset, 'regulations', agency.id);

/** @param renderBody Markdown of a rule → HTML whose anchors are unique within that rule. */
function handbookPage(agency: Entry<'agencies'>, context: Context, renderBody: RenderBody): Page {
  const { urls, site } = context;
  const groups = Map.groupBy(rulesOf(agency, context), (rule) => rule.data.category);
  const blocks = [...groups].map(([category, rules]) => categorySection(category, rules, context, renderBody));
  const count = rulesOf(agency, context).length;
  const title = `${agency.data.shortName}管理手册`;
  const about = `${agency.data.name}在本站登载的 ${count} 部制度全文汇编，按类别编排`;
  return {
    head: makeHead(context, {
      title,
      description: about,
      path: urls.handbook(agency.id),
      column: { name: '规章制度', description: about, type: '政策文件', keywords: ['管理手册', '制度汇编'] },
    }),
    section: 'regulations',
    breadcrumb: [
      { text: site.name, href: urls.home },
      { text: agency.data.shortName, href: urls.entry('agencies', agency.id) },
    ],
    letterhead: {
      org: agency.data.name,
      line: ['管理手册', `共 ${count} 部`, `内容更新到 ${formatDay(newestDay(rulesOf(agency, context)))}`],
    },
    title,
    lead: about,
    contents: [...groups].flatMap(([, rules]) =>
      rules.map((rule) => ({ text: distinctTitle(rule, context), href: `#${rule.id}` })),
    ),
    blocks,
    ...(rulesOf(agency, context).some((rule) => passes(rule, context)) && { asOf: context.asOf }),
  };
}

function categorySection(
  category: string,
  rules: readonly Entry<'regulations'>[],
  context: Context,
  renderBody: RenderBody,
): Section {
  const sections = rules.map((rule): Block => {
    const own = context.urls.entry('regulations', rule.id);
    return {
      kind: 'section',
      id: rule.id,
      title: distinctTitle(rule, context),
      official: timeOf(rule, context).words,
      more: { text: '单独打开', href: own },
      blocks: [{ kind: 'articles', html: nested(renderBody(rule.body), rule) }],
    };
  });
  return { kind: 'section', id: `lei-${rules[0]?.id}`, title: category, blocks: sections };
}

/** Anchors prefixed with the rule's id and headings two levels down, so that many rules fit one page. */
function nested(html: string, rule: Entry<'regulations'>): string {
  const deepest = 6;
  const anchors = new Set(splitArticles(rule.body).map((article) => article.anchor));
  return html
    .replace(/ id="([^"]+)"/g, (whole, anchor: string) => (anchors.has(anchor) ? ` id="${rule.id}-${anchor}"` : whole))
    .replace(
      /<(\/?)h([2-4])/g,
      (_, slash: string, level: string) => `<${slash}h${Math.min(deepest, Number(level) + 2)}`,
    );
}
