/** The words of the board, its synonyms and its telephones: what the ladder needs when nothing is found literally. */
import { allEntries, type Dataset, findEntry } from '#domain/dataset.ts';
import { titleOf } from '#domain/kinds.ts';
import type { Phone, WordsTable } from '#search/tables.ts';
import { textsOf } from './board-texts.ts';

/** A word on fewer entries is no word of the board, unless a title holds it. */
const MIN_ENTRIES = 2;
const LONGEST = 6;
/** Of each entry this much is read: the words of a board repeat, and 10,000 long rules must not slow the build. */
const READ_PER_ENTRY = 2_000;
const MOST_WORDS = 6_000;
/** A word of a title or an explained word is worth as much as one that stands on so many entries. */
const TITLE_WORTH = 4;
const TERM_WORTH = 300;

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

export const wordsTable = (dataset: Dataset): WordsTable => ({
  words: wordsOf(dataset).join(' '),
  synonyms: synonymsOf(dataset),
  phones: phonesOf(dataset),
});

/** Most telling first; words of one worth in the order of their characters, so that every build writes the same. */
export function wordsOf(dataset: Dataset): string[] {
  const worth = new Map<string, number>();
  const entries = new Map<string, number>();
  const add = (book: Map<string, number>, word: string, more: number) => book.set(word, (book.get(word) ?? 0) + more);
  for (const entry of allEntries(dataset)) {
    const inTitle = new Set(wordsIn(titleOf(entry)));
    for (const word of inTitle) add(worth, word, TITLE_WORTH);
    for (const word of new Set(wordsIn(textsOf(entry).join('\n').slice(0, READ_PER_ENTRY)))) add(entries, word, 1);
  }
  for (const [word, count] of entries) if (count >= MIN_ENTRIES) add(worth, word, count);
  for (const word of synonymsOf(dataset).flat()) if (/^\p{Script=Han}{2,}$/u.test(word)) add(worth, word, TERM_WORTH);
  const sorted = [...worth].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return sorted.slice(0, MOST_WORDS).map(([word]) => word);
}

const wordsIn = (text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment).filter(
    (word) => word.length >= 2 && word.length <= LONGEST && /^\p{Script=Han}+$/u.test(word),
  );

const synonymsOf = (dataset: Dataset): string[][] =>
  dataset.entries.terms.map(({ data }) => [data.word, ...(data.synonyms ?? [])]);

/** One line per body, the one people ask at first. */
function phonesOf(dataset: Dataset): Phone[] {
  return dataset.entries.agencies.flatMap(({ id, data }) => {
    const lines = dataset.entries.hotlines.filter((line) => line.data.agency === id && line.data.number !== undefined);
    const asking = lines.find((line) => line.data.purposes.includes('咨询')) ?? lines[0];
    const number = asking?.data.number;
    const org = findEntry(dataset, 'agencies', id)?.data.shortName ?? data.name;
    return asking && number ? [{ org, title: asking.data.title, number }] : [];
  });
}
