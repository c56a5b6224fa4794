/** The touch screen: tiles, letters, what to bring and how it goes, telephones, and whether a paper still holds. */
import { entriesOfAgency } from '#domain/dataset.ts';
import { anyKind, type Entry, summaryOf, titleOf } from '#domain/kinds.ts';
import type { RenderBody } from '../board-page.ts';
import type { Context } from '../context.ts';
import { viewOf } from '../entry-views.ts';
import type { Block, Hall, Page } from '../page.ts';
import { type Agency, agenciesOn, channelsOf } from '../paper/agency-facts.ts';
import { feeRows } from '../paper/posters.ts';
import { codeOf } from '../parts/code.ts';
import { hotlineCall } from '../parts/contact.ts';
import { makeHead, shorten } from '../parts/head.ts';
import { lettersOf } from './letters.ts';
import { withoutLinks } from './without-links.ts';

/** Kinds whose entries have a page on the screen. */
export const HALL_KINDS = [
  { kind: 'procedures', path: 'banshi', name: '我要办事', about: '带什么、几天、多少钱' },
  { kind: 'offices', path: 'keshi', name: '找科室', about: '谁管什么、在哪里' },
  { kind: 'notices', path: 'gongshi', name: '公示公告', about: '正在公示什么' },
] as const;

interface Topic {
  readonly path: string;
  readonly name: string;
  readonly about: string;
  readonly make: () => Page;
}

export function hallFrame(context: Context, path: string, title: string, hall: Hall, blocks: readonly Block[]): Page {
  const about = `${hall.org}大厅屏幕：${title}`;
  const head = makeHead(context, {
    title: `${title} - ${hall.kind === 'kiosk' ? '大厅触摸屏' : '大屏'} ${hall.org} ${path.slice(context.urls.home.length)}`,
    description: about,
    path,
    column: { name: '大厅屏幕', description: about, type: '概况信息', keywords: ['大厅', '触摸屏'] },
  });
  return {
    head: { ...head, tags: [...head.tags, { name: 'robots', content: 'noindex' }] },
    section: 'hall',
    breadcrumb: [],
    title,
    hall,
    blocks,
  };
}

const frameOf = (agency: Agency, { urls }: Context): Hall => ({
  kind: 'kiosk',
  home: urls.hall(`${agency.id}/`),
  org: agency.data.shortName,
});

/** Which hall is this: asked once, when the screen is set up. */
export function chooseHall(context: Context): Page {
  const { urls, site } = context;
  const hall: Hall = { kind: 'kiosk', home: urls.hall(), org: site.name };
  const items = agenciesOn(context).map((agency) => ({
    link: { text: agency.data.name, href: urls.hall(`${agency.id}/`) },
    letters: lettersOf([agency.data.name, agency.data.shortName]),
  }));
  return {
    ...hallFrame(context, urls.hall(), '这是哪家的大厅', hall, [{ kind: 'pad', items }]),
    worker: urls.file('sw.js'),
    asOf: context.asOf,
  };
}

export function hallStart(agency: Agency, context: Context): Page {
  const { urls } = context;
  const at = urls.hall(`${agency.id}/`);
  const tiles: Block = {
    kind: 'tiles',
    items: hallTopics(agency, context).map(({ path, name, about }) => ({ name, about, href: `${at}${path}/` })),
  };
  const items = HALL_KINDS.flatMap(({ kind, path }) => padItems(kind, path, agency, context));
  return {
    ...hallFrame(context, at, '您想办什么、问什么？点一下', frameOf(agency, context), [tiles, { kind: 'pad', items }]),
    worker: urls.file('sw.js'),
    asOf: context.asOf,
  };
}

function padItems(kind: (typeof HALL_KINDS)[number]['kind'], path: string, agency: Agency, context: Context) {
  return (entriesOfAgency(context.dataset, kind, agency.id) as Entry[]).map((entry) => ({
    link: { text: titleOf(entry), href: context.urls.hall(`${agency.id}/${path}/${entry.id}/`) },
    small: shorten(summaryOf(entry), 40),
    letters: lettersOf([titleOf(entry), ...(entry.kind === 'procedures' ? (entry.data.everyday ?? []) : [])]),
  }));
}

/** Doors of a hall, in the order people ask; what the board has nothing of has no door. */
export function hallTopics(agency: Agency, context: Context): Topic[] {
  const { urls, dataset } = context;
  const hall = frameOf(agency, context);
  const page = (path: string, title: string, blocks: readonly Block[]): Page =>
    hallFrame(context, urls.hall(`${agency.id}/${path}/`), title, { ...hall, back: hall.home }, blocks);
  const lists = HALL_KINDS.filter(({ kind }) => entriesOfAgency(dataset, kind, agency.id).length > 0).map(
    ({ kind, path, name, about }): Topic => ({
      path,
      name,
      about: kind === 'procedures' ? `${entriesOfAgency(dataset, kind, agency.id).length} 件，${about}` : about,
      make: () => page(path, name, [{ kind: 'pad', items: padItems(kind, path, agency, context) }]),
    }),
  );
  const lines = channelsOf(agency.id, context).toSorted(
    (a, b) => Number(b.data.number !== undefined) - Number(a.data.number !== undefined),
  );
  const fees = feeRows(agency, context);
  const calls = withoutLinks([{ kind: 'calls', items: lines.map((line) => hotlineCall(line, context)) }]);
  return [
    ...lists,
    ...(lines.length > 0
      ? [
          {
            path: 'dianhua',
            name: '打电话、投诉',
            about: '找谁、几点有人',
            make: () => page('dianhua', '打电话、投诉', calls),
          },
        ]
      : []),
    ...(fees?.kind === 'rows'
      ? [
          {
            path: 'shoufei',
            name: '收不收费',
            about: '收多少、凭什么',
            make: () =>
              page('shoufei', '收不收费', [
                {
                  kind: 'facts',
                  items: fees.items.map(({ name, value, small }) => ({
                    term: name,
                    detail: value,
                    ...(small && { small }),
                  })),
                },
              ]),
          },
        ]
      : []),
    ...(context.ledger
      ? [
          {
            path: 'zhi',
            name: '核对一张纸',
            about: '手里的告知单还作不作数',
            make: () =>
              page('zhi', '核对一张纸', [
                {
                  kind: 'number-pad',
                  answers: urls.paper(),
                  offline: '现在没有网络，不能核对。请打纸上的电话问。',
                  unknown: '本站没有这个版本号。请再看一眼纸上的数字；还不对，就不是本站的纸。',
                },
              ]),
          },
        ]
      : []),
  ];
}

/** The page of an entry, with a code to take it along; a procedure can be printed at once. */
export function entryInHall(
  entry: Entry,
  agency: Agency,
  path: string,
  context: Context,
  renderBody: RenderBody,
): Page {
  const { urls, origin } = context;
  const page = viewOf(entry, context, renderBody);
  const title = titleOf(entry);
  const at = urls.hall(`${agency.id}/${path}/${entry.id}/`);
  const home = frameOf(agency, context);
  const hall: Hall = {
    ...home,
    back: urls.hall(`${agency.id}/${path}/`),
    ...(entry.kind === 'procedures' && { print: true }),
    ...(origin && { take: codeOf(`${origin}${urls.entry(entry.kind, entry.id)}`, `${title}的网址`) }),
  };
  const blocks = withoutLinks([...(page.asideFirst ? (page.aside ?? []) : []), ...page.blocks]);
  const framed = hallFrame(context, at, title, hall, blocks);
  return {
    ...framed,
    lead: `${agency.data.shortName} · ${anyKind(entry.kind).label}`,
    ...(page.answer && { answer: page.answer }),
  };
}
