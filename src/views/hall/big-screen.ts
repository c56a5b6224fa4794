/** The big screen of a body: notices, telephones, days, fees, what is new, one after another; all of it without a script. */
import { entriesOfAgency } from '#domain/dataset.ts';
import { type Entry, kindNames, titleOf } from '#domain/kinds.ts';
import { dayOf } from '#domain/plain-date.ts';
import { formatDay, formatWhenOpen } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Block, Page, Section } from '../page.ts';
import { type Agency, channelsOf } from '../paper/agency-facts.ts';
import type { PosterBlock } from '../paper/paper.ts';
import { feeRows, promiseRows } from '../paper/posters.ts';
import { codeOf } from '../parts/code.ts';
import { hotlineCall } from '../parts/contact.ts';
import { noticeChip } from '../parts/notice-state.ts';
import { hallFrame } from './kiosk.ts';
import { withoutLinks } from './without-links.ts';

/** Rows that are legible from 5 m at once; more of them are more slides. */
const ROWS = 4;
const NEWEST = 8;

export function bigScreen(agency: Agency, context: Context): Page {
  const { urls, origin } = context;
  const own = urls.entry('agencies', agency.id);
  const page = hallFrame(
    context,
    urls.screen(agency.id),
    `${agency.data.shortName}政务公开`,
    {
      kind: 'big-screen',
      home: urls.screen(agency.id),
      org: agency.data.shortName,
      ...(origin && { take: codeOf(`${origin}${own}`, `${agency.data.shortName}的网页`) }),
    },
    withoutLinks([
      ...hours(agency),
      ...notices(agency, context),
      ...phones(agency, context),
      ...rowSlides('jitian', '办一件事最多几天', promiseRows(agency, context)),
      ...rowSlides('shoufei', '收不收费', feeRows(agency, context)),
      ...flows(agency, context),
      ...newest(agency, context),
    ]),
  );
  return { ...page, asOf: context.asOf };
}

const slide = (id: string, title: string, ...blocks: Block[]): Section => ({ kind: 'section', id, title, blocks });

function parts<Item>(items: readonly Item[], size = ROWS): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, at * size + size));
}
const numbered = (title: string, at: number, all: number): string => (all > 1 ? `${title}（${at + 1}/${all}）` : title);

function hours({ data }: Agency): Section[] {
  const when = formatWhenOpen(data);
  if (!when && !data.address) return [];
  const items = [
    ...(when ? [{ term: '几点上班', detail: when }] : []),
    ...(data.address ? [{ term: '在哪里', detail: data.address }] : []),
  ];
  return [slide('jintian', '上班时间', { kind: 'facts', items })];
}

function notices(agency: Agency, context: Context): Section[] {
  const own = entriesOfAgency(context.dataset, 'notices', agency.id).toSorted((a, b) =>
    a.data.publishedAt < b.data.publishedAt ? 1 : -1,
  );
  const groups = parts(own.slice(0, NEWEST));
  return groups.map((group, at) =>
    slide(`gongshi-${at + 1}`, numbered('公示公告', at, groups.length), {
      kind: 'facts',
      items: group.map((notice) => ({
        term: formatDay(dayOf(notice.data.publishedAt)),
        detail: titleOf(notice),
        small: noticeChip(notice, context).text,
      })),
    }),
  );
}

function phones(agency: Agency, context: Context): Section[] {
  const lines = channelsOf(agency.id, context).filter(({ data }) => data.number !== undefined);
  const groups = parts(lines, 2);
  return groups.map((group, at) =>
    slide(`dianhua-${at + 1}`, numbered('打电话', at, groups.length), {
      kind: 'calls',
      items: group.map((line) => hotlineCall(line, context)),
    }),
  );
}

function rowSlides(id: string, title: string, rows: PosterBlock | undefined): Section[] {
  if (rows?.kind !== 'rows') return [];
  const groups = parts(rows.items);
  return groups.map((group, at) =>
    slide(`${id}-${at + 1}`, numbered(title, at, groups.length), {
      kind: 'facts',
      items: group.map(({ name, value, small }) => ({ term: name, detail: value, ...(small && { small }) })),
    }),
  );
}

function flows(agency: Agency, { dataset }: Context): Section[] {
  return entriesOfAgency(dataset, 'procedures', agency.id)
    .filter(({ data }) => data.steps.length > 1)
    .slice(0, NEWEST)
    .map(({ id, data }) =>
      slide(`liucheng-${id}`, data.title, {
        kind: 'list',
        ordered: true,
        items: data.steps.slice(0, ROWS + 2).map(({ name, by }) => `${name}（${by}）`),
      }),
    );
}

function newest(agency: Agency, { dataset }: Context): Section[] {
  const all = kindNames
    .filter((kind) => kind !== 'agencies')
    .flatMap((kind) => entriesOfAgency(dataset, kind, agency.id) as Entry[])
    .toSorted((a, b) =>
      a.data.publishedAt < b.data.publishedAt ? 1 : a.data.publishedAt > b.data.publishedAt ? -1 : 0,
    );
  const shown = all.slice(0, ROWS);
  if (shown.length === 0) return [];
  return [
    slide('xin', '新公开的', {
      kind: 'facts',
      items: shown.map((entry) => ({ term: formatDay(dayOf(entry.data.publishedAt)), detail: titleOf(entry) })),
    }),
  ];
}
