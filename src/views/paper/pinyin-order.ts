/** Index of a book: words in the order of their reading, under their first letter. */
import { pinyin } from 'pinyin-pro';
import type { Book } from './paper.ts';

/** A word and the items it stands for. */
export type Indexed = ReadonlyMap<string, ReadonlySet<string>>;

/** Readings of names that a dictionary of words gets wrong. */
const READINGS: Readonly<Record<string, string>> = {
  单县: 'shan xian',
  解州: 'xie zhou',
  六安: 'lu an',
  台州: 'tai zhou',
};

/** 重庆 → chong qing: read as a word, not character by character. */
export const readingOf = (word: string): string =>
  READINGS[word] ?? pinyin(word, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).join(' ').toLowerCase();

export function pinyinIndex(words: Indexed): Book['index'] {
  const sorted = [...words]
    .map(([word, ids]) => ({ word, ids: [...ids], reading: readingOf(word) }))
    .sort((a, b) => (a.reading < b.reading ? -1 : a.reading > b.reading ? 1 : a.word < b.word ? -1 : 1));
  const groups = Map.groupBy(sorted, ({ reading }) => letterOf(reading));
  return [...groups].map(([letter, own]) => ({ letter, words: own.map(({ word, ids }) => ({ word, ids })) }));
}

const letterOf = (reading: string): string => (/^[a-z]/.test(reading) ? (reading[0] as string).toUpperCase() : '数字');
