/** Nothing is published, corrected or checked in the future. */
import { allEntries } from '../dataset.ts';
import { dayOf } from '../plain-date.ts';
import { say } from '../problem.ts';
import type { BoardCheck } from './issue.ts';

export const datesNotInFuture: BoardCheck = ({ dataset, asOf }, report) => {
  for (const entry of allEntries(dataset)) {
    const { publishedAt, checkedOn, corrections = [] } = entry.data;
    const fix = `今天是 ${asOf}，请改为实际日期`;
    if (dayOf(publishedAt) > asOf) report(entry, ['publishedAt'], say(`公布时间 ${publishedAt} 还没有到`, fix));
    if (checkedOn > asOf) report(entry, ['checkedOn'], say(`核对日期 ${checkedOn} 还没有到`, fix));
    corrections.forEach(({ at }, index) => {
      if (dayOf(at) > asOf) report(entry, ['corrections', index, 'at'], say(`更正时间 ${at} 还没有到`, fix));
    });
  }
};
