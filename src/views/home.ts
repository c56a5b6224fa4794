/** Home: a question, whom to ring, common matters, open notices, what is new. */
import { allEntries } from '#domain/dataset.ts';
import { RUNGS } from '#domain/kinds/hotlines.ts';
import { anyKind, type Entry, type KindName, titleOf } from '#domain/kinds.ts';
import { noticeLife } from '#domain/notice-lifecycle.ts';
import { toldLimit } from '#domain/parts/time.ts';
import { dayOf } from '#domain/plain-date.ts';
import { formatDay, formatLimit } from '#ui/format.ts';
import type { Context } from './context.ts';
import { rowOf } from './lists/entry-list.ts';
import { byReading } from './lists/title-order.ts';
import type { Facts, Page, Prose, Section } from './page.ts';
import { hotlineCall, phoneLinks } from './parts/contact.ts';
import { publisherName } from './parts/entry-page.ts';
import { makeHead } from './parts/head.ts';

const NEW_COUNT = 4;
/** Kinds whose new entries are news to a visitor. */
const NEWS: ReadonlySet<KindName> = new Set([
  'procedures',
  'regulations',
  'notices',
  'feedback',
  'inspections',
  'reports',
]);

export function homePage(context: Context): Page {
  const { site, urls } = context;
  const about = '职责、办事、收费、时限、投诉：这些机关做什么、怎么办、收多少、多久办完、打给谁';
  return {
    head: makeHead(context, {
      title: site.name,
      description: `${site.organiser}${site.name}。${about}`,
      path: urls.home,
      column: { name: '首页', description: about, type: '首页', keywords: ['政务公开', '办事指南'] },
      jsonLd: {
        '@context': 'https://schema.org',
        '@type': 'GovernmentOrganization',
        name: site.organiser,
        ...(context.origin && { url: `${context.origin}${urls.home}` }),
      },
    }),
    section: 'home',
    breadcrumb: [],
    title: '想办什么事？想问谁？',
    lead: '用您平常的说法就行，比如“告状电话”“公示几天”。',
    blocks: [...common(context), ...numbers(context), ...tasks(context), ...running(context), ...recent(context)],
    worker: urls.file('sw.js'),
    asOf: context.asOf,
  };
}

function common({ site, urls }: Context): Prose[] {
  if (site.commonQueries.length === 0) return [];
  const links = site.commonQueries.map((query) => ({
    text: query,
    href: `${urls.search}?q=${encodeURIComponent(query)}`,
  }));
  return [{ kind: 'prose', paragraphs: [['常找：', ...links.flatMap((link) => [link, '　'])]] }];
}

/** The nearest number first, then one number of each level above. */
function numbers(context: Context): Section[] {
  const lines = context.dataset.entries.hotlines.filter(
    ({ data }) => data.number && SUPERVISE.test(data.purposes.join()),
  );
  const levels = RUNGS.flatMap((rung) => lines.find(({ data }) => data.rung === rung) ?? []);
  const [first, ...others] = levels;
  if (!first) return [];
  const items = others.map(({ data, id }) => ({
    term: data.rung,
    detail: [
      ...phoneLinks(data.number as string),
      '　',
      { text: data.owner, href: context.urls.entry('hotlines', id) },
    ] as const,
  }));
  return [
    {
      kind: 'section',
      id: 'dianhua',
      title: '打电话',
      more: { text: '全部电话', href: context.urls.list('hotlines') },
      blocks: [hotlineCall(first, context), ...(items.length > 0 ? [{ kind: 'facts', items } satisfies Facts] : [])],
    },
  ];
}
const SUPERVISE = /投诉|举报|监督/;

const TASK_COUNT = 6;

/** What people come for: the matters with the most answers, one after another from each body. */
function tasks(context: Context): Section[] {
  const { procedures } = context.dataset.entries;
  if (procedures.length === 0) return [];
  const answers = ({ data }: Entry<'procedures'>) =>
    [data.promisedLimit ?? data.statutoryLimit, data.materials, data.place, data.consult, data.complain].filter(Boolean)
      .length;
  const turns = new Map<string, number>();
  const ranked = procedures
    .toSorted((a, b) => answers(b) - answers(a) || byReading(a.data.title, b.data.title))
    .map((entry) => {
      const turn = turns.get(entry.data.agency) ?? 0;
      turns.set(entry.data.agency, turn + 1);
      return { entry, turn };
    })
    .toSorted((a, b) => a.turn - b.turn || answers(b.entry) - answers(a.entry));
  const items = ranked.slice(0, TASK_COUNT).map(({ entry }) => ({
    name: entry.data.title,
    href: context.urls.entry('procedures', entry.id),
    about: taskFact(entry),
  }));
  return [
    {
      kind: 'section',
      id: 'banshi',
      title: '常办的事',
      more: { text: `全部 ${procedures.length} 件`, href: context.urls.list('procedures') },
      blocks: [{ kind: 'tiles', items }],
    },
  ];
}

/** The one fact that matters: how long, else what to bring, else who does it. */
function taskFact({ data }: Entry<'procedures'>): string {
  const limit = toldLimit(data);
  if (limit?.n !== undefined) return formatLimit(limit);
  return data.materials ? `带 ${data.materials.length} 样材料` : data.handler;
}

const RUNNING_COUNT = 3;

/** 公示 not yet done with, the next to end first; which of them is open today each says itself. */
function running(context: Context): Section[] {
  const { dataset, asOf, urls } = context;
  const lives = dataset.entries.notices.flatMap((entry) => {
    const life = noticeLife(entry, dataset, asOf);
    return life && (asOf <= life.end.day || life.next) ? [{ entry, life, over: asOf > life.end.day }] : [];
  });
  const urgent = lives.toSorted(
    (a, b) => Number(a.over) - Number(b.over) || a.life.end.day.localeCompare(b.life.end.day),
  );
  if (urgent.length === 0) return [];
  const items = urgent.slice(0, RUNNING_COUNT).map(({ entry, life }) => ({
    ...rowOf(entry, context),
    small: `${publisherName(entry, context)}　${formatDay(life.start)}起，${formatDay(life.end.day)}止${life.end.certain ? '' : '（暂估）'}`,
  }));
  return [
    {
      kind: 'section',
      id: 'gongshi',
      title: '公示，能提意见的在前',
      more: { text: '全部公示', href: urls.list('notices') },
      blocks: [{ kind: 'rows', items }],
    },
  ];
}

/** Newest by publication; those of one moment take turns between kinds, so that one busy kind does not fill the list. */
function recent(context: Context): Section[] {
  const worthTelling = allEntries(context.dataset).filter((entry) => NEWS.has(entry.kind));
  const turn = new Map<string, number>();
  const ranked = worthTelling.map((entry) => {
    const key = `${entry.data.publishedAt} ${entry.kind}`;
    turn.set(key, (turn.get(key) ?? 0) + 1);
    return { entry, at: entry.data.publishedAt, turn: turn.get(key) as number };
  });
  const newest = ranked.toSorted((a, b) => b.at.localeCompare(a.at) || a.turn - b.turn).slice(0, NEW_COUNT);
  if (newest.length === 0) return [];
  const items = newest.map(({ entry }: { entry: Entry }) => ({
    title: { text: titleOf(entry), href: context.urls.entry(entry.kind, entry.id) },
    when: formatDay(dayOf(entry.data.publishedAt)),
    small: `${publisherName(entry, context)} · ${anyKind(entry.kind).label}`,
  }));
  return [
    {
      kind: 'section',
      id: 'zuixin',
      title: '最近公开',
      more: { text: '网站地图', href: context.urls.sitemap },
      blocks: [{ kind: 'rows', items }],
    },
  ];
}
