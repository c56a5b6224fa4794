/** Tables to work through on paper: 电话拨测单, 抽查记录表, and the list of what a body made public in a year. */
import { agencyOf, allEntries, entriesOfAgency, findEntry } from '#domain/dataset.ts';
import { anyKind, type Entry, type KindName, kindNames, titleOf } from '#domain/kinds.ts';
import { drawSample } from '#domain/oversight/sample.ts';
import { dayOf } from '#domain/plain-date.ts';
import { isPageEntry } from '#ledger/entry.ts';
import { sha256 } from '#site/sha256.ts';
import { formatDay } from '#ui/format.ts';
import type { Context } from '../context.ts';
import { EVENT_WORDS } from '../ledger/events.ts';
import { agenciesOn, channelsOf } from './agency-facts.ts';
import { NO_DOMAIN, newestDay, shortNumber, versionOnPaper } from './mark.ts';
import type { Register } from './paper.ts';

/** What a call can end in. */
export const CALL_RESULTS = ['通，说的对', '通，找错人', '没人接', '空号、停机'] as const;

const NO_MARK = { lines: [] };

/** One row a telephone in force, with the address of its entry, so that the result can be carried over. */
export const callSheets = (context: Context): Register[] =>
  agenciesOn(context).flatMap((agency) => {
    const lines = channelsOf(agency.id, context).filter(({ data }) => data.number !== undefined);
    if (lines.length === 0) return [];
    return [
      {
        design: 'register',
        sort: 'bodai',
        file: `bodai/${agency.id}.pdf`,
        title: `${agency.data.shortName}电话拨测单`,
        agency: agency.id,
        day: newestDay(lines),
        mark: NO_MARK,
        heading: `${agency.data.shortName}电话拨测单`,
        left: '每个号码在公布的时间里打一次，照结果打勾；打完交采编员，在采编台把结果记进这条渠道的“核实日期”或“未核实的原因”',
        right: '拨测人（岗位）',
        columns: [
          { title: '编号', width: 5 },
          { title: '渠道', width: 5 },
          { title: '号码', width: 4 },
          { title: '上次核实', width: 3 },
          { title: '打的时间', width: 4 },
          { title: '结果', width: 7, ticks: CALL_RESULTS },
          { title: '更正后的号码', width: 3 },
        ],
        rows: lines.map(({ id, data }) => [
          id,
          data.title,
          data.number as string,
          data.verifiedOn ? formatDay(data.verifiedOn) : '没有核实过',
          '　月　日　时',
          '',
          '',
        ]),
      } satisfies Register,
    ];
  });

const SAMPLE_SIZE = 20;

/** 20 entries drawn by a start number; two pages, so that there is room to write. */
export function sampleSheet(seed: string, context: Context): Register {
  const all = allEntries(context.dataset).map((entry) => ({ key: `${entry.kind}/${entry.id}`, entry }));
  const drawn = drawSample(all, { seed, count: SAMPLE_SIZE }, sha256).map(({ entry }) => entry);
  return {
    design: 'register',
    sort: 'choucha',
    file: `choucha/${seed}.pdf`,
    title: `抽查记录表（起始号 ${seed}）`,
    day: newestDay(allEntries(context.dataset)),
    mark: context.origin ? NO_MARK : { lines: [NO_DOMAIN] },
    heading: `${context.site.name}抽查记录表`,
    left: `起始号 ${seed} · 从 ${all.length} 条中抽 ${drawn.length} 条 · 用同一个起始号重抽，抽到的还是这些`,
    right: '抽查人',
    columns: [
      { title: '条目', width: 9 },
      { title: '版本号', width: 3 },
      { title: '公布', width: 4 },
      { title: '核对（符合打勾）', width: 8, ticks: ['打得开', '与来源同', '电话通', '期限对', '上墙同'] },
      { title: '问题、依据', width: 6 },
    ],
    rows: drawn.map((entry) => [
      `${titleOf(entry)}（${bodyOf(entry, context)} · ${anyKind(entry.kind).label}）`,
      versionWords(entry, context),
      formatDay(dayOf(entry.data.publishedAt)),
      '',
      '',
    ]),
  };
}

const bodyOf = (entry: Entry, { dataset, site }: Context): string => {
  const id = agencyOf(entry);
  return (id && findEntry(dataset, 'agencies', id)?.data.shortName) || site.organiser;
};

function versionWords(entry: Entry, context: Context): string {
  const version = versionOnPaper(entry, context);
  return version ? shortNumber(version.recorded) : '未入账';
}

/** From the ledger: what was published, corrected, withdrawn and restored in a year, in that order. */
export function yearLists(year: string, context: Context): Register[] {
  const { ledger, dataset } = context;
  if (!ledger) return [];
  const events = ledger.entries.flatMap((entry, index) =>
    isPageEntry(entry) && entry.ev !== 'confirm' && entry.at.startsWith(year) ? [{ entry, index }] : [],
  );
  return agenciesOn(context).flatMap((agency): Register[] => {
    const keys = new Set(
      kindNames.flatMap((kind) =>
        kind === 'agencies'
          ? []
          : (entriesOfAgency(dataset, kind, agency.id) as Entry[]).map(({ id }) => `${kind}/${id}`),
      ),
    ).add(`agencies/${agency.id}`);
    const withdrawn = new Set(
      dataset.withdrawals.filter((one) => one.agency === agency.id).map(({ kind, id }) => `${kind}/${id}`),
    );
    const own = events.filter(({ entry }) => {
      const key = `${entry.kind}/${entry.id}`;
      return keys.has(key) || withdrawn.has(key);
    });
    if (own.length === 0) return [];
    return [
      {
        design: 'register',
        sort: 'niandu',
        file: `niandu/${agency.id}-${year}.pdf`,
        title: `${agency.data.shortName}${year}年公开目录`,
        agency: agency.id,
        day: (own.at(-1) as (typeof own)[number]).entry.at.slice(0, 10),
        mark: NO_MARK,
        heading: `${agency.data.shortName}${year}年公开目录`,
        left: `照公开账本编 · 公布、更正、撤下、恢复共 ${own.length} 条`,
        right: '立卷人',
        columns: [
          { title: '入账', width: 4 },
          { title: '事项', width: 2 },
          { title: '栏目', width: 3 },
          { title: '标题', width: 10 },
          { title: '账本', width: 4 },
          { title: '说明', width: 7 },
        ],
        rows: own.map(({ entry, index }) => [
          formatDay(entry.at.slice(0, 10)),
          EVENT_WORDS[entry.ev],
          anyKind(entry.kind as KindName).label,
          titleIn(entry.kind as KindName, entry.id, context),
          entry.sha256 ? shortNumber({ index, entry }) : `${index + 1}`,
          entry.why ?? '',
        ]),
      },
    ];
  });
}

function titleIn(kind: KindName, id: string, { dataset }: Context): string {
  const entry = findEntry(dataset, kind, id) as Entry | undefined;
  return entry ? titleOf(entry) : `${id}（已撤下）`;
}
