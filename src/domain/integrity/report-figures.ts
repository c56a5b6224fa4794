/** What the board counts itself is proposed beside the annual report; papers that stand elsewhere may make the figure larger. */

import { say } from '../problem.ts';
import { ruleCounts } from '../report-counts.ts';
import type { BoardCheck } from './issue.ts';

export const reportFiguresProposed: BoardCheck = ({ dataset }, report) => {
  for (const entry of dataset.entries.reports) {
    const { agency, year, documents, fictitious } = entry.data;
    const counted = fictitious === undefined ? ruleCounts(agency, year, dataset) : undefined;
    if (!counted) continue;
    const words = `本年制发 ${counted.made} 件、废止 ${counted.repealed} 件、现行有效 ${counted.valid} 件`;
    const index = documents?.findIndex(({ type }) => type.includes('规范性文件')) ?? -1;
    const row = documents?.[index];
    if (!row) {
      const fix = '可以照这个数填一行“行政规范性文件”；没有登在本站的也要算上';
      report(entry, ['documents'], say(`本站数到：${words}，表里还没有这一行`, fix), 'warning');
    } else if (row.made !== counted.made || row.repealed !== counted.repealed || row.valid !== counted.valid) {
      const filled = `表里是 ${row.made}、${row.repealed}、${row.valid}`;
      const what = `本站数到行政规范性文件${words}，${filled}`;
      report(entry, ['documents', index], say(what, '请核对；没有登在本站的也要算上'), 'warning');
    }
  }
};
