/** The first step of the ladder, which needs nothing but the index, and what further steps will need, asked for beside it. */
import { isCommon } from './common-characters.ts';
import type { Finder } from './finder.ts';
import type { Level, Step } from './levels.ts';
import { type Hits, holdingQuery } from './lookup.ts';
import { inOrder } from './order.ts';
import { holdsQuestion } from './question-words.ts';
import type { Tables } from './tables.ts';
import { termsOf, tokensOf } from './terms.ts';
import { hasTones, tidy } from './tidy.ts';

/** So few characters mostly stand somewhere: what they need beyond that would only make the answer wait. */
const MOSTLY_LITERAL = 4;

/** Pages that hold the query as it is written; undefined when it holds no word. */
export async function exactStep(typed: string, finder: Finder): Promise<Step | undefined> {
  const query = tidy(typed);
  if (termsOf(query).length === 0) return undefined;
  const hits = hasTones(query) ? new Map<string, number>() : await holdingQuery(finder, query);
  return literal('exact', hits, query, finder);
}

/** Pages that hold a text as it is written. */
export async function literal(level: Level, hits: Hits, query: string, finder: Finder): Promise<Step> {
  const words = termsOf(query).map(({ text }) => text);
  return { level, ids: await inOrder(hits, query, finder), reason: { words } };
}

/** Asks for tables that the query will need unless it stands somewhere: a step that waits for its table is a way to the server more. */
export function fetchEarly(typed: string, tables: Tables): void {
  const query = tidy(typed);
  const written = isWrittenHere(query);
  // Who needs the table is told of a failure.
  const fetchOne = (table: () => Promise<unknown>) => void table().catch(() => undefined);
  if (hasLetters(query)) fetchOne(tables.sounds);
  if (!written) fetchOne(tables.traditional);
  if (tokensOf(query).length > MOSTLY_LITERAL || holdsQuestion(query) || hasLetters(query) || !written) {
    fetchOne(tables.words);
  }
}

export const hasLetters = (query: string): boolean => /[a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/i.test(query);

/** Common characters and those of the board's words need no table to be told from Traditional ones. */
export const isWrittenHere = (query: string, written: ReadonlySet<string> = new Set()): boolean =>
  [...query].every((character) => !/\p{Script=Han}/u.test(character) || written.has(character) || isCommon(character));
