/**
 * How characters are read, from pinyin-pro: in the words of the board in every way they can be read, else as they are mostly read. A
 * dictionary errs in names and compounds (差旅, 率先, 繁峙); the words limit what a reading too many can do.
 */
import { pinyin } from 'pinyin-pro';
import type { Readings } from '#search/readings.ts';

/** @param words whose characters may be read in every way: 行政 xing, 银行 hang. */
export function soundsTable(words: readonly string[], characters: Iterable<string> = []): Readings {
  const syllables = new Map<string, Set<string>>();
  const add = (character: string, syllable: string) => {
    if (!/^[a-z]+$/.test(syllable) || !/^\p{Script=Han}$/u.test(character)) return;
    syllables.set(syllable, (syllables.get(syllable) ?? new Set()).add(character));
  };
  for (const word of words) {
    const characters = [...word];
    for (const [at, syllable] of readingsIn(word).entries()) add(characters[at] ?? '', syllable);
    for (const character of characters) for (const syllable of allReadings(character)) add(character, syllable);
  }
  const read = new Set([...syllables.values()].flatMap((some) => [...some]));
  for (const character of characters) if (!read.has(character)) add(character, readingsIn(character)[0] ?? '');
  const sorted = [...syllables].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([syllable, some]) => [syllable, [...some].sort().join('')]));
}

const known = new Map<string, readonly string[]>();
/** The words of a board hardly change. */
const knownWords = new Map<string, readonly string[]>();
const MOST_WORDS = 50_000;

/** Of more than one letter: interjections (呣 m, 嗯 n) would make every letter a character. */
function allReadings(character: string): readonly string[] {
  const readings =
    known.get(character) ??
    pinyin(character, { toneType: 'none', type: 'array', v: true, multiple: true }).filter(
      (one) => one.length > 1 || /[aeo]/.test(one),
    );
  known.set(character, readings);
  return readings;
}

function readingsIn(word: string): readonly string[] {
  const made =
    knownWords.get(word) ??
    pinyin(word, { toneType: 'none', type: 'array', v: true }).map((syllable) => syllable.toLowerCase());
  if (knownWords.size >= MOST_WORDS) knownWords.clear();
  knownWords.set(word, made);
  return made;
}
