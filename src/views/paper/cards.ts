/** 桌牌 and 胸牌: posts, offices and the number for complaints. Names come only from a list that stays on the printing machine. */
import { entriesOfAgency } from '#domain/dataset.ts';
import type { Context } from '../context.ts';
import { type Agency, agenciesOn, complaintLine, officesOf } from './agency-facts.ts';
import { newestDay } from './mark.ts';
import type { Cards } from './paper.ts';

/** A line of the local list: who holds which post. */
export interface PostHolder {
  readonly agency: string;
  readonly post: string;
  readonly place: string;
  readonly name: string;
}

const DESIGNS = { zhuopai: 'desk-cards', xiongpai: 'badges' } as const;

export const cards = (sort: keyof typeof DESIGNS, holders: readonly PostHolder[], context: Context): Cards[] =>
  agenciesOn(context).flatMap((agency) => {
    const own = cardsOf(agency, holders, context);
    if (own.length === 0) return [];
    return [
      {
        design: DESIGNS[sort],
        sort,
        file: `${sort}/${agency.id}.pdf`,
        title: `${agency.data.shortName}${sort === 'zhuopai' ? '桌牌' : '胸牌'}`,
        agency: agency.id,
        day: newestDay([agency, ...officesOf(agency.id, context)]),
        mark: { lines: [] },
        org: agency.data.shortName,
        cards: own,
      },
    ];
  });

/** 首问责任人（第一位接待你的人） → 首问责任人 */
const bare = (post: string): string => post.replace(/[（(].*$/, '').trim();

function cardsOf(agency: Agency, holders: readonly PostHolder[], context: Context): Cards['cards'] {
  const phone = complaintLine(agency.id, context)?.data.number ?? '';
  const named = holders.filter(
    ({ agency: whose }) => whose === agency.id || whose === agency.data.name || whose === agency.data.shortName,
  );
  const filled = new Set(named.map(({ post }) => post));
  const posts = new Map<string, string>();
  for (const { post } of agency.data.leaders ?? []) posts.set(bare(post), '');
  for (const { data } of entriesOfAgency(context.dataset, 'procedures', agency.id)) {
    const office = data.office && context.dataset.entries.offices.find(({ id }) => id === data.office)?.data.name;
    if (!posts.has(bare(data.handler))) posts.set(bare(data.handler), office ?? '');
  }
  for (const { data } of officesOf(agency.id, context)) {
    if (data.type === '窗口' && !posts.has(data.name)) posts.set(data.name, data.room ?? '');
  }
  return [
    ...named.map(({ post, place, name }) => ({ post, place: place || posts.get(post) || '', phone, name })),
    ...[...posts].filter(([post]) => !filled.has(post)).map(([post, place]) => ({ post, place, phone })),
  ];
}
