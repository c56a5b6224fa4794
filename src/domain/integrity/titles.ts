/** Titles are unique where people tell entries apart by them. */
import { agencyOf, allEntries } from '../dataset.ts';
import { type Entry, kinds, titleOf } from '../kinds.ts';
import { say } from '../problem.ts';
import type { BoardCheck } from './issue.ts';

export const titlesUnique: BoardCheck = ({ dataset }, report) => {
  const titles = new Map<string, Entry>();
  for (const entry of allEntries(dataset)) {
    const key = [entry.kind, agencyOf(entry) ?? '', titleOf(entry)].join('\n');
    const first = titles.get(key);
    if (first) {
      const what = `与 ${first.file} 的标题相同：“${titleOf(entry)}”`;
      report(entry, [], say(what, `同一机构的${kinds[entry.kind].label}标题不能相同，请加以区分或删去一条`));
    } else titles.set(key, entry);
  }
};
