/** 条例第二十条: an item an agency calls not applicable is said so once, and has no row in the agency's catalogue. */
import { entriesOfAgency } from '../dataset.ts';
import { say } from '../problem.ts';
import type { BoardCheck } from './issue.ts';

export const article20Consistent: BoardCheck = ({ dataset }, report) => {
  for (const agency of dataset.entries.agencies) {
    const rows = entriesOfAgency(dataset, 'catalogue', agency.id);
    const seen = new Set<number>();
    agency.data.notApplicable?.forEach(({ item }, index) => {
      const path = ['notApplicable', index, 'item'];
      if (seen.has(item)) report(agency, path, say(`第 ${item} 项写了两次`, '请只留一行'));
      seen.add(item);
      const row = rows.find(({ data }) => data.article20 === item);
      if (row) report(agency, path, say(`第 ${item} 项又不适用又列在目录里`, `目录里是 ${row.id}，请二者留一`));
    });
  }
};
