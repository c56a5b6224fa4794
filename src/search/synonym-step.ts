/** The third step: question words are dropped, what people say is looked for by its official name as well. */
import type { Finder } from './finder.ts';
import type { Reason, Step } from './levels.ts';
import type { Lexicon, Piece } from './lexicon.ts';
import { type Hits, holdingText, inAll, inAny } from './lookup.ts';
import { isQuestionWord } from './question-words.ts';

interface Wanted {
  readonly said: string;
  readonly official: readonly string[];
  readonly known: boolean;
  readonly hits: Hits;
}

/** At least this share of what the words tell must stand on a page that does not hold all of them. */
const SHARE = 0.5;

export async function synonymStep(query: string, finder: Finder, lexicon: Lexicon): Promise<Step | undefined> {
  const { wanted, reason } = await meantBy(query, finder, lexicon);
  if (wanted.length === 0) return undefined;
  if (!reason.dropped && !reason.replaced && wanted.length < 2) return undefined;
  const hits = inAll(wanted.map((one) => one.hits));
  if (hits.size > 0) return { level: 'synonyms', hits, reason };
  // A word the board does not know may be a slip of the pen: the next steps look at that first.
  if (wanted.some(({ known }) => !known)) return undefined;
  return { level: 'synonyms', hits: mostOf(wanted, (await finder.facts()).size), reason: { ...reason, some: true } };
}

/** The last resort before nothing: what the board does not know is left out, when most of the query remains. */
export async function someWordsStep(query: string, finder: Finder, lexicon: Lexicon): Promise<Step | undefined> {
  const { wanted, reason } = await meantBy(query, finder, lexicon);
  const lengthOf = (some: readonly Wanted[]) => some.reduce((sum, { said }) => sum + said.length, 0);
  const found = wanted.filter(({ known, hits }) => known && hits.size > 0);
  if (found.length === 0 || lengthOf(found) * 2 < lengthOf(wanted)) return undefined;
  const unwritten = wanted.filter((one) => !found.includes(one)).map(({ said }) => said);
  const words = found.flatMap(({ said, official }) => [said, ...official]);
  const hits = mostOf(found, (await finder.facts()).size);
  return {
    level: 'synonyms',
    hits,
    reason: { ...reason, words, ...(unwritten.length > 0 && { unwritten }), some: true },
  };
}

/** The words of the query that say what is wanted, each with the pages that hold it or its official name. */
async function meantBy(query: string, finder: Finder, lexicon: Lexicon): Promise<{ wanted: Wanted[]; reason: Reason }> {
  const pieces = lexicon.cut(query);
  const said = pieces.filter(({ text }) => !isQuestionWord(text));
  // A question alone may be what the staff has explained: 要等多久.
  const kept = said.length > 0 ? said : pieces.filter(({ text }) => lexicon.official(text).length > 0);
  const dropped = pieces.filter((piece) => !kept.includes(piece)).map(({ text }) => text);
  const wanted = await Promise.all(kept.map((piece) => wantedOf(piece, finder, lexicon)));
  const replaced = wanted.flatMap(({ said, official }) => official.map((word) => [said, word] as const));
  const words = wanted.flatMap(({ said, official }) => [said, ...official]);
  return {
    wanted,
    reason: { words, ...(dropped.length > 0 && { dropped }), ...(replaced.length > 0 && { replaced }) },
  };
}

async function wantedOf({ text, known }: Piece, finder: Finder, lexicon: Lexicon): Promise<Wanted> {
  const official = lexicon.official(text);
  const hits = inAny(await Promise.all([text, ...official].map((word) => holdingText(finder, word))));
  return { said: text, official, known, hits };
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
