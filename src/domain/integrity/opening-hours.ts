/** Remarks on hours that are understood one way, but may have been meant in another. */
import { allEntries } from '../dataset.ts';
import type { OpeningTimes } from '../opening-hours.ts';
import { isBareNight } from '../parts/opening-times.ts';
import { say } from '../problem.ts';
import type { BoardCheck } from './issue.ts';

export const hoursRemarks: BoardCheck = ({ dataset }, report) => {
  for (const entry of allEntries(dataset)) {
    const { hours = [] } = entry.data as OpeningTimes;
    hours.forEach((row, index) => {
      if (isBareNight(row)) {
        const what = `${row.from} 到 ${row.to} 按夜间值班到第二天早上算`;
        report(entry, ['hours', index, 'to'], say(what, `确实如此请写成 '次日${row.to}'；写反了请对调`), 'warning');
      }
      if (row.season !== undefined && row.seasonFrom === undefined) {
        const what = `没有写“${row.season}”从几月几日到几月几日，页面说不出这一段今天算不算`;
        report(entry, ['hours', index, 'season'], say(what, '请填写季节起止；来源没写的可以留空'), 'warning');
      }
    });
  }
};
