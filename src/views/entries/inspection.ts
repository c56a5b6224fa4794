/** 监督检查: what was looked at, what was found, whether it was mended. */
import type { Entry } from '#domain/kinds.ts';
import { addDays } from '#domain/plain-date.ts';
import { formatDay } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Chip, Page } from '../page.ts';
import { proseOf, section } from '../parts/blocks.ts';
import { byDay } from '../parts/by-day.ts';
import { entryPage, publisherLink } from '../parts/entry-page.ts';
import { tableOf } from '../parts/table.ts';

export function inspectionPage(entry: Entry<'inspections'>, context: Context): Page {
  const { data } = entry;
  const measures = data.measures ?? [];
  const measureTable = tableOf({
    caption: '整改措施、期限和完成情况',
    columns: [
      { title: '措施', cell: ({ what }) => what },
      { title: '期限', cell: ({ dueOn }) => formatDay(dueOn) },
      {
        title: '完成',
        cell: (measure) => ({
          text: measure.doneOn ? formatDay(measure.doneOn) : '未完成',
          chip: measureChip(measure),
        }),
      },
    ],
    rows: measures,
  });
  return entryPage(entry, context, {
    subtitle: [publisherLink(entry, context), ` · ${data.type}`],
    keyFacts: [
      { term: '哪天查的', value: formatDay(data.heldOn) },
      { term: '谁来查', value: data.by },
      ...(data.grade ? [{ term: '等次', value: data.grade }] : []),
    ],
    blocks: [
      section('fanwei', '查了什么', { kind: 'list', items: data.scope }),
      section('wenti', '发现什么问题', { kind: 'list', items: data.findings }),
      ...(measures.length > 0 ? [section('zhenggai', '改了没有', measureTable)] : []),
      section('yiju', '依据', proseOf(data.basis)),
    ],
  });
}

function measureChip({ dueOn, doneOn }: { dueOn: string; doneOn?: string | undefined }): Chip {
  if (doneOn) return doneOn > dueOn ? { text: '逾期完成', tone: 'late' } : { text: '按期完成', tone: 'good' };
  const running: Chip = { text: '还没到期', tone: 'plain' };
  const late: Chip = { text: '逾期没办', tone: 'late' };
  const days = byDay(['0001-01-01', addDays(dueOn, 1)], (day) => (day > dueOn ? late : running));
  return { text: '还没办', tone: 'plain', days };
}
