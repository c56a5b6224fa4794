/** How characters are read, without tones: for queries in pinyin, for initials and for words that sound alike. */

/** By syllable, the characters that can be read so; a character with two readings stands twice. `v` for ü. */
export type Readings = Readonly<Record<string, string>>;

export type ReadingsOf = (character: string) => readonly string[];

export function readingsOf(readings: Readings): ReadingsOf {
  const known = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(readings)) {
    for (const character of characters) known.set(character, [...(known.get(character) ?? []), syllable]);
  }
  return (character) => known.get(character) ?? [];
}

/** Letters and digits only, ü as v: `Tóu sù` → `tousu`. */
export const latinOf = (query: string): string =>
  query
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/\p{M}/gu, '')
    .replace(/[\s'’-]+/g, '');

const MOST = 16;

/** Every way to read a word, syllables joined by `joiner`; none when one of its characters has no known reading. */
export function soundsOf(word: string, readings: ReadingsOf, joiner = ''): string[] {
  let sounds = [''];
  for (const character of word) {
    const own = /[a-z0-9]/i.test(character) ? [character.toLowerCase()] : readings(character);
    if (own.length === 0) return [];
    sounds = sounds.flatMap((sound) => own.map((next) => (sound === '' ? next : sound + joiner + next))).slice(0, MOST);
  }
  return sounds;
}

/** 投诉电话 → tsdh. */
export const initialsOf = (word: string, readings: ReadingsOf): string[] => [
  ...new Set(soundsOf(word, (character) => [...new Set(readings(character).map((sound) => sound.slice(0, 1)))])),
];
