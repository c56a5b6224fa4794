/** What hangs on the wall: how a matter goes, duties, fees, promised days, where to complain (上墙). */
import { entriesOfAgency } from '#domain/dataset.ts';
import { type Entry, summaryOf } from '#domain/kinds.ts';
import { said, toldLimit } from '#domain/parts/time.ts';
import { formatLimit } from '#ui/format.ts';
import type { Context } from '../context.ts';
import { sinceWords } from '../entries/procedure-answer.ts';
import { ladderOf } from '../parts/contact.ts';
import { timeOf } from '../parts/validity.ts';
import {
  type Agency,
  agenciesOn,
  channelPair,
  channelsOf,
  complaintLine,
  footOf,
  hoursOf,
  NOT_SAID,
  officesOf,
} from './agency-facts.ts';
import { markOf, markOfMany, newestDay } from './mark.ts';
import type { Pair, PaperSort, Poster, PosterBlock, PosterSize } from './paper.ts';
import { plainWords } from './plain-words.ts';

/** A poster without its size: the same words hang as A4, A3 or A1. */
type Content = Pick<Poster, 'org' | 'heading' | 'sub' | 'blocks' | 'foot'> & {
  readonly entries: readonly Entry[];
  /** Of one entry alone. */
  readonly single?: true;
};

function poster(
  sort: PaperSort,
  name: string,
  agency: string,
  size: PosterSize,
  content: Content,
  context: Context,
): Poster {
  const { entries, single, ...words } = content;
  return {
    ...words,
    design: 'poster',
    sort,
    size,
    agency,
    file: `${sort}/${name}-${size}.pdf`,
    title: `${content.org}：${content.heading}${content.sub}`,
    day: newestDay(entries),
    mark: single ? markOf(entries[0] as Entry, context) : markOfMany(entries, context),
  };
}

/** Every poster of one sort and size. */
export const posters = (sort: PaperSort, size: PosterSize, context: Context): Poster[] =>
  agenciesOn(context).flatMap((agency) => {
    if (sort === 'liucheng') {
      return entriesOfAgency(context.dataset, 'procedures', agency.id).map((entry) =>
        poster(sort, entry.id, agency.id, size, flow(entry, agency, context), context),
      );
    }
    const content = CONTENT[sort as keyof typeof CONTENT](agency, context);
    return content ? [poster(sort, agency.id, agency.id, size, content, context)] : [];
  });

const CONTENT = { zhize: duties, shoufei: fees, chengnuo: promises, tousu: complaints } as const;

function flow(entry: Entry<'procedures'>, agency: Agency, context: Context): Content {
  const { data } = entry;
  const limitWords = (written: typeof data.promisedLimit) => {
    const limit = said(written);
    return limit ? formatLimit(limit) : NOT_SAID;
  };
  return {
    org: agency.data.shortName,
    heading: data.title,
    sub: '办理流程',
    entries: [entry],
    single: true,
    blocks: [
      {
        kind: 'cells',
        items: [
          { name: '承诺办结', value: limitWords(data.promisedLimit) },
          { name: '法定时限', value: limitWords(data.statutoryLimit) },
          { name: '收费', value: data.charge === '来源未载明' ? NOT_SAID : data.charge },
        ],
      },
      {
        kind: 'steps',
        items: data.steps.map(({ name, by, limit }) => ({ name, by, ...(limit && { limit: formatLimit(limit) }) })),
      },
    ],
    ...footOf(agency.id, context),
  };
}

export function dutyBlocks(agency: Agency, context: Context): PosterBlock[] {
  return [
    { kind: 'list', title: '本单位职能', items: agency.data.functions },
    ...officesOf(agency.id, context).map(
      (office): PosterBlock => ({
        kind: 'list',
        title: office.data.room ? `${office.data.name}（${office.data.room}）` : office.data.name,
        items: office.data.functions,
      }),
    ),
  ];
}

function duties(agency: Agency, context: Context): Content {
  return {
    org: agency.data.shortName,
    heading: '职责',
    sub: '管什么，找哪个科室',
    entries: [agency, ...officesOf(agency.id, context)],
    blocks: dutyBlocks(agency, context),
    ...footOf(agency.id, context),
  };
}

function inForce(fee: Entry<'fees'>, context: Context): boolean {
  const { over, validity } = timeOf(fee, context);
  return !over && validity.state !== '将施行';
}

export function feeRows(agency: Agency, context: Context): PosterBlock | undefined {
  const own = entriesOfAgency(context.dataset, 'fees', agency.id).filter((fee) => inForce(fee, context));
  if (own.length === 0) return undefined;
  return {
    kind: 'rows',
    columns: ['收费项目', '标准'],
    items: own.map((fee) => ({
      name: fee.data.title,
      value: summaryOf(fee),
      small: [`向${fee.data.payer}收`, fee.data.approvedBy && `${fee.data.approvedBy}批准`, basisOf(fee)]
        .filter((words) => words && !(fee.data.charge === '不收费' && words.startsWith('向')))
        .join(' · '),
    })),
  };
}

const basisOf = ({ data }: Entry<'fees'>): string =>
  data.basis.map(({ title, clause }) => `《${title}》${clause ?? ''}`).join('、');

function fees(agency: Agency, context: Context): Content | undefined {
  const rows = feeRows(agency, context);
  if (!rows) return undefined;
  return {
    org: agency.data.shortName,
    heading: '收费公示',
    sub: '收不收、收多少、凭什么',
    entries: entriesOfAgency(context.dataset, 'fees', agency.id),
    blocks: [rows],
    ...footOf(agency.id, context),
  };
}

const promised = (agency: Agency, { dataset }: Context) =>
  entriesOfAgency(dataset, 'procedures', agency.id).filter(({ data }) => toldLimit(data) !== undefined);

export function promiseRows(agency: Agency, context: Context): PosterBlock | undefined {
  const own = promised(agency, context);
  if (own.length === 0) return undefined;
  return {
    kind: 'rows',
    columns: ['办什么', '几天'],
    items: own.map(({ data }): Pair => {
      const [promise, statutory] = [said(data.promisedLimit), said(data.statutoryLimit)];
      const limit = (promise ?? statutory) as NonNullable<typeof promise>;
      const law = promise && statutory ? `法律最长 ${formatLimit(statutory)}` : '';
      return {
        name: data.title,
        value: formatLimit(limit),
        small: [promise ? '承诺' : '法定', sinceWords(limit).trim(), law].filter(Boolean).join(' · '),
      };
    }),
  };
}

function promises(agency: Agency, context: Context): Content | undefined {
  const rows = promiseRows(agency, context);
  if (!rows) return undefined;
  return {
    org: agency.data.shortName,
    heading: '承诺时限',
    sub: '办一件事最多几天',
    entries: promised(agency, context),
    blocks: [rows],
    ...footOf(agency.id, context),
  };
}

export function complaintBlocks(agency: Agency, context: Context): PosterBlock[] {
  const line = complaintLine(agency.id, context);
  const others = channelsOf(agency.id, context).filter(
    (one) => one !== line && !one.data.number && (one.data.place ?? one.data.address),
  );
  const rungs = ladderOf(agency.id, context).rungs;
  return [
    ...(line?.data.number
      ? [
          {
            kind: 'number',
            name: line.data.title,
            number: line.data.number,
            small: hoursOf(line),
          } satisfies PosterBlock,
        ]
      : []),
    ...(others.length > 0
      ? [{ kind: 'pairs', title: '还可以这样说', items: others.map(channelPair) } satisfies PosterBlock]
      : []),
    ...(rungs.length > 0
      ? [
          {
            kind: 'pairs',
            title: '一级一级往上找',
            items: rungs.map(({ name, items }) => ({ name, value: items.map(plainWords).join('；') })),
          } satisfies PosterBlock,
        ]
      : []),
  ];
}

function complaints(agency: Agency, context: Context): Content | undefined {
  const lines = channelsOf(agency.id, context);
  if (lines.length === 0) return undefined;
  return {
    org: agency.data.shortName,
    heading: '投诉监督',
    sub: '态度、快慢、收费、结果，哪一样不满意都可以说',
    entries: lines,
    blocks: complaintBlocks(agency, context),
  };
}
