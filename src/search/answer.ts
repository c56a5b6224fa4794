/** A whole answer: the steps of the ladder, each with its pages in order, ready to be narrowed, sorted and shown. */
import type { Facts, Finder, FoundPage } from './finder.ts';
import { climb } from './ladder.ts';
import type { Level, Reason, Step } from './levels.ts';
import { kindsAskedFor } from './question-words.ts';
import { firstOrder, WEIGHED, weigh } from './ranking.ts';
import type { Tables } from './tables.ts';

export interface Group {
  readonly level: Level;
  readonly reason: Reason;
  /** Best first. */
  readonly ids: readonly string[];
}

export interface Answer {
  readonly query: string;
  readonly groups: readonly Group[];
  readonly facts: ReadonlyMap<string, Facts>;
}

/** @returns undefined when the query holds nothing to look for. */
export async function answerTo(query: string, finder: Finder, tables: Tables): Promise<Answer | undefined> {
  const [steps, facts] = await Promise.all([climb(query, finder, tables), finder.facts()]);
  if (!steps) return undefined;
  const groups = await Promise.all(steps.map((step) => groupOf(step, query, facts, finder)));
  return { query, groups, facts };
}

async function groupOf(
  { level, hits, reason }: Step,
  query: string,
  facts: ReadonlyMap<string, Facts>,
  finder: Finder,
): Promise<Group> {
  const asked = kindsAskedFor(query);
  const order = firstOrder(hits, facts, reason.corrected ?? query, asked);
  const [best, rest] = [order.slice(0, WEIGHED), order.slice(WEIGHED)];
  const pages = await Promise.all(best.map((id) => finder.open(id)));
  const meant = reason.corrected ?? query;
  const weight = new Map(best.map((id, at) => [id, weigh(pages[at] as FoundPage, meant, reason.words, asked)]));
  const weighed = [...best].sort((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0));
  return { level, reason, ids: [...weighed, ...rest] };
}
