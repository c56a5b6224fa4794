/** When nothing is found: the pages that hold the most of the query, in words and pairs of characters. */
import type { Finder, FoundPage } from './finder.ts';
import type { Lexicon } from './lexicon.ts';
import { holdingText } from './lookup.ts';
import { isQuestionWord } from './question-words.ts';
import { firstOrder } from './ranking.ts';
import { mostOf } from './synonym-step.ts';

const MOST = 5;

export async function nearestPages(query: string, finder: Finder, lexicon: Lexicon): Promise<FoundPage[]> {
  const pieces = lexicon.cut(query).filter(({ text }) => !isQuestionWord(text));
  const words = pieces.flatMap(({ text, known }) => (known ? [text, ...lexicon.official(text)] : pairsOf(text)));
  const wanted = await Promise.all(words.map(async (word) => ({ hits: await holdingText(finder, word) })));
  const found = wanted.filter(({ hits }) => hits.size > 0);
  const facts = await finder.facts();
  const near = mostOf(found, facts.size, 0);
  const ids = firstOrder(near, facts, query).slice(0, MOST);
  return Promise.all(ids.map((id) => finder.open(id)));
}

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
