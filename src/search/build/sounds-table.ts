/** How characters are read, from pinyin-pro: in the words of the board as they are read there, else as they are mostly read. */
import { pinyin } from 'pinyin-pro';
import type { Readings } from '#search/readings.ts';

/** @param words in which characters are read by context: 行政 xing, 银行 hang. */
export function soundsTable(words: readonly string[], characters: Iterable<string> = []): Readings {
  const syllables = new Map<string, Set<string>>();
  const add = (character: string, syllable: string) => {
    if (!/^[a-z]+$/.test(syllable) || !/^\p{Script=Han}$/u.test(character)) return;
    syllables.set(syllable, (syllables.get(syllable) ?? new Set()).add(character));
  };
  for (const word of words) {
    const characters = [...word];
    for (const [at, syllable] of readingsIn(word).entries()) add(characters[at] ?? '', syllable);
  }
  const known = new Set([...syllables.values()].flatMap((some) => [...some]));
  for (const character of characters) if (!known.has(character)) add(character, readingsIn(character)[0] ?? '');
  const sorted = [...syllables].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([syllable, some]) => [syllable, [...some].sort().join('')]));
}

const readingsIn = (word: string): string[] =>
  pinyin(word, { toneType: 'none', type: 'array', v: true }).map((syllable) => syllable.toLowerCase());
