/** A whole answer: the steps of the ladder, each with its pages in order, ready to be narrowed, sorted and shown. */
import type { Facts, Finder } from './finder.ts';
import { climb } from './ladder.ts';
import type { Step } from './levels.ts';
import type { Tables } from './tables.ts';

export type Group = Step;

export interface Answer {
  readonly query: string;
  readonly groups: readonly Group[];
  readonly facts: ReadonlyMap<string, Facts>;
}

/**
 * @param early is told of the pages that hold the query as it is written, before the further steps are looked at.
 * @returns undefined when the query holds nothing to look for.
 */
export async function answerTo(
  query: string,
  finder: Finder,
  tables: Tables,
  early?: (answer: Answer) => void,
): Promise<Answer | undefined> {
  const told = early && (async (step: Step) => early({ query, groups: [step], facts: await finder.facts() }));
  const [groups, facts] = await Promise.all([climb(query, finder, tables, told), finder.facts()]);
  return groups && { query, groups, facts };
}
