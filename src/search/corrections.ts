/** What the visitor may have meant: words of the board that sound like the query, or look like it. */
import type { Lexicon } from './lexicon.ts';
import { initialsOf, latinOf, type Readings, readingsOf, soundsOf } from './readings.ts';
import { type Choice, rewritten } from './rewrite.ts';
import { slipOf } from './slips.ts';
import { fold } from './terms.ts';

/** Costs in a rewriting: a word kept, a word of the same sound, a word of the same first letters. */
const KEPT = 10;
const SAME_SOUND = 22;
const SAME_INITIALS = 26;
/** At most this much more for a word that the board hardly uses. */
const RARE = 8;
const LONGEST = 8;

/** 头诉电话 → 投诉电话; the likeliest first, without the query itself. */
export function correctedBySound(query: string, lexicon: Lexicon, readings: Readings): string[] {
  const written = rewritable(query);
  const book = bookOf(lexicon, readings);
  return rewritten(written, (place) => [
    ...keptChoices(written, place, lexicon),
    ...soundChoices(written, place, lexicon, book),
  ]).filter((words) => words !== written);
}

/** 投拆电话, 防空地室 → 投诉电话, 防空地下室; blurred sounds (zh/z, ng/n, n/l) count as slips. */
export function correctedByShape(query: string, lexicon: Lexicon, readings: Readings): string[] {
  const written = rewritable(query);
  const blurred = blurredBookOf(lexicon, readings);
  return rewritten(written, (place) => [
    ...keptChoices(written, place, lexicon),
    ...soundChoices(written, place, lexicon, blurred),
    ...slipChoices(written, place, lexicon),
  ]).filter((words) => words !== written);
}

/** Titles that differ from the query in one character, or in two that changed places. */
export function titlesAlike(query: string, titles: readonly string[]): string[] {
  const typed = plain(query);
  if (typed.length < SHORTEST_TITLE) return [];
  return [...new Set(titles)].filter((title) => {
    const text = plain(title);
    return text.length === typed.length && slipOf(typed, text) !== undefined;
  });
}

const SHORTEST_TITLE = 4;
const plain = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

/** Pinyin as one run of letters, Han as written, marks and spaces gone. */
const rewritable = (query: string): string => latinOf(query).replace(/[^\p{L}\p{N}]/gu, '');

const rarity = (word: string, lexicon: Lexicon): number => (lexicon.words.get(word) ?? 0.5) * RARE;

function keptChoices(text: string, place: number, lexicon: Lexicon): Choice[] {
  const digits = /^\d+/.exec(text.slice(place))?.[0];
  if (digits) return [{ length: digits.length, word: digits, cost: KEPT }];
  return lengthsFrom(text, place).flatMap((length) => {
    const word = text.slice(place, place + length);
    return !/[a-z]/.test(word) && lexicon.has(word) ? [{ length, word, cost: KEPT + rarity(word, lexicon) }] : [];
  });
}

interface SoundBook {
  readonly sounds: ReadonlyMap<string, readonly string[]>;
  readonly initials: ReadonlyMap<string, readonly string[]>;
  soundsOf(word: string): readonly string[];
}

function soundChoices(text: string, place: number, lexicon: Lexicon, book: SoundBook): Choice[] {
  const run = /^[a-z]+/.exec(text.slice(place))?.[0];
  const choice = (length: number, cost: number) => (word: string) => ({
    length,
    word,
    cost: cost + rarity(word, lexicon),
  });
  if (run !== undefined) {
    return Array.from({ length: run.length }, (_, index) => index + 1).flatMap((length) => {
      const letters = run.slice(0, length);
      const full = (book.sounds.get(letters) ?? []).map(choice(length, SAME_SOUND));
      const short = length < 2 ? [] : (book.initials.get(letters) ?? []).map(choice(length, SAME_INITIALS));
      return [...full, ...short];
    });
  }
  return lengthsFrom(text, place).flatMap((length) => {
    const said = text.slice(place, place + length);
    if (length < 2 || /[a-z0-9]/.test(said)) return [];
    return [...new Set(book.soundsOf(said).flatMap((sound) => book.sounds.get(sound) ?? []))]
      .filter((word) => word !== said && word.length === length)
      .map(choice(length, SAME_SOUND));
  });
}

function slipChoices(text: string, place: number, lexicon: Lexicon): Choice[] {
  return lengthsFrom(text, place).flatMap((length) => {
    const said = text.slice(place, place + length);
    if (length < 2 || /[a-z0-9]/.test(said)) return [];
    return [...lexicon.words.keys()].flatMap((word) => {
      const cost = slipOf(said, word);
      return cost === undefined ? [] : [{ length, word, cost: KEPT + cost + rarity(word, lexicon) }];
    });
  });
}

const lengthsFrom = (text: string, place: number): number[] =>
  Array.from({ length: Math.min(LONGEST, text.length - place) }, (_, index) => index + 1);

const bookOf = (lexicon: Lexicon, readings: Readings): SoundBook => makeBook(lexicon, readings, (sound) => sound);

const blurredBookOf = (lexicon: Lexicon, readings: Readings): SoundBook => makeBook(lexicon, readings, blur);

/** Sounds that many dialects do not tell apart. */
const blur = (sound: string): string =>
  sound
    .replace(/(^|[aeiounv])([zcs])h/g, '$1$2')
    .replace(/ng/g, 'n')
    .replace(/l/g, 'n')
    .replace(/hu/g, 'fu');

function makeBook(lexicon: Lexicon, readings: Readings, shape: (sound: string) => string): SoundBook {
  const of = readingsOf(readings);
  const sounds = new Map<string, string[]>();
  const initials = new Map<string, string[]>();
  const add = (book: Map<string, string[]>, key: string, word: string) => {
    const known = book.get(key);
    if (!known) book.set(key, [word]);
    else if (!known.includes(word)) known.push(word);
  };
  for (const word of lexicon.words.keys()) {
    for (const sound of soundsOf(word, of)) add(sounds, shape(sound), word);
    for (const letters of initialsOf(word, of)) add(initials, letters, word);
  }
  return { sounds, initials, soundsOf: (word) => soundsOf(word, of).map(shape) };
}
