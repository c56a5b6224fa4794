/**
 * The query ladder: exact, then all words, then synonyms, then same sound, then Traditional, then a likely typo. A step
 * answers with pages and with the reason they are shown; pages of two steps are never mixed.
 */
import { correctedByShape, correctedBySound } from './corrections.ts';
import type { Finder } from './finder.ts';
import type { Level, Step } from './levels.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { holdingQuery, holdingText, inAll } from './lookup.ts';
import { isQuestionWord } from './question-words.ts';
import { someWordsStep, synonymStep } from './synonym-step.ts';
import type { Tables } from './tables.ts';
import { termsOf } from './terms.ts';
import { toSimplified } from './traditional.ts';

/** Fewer pages than this do not end the search: what the next steps find is shown below, apart. */
const ENOUGH = 3;

/** @returns the steps that found pages, in order; empty when none did, undefined when the query holds no word. */
export async function climb(query: string, finder: Finder, tables: Tables): Promise<Step[] | undefined> {
  const terms = termsOf(query);
  if (terms.length === 0) return undefined;
  const climbed = climbing();
  const words = terms.map(({ text }) => text);
  climbed.add({ level: 'exact', hits: await holdingQuery(finder, query), reason: { words } });
  // Digits have no synonyms and no sound.
  if (climbed.found() >= ENOUGH || (climbed.found() > 0 && /^[\d\s-]+$/.test(query))) return climbed.steps;
  const lexicon = lexiconOf(await tables.words());
  climbed.add(await wordStep(query, finder, lexicon));
  if (climbed.found() < ENOUGH || isSpoken(query, lexicon)) climbed.add(await synonymStep(query, finder, lexicon));
  const latin = /^[a-zü'’\s]+$/i.test(query);
  if (climbed.found() === 0 || (latin && climbed.found() < ENOUGH)) {
    climbed.add(await sound(query, finder, tables, lexicon));
  }
  if (climbed.found() === 0) climbed.add(await traditional(query, finder, tables, lexicon));
  if (climbed.found() === 0) climbed.add(await typo(query, finder, tables, lexicon));
  if (climbed.found() === 0) climbed.add(await someWordsStep(query, finder, lexicon));
  return climbed.steps;
}

/** A question, or a word no official page would use: what is meant counts for more than what is written. */
const isSpoken = (query: string, lexicon: Lexicon): boolean =>
  lexicon.cut(query).some(({ text }) => isQuestionWord(text) || lexicon.official(text).length > 0);

/** Steps so far; a page that an earlier step found stays with that one. */
function climbing() {
  const steps: Step[] = [];
  const found = () => steps.reduce((sum, { hits }) => sum + hits.size, 0);
  const add = (step: Step | undefined) => {
    const fresh = new Map([...(step?.hits ?? [])].filter(([id]) => steps.every(({ hits }) => !hits.has(id))));
    if (step && fresh.size > 0) steps.push({ ...step, hits: fresh });
  };
  return { steps, found, add };
}

/** The words of the query apart from each other. */
async function wordStep(query: string, finder: Finder, lexicon: Lexicon): Promise<Step | undefined> {
  const words = lexicon.cut(query).map(({ text }) => text);
  if (words.length <= termsOf(query).length) return undefined;
  const hits = inAll(await Promise.all(words.map((word) => holdingText(finder, word))));
  return { level: 'words', hits, reason: { words } };
}

/** The first three steps for a query put in other characters. */
async function firstSteps(query: string, finder: Finder, lexicon: Lexicon): Promise<Pick<Step, 'hits' | 'reason'>> {
  const hits = await holdingQuery(finder, query);
  if (hits.size > 0) return { hits, reason: { words: termsOf(query).map(({ text }) => text) } };
  const words = await wordStep(query, finder, lexicon);
  if (words && words.hits.size > 0) return words;
  return (await synonymStep(query, finder, lexicon)) ?? { hits, reason: { words: [] } };
}

/** The first of some corrections that leads to pages; the others are offered. */
async function corrected(
  level: Level,
  candidates: readonly string[],
  finder: Finder,
  lexicon: Lexicon,
): Promise<Step | undefined> {
  for (const candidate of candidates) {
    const { hits, reason } = await firstSteps(candidate, finder, lexicon);
    if (hits.size === 0) continue;
    const others = candidates.filter((other) => other !== candidate).slice(0, 4);
    return { level, hits, reason: { ...reason, corrected: candidate, ...(others.length > 0 && { others }) } };
  }
  return undefined;
}

async function sound(query: string, finder: Finder, tables: Tables, lexicon: Lexicon) {
  return corrected('sound', correctedBySound(query, lexicon, await tables.sounds()), finder, lexicon);
}

async function traditional(query: string, finder: Finder, tables: Tables, lexicon: Lexicon) {
  const simplified = toSimplified(query, await tables.traditional());
  return simplified === query ? undefined : corrected('traditional', [simplified], finder, lexicon);
}

async function typo(query: string, finder: Finder, tables: Tables, lexicon: Lexicon) {
  return corrected('typo', correctedByShape(query, lexicon, await tables.sounds()), finder, lexicon);
}
