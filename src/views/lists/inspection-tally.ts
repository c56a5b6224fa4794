/** Over the list of inspections: each agency's 督查 of the year against what its own rule asks for (R40). */
import { entriesOfAgency } from '#domain/dataset.ts';
import { inspectionTally } from '#domain/oversight/inspection-tally.ts';
import { yearOf } from '#domain/plain-date.ts';
import type { Context } from '../context.ts';
import type { Table } from '../page.ts';

export function tallyTable({ dataset, asOf, urls }: Context): Table {
  const year = yearOf(asOf);
  const agencies = dataset.entries.agencies.filter(({ id }) => entriesOfAgency(dataset, 'inspections', id).length > 0);
  return {
    kind: 'table',
    caption: `有检查记录的机构 ${year} 年督查次数；够不够，照本机构自己的制度`,
    columns: ['机构', `${year} 年督查`, '够不够'],
    rows: agencies.map(({ id, data }) => {
      const { held, met, required } = inspectionTally(dataset, id, year);
      return {
        cells: [
          { text: data.shortName, href: urls.entry('agencies', id) },
          `${held} 次`,
          required === undefined
            ? '制度没有写次数'
            : {
                text: `应有 ${required} 次`,
                chip: met ? { text: '已达到', tone: 'good' } : { text: `还差 ${required - held} 次`, tone: 'late' },
              },
        ],
      };
    }),
  };
}
