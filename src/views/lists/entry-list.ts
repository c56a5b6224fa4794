/** The list of a kind: its rows, filters by fact, and pages of a size a phone can carry. All filters are plain pages. */
import { agencyOf, findEntry } from '#domain/dataset.ts';
import { anyKind, type Entry, type KindName, summaryOf, titleOf } from '#domain/kinds.ts';
import { dayOf } from '#domain/plain-date.ts';
import { formatShortDay } from '#ui/format.ts';
import type { Context } from '../context.ts';
import { noticeChip } from '../entries/notice.ts';
import { measureWords } from '../parts/measure.ts';
import type { Block, Filters, Page, Rows, Text } from '../page.ts';
import { catalogueState } from '../parts/catalogue-state.ts';
import { channelMain, verificationChip } from '../parts/contact.ts';
import { publisherName } from '../parts/entry-page.ts';
import { makeHead, shorten } from '../parts/head.ts';

export const PAGE_SIZE = 50;

/** A fact entries can be filtered by. `key` is the address part of one value. */
interface Facet {
  readonly name: string;
  readonly label: string;
  valueOf(entry: Entry, context: Context): { readonly key: string; readonly text: string } | undefined;
}

/** A facet by a field with a fixed set of words; the address holds the word's position, which is stable. */
const byField = (name: string, label: string, field: string, words: readonly string[]): Facet => ({
  name,
  label,
  valueOf(entry) {
    const text = (entry.data as unknown as Record<string, unknown>)[field];
    return typeof text === 'string' ? { key: String(words.indexOf(text) + 1), text } : undefined;
  },
});

const byAgency: Facet = {
  name: 'by-agency',
  label: '机构',
  valueOf(entry, context) {
    const key = agencyOf(entry);
    return key === undefined || entry.kind === 'agencies' ? undefined : { key, text: publisherName(entry, context) };
  },
};

/** Words of an enum field, read from the kind's own schema. */
function wordsOf(kind: KindName, field: string): readonly string[] {
  const shape = anyKind(kind).object.shape as Record<string, { options?: readonly string[] }>;
  return shape[field]?.options ?? [];
}

const facetsOf = (kind: KindName): readonly Facet[] => {
  const own: Partial<Record<KindName, readonly (readonly [string, string, string])[]>> = {
    regulations: [['by-category', '类别', 'category'], ['by-validity', '有效性', 'validity']],
    procedures: [['by-type', '类型', 'type']],
    notices: [['by-type', '种类', 'type']],
    catalogue: [['by-block', '板块', 'block'], ['by-frequency', '频次', 'frequency']],
    hotlines: [['by-channel', '方式', 'channel']],
    feedback: [['by-class', '类别', 'class']],
    inspections: [['by-type', '类别', 'type']],
  };
  return [byAgency, ...(own[kind] ?? []).map(([name, label, field]) => byField(name, label, field, wordsOf(kind, field)))];
};

/** One list page: the kind, the filter in force, the page number. */
export interface ListRoute {
  readonly kind: KindName;
  readonly facet?: { readonly name: string; readonly key: string };
  readonly page: number;
}

/** Address part behind the kind: ``, `page/2`, `by-agency/x`, `by-agency/x/page/2`. */
export const listRest = ({ facet, page }: ListRoute): string =>
  [...(facet ? [facet.name, facet.key] : []), ...(page > 1 ? ['page', String(page)] : [])].join('/');

/** Every list page the board has; a filter value without entries has none. */
export function listRoutes(kind: KindName, context: Context): ListRoute[] {
  const entries = context.dataset.entries[kind] as readonly Entry[];
  if (entries.length === 0) return [];
  const routes = pagesOf({ kind, page: 1 }, entries.length);
  for (const facet of facetsOf(kind)) {
    for (const [key, { count }] of valuesOf(facet, entries, context)) {
      if (count < entries.length) routes.push(...pagesOf({ kind, facet: { name: facet.name, key }, page: 1 }, count));
    }
  }
  return routes;
}

const pagesOf = (route: ListRoute, count: number): ListRoute[] =>
  Array.from({ length: Math.max(1, Math.ceil(count / PAGE_SIZE)) }, (_, index) => ({ ...route, page: index + 1 }));

function valuesOf(facet: Facet, entries: readonly Entry[], context: Context) {
  const values = new Map<string, { text: string; count: number }>();
  for (const entry of entries) {
    const value = facet.valueOf(entry, context);
    if (value) values.set(value.key, { text: value.text, count: (values.get(value.key)?.count ?? 0) + 1 });
  }
  return values;
}

export function listPage(route: ListRoute, context: Context): Page {
  const kind = anyKind(route.kind);
  const { urls, site } = context;
  const all = sorted(context.dataset.entries[route.kind] as readonly Entry[], context);
  const facet = facetsOf(route.kind).find((candidate) => candidate.name === route.facet?.name);
  const entries = facet ? all.filter((entry) => facet.valueOf(entry, context)?.key === route.facet?.key) : all;
  const filterWord = facet && entries[0] ? facet.valueOf(entries[0], context)?.text : undefined;
  const shown = entries.slice((route.page - 1) * PAGE_SIZE, route.page * PAGE_SIZE);
  const title = [kind.label, filterWord, route.page > 1 ? `第 ${route.page} 页` : undefined].filter(Boolean).join(' · ');
  return {
    head: makeHead(context, {
      title,
      description: `${kind.about}。${filterWord ? `${filterWord}：` : ''}共 ${entries.length} ${kind.measure}`,
      path: urls.list(route.kind, listRest(route)),
      column: { name: kind.label, description: kind.about, type: kind.columnType, keywords: [kind.label] },
    }),
    section: route.kind,
    breadcrumb: [
      { text: site.name, href: urls.home },
      ...(filterWord ? [{ text: kind.label, href: urls.list(route.kind) }] : []),
    ],
    title: filterWord ? `${kind.label}：${filterWord}` : kind.label,
    lead: `${kind.about}。共 ${entries.length} ${kind.measure}。`,
    blocks: [...filters(route, all, context), ...rowsByAgency(route, shown, context), ...pager(route, entries.length, context)],
  };
}

function filters(route: ListRoute, entries: readonly Entry[], context: Context): Filters[] {
  return facetsOf(route.kind).flatMap((facet) => {
    const values = valuesOf(facet, entries, context);
    if (values.size < 2) return [];
    const everything = {
      link: { text: '全部', href: context.urls.list(route.kind) },
      count: entries.length,
      current: route.facet?.name !== facet.name,
    };
    const options = [...values].map(([key, { text, count }]) => ({
      link: { text, href: context.urls.list(route.kind, listRest({ kind: route.kind, facet: { name: facet.name, key }, page: 1 })) },
      count,
      current: route.facet?.name === facet.name && route.facet.key === key,
    }));
    return [{ kind: 'filters', label: facet.label, options: [everything, ...options] } satisfies Filters];
  });
}

/** Offices and channels are looked for by body: one section each. Other lists run on. */
function rowsByAgency(route: ListRoute, entries: readonly Entry[], context: Context): Block[] {
  const rows = (list: readonly Entry[]): Rows => ({ kind: 'rows', items: list.map((entry) => rowOf(entry, context)) });
  if (route.kind !== 'offices' && route.kind !== 'hotlines') return [rows(entries)];
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = agencyOf(entry) as string;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups].map(([key, list]) => ({
    kind: 'section',
    id: key,
    title: publisherName(list[0] as Entry, context),
    more: { text: '机构主页', href: context.urls.entry('agencies', key) },
    blocks: [rows(list)],
  }));
}

/** One row: title, one line, and on the right what people compare by. */
export function rowOf(entry: Entry, context: Context): Rows['items'][number] {
  const title = { text: titleOf(entry), href: context.urls.entry(entry.kind, entry.id) };
  const publisher = publisherName(entry, context);
  const small = shorten(summaryOf(entry), 90);
  switch (entry.kind) {
    case 'agencies':
      return { title, small, when: measureWords(entry, context) };
    case 'offices':
      return { title, small, when: entry.data.room ?? '' };
    case 'hotlines': {
      const main = channelMain(entry);
      const text: Text = [main, `　${entry.data.owner} · ${entry.data.purposes.join('、')}`];
      return { title, small: text, chip: verificationChip(entry, context) };
    }
    case 'regulations':
      return { title, small: `${publisher}　${small}`, when: entry.data.validity };
    case 'procedures':
      return { title, small: `${publisher}　${small}`, when: entry.data.type };
    case 'notices':
      return { title, small: `${publisher}　${formatShortDay(dayOf(entry.data.publishedAt))}公布`, chip: noticeChip(entry, context) };
    case 'catalogue':
      return { title, small: `${publisher}　${entry.data.frequency}更新　${small}`, chip: catalogueState(entry, context).chip };
    case 'fees':
      return { title, small: `${publisher}　向${entry.data.payer}`, when: small };
    case 'feedback':
      return { title, small: `${publisher}　${entry.data.class}`, when: entry.data.repliedOn ? '已答复' : '办理中' };
    case 'inspections':
      return { title, small: `${publisher}　${entry.data.type}`, when: formatShortDay(entry.data.heldOn) };
    default:
      return { title, small: entry.kind === 'reports' ? `${publisher}　${small}` : small };
  }
}

/** Agencies and offices by their own order, notices and inspections newest first, the rest by agency then title. */
function sorted(entries: readonly Entry[], context: Context): Entry[] {
  const agencyOrder = (entry: Entry) => {
    const id = agencyOf(entry);
    return (id && findEntry(context.dataset, 'agencies', id)?.data.order) || 0;
  };
  const ownOrder = (entry: Entry) => ('order' in entry.data ? entry.data.order : 0);
  const newestFirst = (entry: Entry) => entry.kind === 'notices' || entry.kind === 'feedback' || entry.kind === 'inspections';
  return entries.toSorted((a, b) => {
    if (newestFirst(a)) return eventDay(b).localeCompare(eventDay(a)) || a.id.localeCompare(b.id);
    return agencyOrder(a) - agencyOrder(b) || ownOrder(a) - ownOrder(b) || titleOf(a).localeCompare(titleOf(b), 'zh-CN');
  });
}

function eventDay(entry: Entry): string {
  if (entry.kind === 'inspections') return entry.data.heldOn;
  return entry.kind === 'feedback' ? entry.data.receivedOn : entry.data.publishedAt;
}

function pager(route: ListRoute, count: number, context: Context): Block[] {
  const last = Math.ceil(count / PAGE_SIZE);
  if (last <= 1) return [];
  const link = (page: number, text: string) => ({ text, href: context.urls.list(route.kind, listRest({ ...route, page })) });
  const links = [
    ...(route.page > 1 ? [link(route.page - 1, '上一页')] : []),
    ...(route.page < last ? [link(route.page + 1, '下一页')] : []),
  ];
  const words: Text = [`第 ${route.page} 页，共 ${last} 页　`, ...links.flatMap((item, index) => (index > 0 ? ['　', item] : [item]))];
  return [{ kind: 'prose', paragraphs: [words] }];
}
