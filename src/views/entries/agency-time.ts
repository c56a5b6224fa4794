/** An agency that is no more, and what it was called before. */
import { goneWords } from '#domain/agency-gone.ts';
import { getEntry } from '#domain/dataset.ts';
import type { Entry } from '#domain/kinds.ts';
import { formatDay } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Note, Section, Text } from '../page.ts';

/** The body is no more: since when, and who took over; in its own words where it gives no day. */
export function goneNote(entry: Entry<'agencies'>, context: Context): Note {
  const { data } = entry;
  const words = goneWords(entry);
  if (words !== undefined) {
    return {
      kind: 'note',
      tone: 'late',
      title: `${data.name}已撤销`,
      paragraphs: [`${words}。从哪天起、由谁承接，没有另外填写；这里的内容留作查考。`],
    };
  }
  const heir = data.successor && getEntry(context.dataset, 'agencies', data.successor);
  const who: Text = heir
    ? [{ text: heir.data.name, href: context.urls.entry('agencies', heir.id) }]
    : (data.successorName ?? '');
  const since = data.abolishedOn ? `${formatDay(data.abolishedOn)}` : '';
  return {
    kind: 'note',
    tone: 'late',
    title: `${data.name}已撤销`,
    paragraphs: [
      [`从${since}起不再存在，职责由`, ...[who].flat(), '承接。这里的内容留作查考；办事、咨询请找承接机构。'],
    ],
  };
}

export function agencyHistory({ data }: Entry<'agencies'>): Section[] {
  const items = [
    ...(data.establishedOn ? [{ term: '设立日期', detail: formatDay(data.establishedOn) }] : []),
    ...(data.abolishedOn ? [{ term: '撤销日期', detail: formatDay(data.abolishedOn) }] : []),
    ...(data.formerNames ?? []).map(({ name, until }) => ({
      term: '曾用名称',
      detail: `${name}（用到${formatDay(until)}）`,
    })),
  ];
  if (items.length === 0) return [];
  return [
    {
      kind: 'section',
      id: 'yange',
      title: '以前叫什么，什么时候设的',
      official: '机构沿革',
      blocks: [{ kind: 'facts', items }],
    },
  ];
}
