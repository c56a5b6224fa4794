/** The last step: the pages nearest to what was asked, by the words they share with it. It always answers. */
import type { Finder } from './finder.ts';
import type { Reason, Step } from './levels.ts';
import type { Lexicon } from './lexicon.ts';
import { type Meaning, meaningOf } from './meaning.ts';
import { inOrder, steady, wantedBy } from './order.ts';
import { isQuestionWord } from './question-words.ts';
import { scoresOf, standing } from './rank.ts';

const MOST = 30;
/** What a title that names all of what is asked for is worth, in shares of the best score. */
const NAMED = 0.15;
/** When nothing of the query stands anywhere. */
const USUAL = 10;

/** A question, or a word no official page would use: what is meant counts for more than what is written. */
export const isSpoken = (query: string, lexicon: Lexicon): boolean =>
  lexicon.cut(query).some(({ text }) => (text.length > 1 && isQuestionWord(text)) || lexicon.official(text).length > 0);

/** @param typed the words the visitor's wish is read from: who, where, how long. */
export async function nearest(query: string, typed: string, finder: Finder, lexicon: Lexicon): Promise<Step> {
  const facts = await finder.facts();
  const meaning = await meaningOf(query, finder, lexicon);
  const scores = scoresOf(meaning, facts, wantedBy(typed));
  if (scores.size === 0) return usual(query, finder);
  const likely = [...scores]
    .sort(([one, a], [other, b]) => steady(b) - steady(a) || (one < other ? -1 : 1))
    .slice(0, MOST);
  const titled = await withTitles(likely, meaning, finder);
  const ids = await inOrder(new Map(likely.map(([id]) => [id, 0])), query, finder, titled);
  return { level: 'near', ids, reason: meaningReason(meaning) };
}

/** A page whose title names most of what is asked for is about it; another may only mention it. */
async function withTitles(
  likely: readonly (readonly [string, number])[],
  { wants }: Meaning,
  finder: Finder,
): Promise<ReadonlyMap<string, number>> {
  const scores = new Map(likely);
  if (!(await finder.headsAtHand())) return scores;
  const best = Math.max(...scores.values());
  const all = wants.reduce((sum, { weight, row }) => sum + weight * row.best, 0);
  for (const [id, score] of likely) {
    const { title } = await finder.head(id);
    const named = wants
      .filter(({ said, official }) => [said, ...official].some((word) => title.includes(word)))
      .reduce((sum, { weight, row }) => sum + weight * row.best, 0);
    scores.set(id, score + (best * NAMED * named) / all);
  }
  return scores;
}

function meaningReason({ wants, dropped, unwritten }: Meaning): Reason {
  const replaced = wants.flatMap(({ said, official }) => official.map((word) => [said, word] as const));
  return {
    words: wants.flatMap(({ said, official }) => [said, ...official]),
    ...(dropped.length > 0 && { dropped }),
    ...(unwritten.length > 0 && { unwritten }),
    ...(replaced.length > 0 && { replaced }),
  };
}

/** Pages that people look for most: where no word and no pair of the query stands, single characters would say nothing. */
async function usual(query: string, finder: Finder): Promise<Step> {
  const facts = await finder.facts();
  const asked = { kinds: new Set(['投诉举报']), answers: new Set(['number'] as const) };
  const ids = [...facts]
    .map(([id, known]) => ({ id, score: standing(known, asked), age: known.age }))
    .sort((a, b) => b.score - a.score || a.age - b.age)
    .slice(0, USUAL)
    .map(({ id }) => id);
  return { level: 'near', ids, reason: { words: [], unwritten: [query], usual: true } };
}
