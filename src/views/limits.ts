/** 时限: every limit on the board in one table, so that a visitor finds how long a thing takes without reading rules. */
import { findCited, splitArticles } from '#domain/articles.ts';
import type { Entry } from '#domain/kinds.ts';
import type { TimeLimit } from '#domain/parts/time.ts';
import { formatLimit, unitWord } from '#ui/format.ts';
import type { Context } from './context.ts';
import type { Block, Page, TableRow, Text } from './page.ts';
import { basisText } from './parts/basis.ts';
import { publisherName } from './parts/entry-page.ts';
import { makeHead } from './parts/head.ts';

export const hasLimits = ({ dataset }: Context): boolean =>
  dataset.entries.procedures.length > 0 ||
  dataset.entries.regulations.some((rule) => rule.data.facts?.some((f) => f.limit));

const TITLE = '时限';
const ABOUT = '本站所有办理时限和公开时限：什么事、多久、按工作日还是自然日算、凭什么';

export function limitsPage(context: Context): Page {
  const { dataset, urls, site } = context;
  const limited = dataset.entries.procedures.filter(({ data }) => data.promisedLimit ?? data.statutoryLimit);
  const procedures = limited.toSorted(byPromise).map((entry) => procedureRow(entry, context));
  const rules = dataset.entries.agencies
    .map((agency) => ruleSection(agency, context))
    .filter((section): section is Block => section !== undefined);
  const blocks: Block[] = [
    {
      kind: 'note',
      tone: 'plain',
      title: '怎么算',
      paragraphs: [
        '办事那天不算，从第二天起数。写“工作日”的，周末和法定节假日不算，调休上班的那天要算；写“日”的，每天都算。',
        '需要用到还没有公布放假安排的年份时，本站只给“暂估”，不猜。',
      ],
    },
  ];
  if (procedures.length > 0) {
    blocks.push({
      kind: 'section',
      id: 'banshi',
      title: '办一件事要多久',
      official: '法定时限与承诺时限',
      blocks: [
        {
          kind: 'table',
          caption: '承诺时限不得长于法定时限；“缩短”是承诺比法定少用的比例',
          columns: ['事项', '承诺多久办完', '法定最长', '怎么计算', '缩短', '依据'],
          rows: procedures,
        },
      ],
    });
  }
  return {
    head: makeHead(context, {
      title: TITLE,
      description: ABOUT,
      path: urls.limits,
      column: { name: TITLE, description: ABOUT, type: '办事服务', keywords: ['时限', '多少天', '工作日'] },
    }),
    section: 'limits',
    breadcrumb: [{ text: site.name, href: urls.home }],
    title: '时限：多久办完、多久答复、公示几天',
    lead: ABOUT,
    blocks: [...blocks, ...rules],
    contents: [...blocks, ...rules].flatMap((b) => (b.kind === 'section' ? [{ text: b.title, href: `#${b.id}` }] : [])),
    search: {},
  };
}

/** Promises with a number first, the shortest on top. */
function byPromise(a: Entry<'procedures'>, b: Entry<'procedures'>): number {
  const days = ({ data }: Entry<'procedures'>) =>
    data.promisedLimit?.n ?? data.statutoryLimit?.n ?? Number.MAX_SAFE_INTEGER;
  return days(a) - days(b) || a.data.title.localeCompare(b.data.title, 'zh-CN');
}

function procedureRow(entry: Entry<'procedures'>, context: Context): TableRow {
  const { title, promisedLimit, statutoryLimit, legalBasis } = entry.data;
  const first = legalBasis?.[0];
  const counted = promisedLimit ?? statutoryLimit;
  return {
    cells: [
      { text: { text: title, href: context.urls.entry('procedures', entry.id) }, small: publisherName(entry, context) },
      promisedLimit ? limitText(promisedLimit) : '未另作承诺',
      statutoryLimit ? limitText(statutoryLimit) : '来源未载明',
      counted ? unitWord(counted) : '—',
      shortening(promisedLimit, statutoryLimit),
      first ? basisText({ ...first, text: undefined }, context) : '来源未载明',
    ],
  };
}

export const limitText = (limit: TimeLimit): Text => [
  formatLimit(limit),
  limit.from ? `（${limit.from}起）` : '',
  limit.note ? `　${limit.note}` : '',
];

/** How much of the statutory limit the promise saves; only comparable in the same unit. */
export function shortening(promised: TimeLimit | undefined, statutory: TimeLimit | undefined): string {
  if (!promised?.n || !statutory?.n || promised.unit !== statutory.unit) return '—';
  return `${Math.round((1 - promised.n / statutory.n) * 100)}%`;
}

/** The limits an agency's own rules set. */
function ruleSection(agency: Entry<'agencies'>, context: Context): Block | undefined {
  const rules = context.dataset.entries.regulations.filter((rule) => rule.data.agency === agency.id);
  const rows = rules.flatMap((rule) => factRows(rule, context));
  if (rows.length === 0) return undefined;
  return {
    kind: 'section',
    id: agency.id,
    title: `${agency.data.shortName}的制度里写的时限`,
    blocks: [
      {
        kind: 'table',
        caption: '照制度原文：原文写工作日就是工作日，写日就是自然日',
        columns: ['什么事', '多久', '怎么计算', '依据'],
        rows,
      },
    ],
  };
}

function factRows(rule: Entry<'regulations'>, context: Context): TableRow[] {
  const facts = (rule.data.facts ?? []).filter((fact) => fact.limit !== undefined);
  if (facts.length === 0) return [];
  const articles = splitArticles(rule.body);
  return facts.map((fact) => {
    const anchor = findCited(articles, fact.clause)?.anchor;
    const href = context.urls.entry('regulations', rule.id, anchor);
    const limit = fact.limit as TimeLimit;
    const repealed = rule.data.validity === '已废止' ? { chip: { text: '已废止', tone: 'late' as const } } : {};
    return {
      cells: [
        fact.what,
        limitText(limit),
        unitWord(limit),
        { text: { text: `${rule.data.title}${fact.clause}`, href }, ...repealed },
      ],
    };
  });
}
