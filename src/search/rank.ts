/** How well pages answer a query, known before any of them is opened. */
import type { Answer, Facts } from './finder.ts';
import { isOver, KIND_WORTH } from './kind-worth.ts';
import type { Meaning } from './meaning.ts';

/** Shares of what the best page scores by its words. */
const WORTH = 0.15;
const KIND_ASKED_FOR = 0.15;
const STATES_ANSWER = 0.12;
const LAST = -2;
const MOST_WORTH = 5;

export interface Wanted {
  readonly kinds: ReadonlySet<string>;
  readonly answers: ReadonlySet<Answer>;
}

/** Scores by page; only pages that hold something of the query have one. */
export function scoresOf(
  { wants }: Pick<Meaning, 'wants'>,
  facts: ReadonlyMap<string, Facts>,
  asked: Wanted,
): ReadonlyMap<string, number> {
  const byWords = new Map<string, number>();
  let possible = 0;
  for (const { row, weight } of wants) {
    possible += weight * row.best;
    for (const [id, score] of row.scores) byWords.set(id, (byWords.get(id) ?? 0) + weight * score);
  }
  // Several of the things asked for, on one page, are worth more than one of them alone.
  for (const [id, score] of byWords) byWords.set(id, score * (0.4 + 0.6 * Math.min(1, (2 * score) / possible)));
  const best = Math.max(0, ...byWords.values());
  return new Map([...byWords].map(([id, score]) => [id, score + best * standing(facts.get(id), asked)]));
}

/** What a page is counts beside what it says. */
export function standing(facts: Facts | undefined, { kinds, answers }: Wanted): number {
  if (!facts) return 0;
  return (
    (WORTH * (KIND_WORTH[facts.kind] ?? 0)) / MOST_WORTH +
    (kinds.has(facts.kind) ? KIND_ASKED_FOR : 0) +
    [...answers].filter((answer) => facts.states.has(answer)).length * STATES_ANSWER +
    (isOver(facts.validity) ? LAST : 0)
  );
}
