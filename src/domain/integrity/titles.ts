/** Titles are unique where people tell entries apart by them. */
import { agencyOf, allEntries } from '../dataset.ts';
import { type Entry, kinds, titleOf } from '../kinds.ts';
import { say } from '../problem.ts';
import { actIndex, ruleFacts } from '../rule-validity.ts';
import { lastDay, periodsMeet, type ValidityFacts } from '../validity.ts';
import type { BoardCheck } from './issue.ts';

export const titlesUnique: BoardCheck = ({ dataset }, report) => {
  const acts = actIndex(dataset);
  const titles = new Map<string, Entry[]>();
  for (const entry of allEntries(dataset)) {
    const key = [entry.kind, agencyOf(entry) ?? '', titleOf(entry)].join('\n');
    const before = titles.get(key) ?? [];
    const same = before.find((other) => !oneAfterTheOther(entry, other, acts));
    if (same) {
      const what = `与 ${same.file} 的标题相同：“${titleOf(entry)}”`;
      const fix =
        entry.kind === 'regulations'
          ? '同一机构同时有效的制度标题不能相同：旧的已废止请填废止日期，新的填生效日期；不是同一件事请加以区分'
          : `同一机构的${kinds[entry.kind].label}标题不能相同，请加以区分或删去一条`;
      report(entry, [], say(what, fix));
    }
    titles.set(key, [...before, entry]);
  }
};

/** A rule may carry the title of one that was over before it began. */
function oneAfterTheOther(entry: Entry, other: Entry, acts: ReturnType<typeof actIndex>): boolean {
  if (entry.kind !== 'regulations' || other.kind !== 'regulations') return false;
  const [a, b] = [entry, other].map((rule) => {
    const from = rule.data.effectiveOn ?? rule.data.madeOn;
    return { ...ruleFacts(rule, acts.get(rule.id) ?? []), ...(from && { from }) };
  }) as [ValidityFacts, ValidityFacts];
  // One that ended before somebody last checked the other, whose beginning nobody wrote down.
  const endedBefore = (old: ValidityFacts, rule: Entry<'regulations'>, own: ValidityFacts): boolean =>
    own.from === undefined && (lastDay(old) ?? '9') < rule.data.checkedOn;
  return !periodsMeet(a, b) || endedBefore(b, entry, a) || endedBefore(a, other, b);
}
