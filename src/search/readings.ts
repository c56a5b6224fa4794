/** How characters are read, without tones: for queries in pinyin, for initials and for words that sound alike. */

/** By syllable, the characters that can be read so; a character with two readings stands twice. `v` for ü. */
export type Readings = Readonly<Record<string, string>>;

export type ReadingsOf = (character: string) => readonly string[];

const NONE: readonly string[] = [];

export function readingsOf(readings: Readings): ReadingsOf {
  const known = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(readings)) {
    for (const character of characters) {
      const own = known.get(character);
      if (own) own.push(syllable);
      else known.set(character, [syllable]);
    }
  }
  return (character) => known.get(character) ?? NONE;
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
  let sounds: string[] = [];
  // Thousands of words are read before the first answer: plain loops.
  for (const character of word) {
    const own = /[a-z0-9]/i.test(character) ? [character.toLowerCase()] : readings(character);
    if (own.length === 0) return [];
    if (sounds.length === 0) sounds = own.slice(0, MOST);
    else if (own.length === 1) {
      for (let at = 0; at < sounds.length; at += 1) sounds[at] += joiner + own[0];
    } else {
      const longer: string[] = [];
      for (const sound of sounds) for (const next of own) if (longer.length < MOST) longer.push(sound + joiner + next);
      sounds = longer;
    }
  }
  return sounds;
}

const initials = new WeakMap<readonly string[], readonly string[]>();

/** 投诉电话 → tsdh. */
export const initialsOf = (word: string, readings: ReadingsOf): string[] => [
  ...new Set(
    soundsOf(word, (character) => {
      const sounds = readings(character);
      const known = initials.get(sounds) ?? [...new Set(sounds.map((sound) => sound.slice(0, 1)))];
      initials.set(sounds, known);
      return known;
    }),
  ),
];
