/** What all pages of the oversight desk share: head, trail, the line that says as of when, and the ways between them. */
import { DESK_NAME } from '#domain/oversight/desk-name.ts';
import { COMING_WORKING_DAYS } from '#domain/oversight/duty.ts';
import type { Context } from '../context.ts';
import type { Block, KeyFact, Page, Text } from '../page.ts';
import { makeHead } from '../parts/head.ts';
import { withPhoneLinks } from '../parts/phone-links.ts';
import { liveAsOf, liveCount } from './desk-live.ts';
import type { Measure } from './live.ts';

interface DeskPage {
  readonly title: string;
  readonly about: string;
  /** Address under `/jiandu/`; the desk itself when empty. */
  readonly rest: string;
  readonly lead?: Text;
  readonly keyFacts?: readonly KeyFact[];
  readonly blocks: readonly Block[];
  /** Figures follow the visitor's day. */
  readonly live?: true;
}

export function deskPage(context: Context, { title, about, rest, lead, keyFacts, blocks, live }: DeskPage): Page {
  const { urls, site } = context;
  const page: Page = {
    head: makeHead(context, {
      title: rest === '' ? title : `${title} - ${DESK_NAME}`,
      description: about,
      path: urls.oversight(rest),
      column: { name: DESK_NAME, description: about, type: '数据发布', keywords: [DESK_NAME, title] },
    }),
    section: 'inspections',
    breadcrumb: [
      { text: site.name, href: urls.home },
      ...(rest === '' ? [] : [{ text: DESK_NAME, href: urls.oversight() }]),
    ],
    title,
    subtitle: [liveAsOf(context)],
    lead: lead ?? about,
    ...(keyFacts && { keyFacts }),
    contents: blocks.flatMap((block) =>
      block.kind === 'section' ? [{ text: block.title, href: `#${block.id}` }] : [],
    ),
    blocks,
    asOf: context.asOf,
    ...(live && { live: { asOf: context.asOf, file: urls.oversight('live.json') } }),
  };
  return withPhoneLinks(page, context);
}

/** The figures of a scope in large type; what is fine stands last. */
export function scopeFacts(scope: string, context: Context): KeyFact[] {
  const fact = (term: string, measure: Measure, small: string): KeyFact => ({
    term,
    value: [liveCount(scope, measure, context)],
    small,
  });
  return [
    fact('已逾期', 'late', '过了应办日还没办'),
    fact(`${COMING_WORKING_DAYS} 个工作日内到期`, 'coming', '含今天到期的'),
    fact('还没到期', 'ahead', '按期'),
    fact('暂估', 'doubt', '跨进还没公布放假安排的年份'),
    fact('按期完成', 'inTime', '办完就定格'),
    fact('晚了才完成', 'doneLate', '办完就定格'),
    fact('尚未公开', 'missing', '目录里有、本站还没有'),
  ];
}
