/** 指标自查: each single-veto item with what was counted, the line, and the day it will break; then 督查 of the year. */
import { titleOf } from '#domain/kinds.ts';
import { limitsOf, type SiteCheckResult } from '#domain/oversight/site-check.ts';
import { siteCheckItem } from '#domain/oversight/site-check-items.ts';
import { addDays, daysBetween } from '#domain/plain-date.ts';
import { formatDay } from '#ui/format.ts';
import type { Context } from '../context.ts';
import { tallyTable } from '../lists/inspection-tally.ts';
import type { Inline, Page, Section, Table, TableCell, Text } from '../page.ts';
import { section } from '../parts/blocks.ts';
import { tableOf } from '../parts/table.ts';
import { deskPage } from './desk-frame.ts';
import { liveCheck, siteChecks } from './desk-live.ts';
import { checkChip } from './live.ts';
import { EVIDENCE_WORDS } from './rules-words.ts';

const MOST_LINKS = 5;

export function selfCheckPage(context: Context): Page {
  return deskPage(context, {
    title: '指标自查',
    about: '对照政府网站检查指标的单项否决项，现在触线没有，不管它的话哪一天会触线',
    rest: 'self-check/',
    live: true,
    lead: '检查指标里有一条单项否决，整个网站就不合格。下面逐条写明数了什么、界线在哪里、哪一天会触线。界线能改，改了在“规则口径”里看得到。',
    blocks: [section('zhibiao', '单项否决逐条看', checkTable(context)), ...inspections(context)],
  });
}

const checkTable = (context: Context): Table =>
  tableOf({
    caption: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）的单项否决项；原文只读到摘录，以上级口径为准',
    columns: [
      { title: '看什么', cell: ({ label, item }) => ({ text: label, small: item }) },
      {
        title: '界线',
        cell: ({ requirement, evidence, note }) => ({
          text: requirement(limitsOf(context.dataset)),
          small: [EVIDENCE_WORDS[evidence], ...(note ? [`。${note}`] : [])],
        }),
      },
      {
        title: '现在',
        cell: ({ result }) => ({
          text: countWords(result, context),
          chip: liveCheck(result.key, context) ?? checkChip(result.state),
          small: evidenceWords(result, context),
        }),
      },
      { title: '哪天触线', cell: ({ result }) => breaksCell(result, context) },
    ],
    rows: siteChecks(context).map((result) => ({ ...siteCheckItem(result.key), result })),
    id: ({ result }) => result.key,
  });

/** Figures that time changes are said as of the build or as a day: only the verdict beside them is brought up to date. */
const MOVING: ReadonlySet<string> = new Set(['stale-columns', 'overdue', 'replies']);

function countWords({ key, count, limit }: SiteCheckResult, { asOf }: Context): string {
  if (count === undefined) return '';
  if (key === 'home') return `最近一次是${formatDay(addDays(asOf, -count))}`;
  const when = MOVING.has(key) ? '网页生成时 ' : '';
  return limit === undefined || key === 'replies' ? `${when}${count} 个` : `${when}${count} 个，界线 ${limit} 个`;
}

function breaksCell({ breaksOn, state }: SiteCheckResult, { asOf }: Context): TableCell {
  if (breaksOn === undefined) return state === '本站测不了' ? '算不出来' : '光过日子不会触线';
  const days = daysBetween(asOf, breaksOn);
  return { text: formatDay(breaksOn), small: days > 0 ? `网页生成时还有 ${days} 天` : '已经过了' };
}

/** Where to see it for oneself. */
function evidenceWords({ key, entries = [] }: SiteCheckResult, context: Context): Text {
  const { urls, dataset } = context;
  if (key === 'false-dates') return ['看各页页脚的公布、更正、核对时间：', { text: '网站地图', href: urls.sitemap }];
  if (key === 'secrets') return { text: '随机抽查', href: urls.oversight('sample/') };
  if ((key === 'services' || key === 'guides') && dataset.entries.procedures.length > 0) {
    return { text: '全部办事指南', href: urls.list('procedures') };
  }
  const links = entries
    .slice(0, MOST_LINKS)
    .flatMap((entry, index): Inline[] => [
      ...(index > 0 ? ['；'] : []),
      { text: titleOf(entry), href: urls.entry(entry.kind, entry.id) },
    ]);
  return entries.length > MOST_LINKS ? [...links, `……共 ${entries.length} 个`] : links;
}

function inspections(context: Context): Section[] {
  const table = tallyTable(context);
  if (table.rows.length === 0) return [];
  const more = { text: '全部检查记录', href: context.urls.list('inspections') };
  return [{ ...section('ducha', '督查每年两次够不够', table), more }];
}
