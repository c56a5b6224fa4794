/** The desk of one body: its offices, what it owes, what it has done, and its fifteen items of 条例 20. */
import { entriesOfAgency } from '#domain/dataset.ts';
import type { TimedEntry } from '#domain/entry-validity.ts';
import { anyKind, type Entry, titleOf } from '#domain/kinds.ts';
import { catalogueCoverage } from '#domain/oversight/coverage.ts';
import type { Context } from '../context.ts';
import type { Block, Page, Section, Table } from '../page.ts';
import { section } from '../parts/blocks.ts';
import { tableOf } from '../parts/table.ts';
import { timeChip, timeOf } from '../parts/validity.ts';
import { article20Table } from './coverage-tables.ts';
import { doneDuties, dutiesOfBody, openDuties } from './desk-duties.ts';
import { deskPage, scopeFacts } from './desk-frame.ts';
import { liveCount } from './desk-live.ts';
import { doneTable, openTable } from './duties-table.ts';
import { type Measure, officeScope } from './live.ts';
import { standardsOfAgency } from './standards-tables.ts';
import { stripLegend, stripsOf } from './strip.ts';

/** Rows of one table on the page; all of them stand in the files. */
const MOST_ROWS = 200;
const MOST_STRIPS = 30;

export function agencyDesk(agency: Entry<'agencies'>, context: Context): Page {
  const { dataset, urls } = context;
  const duties = dutiesOfBody('agency', agency.id, context);
  const strips = stripsOf(entriesOfAgency(dataset, 'notices', agency.id), MOST_STRIPS, context);
  const name = agency.data.shortName;
  return deskPage(context, {
    title: `${name}：按期了没有`,
    about: `${name}该公开、该办、该答复的，哪些逾期、哪些快到期、哪些按期办完`,
    rest: `by-agency/${agency.id}/`,
    live: true,
    lead: [
      { text: agency.data.name, href: urls.entry('agencies', agency.id) },
      '　把应办日放进自己的日历：',
      { text: '本机构的 .ics', href: urls.oversight(`due/${agency.id}.ics`) },
    ],
    ...(duties.length > 0 && { keyFacts: scopeFacts(agency.id, context) }),
    blocks: [
      ...cut('daiban', '还没办完的', openDuties(duties, context), openTable, context),
      ...offices(agency.id, context),
      ...ending(agency.id, context),
      ...(strips.length > 0 ? [section('gongshi', '公示走到哪一步了', stripLegend, ...strips)] : []),
      ...missing(agency.id, context),
      section('tiaoli', '条例第二十条的 15 项', article20Table(agency, context)),
      ...standardsOfAgency(agency.id, context),
      ...cut('banwan', '已经办完的', doneDuties(duties, context), doneTable, context),
    ],
  });
}

/** A table of duties, cut where a page would grow too long. */
function cut<Item>(
  id: string,
  title: string,
  items: readonly Item[],
  table: (items: readonly Item[], context: Context) => Table,
  context: Context,
): Section[] {
  if (items.length === 0) return [];
  const left = items.length - MOST_ROWS;
  const more: Block[] = left > 0 ? [{ kind: 'prose', paragraphs: [`还有 ${left} 项，请下载台账看全部。`] }] : [];
  return [section(id, title, table(items.slice(0, MOST_ROWS), context), ...more)];
}

function offices(agency: string, context: Context): Section[] {
  const { dataset, urls } = context;
  const own = entriesOfAgency(dataset, 'offices', agency).filter(
    ({ id }) => dutiesOfBody('office', id, context).length > 0,
  );
  if (own.length === 0) return [];
  const count = (id: string, measure: Measure) => liveCount(officeScope(id), measure, context);
  const table = tableOf({
    caption: '写明责任科室的各项；“办完”是按期的和晚了的',
    dense: true,
    columns: [
      {
        title: '科室',
        cell: ({ id, data }) => [
          { text: data.name, href: urls.entry('offices', id) },
          { text: '日历 .ics', href: urls.oversight(`due/office-${id}.ics`), hint: `${data.name}的应办日` },
        ],
      },
      { title: '逾期', cell: ({ id }) => [count(id, 'late')] },
      { title: '将到期', cell: ({ id }) => [count(id, 'coming')] },
      { title: '办完', cell: ({ id }) => [count(id, 'inTime'), ' + ', count(id, 'doneLate')] },
    ],
    rows: own,
  });
  return [section('keshi', '各科室', table)];
}

/** Rules, fees and lines that end within the time an office needs to decide, begin later, or ran out without anybody ending them. */
function ending(agency: string, context: Context): Section[] {
  const { dataset, urls } = context;
  const own = (['regulations', 'fees', 'hotlines'] as const).flatMap((kind): TimedEntry[] =>
    entriesOfAgency(dataset, kind, agency),
  );
  const items = own.flatMap((entry) => {
    const { state } = timeOf(entry, context).validity;
    const chip = timeChip(entry, context);
    if (!chip || !['快到期', '已过有效期', '将施行'].includes(state)) return [];
    const title = { text: titleOf(entry), href: urls.entry(entry.kind, entry.id) };
    return [{ title, small: anyKind(entry.kind).label, chip }];
  });
  const why = '快到期的，请在到期以前决定继续、修改还是废止；已经过期的，写明由哪份文件废止或继续有效。';
  return items.length > 0
    ? [section('daoqi', '有效期快到、已到的', { kind: 'prose', paragraphs: [why] }, { kind: 'rows', items })]
    : [];
}

/** Every unpublished row with the reason it gives. */
function missing(agency: string, context: Context): Section[] {
  const { dataset, asOf, urls } = context;
  const rows = entriesOfAgency(dataset, 'catalogue', agency);
  const { unpublished, published } = catalogueCoverage(rows, dataset, asOf);
  if (unpublished.length === 0) return [];
  const counts = `公开目录 ${rows.length} 项，已公开 ${published} 项；下面 ${unpublished.length} 项还没有，各自写明原因。`;
  const items = unpublished.map(({ id, data }) => ({
    title: { text: `${data.item}：${data.subitem}`, href: urls.entry('catalogue', id) },
    small: data.notPublished ?? '对应的内容不向社会公开',
  }));
  return [section('queshao', '目录里还没公开的', { kind: 'prose', paragraphs: [counts] }, { kind: 'rows', items })];
}
