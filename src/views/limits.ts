/** 时限: an index of how long things take, by how sure one can be; limits of rules folded behind. */
import { findCited, splitArticles } from '#domain/articles.ts';
import type { Entry } from '#domain/kinds.ts';
import { said, type TimeLimit, toldLimit } from '#domain/parts/time.ts';
import { promiseState } from '#domain/promise.ts';
import { formatLimit, unitWord } from '#ui/format.ts';
import type { Context } from './context.ts';
import { sinceWords } from './entries/procedure-answer.ts';
import { byReading } from './lists/title-order.ts';
import type { Block, Page, TableCell, Text } from './page.ts';
import { distinctTitle } from './parts/distinct-title.ts';
import { publisherName } from './parts/entry-page.ts';
import { makeHead } from './parts/head.ts';
import { tableOf } from './parts/table.ts';
import { timeChip, timeOf } from './parts/validity.ts';

export const hasLimits = ({ dataset }: Context): boolean =>
  dataset.entries.procedures.length > 0 ||
  dataset.entries.regulations.some((rule) => rule.data.facts?.some((f) => f.limit));

/** Whether there is anything to set beside the limits of law. */
export const hasPromises = ({ dataset }: Context): boolean =>
  dataset.entries.procedures.some(({ data }) => said(data.promisedLimit) !== undefined);

const TITLE = '办事要几天';
const ABOUT = '每件事多少天办完，按工作日还是自然日算，凭什么';

export function limitsPage(context: Context): Page {
  const { dataset, urls, site } = context;
  const sorted = dataset.entries.procedures.toSorted(byPromise);
  const groups = Object.groupBy(sorted, certainty);
  const rules = dataset.entries.agencies.flatMap((agency) => ruleFold(agency, context));
  const { figure = [], words = [], none = [] } = groups;
  const blocks: Block[] = [
    ...list('banshi', `写明天数的 ${figure.length} 件`, figure, context),
    ...list('wenzi', `只写“及时”“当场”的 ${words.length} 件`, words, context),
    ...unknown(none, context),
    ...(rules.length > 0
      ? [
          {
            kind: 'section',
            id: 'zhidu',
            title: '制度里写的时限',
            official: '工作人员也要守',
            blocks: rules,
          } satisfies Block,
        ]
      : []),
    {
      kind: 'section',
      id: 'zenmesuan',
      title: '怎么算',
      blocks: [
        {
          kind: 'prose',
          paragraphs: [
            '办事那天不算，从第二天起数。写“工作日”的，周末和法定节假日不算，调休上班的那天要算；写“天”“日”的，每天都算。',
            '跨进还没公布放假安排的年份，只给“暂估”，不猜。',
          ],
        },
        { kind: 'counted', ask: '从哪天起', legs: [], free: true },
      ],
    },
  ];
  return {
    head: makeHead(context, {
      title: TITLE,
      description: ABOUT,
      path: urls.limits,
      column: { name: '时限', description: ABOUT, type: '办事服务', keywords: ['时限', '多少天', '工作日'] },
    }),
    section: 'limits',
    breadcrumb: [{ text: site.name, href: urls.home }],
    title: TITLE,
    lead: [
      `${sorted.length} 件事，由快到慢。`,
      ...(hasPromises(context) ? [{ text: '比法定快多少', href: urls.promises }] : []),
    ],
    blocks,
    search: {},
  };
}

type Procedure = Entry<'procedures'>;

/** How sure a visitor can be: a figure, words without one, or nothing published. */
function certainty({ data }: Procedure): 'figure' | 'words' | 'none' {
  const limit = toldLimit(data);
  if (!limit) return 'none';
  return limit.n === undefined ? 'words' : 'figure';
}

/** Promises with a number first, the shortest on top. */
function byPromise(a: Procedure, b: Procedure): number {
  const days = ({ data }: Procedure) => data.promisedLimit?.n ?? data.statutoryLimit?.n ?? Number.MAX_SAFE_INTEGER;
  return days(a) - days(b) || byReading(a.data.title, b.data.title);
}

function list(id: string, title: string, entries: readonly Procedure[], context: Context): Block[] {
  if (entries.length === 0) return [];
  const items = entries.map((entry) => {
    const { title: name, promisedLimit, statutoryLimit } = entry.data;
    const limit = toldLimit(entry.data) as TimeLimit;
    const law =
      said(promisedLimit) && said(statutoryLimit) && statutoryLimit ? `法律最长 ${formatLimit(statutoryLimit)}` : '';
    const saved = shortening(promisedLimit, statutoryLimit);
    return {
      title: { text: name, href: context.urls.entry('procedures', entry.id) },
      when: limit.n === undefined ? limit.kind : formatLimit(limit),
      small: [publisherName(entry, context), sinceWords(limit).trim(), law, saved === '—' ? '' : `缩短 ${saved}`]
        .filter(Boolean)
        .join('　'),
    };
  });
  return [{ kind: 'section', id, title, blocks: [{ kind: 'rows', items }] }];
}

/** Nothing published: folded by body, so that nobody has to go through what does not help. */
function unknown(entries: readonly Procedure[], context: Context): Block[] {
  if (entries.length === 0) return [];
  const folds = [...Map.groupBy(entries, (entry) => publisherName(entry, context))].map(
    ([name, own]): Block => ({
      kind: 'fold',
      summary: `${name}　${own.length} 件`,
      blocks: [
        {
          kind: 'rows',
          items: own.map((entry) => ({
            title: { text: entry.data.title, href: context.urls.entry('procedures', entry.id) },
          })),
        },
      ],
    }),
  );
  return [{ kind: 'section', id: 'meiyou', title: `没有公布天数的 ${entries.length} 件`, blocks: folds }];
}

/** 不含公示、听证的时间 */
export const excludedWords = (limit: TimeLimit | undefined): string | undefined =>
  limit?.excludes?.length ? `不含${limit.excludes.join('、')}的时间` : undefined;

/** All that a limit says, in one line. */
export const limitWords = (limit: TimeLimit): string =>
  [formatLimit(limit), limit.from && `从${limit.from}起算`, excludedWords(limit), limit.note]
    .filter(Boolean)
    .join('，');

export const limitText = (limit: TimeLimit): Text => [
  formatLimit(limit),
  limit.from ? `（${limit.from}起）` : '',
  limit.excludes?.length ? `　${excludedWords(limit)}` : '',
  limit.note ? `　${limit.note}` : '',
];

/** How much of the statutory limit the promise saves; only comparable in the same unit. */
export function shortening(promised: TimeLimit | undefined, statutory: TimeLimit | undefined): string {
  const state = promiseState({ promisedLimit: promised, statutoryLimit: statutory });
  return state.kind === 'shorter' && state.percent !== undefined ? `${Math.round(state.percent)}%` : '—';
}

/** The limits an agency's own rules set. */
function ruleFold(agency: Entry<'agencies'>, context: Context): Block[] {
  const rules = context.dataset.entries.regulations.filter((rule) => rule.data.agency === agency.id);
  const rows = rules.flatMap((rule) => factRows(rule, context));
  if (rows.length === 0) return [];
  const table = tableOf({
    caption: '照制度原文：原文写工作日就是工作日，写日就是自然日',
    columns: [
      { title: '什么事', cell: ({ what }) => what },
      { title: '多久', cell: ({ limit }) => limitText(limit) },
      { title: '怎么计算', cell: ({ limit }) => unitWord(limit) },
      { title: '依据', cell: ({ basis }) => basis },
    ],
    rows,
  });
  return [{ kind: 'fold', summary: `${agency.data.shortName}　${rows.length} 条`, blocks: [table] }];
}

interface FactRow {
  readonly what: string;
  readonly limit: TimeLimit;
  readonly basis: TableCell;
}

function factRows(rule: Entry<'regulations'>, context: Context): FactRow[] {
  const facts = (rule.data.facts ?? []).filter((fact) => fact.limit !== undefined);
  if (facts.length === 0) return [];
  const articles = splitArticles(rule.body);
  const chip = timeChip(rule, context);
  const { validity } = timeOf(rule, context);
  const sameArticle = (a: string, b: string) =>
    a === b || findCited(articles, a)?.anchor === findCited(articles, b)?.anchor;
  return facts.map((fact) => {
    const anchor = findCited(articles, fact.clause)?.anchor;
    const href = context.urls.entry('regulations', rule.id, anchor);
    const gone = validity.endedParts.some(({ what }) => sameArticle(what, fact.clause));
    const marked = gone ? { chip: { text: `${fact.clause}已废止`, tone: 'late' as const } } : chip ? { chip } : {};
    return {
      what: fact.what,
      limit: fact.limit as TimeLimit,
      basis: { text: { text: `${distinctTitle(rule, context)}${fact.clause}`, href }, ...marked },
    };
  });
}
