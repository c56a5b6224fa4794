/** The list of a kind: its rows, filters by fact, and pages of a size a phone can carry. All filters are plain pages. */
import { agencyOf, findEntry } from '#domain/dataset.ts';
import { RUNGS } from '#domain/kinds/hotlines.ts';
import { anyKind, type Entry, type KindName, summaryOf, titleOf } from '#domain/kinds.ts';
import { dayOf } from '#domain/plain-date.ts';
import { formatDay } from '#ui/format.ts';
import type { BoardPage } from '../board-page.ts';
import type { Context } from '../context.ts';
import type { Block, Filters, Page, Rows, Text } from '../page.ts';
import { catalogueState } from '../parts/catalogue-state.ts';
import { channelMain, verificationChip } from '../parts/contact.ts';
import { distinctTitle } from '../parts/distinct-title.ts';
import { publisherName } from '../parts/entry-page.ts';
import { makeHead, shorten } from '../parts/head.ts';
import { measureWords } from '../parts/measure.ts';
import { noticeChip } from '../parts/notice-state.ts';
import { perBoard } from '../parts/per-board.ts';
import { withPhoneLinks } from '../parts/phone-links.ts';
import { timeChip, timeWords } from '../parts/validity.ts';
import { channelBlocks } from './channels.ts';
import { type Facet, facetsOf } from './facets.ts';
import { tallyTable } from './inspection-tally.ts';
import { byReading } from './title-order.ts';

export const PAGE_SIZE = 50;

/** One list page: the kind, the filter in force, the page number. */
export interface ListRoute {
  readonly kind: KindName;
  readonly facet?: { readonly name: string; readonly key: string };
  readonly page: number;
}

/** Address part behind the kind: ``, `page/2`, `by-agency/x`, `by-agency/x/page/2`. */
export const listRest = ({ facet, page }: ListRoute): string =>
  [...(facet ? [facet.name, facet.key] : []), ...(page > 1 ? ['page', String(page)] : [])].join('/');

export const listPages = (kind: KindName, context: Context): BoardPage[] =>
  listRoutes(kind, context).map((route) => ({
    path: context.urls.list(kind, listRest(route)),
    make: (now) => listPage(route, now),
  }));

/** Every list page the board has; a filter value without entries has none. */
export function listRoutes(kind: KindName, context: Context): ListRoute[] {
  const entries = context.dataset.entries[kind] as readonly Entry[];
  if (entries.length === 0) return [];
  const routes = pagesOf({ kind, page: 1 }, entries.length);
  for (const [facet, values] of valuesOfKind(kind, context)) {
    for (const [key, { entries: some }] of values) {
      if (some.length < entries.length)
        routes.push(...pagesOf({ kind, facet: { name: facet.name, key }, page: 1 }, some.length));
    }
  }
  return routes;
}

const pagesOf = (route: ListRoute, count: number): ListRoute[] =>
  Array.from({ length: Math.max(1, Math.ceil(count / PAGE_SIZE)) }, (_, index) => ({ ...route, page: index + 1 }));

type Values = ReadonlyMap<string, { readonly text: string; readonly entries: readonly Entry[] }>;

/** The entries of a kind by the values of each facet, in the order of the list. */
const valuesOfKind = perBoard((kind: KindName, context): readonly (readonly [Facet, Values])[] =>
  facetsOf(kind).map((facet) => {
    const values = new Map<string, { text: string; entries: Entry[] }>();
    for (const entry of sorted(kind, context)) {
      for (const value of facet.valuesOf(entry, context)) {
        const known = values.get(value.key);
        if (known) known.entries.push(entry);
        else values.set(value.key, { text: value.text, entries: [entry] });
      }
    }
    return [facet, values];
  }),
);

export const listPage = (route: ListRoute, context: Context): Page =>
  withPhoneLinks(bareListPage(route, context), context);

/** The list of inspections counts those of the year. */
const isTallied = ({ kind, facet, page }: ListRoute): boolean => kind === 'inspections' && !facet && page === 1;

function bareListPage(route: ListRoute, context: Context): Page {
  const kind = anyKind(route.kind);
  const { urls, site } = context;
  const all = sorted(route.kind, context);
  const [, values] = valuesOfKind(route.kind, context).find(([facet]) => facet.name === route.facet?.name) ?? [];
  const chosen = values?.get(route.facet?.key ?? '');
  const entries = chosen?.entries ?? all;
  const filterWord = chosen?.text;
  const shown = entries.slice((route.page - 1) * PAGE_SIZE, route.page * PAGE_SIZE);
  const title = [kind.label, filterWord, route.page > 1 ? `第 ${route.page} 页` : undefined]
    .filter(Boolean)
    .join(' · ');
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
    ...(isTallied(route) && { asOf: context.asOf }),
    blocks: [
      ...foldedFilters(filters(route, all, context)),
      ...(isTallied(route) ? [tallyTable(context)] : []),
      ...rowsByAgency(route, shown, context),
      ...pager(route, entries.length, context),
    ],
  };
}

function filters(route: ListRoute, entries: readonly Entry[], context: Context): Filters[] {
  return valuesOfKind(route.kind, context).flatMap(([facet, values]) => {
    if (values.size < 2) return [];
    const everything = {
      link: { text: '全部', href: context.urls.list(route.kind) },
      count: entries.length,
      current: route.facet?.name !== facet.name,
    };
    const options = [...values].map(([key, { text, entries: some }]) => ({
      link: {
        text,
        href: context.urls.list(route.kind, listRest({ kind: route.kind, facet: { name: facet.name, key }, page: 1 })),
      },
      count: some.length,
      current: route.facet?.name === facet.name && route.facet.key === key,
    }));
    return [{ kind: 'filters', label: facet.label, options: [everything, ...options] } satisfies Filters];
  });
}

/** Closed until wanted: the choice in force is the summary. */
function foldedFilters(all: readonly Filters[]): Block[] {
  if (all.length === 0) return [];
  const chosen = all.map(
    ({ label, options }) => `${label}：${options.find(({ current }) => current)?.link.text ?? ''}`,
  );
  return [{ kind: 'fold', summary: chosen.join('　'), screenOnly: true, blocks: all }];
}

/** Offices are looked for by body: one section each. Numbers stand first. Other lists run on. */
function rowsByAgency(route: ListRoute, entries: readonly Entry[], context: Context): Block[] {
  const rows = (list: readonly Entry[]): Rows => ({ kind: 'rows', items: list.map((entry) => rowOf(entry, context)) });
  if (route.kind === 'hotlines') return channelBlocks(entries as readonly Entry<'hotlines'>[], rows, context);
  if (route.kind !== 'offices') return [rows(entries)];
  const groups = Map.groupBy(entries, (entry) => agencyOf(entry) as string);
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
  const title = { text: distinctTitle(entry, context), href: context.urls.entry(entry.kind, entry.id) };
  const publisher = publisherName(entry, context);
  const small = shorten(summaryOf(entry), 90);
  switch (entry.kind) {
    case 'agencies':
      return { title, small, ...timeWords(entry, context, measureWords(entry, context)) };
    case 'offices':
      return { title, small, when: entry.data.room ?? '' };
    case 'hotlines': {
      const text: Text = [...channelMain(entry), `　${entry.data.owner} · ${entry.data.purposes.join('、')}`];
      return { title, small: text, chip: timeChip(entry, context) ?? verificationChip(entry) };
    }
    case 'regulations':
      return { title, small: `${publisher}　${small}`, ...timeWords(entry, context) };
    case 'procedures':
      return { title, small: `${publisher}　${small}`, when: entry.data.type };
    case 'notices':
      return {
        title,
        small: `${publisher}　${formatDay(dayOf(entry.data.publishedAt))}公布`,
        chip: noticeChip(entry, context),
      };
    case 'catalogue':
      return {
        title,
        small: `${publisher}　${entry.data.frequency}更新　${small}`,
        chip: catalogueState(entry, context).chip,
      };
    case 'fees':
      return { title, small: `${publisher}　向${entry.data.payer}`, ...timeWords(entry, context, small) };
    case 'feedback':
      return { title, small: `${publisher}　${entry.data.class}`, when: entry.data.repliedOn ? '已答复' : '办理中' };
    case 'inspections':
      return { title, small: `${publisher}　${entry.data.type}`, when: formatDay(entry.data.heldOn) };
    default:
      return { title, small: entry.kind === 'reports' ? `${publisher}　${small}` : small };
  }
}

/** Numbers to dial before other channels, agencies and offices by their own order, notices and inspections newest first, the rest by agency then title. */
const sorted = perBoard((kind: KindName, context): readonly Entry[] => {
  const entries = context.dataset.entries[kind] as readonly Entry[];
  const agencyOrder = (entry: Entry) => {
    const id = agencyOf(entry);
    return (id && findEntry(context.dataset, 'agencies', id)?.data.order) || 0;
  };
  const ownOrder = (entry: Entry) =>
    'order' in entry.data ? entry.data.order : entry.kind === 'hotlines' ? channelOrder(entry) : 0;
  const newestFirst = (entry: Entry) =>
    entry.kind === 'notices' || entry.kind === 'feedback' || entry.kind === 'inspections';
  return entries.toSorted((a, b) => {
    if (newestFirst(a)) return eventDay(b).localeCompare(eventDay(a)) || a.id.localeCompare(b.id);
    const dialled = Number(hasNumber(b)) - Number(hasNumber(a));
    return dialled || agencyOrder(a) - agencyOrder(b) || ownOrder(a) - ownOrder(b) || byReading(titleOf(a), titleOf(b));
  });
});

const hasNumber = (entry: Entry): boolean => entry.kind === 'hotlines' && entry.data.number !== undefined;
const channelOrder = ({ data }: Entry<'hotlines'>): number => RUNGS.indexOf(data.rung);

function eventDay(entry: Entry): string {
  if (entry.kind === 'inspections') return entry.data.heldOn;
  return entry.kind === 'feedback' ? entry.data.receivedOn : entry.data.publishedAt;
}

function pager(route: ListRoute, count: number, context: Context): Block[] {
  const last = Math.ceil(count / PAGE_SIZE);
  if (last <= 1) return [];
  const link = (page: number, text: string) => ({
    text,
    href: context.urls.list(route.kind, listRest({ ...route, page })),
  });
  const links = [
    ...(route.page > 1 ? [link(route.page - 1, '上一页')] : []),
    ...(route.page < last ? [link(route.page + 1, '下一页')] : []),
  ];
  const words: Text = [
    `第 ${route.page} 页，共 ${last} 页　`,
    ...links.flatMap((item, index) => (index > 0 ? ['　', item] : [item])),
  ];
  return [{ kind: 'prose', paragraphs: [words] }];
}
