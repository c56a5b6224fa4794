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

/** @returns undefined when the query holds nothing to look for. */
export async function answerTo(query: string, finder: Finder, tables: Tables): Promise<Answer | undefined> {
  const [groups, facts] = await Promise.all([climb(query, finder, tables), finder.facts()]);
  return groups && { query, groups, facts };
}
