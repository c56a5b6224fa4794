/**
 * A finder that scans texts held in memory: for copies on file://, where a browser lets Pagefind load nothing. It answers
 * the same questions as the index — every term literally within one run of text, a number or Latin word only whole — and
 * can stand in for it wherever a `Pagefind` is asked.
 */
import type { PageTexts } from './page-texts.ts';
import type { Pagefind, PagefindResult } from './query.ts';
import { termsOf } from './separate-han.ts';

export interface TextHit {
  readonly page: PageTexts;
  /** The first run of text that holds the first term. */
  readonly run: string;
}

/** What a term must not be cut out of: 5个 is not in 15个, ting not in tingzheng. */
const WORD = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;

/**
 * Pages that hold every term of `query`, those with a term in their title first, then those that hold the most.
 * @returns undefined when the query holds nothing to look for (only punctuation).
 */
export function findInTexts(list: readonly PageTexts[], query: string): TextHit[] | undefined {
  const terms = termsOf(query);
  if (terms.length === 0) return undefined;
  const hits = list.flatMap((page) => {
    const counts = terms.map((term) => page.texts.reduce((sum, text) => sum + countIn(folded(text), term), 0));
    if (counts.some((count) => count === 0)) return [];
    const title = folded(page.title);
    const inTitle = terms.filter((term) => countIn(title, term) > 0).length;
    const run = page.texts.find((text) => countIn(folded(text), terms[0] as string) > 0) ?? '';
    return [{ page, run, inTitle, often: counts.reduce((sum, count) => sum + count, 0), short: page.title.length }];
  });
  return hits
    .toSorted((a, b) => b.inTitle - a.inTitle || (a.inTitle ? a.short - b.short : 0) || b.often - a.often)
    .map(({ page, run }) => ({ page, run }));
}

/** The list in the shape of Pagefind's module. @param addressOf a page from its entry, as results link to it. */
export const textListFinder = (list: readonly PageTexts[], addressOf: (entry: string) => string): Pagefind => ({
  init: async () => undefined,
  search: async (query) => ({
    results: (findInTexts(list, unspaced(query)) ?? []).map((hit) => resultOf(hit, addressOf(hit.page.entry))),
  }),
});

const resultOf = ({ page, run }: TextHit, url: string): PagefindResult => ({
  id: page.entry,
  data: async () => ({
    url,
    content: run,
    raw_content: page.texts.join('\n'),
    meta: { title: page.title, kind: page.kind, entry: page.entry },
  }),
});

/** A quoted phrase of separate characters is one term again. */
const unspaced = (query: string): string =>
  query.replace(/"([^"]*)"/g, (_, phrase: string) => phrase.replaceAll(' ', ''));

/** Folding is dear, and a page is asked again with every query. */
const known = new Map<string, string>();
function folded(text: string): string {
  let made = known.get(text);
  if (made === undefined) {
    made = termsOf(text).join('\n');
    known.set(text, made);
  }
  return made;
}

function countIn(text: string, term: string): number {
  let count = 0;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    if (!continues(text[at - 1], term[0]) && !continues(term.at(-1), text[at + term.length])) count += 1;
  }
  return count;
}

/** Two neighbours of one number or one Latin word. */
const continues = (left: string | undefined, right: string | undefined): boolean =>
  left !== undefined && right !== undefined && isPart(left) && isPart(right);
const isPart = (character: string): boolean => WORD.test(character) && !HAN.test(character);
