/**
 * The query ladder: exact, then numbers written otherwise, same sound, Traditional, a likely typo, and at last the nearest pages by
 * their words, which are never none. A step answers with pages and with the reason they are shown; pages of two steps are never mixed.
 */

import { correctedByShape, correctedBySound, titlesAlike } from './corrections.ts';
import { exactStep, hasLetters, isWrittenHere, literal } from './exact-step.ts';
import type { Finder } from './finder.ts';
import { letterBook, meantByLetters, titlesSpelt } from './letters.ts';
import type { Level, Reason, Step } from './levels.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { holdingQuery } from './lookup.ts';
import { isSpoken, nearest } from './near-step.ts';
import { otherNumberForms } from './number-forms.ts';
import { isQuestionWord } from './question-words.ts';
import { inLocalWords, turnedBack } from './regional-words.ts';
import type { Tables } from './tables.ts';
import { tidy } from './tidy.ts';
import { toSimplified } from './traditional.ts';

/** Fewer pages than this do not end the search: what the next steps find is shown below, apart. */
const ENOUGH = 3;
/** Longer queries are no slip of the pen in one word. */
const MOST_PIECES = 3;

/** @returns the steps that found pages, in order; undefined when the query holds no word. */
export async function climb(typed: string, finder: Finder, tables: Tables): Promise<Step[] | undefined> {
  const exact = await exactStep(typed, finder);
  if (!exact) return undefined;
  const query = tidy(typed);
  const climbed = climbing();
  climbed.add(exact);
  const lexicon = lexiconOf(await tables.words());
  // Digits have no synonyms and no sound.
  if (exact.ids.length > 0 && /^[\d\s-]+$/.test(query)) return climbed.steps;
  let meant = query;
  const correct = async (level: Level, candidates: () => Promise<readonly string[]> | readonly string[]) => {
    if (climbed.found() > 0 && level !== 'sound') return;
    const step = await corrected(level, await candidates(), finder, lexicon);
    if (!step) return;
    climbed.add(step);
    meant = step.reason.corrected ?? query;
  };
  await correct('number', () => otherNumberForms(query));
  if (hasLetters(query) && climbed.found() < ENOUGH) {
    await correct('sound', async () => {
      const book = letterBook(lexicon, await tables.sounds());
      return [...titlesSpelt(query, await finder.titles(), book), ...meantByLetters(query, book)];
    });
  }
  await correct('traditional', async () => {
    const simplified = isWrittenHere(query, lexicon.characters)
      ? query
      : toSimplified(query, await tables.traditional());
    return simplifiedForms(query, simplified);
  });
  if (!hasLetters(query)) {
    await correct('typo', async () => (climbed.found() > 0 ? [] : titlesAlike(query, await finder.titles())));
    await correct('sound', async () =>
      mayBeSlip(query, lexicon, climbed.found())
        ? fewChanged(query, correctedBySound(query, lexicon, await tables.sounds()))
        : [],
    );
    await correct('typo', async () =>
      mayBeSlip(query, lexicon, climbed.found())
        ? fewChanged(query, correctedByShape(query, lexicon, await tables.sounds()))
        : [],
    );
  }
  if (climbed.found() < ENOUGH || isSpoken(meant, lexicon)) climbed.add(await nearest(meant, query, finder, lexicon));
  return climbed.steps;
}

/** Only what nobody knows is corrected: a right sentence must not be made into another. */
function mayBeSlip(query: string, lexicon: Lexicon, found: number): boolean {
  if (found > 0 || /[\d]/.test(query)) return false;
  const cut = lexicon.cut(query);
  const pieces = cut.filter(({ text }) => !isQuestionWord(text) || text.length > 1);
  // In a sentence people speak, a single character is a word of its own: 去哪告, 当党员.
  const least = cut.some(({ text }) => text.length > 1 && isQuestionWord(text)) ? 2 : 1;
  return pieces.length <= MOST_PIECES + 1 && cut.some(({ text, known }) => !known && text.length >= least);
}

/** Who makes more slips than these typed something else. */
const MOST_CHANGED = 2;

const fewChanged = (query: string, candidates: readonly string[]): string[] =>
  candidates.filter(
    (candidate) => [...candidate].filter((character) => !query.includes(character)).length <= MOST_CHANGED,
  );

/** Steps so far; a page that an earlier step found stays with that one. */
function climbing() {
  const steps: Step[] = [];
  const found = () => steps.reduce((sum, { ids }) => sum + ids.length, 0);
  const add = (step: Step | undefined) => {
    if (!step) return;
    const known = new Set(steps.flatMap(({ ids }) => ids));
    const ids = step.ids.filter((id) => !known.has(id));
    if (ids.length > 0) steps.push({ ...step, ids });
  };
  return { steps, found, add };
}

function simplifiedForms(query: string, simplified: string): string[] {
  const forms = [simplified, inLocalWords(simplified), turnedBack(simplified), inLocalWords(turnedBack(simplified))];
  return [...new Set(forms)].filter((form) => form !== query);
}

/** The first of some corrections that leads to pages; the others are offered. */
async function corrected(
  level: Level,
  candidates: readonly string[],
  finder: Finder,
  lexicon: Lexicon,
): Promise<Step | undefined> {
  const others = (chosen: string) => candidates.filter((other) => other !== chosen).slice(0, 4);
  const reasonFor = (chosen: string, reason: Reason): Reason => ({
    ...reason,
    corrected: chosen,
    ...(others(chosen).length > 0 && level !== 'number' && level !== 'traditional' && { others: others(chosen) }),
  });
  for (const candidate of candidates) {
    const hits = await holdingQuery(finder, candidate);
    if (hits.size === 0) continue;
    const step = await literal(level, hits, candidate, finder);
    return { ...step, reason: reasonFor(candidate, step.reason) };
  }
  // Nowhere one after another: the words of the likeliest one apart.
  const [likeliest] = level === 'number' ? [] : candidates;
  if (likeliest === undefined) return undefined;
  const near = await nearest(likeliest, likeliest, finder, lexicon);
  return near && !near.reason.usual ? { ...near, level, reason: reasonFor(likeliest, near.reason) } : undefined;
}
