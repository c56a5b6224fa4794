/** What a query asks for: its words, each with what it says about the pages, and the words of the question that are not looked for. */
import type { Finder, Row } from './finder.ts';
import type { Lexicon, Piece } from './lexicon.ts';
import { holdingText } from './lookup.ts';
import { otherNumberForms } from './number-forms.ts';
import { TOP } from './places.ts';
import { isPolite, isQuestionWord } from './question-words.ts';
import { tokensOf } from './terms.ts';

export interface Want {
  readonly said: string;
  /** Official words for it. */
  readonly official: readonly string[];
  /** Part of the question that counts in full. */
  readonly weight: number;
  readonly row: Row;
}

export interface Meaning {
  readonly wants: readonly Want[];
  /** Words of the question that were not looked for. */
  readonly dropped: readonly string[];
  /** Words that were looked for and stand on no page. */
  readonly unwritten: readonly string[];
}

/** A word of the question that has an official name, or that the board uses itself. */
const NAMED_QUESTION = 0.5;
const USED_QUESTION = 0.3;
/** A run of characters nobody uses as a word is looked for whole; where it is not, its pairs say a little. */
const RUN = 0.7;
const PAIR = 0.45;
/** 一年, 30分钟, 3个月: how long or how often, beside what is asked about. */
const SPAN = /^[\d一二两三四五六七八九十每半几]+(?:个?(?:工作日|月|小时)|[天日周年次回]|分钟)$/;
/** Each pair costs a part of the index. */
const MOST_PAIRS = 4;

export async function meaningOf(query: string, finder: Finder, lexicon: Lexicon): Promise<Meaning> {
  const pieces = lexicon.cut(query);
  const weightOf = ({ text }: Piece) => {
    if (!isQuestionWord(text)) return SPAN.test(text) ? NAMED_QUESTION : 1;
    if (isPolite(text)) return 0;
    if (lexicon.official(text).length > 0) return NAMED_QUESTION;
    return text.length > 1 && lexicon.words.has(text) ? USED_QUESTION : 0;
  };
  const telling = pieces.filter((piece) => weightOf(piece) > 0);
  // A question alone, or single characters: they are all there is to go by.
  const kept = telling.length > 0 ? telling : pieces;
  const texts = [...new Set(kept.map(({ text }) => text))];
  // Only what words of the board say lies ready, wherever the pages are.
  const known = texts.filter((text) => lexicon.words.has(text));
  const [rows, pages] = await Promise.all([finder.weights(known), finder.facts().then(({ size }) => size)]);
  const wants = await Promise.all(
    texts.map(async (text): Promise<Want | undefined> => {
      const row = rows.get(text) ?? (await rowOfRun(text, finder, pages));
      const weight = weightOf({ text, known: true }) || 1;
      return row && { said: text, official: lexicon.official(text), weight, row };
    }),
  );
  const found = wants.filter((want) => want !== undefined);
  return {
    wants: found,
    dropped: pieces.filter((piece) => !kept.includes(piece)).map(({ text }) => text),
    unwritten: texts.filter((text) => !found.some(({ said }) => said === text)),
  };
}

/** What a run of characters says that is no word of the board: a number, a name, a word met once. */
async function rowOfRun(run: string, finder: Finder, pages: number): Promise<Row | undefined> {
  const forms = /\d|[一二三四五六七八九十百千]/.test(run) ? [run, ...otherNumberForms(run)] : [run];
  const wholes = await Promise.all(forms.map((form) => holdingText(finder, form)));
  const scores = new Map<string, number>();
  const add = (hits: ReadonlyMap<string, number>, share: number) => {
    const rarity = rarityOf(hits.size, pages) * share;
    for (const [id, at] of hits) {
      scores.set(id, (scores.get(id) ?? 0) + rarity * (at < TOP ? 1 : RUN));
    }
  };
  for (const hits of wholes) if (hits.size > 0 && scores.size === 0) add(hits, 1);
  if (scores.size === 0) {
    const pairs = pairsOf(run);
    const held = await Promise.all(pairs.map((pair) => finder.holding(pair)));
    const rarest = held.filter(({ size }) => size > 0).sort((a, b) => a.size - b.size);
    for (const hits of rarest) add(hits, PAIR / Math.sqrt(Math.max(1, pairs.length)));
  }
  if (scores.size === 0) return undefined;
  return { best: Math.max(...scores.values()), pages: scores.size, scores };
}

/** Those in the middle of a long run are left out. */
function pairsOf(run: string): string[][] {
  const tokens = tokensOf(run);
  const pairs = tokens.slice(1).map((token, at) => [tokens[at] as string, token]);
  return pairs.length <= MOST_PAIRS ? pairs : [...pairs.slice(0, 2), ...pairs.slice(-2)];
}

export const rarityOf = (held: number, pages: number): number => Math.log(1 + (pages - held + 0.5) / (held + 0.5));
