/** 规则口径 of 公示: what each kind of notice asks for and who says so, and how long each agency's own rule keeps one up. */

import { findEntry } from '#domain/dataset.ts';
import { noticeTypes } from '#domain/notice-types/find.ts';
import { type NoticeType, writtenName } from '#domain/notice-types/notice-type.ts';
import { DESK_NAME } from '#domain/oversight/desk-name.ts';
import type { Source } from '#domain/oversight/rules.ts';
import { formatDuration } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Table } from '../page.ts';
import { tableOf } from '../parts/table.ts';
import { EVIDENCE_WORDS, sourceLink } from './rules-words.ts';

/** Own kinds, and shipped ones that the board uses or whose term is set by law. */
export function noticeTypesTable(context: Context): Table {
  const { dataset } = context;
  const used = new Set(dataset.entries.notices.map(({ data }) => data.type));
  const shown = noticeTypes(dataset).filter((type) => type.agencies || type.source || used.has(writtenName(type)));
  return tableOf({
    caption: '规矩是哪个机构的，就只对哪个机构算',
    columns: [
      { title: '种类', cell: (type) => ({ text: type.name, small: agencyNames(type, context) }) },
      { title: '多久', cell: (type) => spanWords(type) },
      { title: '之后', cell: (type) => (type.followUps ?? []).map(stepWords).join('；') || '—' },
      {
        title: '出处',
        cell: (type) => (type.source ? sourceCell(type.source, context) : '没有统一规定，照每件公示写的'),
      },
    ],
    rows: shown,
  });
}

const sourceCell = ({ title, clause, evidence }: NonNullable<NoticeType['source']>, context: Context) => {
  const source: Source = { title, evidence, ...(clause && { clause }) };
  return { text: sourceLink(source, context), small: EVIDENCE_WORDS[evidence] };
};

const agencyNames = ({ agencies }: NoticeType, { dataset }: Context): string =>
  agencies?.map((id) => findEntry(dataset, 'agencies', id)?.data.shortName ?? id).join('、') ?? '各机构';

function spanWords({ term, publish, countsFrom = '次日' }: NoticeType): string {
  if (term)
    return `公示${term.bound} ${formatDuration(term)}，从${countsFrom === '当日' ? '开始当天' : '开始的第二天'}数`;
  return publish ? `${publish.from}起 ${formatDuration(publish.within)}内公开` : '—';
}

const stepWords = ({ step, within, clause }: NonNullable<NoticeType['followUps']>[number]): string =>
  `${step}${within ? `：${formatDuration(within)}内` : '（没有写几天）'}${clause ? `，${clause}` : ''}`;

/** Agencies whose own rule says how long a 公示 stands; no table where there is none. */
export function minimumTable({ dataset }: Context): Table[] {
  const agencies = dataset.entries.agencies.filter(({ data }) => data.noticeTerm);
  if (agencies.length === 0) return [];
  const table: Table = tableOf({
    caption: `照各机构自己的制度；不满天数就撤下的，${DESK_NAME}列在“撤下的内容”里。没有列出的机构没有写`,
    columns: [
      { title: '机构', cell: ({ data: { shortName } }) => shortName },
      { title: '公示至少', cell: ({ data: { noticeTerm } }) => (noticeTerm ? formatDuration(noticeTerm) : '') },
      { title: '出处', cell: ({ data: { noticeTerm } }) => noticeTerm?.basis ?? '' },
    ],
    rows: agencies,
  });
  return [table];
}
