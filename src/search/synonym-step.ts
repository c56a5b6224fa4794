/** The third step: question words are dropped, what people say is looked for by its official name as well. */
import type { Finder } from './finder.ts';
import type { Step } from './levels.ts';
import type { Lexicon, Piece } from './lexicon.ts';
import { type Hits, holdingText, inAll, inAny } from './lookup.ts';
import { isQuestionWord } from './question-words.ts';

interface Wanted {
  readonly said: string;
  readonly official: readonly string[];
  readonly hits: Hits;
}

/** At least this share of what the words tell must stand on a page that does not hold all of them. */
const SHARE = 0.5;

export async function synonymStep(query: string, finder: Finder, lexicon: Lexicon): Promise<Step | undefined> {
  const pieces = lexicon.cut(query);
  const kept = pieces.filter(({ text }) => !isQuestionWord(text));
  const dropped = pieces.filter(({ text }) => isQuestionWord(text)).map(({ text }) => text);
  if (kept.length === 0) return undefined;
  const wanted = await Promise.all(kept.map((piece) => wantedOf(piece, finder, lexicon)));
  const replaced = wanted.flatMap(({ said, official }) => official.map((word) => [said, word] as const));
  if (dropped.length === 0 && replaced.length === 0 && kept.length < 2) return undefined;
  const words = wanted.flatMap(({ said, official }) => [said, ...official]);
  const reason = { words, ...(dropped.length > 0 && { dropped }), ...(replaced.length > 0 && { replaced }) };
  const hits = inAll(wanted.map(({ hits }) => hits));
  if (hits.size > 0) return { level: 'synonyms', hits, reason };
  // A word the board does not know may be a slip of the pen: the next steps look at that first.
  if (kept.some(({ known }) => !known)) return undefined;
  return { level: 'synonyms', hits: mostOf(wanted, (await finder.facts()).size), reason: { ...reason, some: true } };
}

async function wantedOf({ text }: Piece, finder: Finder, lexicon: Lexicon): Promise<Wanted> {
  const official = lexicon.official(text);
  const hits = inAny(await Promise.all([text, ...official].map((word) => holdingText(finder, word))));
  return { said: text, official, hits };
}

/** Pages that hold the more telling part of the words: a word on few pages tells more than one on many. */
export function mostOf(wanted: readonly { readonly hits: Hits }[], pages: number, share = SHARE): Hits {
  const weights = wanted.map(({ hits }) => Math.log(1 + pages / (1 + hits.size)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const scores = new Map<string, number>();
  wanted.forEach(({ hits }, index) => {
    for (const id of hits.keys()) scores.set(id, (scores.get(id) ?? 0) + (weights[index] as number));
  });
  const best = Math.max(0, ...scores.values());
  const kept = [...scores].filter(([, score]) => score >= share * total && score >= best * 0.99);
  const places = inAny(wanted.map(({ hits }) => hits));
  return new Map(kept.map(([id]) => [id, places.get(id) ?? 0]));
}
