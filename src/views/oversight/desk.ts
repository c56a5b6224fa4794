/** 监督台: what is late, what is coming, and where to look closer. */

import { findEntry } from '#domain/dataset.ts';
import { anyKind } from '#domain/kinds.ts';
import { DESK_NAME } from '#domain/oversight/desk-name.ts';
import { COMING_WORKING_DAYS } from '#domain/oversight/duty.ts';
import { displayOf } from '#domain/oversight/withdrawal.ts';
import type { Withdrawal } from '#domain/withdrawals.ts';
import { formatMinute } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Block, Page, Section, TableCell, Tiles } from '../page.ts';
import { section } from '../parts/blocks.ts';
import { tableOf } from '../parts/table.ts';
import { boardDuties, bodyName, openDuties } from './desk-duties.ts';
import { deskFiles } from './desk-files.ts';
import { deskPage, scopeFacts } from './desk-frame.ts';
import { liveCount } from './desk-live.ts';
import { openTable } from './duties-table.ts';
import { ledgerSection } from './ledger-section.ts';
import { stripLegend, stripsOf } from './strip.ts';

/** Rows and figures one page carries; the rest stand on the pages of the bodies and in the files. */
const MOST_ROWS = 60;
const MOST_STRIPS = 12;

export function oversightDesk(context: Context): Page {
  const duties = boardDuties(context);
  const strips = stripsOf(context.dataset.entries.notices, MOST_STRIPS, context);
  const page = deskPage(context, {
    title: DESK_NAME,
    about: '该公开的公开了没有，该办的按期办了没有：都由本站自己登载的日期算出，每个数字都能点开复核',
    rest: '',
    live: true,
    ...(duties.length > 0 && { keyFacts: scopeFacts('', context) }),
    blocks: [
      tiles(context),
      ...openSection(context),
      ...bodies(context),
      ...(strips.length > 0 ? [section('gongshi', '公示走到哪一步了', stripLegend, ...strips)] : []),
      ...ledgerSection(context),
      ...withdrawals(context),
      section('xiazai', '下载和订阅', { kind: 'rows', items: deskFiles(context) }),
    ],
  });
  const feed = { href: context.urls.oversight('feed.xml'), title: context.site.name };
  return { ...page, head: { ...page.head, feed } };
}

const tiles = ({ urls }: Context): Tiles => ({
  kind: 'tiles',
  items: [
    { name: '自查', href: urls.oversight('self-check/'), about: '检查指标哪条会触线、哪一天' },
    { name: '覆盖', href: urls.oversight('coverage/'), about: '条例第二十条 15 项和公开目录' },
    { name: '抽查', href: urls.oversight('sample/'), about: '同一个号，谁抽都是同一批' },
    { name: '口径', href: urls.oversight('rules/'), about: '每条规则的天数、出处和算法' },
  ],
});

function openSection(context: Context): Section[] {
  const open = openDuties(boardDuties(context), context);
  if (open.length === 0) return [];
  const left = open.length - MOST_ROWS;
  const more: Block[] =
    left > 0 ? [{ kind: 'prose', paragraphs: [`还有 ${left} 项更晚到期的，见下面各机构的页面，或下载台账。`] }] : [];
  return [section('daiban', '谁该在哪天前办什么', openTable(open.slice(0, MOST_ROWS), context), ...more)];
}

function bodies(context: Context): Section[] {
  const { dataset, urls } = context;
  const { agencies } = dataset.entries;
  if (agencies.length === 0) return [];
  const table = tableOf({
    caption: `逾期：过了应办日还没办；将到期：${COMING_WORKING_DAYS} 个工作日内；办完：按期的和晚了的；未公开：目录里有、本站还没有。点开机构，看到科室和每一项`,
    dense: true,
    columns: [
      { title: '机构', cell: ({ id, data }) => ({ text: data.shortName, href: urls.oversight(`by-agency/${id}/`) }) },
      { title: '逾期', cell: ({ id }) => [liveCount(id, 'late', context)] },
      { title: '将到期', cell: ({ id }) => [liveCount(id, 'coming', context)] },
      {
        title: '办完',
        cell: ({ id }) => [liveCount(id, 'inTime', context), ' + ', liveCount(id, 'doneLate', context)],
      },
      { title: '未公开', cell: ({ id }) => [liveCount(id, 'missing', context)] },
    ],
    rows: agencies,
  });
  return [section('jigou', '各机构', table)];
}

function withdrawals(context: Context): Section[] {
  const { withdrawals: gone } = context.dataset;
  if (gone.length === 0) return [];
  const table = tableOf({
    caption: '从网站上撤下的内容，留下原因；公示不满本机构制度规定的天数就撤的标出来',
    columns: [
      { title: '内容', cell: (item) => withdrawnCell(item, context) },
      { title: '机构', cell: ({ agency }) => bodyName(agency, context) },
      { title: '公布', cell: ({ publishedAt }) => formatMinute(publishedAt) },
      { title: '撤下', cell: (item) => shownCell(item, context) },
      { title: '原因', cell: ({ reason, by }) => ({ text: reason, small: by }) },
    ],
    rows: gone.toReversed(),
  });
  return [section('chexia', '撤下的内容', table)];
}

function withdrawnCell({ kind, id, title }: Withdrawal, { dataset }: Context): TableCell {
  const known = findEntry(dataset, kind, id);
  return { text: title ?? `${anyKind(kind).label} ${id}`, ...(known && { small: '现在又有同一编号的内容' }) };
}

function shownCell(item: Withdrawal, { dataset }: Context): TableCell {
  const { workingDays, early } = displayOf(item, dataset);
  return {
    text: formatMinute(item.withdrawnAt),
    small: `登了 ${workingDays} 个工作日`,
    ...(early && { chip: { text: '撤早了', tone: 'late' as const } }),
  };
}
