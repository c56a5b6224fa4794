/** Over the list of inspections: each agency's 督查 of the year against what its own rule asks for (R40). */
import { entriesOfAgency } from '#domain/dataset.ts';
import { inspectionTally } from '#domain/oversight/inspection-tally.ts';
import { yearOf } from '#domain/plain-date.ts';
import type { Context } from '../context.ts';
import type { Table, TableCell } from '../page.ts';
import { tableOf } from '../parts/table.ts';

export function tallyTable({ dataset, asOf, urls }: Context): Table {
  const year = yearOf(asOf);
  const agencies = dataset.entries.agencies.filter(({ id }) => entriesOfAgency(dataset, 'inspections', id).length > 0);
  return tableOf({
    caption: `有检查记录的机构 ${year} 年督查次数；够不够，照本机构自己的制度`,
    columns: [
      { title: '机构', cell: ({ id, data }) => ({ text: data.shortName, href: urls.entry('agencies', id) }) },
      { title: `${year} 年督查`, cell: ({ held }) => `${held} 次` },
      { title: '够不够', cell: enoughCell },
    ],
    rows: agencies.map(({ id, data }) => ({ id, data, ...inspectionTally(dataset, id, year) })),
  });
}

const enoughCell = ({ held, met, required }: ReturnType<typeof inspectionTally>): TableCell =>
  required === undefined
    ? '制度没有写次数'
    : {
        text: `应有 ${required} 次`,
        chip: met ? { text: '已达到', tone: 'good' } : { text: `还差 ${required - held} 次`, tone: 'late' },
      };
