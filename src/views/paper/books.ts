/** 便民手册: what people need of a body. 管理手册: all its rules. Each as A5, and as A4 in large print. */
import { entriesOfAgency } from '#domain/dataset.ts';
import type { Entry } from '#domain/kinds.ts';
import { formatDay } from '#ui/format.ts';
import type { RenderBody } from '../board-page.ts';
import type { Context } from '../context.ts';
import { procedurePage } from '../entries/procedure.ts';
import { distinctTitle } from '../parts/distinct-title.ts';
import { timeOf } from '../parts/validity.ts';
import { type Agency, channelPair, channelsOf, officesOf } from './agency-facts.ts';
import { bookBlocks } from './book-blocks.ts';
import { markOf, markOfMany, newestDay } from './mark.ts';
import { answersOf } from './notice-sheet.ts';
import type { Book, BookItem, PosterBlock } from './paper.ts';
import { type Indexed, pinyinIndex } from './pinyin-order.ts';
import { feeRows } from './posters.ts';

type Chapter = Book['chapters'][number];

/** Ordinary and large print. */
const both = (book: Omit<Book, 'large' | 'file'>, name: string): Book[] =>
  [false, true].map((large) => ({ ...book, large, file: `${name}${large ? '-da' : ''}.pdf` }));

export const publicBooks = (context: Context, agencies: readonly Agency[]): Book[] =>
  agencies.flatMap((agency) => {
    const chapters = [
      chapter('机构职责', dutyItems(agency, context)),
      chapter('办事指南', procedureItems(agency, context)),
      chapter('收费', feeItems(agency, context)),
      chapter('电话和投诉', phoneItems(agency, context)),
      chapter('名词解释', termItems(context)),
    ].filter(({ items }) => items.length > 0);
    const entries = [
      agency,
      ...officesOf(agency.id, context),
      ...entriesOfAgency(context.dataset, 'procedures', agency.id),
      ...entriesOfAgency(context.dataset, 'fees', agency.id),
      ...channelsOf(agency.id, context),
    ];
    return both(
      {
        ...frame('bianmin', '便民手册', agency, entries, context),
        chapters,
        index: pinyinIndex(publicWords(agency, context)),
      },
      `bianmin/${agency.id}`,
    );
  });

export const ruleBooks = (context: Context, agencies: readonly Agency[], renderBody: RenderBody): Book[] =>
  agencies.flatMap((agency) => {
    const rules = rulesOf(agency, context);
    if (rules.length === 0) return [];
    const chapters = [...Map.groupBy(rules, ({ data }) => data.category)].map(([category, own]) =>
      chapter(
        category,
        own.map((rule) => ruleItem(rule, context, renderBody)),
      ),
    );
    const words = new Map(rules.map((rule) => [distinctTitle(rule, context), new Set([`rule-${rule.id}`])]));
    return both(
      { ...frame('guanli', '管理手册', agency, rules, context), chapters, index: pinyinIndex(words) },
      `guanli/${agency.id}`,
    );
  });

const rulesOf = (agency: Agency, { dataset }: Context) => entriesOfAgency(dataset, 'regulations', agency.id);

const chapter = (title: string, items: readonly BookItem[]): Chapter => ({ title, items });

const frame = (sort: 'bianmin' | 'guanli', name: string, agency: Agency, entries: readonly Entry[], context: Context) =>
  ({
    design: 'book',
    sort,
    title: `${agency.data.shortName}${name}`,
    agency: agency.id,
    day: newestDay(entries),
    mark: markOfMany(entries, context),
    org: agency.data.name,
    heading: name,
    about: `${formatDay(newestDay(entries))}的内容。以后改没改，扫码或打电话问。免费取阅，不得出售。`,
  }) as const;

function dutyItems(agency: Agency, context: Context): BookItem[] {
  const own: BookItem = {
    id: `agency-${agency.id}`,
    title: agency.data.name,
    mark: markOf(agency, context),
    blocks: [{ kind: 'list', items: agency.data.functions }],
  };
  return [
    own,
    ...officesOf(agency.id, context).map(
      (office): BookItem => ({
        id: `office-${office.id}`,
        title: office.data.name,
        mark: markOf(office, context),
        blocks: [
          { kind: 'list', items: office.data.functions },
          ...(office.data.room || office.data.phone
            ? [
                {
                  kind: 'pairs',
                  items: [
                    ...(office.data.room ? [{ name: '在哪里', value: office.data.room }] : []),
                    ...(office.data.phone ? [{ name: '电话', value: office.data.phone }] : []),
                  ],
                } as const,
              ]
            : []),
        ],
      }),
    ),
  ];
}

const procedureItems = (agency: Agency, context: Context): BookItem[] =>
  entriesOfAgency(context.dataset, 'procedures', agency.id).map((entry) => ({
    id: `procedure-${entry.id}`,
    title: entry.data.title,
    small: entry.data.intro,
    mark: markOf(entry, context),
    answers: answersOf(entry, context),
    blocks: bookBlocks(procedurePage(entry, context).blocks.filter(({ kind }) => kind !== 'prose')),
  }));

function feeItems(agency: Agency, context: Context): BookItem[] {
  const rows = feeRows(agency, context) as Extract<PosterBlock, { kind: 'rows' }> | undefined;
  if (!rows) return [];
  const fees = entriesOfAgency(context.dataset, 'fees', agency.id);
  return [
    {
      id: `fees-${agency.id}`,
      title: '收费项目和标准',
      mark: markOfMany(fees, context),
      blocks: [
        {
          kind: 'table',
          columns: ['收费项目', '标准', '向谁收、谁批准、凭什么'],
          rows: rows.items.map(({ name, value, small = '' }) => [name, value, small]),
        },
      ],
    },
  ];
}

function phoneItems(agency: Agency, context: Context): BookItem[] {
  const lines = channelsOf(agency.id, context);
  if (lines.length === 0) return [];
  return [
    {
      id: `phones-${agency.id}`,
      title: '打给谁，写到哪里',
      mark: markOfMany(lines, context),
      blocks: [
        {
          kind: 'table',
          columns: ['渠道', '号码、地点', '管什么'],
          rows: lines.map((line) => {
            const { name, value, small = '' } = channelPair(line);
            return [name, `${value}　${small}`, line.data.scope.join('；')];
          }),
        },
      ],
    },
  ];
}

function termItems(context: Context): BookItem[] {
  const { terms } = context.dataset.entries;
  if (terms.length === 0) return [];
  return [
    {
      id: 'terms',
      title: '公文里的词，用大白话讲',
      mark: markOfMany(terms, context),
      blocks: [{ kind: 'pairs', items: terms.map(({ data }) => ({ name: data.word, value: data.explanation })) }],
    },
  ];
}

/** Titles, what people call a matter, names of offices, terms. */
function publicWords(agency: Agency, context: Context): Indexed {
  const words = new Map<string, Set<string>>();
  const add = (word: string, id: string) => words.set(word, (words.get(word) ?? new Set()).add(id));
  for (const { id, data } of entriesOfAgency(context.dataset, 'procedures', agency.id)) {
    for (const word of [data.title, ...(data.everyday ?? [])]) add(word, `procedure-${id}`);
  }
  for (const { id, data } of officesOf(agency.id, context)) add(data.name, `office-${id}`);
  for (const { data } of context.dataset.entries.terms) add(data.word, 'terms');
  return words;
}

function ruleItem(rule: Entry<'regulations'>, context: Context, renderBody: RenderBody): BookItem {
  return {
    id: `rule-${rule.id}`,
    title: distinctTitle(rule, context),
    small: [rule.data.docNumber, timeOf(rule, context).words].filter(Boolean).join(' · '),
    mark: markOf(rule, context),
    blocks: [{ kind: 'html', html: renderBody(rule.body) }],
  };
}
