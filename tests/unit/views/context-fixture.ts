/** A board in memory for tests of views: given entries, a quiet site, no address. */
import { type Entry, type KindName, kindNames } from '#domain/kinds.ts';
import type { Law } from '#domain/laws.ts';
import type { Withdrawal } from '#domain/withdrawals.ts';
import { makeUrls } from '#site/urls.ts';
import type { RenderBody } from '#views/board-page.ts';
import type { Context } from '#views/context.ts';
import type { Block, Section } from '#views/page.ts';
import { ownNoticeTypes } from '../domain/fixtures.ts';

export const contextWith = (
  entries: readonly Entry[],
  more: { asOf?: string; laws?: readonly Law[]; withdrawals?: readonly Withdrawal[] } = {},
): Context => ({
  dataset: {
    entries: Object.fromEntries(
      kindNames.map((kind: KindName) => [kind, entries.filter((entry) => entry.kind === kind)]),
    ) as unknown as Context['dataset']['entries'],
    withdrawals: more.withdrawals ?? [],
    calendar: new Map(),
    noticeTypes: ownNoticeTypes,
  },
  site: {
    name: '公开栏',
    organiser: '示例机关',
    domain: null,
    siteIdCode: null,
    icp: null,
    police: null,
    partyGovernmentMark: null,
    errorReport: null,
    address: null,
    phone: null,
    postcode: null,
    sample: false,
    keywords: ['政务公开'],
    commonQueries: [],
  },
  laws: more.laws ?? [],
  asOf: more.asOf ?? '2026-11-23',
  urls: makeUrls('/'),
});

/** All words of blocks, links included, for looking something up in a page. */
export const wordsOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : value && typeof value === 'object'
      ? Object.values(value).map(wordsOf).join(' ')
      : '';

export const sectionOf = (blocks: readonly Block[], id: string): Section | undefined =>
  blocks.find((block): block is Section => block.kind === 'section' && block.id === id);

/** Bodies as they are. */
export const renderPlain: RenderBody = Object.assign((markdown: string) => markdown, {
  page: ({ body }: Entry<'pages'>) => body,
});
