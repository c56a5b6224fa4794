/** 一次性告知单 of a procedure, and of each of its cases: what to bring and what follows, to take away and to sign (D23, R44). */
import { getEntry } from '#domain/dataset.ts';
import { type Entry, summaryOf } from '#domain/kinds.ts';
import type { Material } from '#domain/parts/service.ts';
import { said, toldLimit } from '#domain/parts/time.ts';
import { formatLimit, formatWhenOpen } from '#ui/format.ts';
import type { Context } from '../context.ts';
import { sinceWords } from '../entries/procedure-answer.ts';
import { publisherName } from '../parts/entry-page.ts';
import { ASK_FIRST, channelPair, channelsOf, complaintLine, NOT_SAID } from './agency-facts.ts';
import { markOf, newestDay } from './mark.ts';
import type { NoticeSheet, Pair, SheetBlock } from './paper.ts';

type Procedure = Entry<'procedures'>;
type Case = NonNullable<Procedure['data']['cases']>[number];

/** Of the procedure, then one of each case. */
export const noticeSheets = (context: Context): NoticeSheet[] =>
  context.dataset.entries.procedures.flatMap((entry) => [
    noticeSheet(entry, context),
    ...(entry.data.cases ?? []).map((_, at) => noticeSheet(entry, context, at)),
  ]);

/** @param at which of its cases; left out for the sheet that serves all of them */
export function noticeSheet(entry: Procedure, context: Context, at?: number): NoticeSheet {
  const { data, id } = entry;
  const own = at === undefined ? undefined : data.cases?.[at];
  const org = publisherName(entry, context);
  return {
    design: 'sheet',
    sort: 'gaozhi',
    file: `gaozhi/${id}${own ? `-${(at as number) + 1}` : ''}.pdf`,
    title: `${data.title}${own ? `（${own.name}）` : ''}一次性告知单`,
    agency: data.agency,
    day: newestDay([entry]),
    mark: markOf(entry, context),
    org: `${org}一次性告知单`,
    line: `${data.type} · ${data.serves.join('、')}`,
    heading: data.title,
    ...(own ? { caseName: own.name, lead: own.difference } : { lead: data.intro }),
    answers: answersOf(entry, context),
    blocks: blocksOf(entry, context, own),
  };
}

/** The four answers people come for; what is not published is to be asked, and says so. */
export function answersOf({ data }: Procedure, { dataset }: Context): Pair[] {
  const limit = toldLimit(data);
  const since = limit ? sinceWords(limit).trim() : '';
  const office = data.office && getEntry(dataset, 'offices', data.office).data.name;
  const unknown = { value: ASK_FIRST, small: NOT_SAID };
  return [
    {
      name: '多久办完',
      ...(limit
        ? {
            value: formatLimit(limit),
            small: `${said(data.promisedLimit) ? '承诺' : '法定'}${since ? ` · ${since}` : ''}`,
          }
        : unknown),
    },
    {
      name: '收不收费',
      ...(data.charge === '来源未载明' ? unknown : { value: data.charge }),
    },
    { name: '要跑几次', ...(data.visits === undefined ? unknown : { value: `${data.visits} 次` }) },
    { name: '先问谁', value: office ?? data.handler, ...(office && { small: data.handler }) },
  ];
}

function blocksOf(entry: Procedure, context: Context, own: Case | undefined): SheetBlock[] {
  const { data } = entry;
  return [
    { kind: 'ticks', title: '您符合条件吗', official: '申请条件', items: data.conditions },
    materials(entry, own),
    { kind: 'steps', title: '怎么办', official: '办理流程', items: data.steps.map(stepOf) },
    ...pairs('几天、多少钱', '时限、收费', money(entry, context)),
    ...pairs('到哪里，得到什么', '地点、时间、结果', place(data)),
    ...pairs('问谁，向谁投诉', '咨询、投诉', phones(entry, context)),
    ...(data.rights ? [text('对结果不服怎么办', '权利救济', data.rights)] : []),
  ];
}

const text = (title: string, official: string, words: string): SheetBlock => ({
  kind: 'text',
  title,
  official,
  spare: 1,
  paragraphs: [words],
});

const pairs = (title: string, official: string, items: readonly (Pair | undefined)[]): SheetBlock[] => {
  const kept = items.filter((item): item is Pair => item !== undefined);
  return kept.length > 0 ? [{ kind: 'pairs', title, official, items: kept }] : [];
};

/** With nothing published the window writes the list by hand and signs: then the paper still is the notice the rule asks for. */
const BLANK_LINES = 5;

export function materials({ data }: Procedure, own: Case | undefined): SheetBlock {
  const items = (data.materials ?? []).filter(({ cases }) => !own || !cases || cases.includes(own.name));
  return {
    kind: 'materials',
    title: '要带什么',
    official: '办理材料',
    items: items.map((item) => ({
      name: item.name,
      small: materialSmall(item, own),
      form: item.form === '来源未载明' ? '请问窗口' : item.form,
      copies: item.copies === undefined ? '请问窗口' : `${item.copies} 份`,
      origin: item.origin ?? '请问窗口',
    })),
    ...(data.noMaterials && { none: data.noMaterials }),
    blank: data.noMaterials ? 0 : items.length > 0 ? 1 : BLANK_LINES,
  };
}

const materialSmall = ({ cases, when, format, note }: Material, own: Case | undefined): string =>
  [
    own === undefined && cases ? `只有这几种情形要：${cases.join('、')}` : '',
    when === undefined ? '' : `${when}才需要`,
    format ?? '',
    note ?? '',
  ]
    .filter(Boolean)
    .join('；');

const stepOf = ({ name, by, limit, criteria, outcome }: Procedure['data']['steps'][number]) => ({
  name,
  meta: [by, limit ? formatLimit(limit) : ''].filter(Boolean).join(' · '),
  // What a limit says beyond its days may be the law itself.
  note: [limit?.note, criteria, outcome && `得到：${outcome}`].filter(Boolean).join('　'),
});

function money({ data }: Procedure, { dataset }: Context): (Pair | undefined)[] {
  const limits = [
    ['承诺几天', data.promisedLimit],
    ['法律最长', data.statutoryLimit],
  ] as const;
  const fees = (data.fees ?? []).map((id) => getEntry(dataset, 'fees', id));
  return [
    ...limits.map(
      ([name, limit]) =>
        limit && {
          name,
          value: [formatLimit(limit), limit.from && sinceWords(limit).trim()].filter(Boolean).join(' · '),
        },
    ),
    ...fees.map((fee) => ({
      name: fee.data.title,
      value: [summaryOf(fee), fee.data.approvedBy && `${fee.data.approvedBy}批准`].filter(Boolean).join('　'),
    })),
    data.chargeNote ? { name: '收费说明', value: data.chargeNote } : undefined,
    data.notCounted ? { name: '不算在内', value: data.notCounted.join('；') } : undefined,
    data.deemedConsent ? { name: '到期没答复', value: data.deemedConsent } : undefined,
  ];
}

function place(data: Procedure['data']): (Pair | undefined)[] {
  return [
    data.place ? { name: '到哪里办', value: data.place } : undefined,
    formatWhenOpen(data) ? { name: '几点办', value: formatWhenOpen(data) as string } : undefined,
    { name: '办成得到', value: data.result },
  ];
}

/** Lines to ask, then those for complaints: what the procedure names, else the nearest of the body. */
function phones({ data }: Procedure, context: Context): Pair[] {
  const named = [...(data.consult ?? []), ...(data.complain ?? [])].map((id) =>
    getEntry(context.dataset, 'hotlines', id),
  );
  const usable = new Set(channelsOf(data.agency, context).map(({ id }) => id));
  const nearest = complaintLine(data.agency, context);
  const lines = named.filter(({ id, data: own }) => usable.has(id) && own.number);
  const all = [...new Set([...lines, ...(nearest ? [nearest] : [])])];
  return all.length > 0 ? all.map(channelPair) : [{ name: '电话', value: ASK_FIRST, small: NOT_SAID }];
}

/** The longest texts of a sheet, for anyone who has to shorten it: where they stand and how many characters they have. */
export function longestTexts(sheet: NoticeSheet): string[] {
  const texts = sheet.blocks.flatMap((block): [string, number][] => {
    if (block.kind === 'ticks') return block.items.map((item, at) => [`${block.official}第 ${at + 1} 条`, item.length]);
    if (block.kind === 'materials')
      return block.items.map((item, at) => [`${block.official}第 ${at + 1} 件`, `${item.name}${item.small}`.length]);
    if (block.kind === 'steps')
      return block.items.map((item, at) => [`${block.official}第 ${at + 1} 步`, `${item.name}${item.note}`.length]);
    if (block.kind === 'pairs')
      return block.items.map((item) => [item.name, `${item.value}${item.small ?? ''}`.length]);
    return [[block.official, block.paragraphs.join('').length]];
  });
  return texts
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([where, length]) => `${where}（${length} 字）`);
}
