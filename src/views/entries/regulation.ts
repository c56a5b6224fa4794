/** 规章制度: red letterhead, metadata block, articles with anchors, amendment chain, figures, related (R22). */
import { findCited, splitArticles } from '#domain/articles.ts';
import { getEntry } from '#domain/dataset.ts';
import { numbersOf } from '#domain/doc-number.ts';
import type { RegulationFact } from '#domain/kinds/regulations.ts';
import type { Entry } from '#domain/kinds.ts';
import { dayOf } from '#domain/plain-date.ts';
import { formatDay, formatMinute, formatMoney } from '#ui/format.ts';
import type { Context } from '../context.ts';
import { limitText } from '../limits.ts';
import type { Block, Facts, Link, Page, Section, TableCell, Text } from '../page.ts';
import { attachmentList } from '../parts/attachments.ts';
import { basisList } from '../parts/basis.ts';
import { entryPage } from '../parts/entry-page.ts';
import { pagesAbout } from '../parts/interpretations.ts';
import { issuerLinks, issuerNames } from '../parts/issuers.ts';
import { grouped, mapped, perBoardLookup } from '../parts/per-board.ts';
import { tableOf } from '../parts/table.ts';
import { timeOf } from '../parts/validity.ts';
import { changeNote, formerName, markedArticles, timeRows } from './regulation-time.ts';

type Regulation = Entry<'regulations'>;

/** @param html the body rendered by `#store/render-body.ts`; views do not render Markdown. */
export function regulationPage(entry: Regulation, context: Context, html: string): Page {
  const { data } = entry;
  const after: Block[] = [
    ...figures(entry),
    ...doubts(entry),
    ...basis(entry, context),
    ...pagesAbout(entry, context),
    ...related(entry, context),
    ...attachmentList(data.attachments, context),
  ];
  const changed = changeNote(entry, context);
  const page = entryPage(entry, context, {
    letterhead: {
      org: issuerNames(entry, context, formerName(entry, context)),
      line: [
        ...(data.docNumber ? numbersOf(data.docNumber).slice(0, 1) : []),
        ...(data.indexNumber ? [`索引号 ${data.indexNumber}`] : []),
        `有效性：${timeOf(entry, context).words}`,
        `公布 ${formatDay(dayOf(data.publishedAt))}`,
      ],
    },
    lead: data.intro,
    ...(changed && { banner: changed }),
    blocks: [
      { kind: 'fold', summary: '谁制定的、文号、日期、对谁适用', blocks: [metadata(entry, context)] },
      ...markedArticles(entry, html, context),
      ...after,
    ],
  });
  return { ...page, contents: articleLinks(entry) };
}

function goneWords(entry: Regulation, context: Context): string[] {
  const { over, words } = timeOf(getEntry(context.dataset, 'agencies', entry.data.agency), context);
  return over ? [`（${words}）`] : [];
}

/** The assigned 索引号, else the entry's own place on the board: never an invented official number. */
export const indexOf = (entry: Regulation): string => entry.data.indexNumber ?? `${entry.kind}/${entry.id}`;

/** Above this many headings the contents keep to the upper level, then to every tenth: a second rule in the margin is no help. */
const LONG_CONTENTS = 40;

function articleLinks(entry: Regulation): Link[] {
  const articles = splitArticles(entry.body).filter((article) => article.level < 4);
  const upper = articles.length > LONG_CONTENTS ? articles.filter((article) => article.level === 2) : articles;
  const shown = upper.length > LONG_CONTENTS ? upper.filter((_, index) => index % 10 === 0) : upper;
  return shown.map(({ heading, anchor }) => ({ text: heading, href: `#${anchor}` }));
}

function metadata(entry: Regulation, context: Context): Facts {
  const { data } = entry;
  const office = data.office ? getEntry(context.dataset, 'offices', data.office) : undefined;
  const rows: [string, Text | undefined][] = [
    ['制定机构', [...issuerLinks(entry, context), ...goneWords(entry, context)]],
    ['负责科室', office && { text: office.data.name, href: context.urls.entry('offices', office.id) }],
    ['类别', data.category],
    ['索引号', data.indexNumber ?? `本站编号 ${indexOf(entry)}`],
    ['文号', data.docNumber],
    ['牵头机关文号', data.docNumber?.includes('、') ? numbersOf(data.docNumber)[0] : undefined],
    ['统一编号', data.registrationNumber],
    ...timeRows(entry, context),
    ['公布时间', formatMinute(data.publishedAt)],
    ['由谁解释', data.interpretedBy],
    ['对谁适用', data.appliesTo.join('、')],
  ];
  return { kind: 'facts', items: rows.flatMap(([term, detail]) => (detail === undefined ? [] : [{ term, detail }])) };
}

/** What other pages need of a rule or a service item. */
interface Named {
  readonly id: string;
  readonly data: { readonly title: string };
}
const named = ({ id, data: { title } }: Entry<'regulations'> | Entry<'procedures'>): Named => ({ id, data: { title } });

function figures(entry: Regulation): Section[] {
  const { facts } = entry.data;
  if (!facts) return [];
  const articles = splitArticles(entry.body);
  const clauseCell = ({ clause }: RegulationFact): TableCell => {
    const anchor = findCited(articles, clause)?.anchor;
    return anchor ? { text: clause, href: `#${anchor}` } : clause;
  };
  const table = tableOf({
    caption: '照原文；工作日和自然日不混用',
    columns: [
      { title: '什么事', cell: ({ what }) => what },
      { title: '多少', cell: factValue },
      { title: '在第几条', cell: clauseCell },
    ],
    rows: facts,
  });
  return [
    {
      kind: 'section',
      id: 'shuzi',
      title: '这部制度里的数字',
      official: '时限、金额、频次',
      blocks: [table],
    },
  ];
}

export function factValue(fact: RegulationFact): Text {
  const words: Text[] = [
    ...(fact.limit ? [limitText(fact.limit)] : []),
    ...(fact.amount ? [formatMoney(fact.amount)] : []),
    ...(fact.value === undefined ? [] : [fact.value]),
  ];
  return words.length === 0 ? '原文未填' : words.flatMap((part, at) => [at === 0 ? '' : '　', part].flat());
}

function doubts({ data }: Regulation): Section[] {
  const blocks: Block[] = [];
  if (data.uncertain) blocks.push({ kind: 'note', tone: 'late', title: '存疑', paragraphs: data.uncertain });
  if (data.sourceNotes) blocks.push({ kind: 'note', tone: 'plain', title: '编号说明', paragraphs: data.sourceNotes });
  return blocks.length > 0 ? [{ kind: 'section', id: 'cunyi', title: '原文存疑之处', blocks }] : [];
}

const basis = ({ data }: Regulation, context: Context): Section[] =>
  data.legalBasis
    ? [
        {
          kind: 'section',
          id: 'yiju',
          title: '依据什么制定',
          official: '制定依据',
          blocks: [basisList(data.legalBasis, context)],
        },
      ]
    : [];

/** The first nine: eight are shown, and the rule itself may be among them. */
const peers = perBoardLookup((_: 'agency and category', { dataset }) =>
  mapped(
    grouped(dataset.entries.regulations, (rule) => [peerKey(rule)]),
    (rule) => ({ ...named(rule), category: rule.data.category }),
    9,
  ),
);
const peerKey = ({ data }: Regulation): string => `${data.agency} ${data.category}`;

/** By id of a rule: the service items that cite it. */
const citers = perBoardLookup((_: 'procedures', { dataset }) =>
  mapped(
    grouped(dataset.entries.procedures, ({ data }) => [
      ...new Set([...(data.related ?? []), ...(data.legalBasis ?? []).flatMap((basis) => basis.regulation ?? [])]),
    ]),
    named,
  ),
);

/** Service items and other rules that cite this one, and rules of the same body and category. */
function related(entry: Regulation, context: Context): Section[] {
  const { urls } = context;
  const same = (peers('agency and category', peerKey(entry), context) ?? []).filter((rule) => rule.id !== entry.id);
  const items = [
    ...(citers('procedures', entry.id, context) ?? []).map((item) => ({
      title: { text: item.data.title, href: urls.entry('procedures', item.id) },
      when: '办事指南',
    })),
    ...same.slice(0, 8).map((rule) => ({
      title: { text: rule.data.title, href: urls.entry('regulations', rule.id) },
      when: rule.category,
    })),
  ];
  return items.length > 0
    ? [{ kind: 'section', id: 'xiangguan', title: '相关', blocks: [{ kind: 'rows', items }] }]
    : [];
}
