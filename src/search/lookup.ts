/** Sets of pages for terms: all of them, any of them, literally. */
import type { Finder } from './finder.ts';
import { isPlain, occurrences, type Term, termOf, termsOf } from './terms.ts';

/** Pages found, each with the place of its first hit in tokens. */
export type Hits = ReadonlyMap<string, number>;

/** Pages that hold every set's hit; the place is that of the first set. */
export function inAll(sets: readonly Hits[]): Hits {
  const [first, ...others] = [...sets].sort((a, b) => a.size - b.size);
  if (!first) return new Map();
  const kept = [...first].filter(([id]) => others.every((hits) => hits.has(id)));
  return new Map(kept.map(([id]) => [id, Math.min(...sets.map((hits) => hits.get(id) ?? 0))]));
}

export function inAny(sets: readonly Hits[]): Hits {
  const all = new Map<string, number>();
  for (const hits of sets) for (const [id, at] of hits) all.set(id, Math.min(at, all.get(id) ?? at));
  return all;
}

/** Pages read to tell 吃、拿 from 吃 … 拿. Only single characters stand on more; what lies beyond, the next step finds. */
const MOST_READ = 400;

/** Pages that hold the term as it is written, marks inside it included. */
export async function holdingTerm(finder: Finder, term: Term): Promise<Hits> {
  const hits = inAll(await Promise.all(term.parts.map((part) => finder.holding(part))));
  if (isPlain(term)) return hits;
  const likely = [...hits].sort(([, a], [, b]) => a - b).slice(0, MOST_READ);
  const literal = await Promise.all(
    likely.map(async ([id]) => {
      const { blocks } = await finder.open(id);
      return blocks.some(({ text }) => occurrences(text, term.text).length > 0);
    }),
  );
  return new Map(likely.filter((_, index) => literal[index]));
}

export const holdingText = (finder: Finder, text: string): Promise<Hits> => holdingTerm(finder, termOf(text));

/** The exact level: every term between spaces, as it is written. */
export const holdingQuery = async (finder: Finder, query: string): Promise<Hits> =>
  inAll(await Promise.all(termsOf(query).map((term) => holdingTerm(finder, term))));
