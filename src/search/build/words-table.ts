/** The words of the board, what people say for them, and its telephones. */
import { allEntries, type Dataset, findEntry } from '#domain/dataset.ts';
import { titleOf } from '#domain/kinds.ts';
import { isQuestionWord, questionWords } from '#search/question-words.ts';
import type { Phone, WordsTable } from '#search/tables.ts';
import { textsOf } from './board-texts.ts';
import { everydayWords } from './everyday-words.ts';
import { type BoardText, learnedWords, textsRead } from './learned-words.ts';
import { dictionaryWordsIn, HAN, officialWordsIn, wordCount, wordOf } from './words-in-text.ts';

/** A dictionary's word on fewer entries is no word of the board, unless a title holds it. */
const MIN_ENTRIES = 2;
/** Of each entry this much is read: the words of a board repeat, and 10,000 long rules must not slow the build. */
const READ_PER_ENTRY = 2_000;
const MOST_WORDS = 4_000;
const BANDS = 4;
/** A word of a title or an explained word is worth as much as one that stands on so many entries. */
const TITLE_WORTH = 4;
const TERM_WORTH = 300;
const OFFICIAL_WORTH = 3;

export function wordsTable(dataset: Dataset): WordsTable {
  const texts = textsByEntry(dataset);
  const said = saidOn(new Set(texts.flatMap((own) => own.flatMap(officialWordsIn))), dataset);
  const words = wordsOf(texts, dataset, said);
  return { words: inBands(words), said, phones: phonesOf(dataset) };
}

/** Every entry's own texts, title first, as far as they are read. A text that many entries share is read once. */
function textsByEntry(dataset: Dataset): string[][] {
  const seen = new Map<string, number>();
  return allEntries(dataset).map((entry) => {
    let room = READ_PER_ENTRY;
    const texts = [titleOf(entry), ...new Set(textsOf(entry))].filter((text, at) => {
      const times = (seen.get(text) ?? 0) + 1;
      if (at > 0) seen.set(text, times);
      return at === 0 || times <= 3;
    });
    return texts.map((text) => {
      const part = text.slice(0, room);
      room -= part.length;
      return part;
    });
  });
}

/** Most telling first; words of one worth in the order of their characters, so that every build writes the same. */
function wordsOf(texts: readonly string[][], dataset: Dataset, said: WordsTable['said']): string[] {
  const worth = new Map<string, number>();
  const add = (word: string, more: number) => worth.set(word, (worth.get(word) ?? 0) + more);
  const read = textsRead(
    texts.flatMap((own, entry) => own.map((text, at): EntryText => ({ text, title: at === 0, entry }))),
  );
  for (const [word, count] of withoutQuestions(learnedWords(read))) add(word, Math.log2(1 + count) * 2);
  for (const [title = ''] of texts) for (const number of dictionaryWordsIn(title)) add(wordOf(number), TITLE_WORTH);
  const held = heldBy(read);
  for (const [number, count] of held.entries()) if (count >= MIN_ENTRIES) add(wordOf(number), Math.log2(1 + count) * 2);
  for (const [, ...official] of said) for (const word of official) if (HAN.test(word)) add(word, OFFICIAL_WORTH);
  for (const { data } of dataset.entries.terms) if (HAN.test(data.word)) add(data.word, TERM_WORTH);
  const sorted = [...worth].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word);
  // What people's words lead to must be there, however rare it is.
  const needed = new Set(said.flatMap(([, ...official]) => official.filter((word) => HAN.test(word))));
  return sorted.filter((word, place) => place < MOST_WORDS || needed.has(word));
}

interface EntryText extends BoardText {
  /** Number of the entry it is from. */
  readonly entry: number;
}

/** 算旷工 is 算 and 旷工, 钱怎么 no word at all: how people ask is no part of a word of the board. */
function withoutQuestions(learned: ReadonlyMap<string, number>): [string, number][] {
  const asks = questionWords.filter((word) => word.length > 1);
  const isAsked = (word: string) =>
    (word.length > 2 &&
      ((isQuestionWord(word.charAt(0)) && learned.has(word.slice(1))) ||
        (isQuestionWord(word.slice(-1)) && learned.has(word.slice(0, -1))))) ||
    asks.some((asked) => word !== asked && (word.startsWith(asked) || word.endsWith(asked)));
  return [...learned].filter(([word]) => !isAsked(word));
}

/** By number of the word: how many entries hold it outside of their titles. The texts of an entry follow each other. */
function heldBy(texts: readonly EntryText[]): Uint32Array {
  const own = texts.filter(({ title }) => !title);
  for (const { text } of own) dictionaryWordsIn(text);
  const [held, last] = [new Uint32Array(wordCount()), new Int32Array(wordCount()).fill(-1)];
  for (const { text, entry } of own) {
    for (const number of dictionaryWordsIn(text)) {
      if (last[number] === entry) continue;
      last[number] = entry;
      held[number] = (held[number] as number) + 1;
    }
  }
  return held;
}

/** In code order, each band packs better than one list by worth. */
function inBands(words: readonly string[]): string[] {
  const size = Math.ceil(words.length / BANDS);
  return Array.from({ length: BANDS }, (_, band) =>
    words
      .slice(band * size, (band + 1) * size)
      .sort()
      .join(' '),
  );
}

/**
 * What the staff has explained, and the everyday words that ship with the program: only official words that stand on the board.
 * The board comes first: its own official word leads the row, and what it explains as a term is no saying.
 */
function saidOn(board: ReadonlySet<string>, dataset: Dataset): string[][] {
  const own = new Map<string, Set<string>>();
  const terms = new Set(dataset.entries.terms.map(({ data }) => data.word));
  for (const { data } of dataset.entries.terms) {
    for (const said of data.synonyms ?? []) own.set(said, (own.get(said) ?? new Set()).add(data.word));
  }
  for (const { said, official } of everydayWords) {
    if (terms.has(said)) continue;
    const here = official.filter((word) => word !== said && board.has(word));
    if (here.length > 0) own.set(said, new Set([...(own.get(said) ?? []), ...here]));
  }
  return [...own].map(([said, official]) => [said, ...official]);
}

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
