/** What letters may mean: words of the board by their sound, by first letters, with a slip of the keys, or half in characters. */

import { keySlips, withoutOne } from './key-slips.ts';
import type { Lexicon } from './lexicon.ts';
import { isQuestionWord, questionWords } from './question-words.ts';
import { initialsOf, latinOf, type Readings, type ReadingsOf, readingsOf, soundsOf } from './readings.ts';
import { type Choice, rewritten } from './rewrite.ts';
import { fold } from './terms.ts';

/** Costs in a rewriting: what is nearer to what was typed costs less. */
const KEPT = 10;
const FULL = 12;
const BLURRED = 18;
const SLIP = 14;
const SHORT_WORD = 4;
const INITIALS = 26;
const FOUR_INITIALS = 4;
const MIXED = 12;
const UNKNOWN = 24;
/** At most this much more for a word that the board hardly uses. */
const RARE = 8;
const LONGEST_WORD = 8;
const LONGEST_SOUND = 40;
/** Below this many letters nearly any slip leads to some word. */
const SLIPPED_FROM = 5;

/** `tousu`, `tsdh`, `tousudinahua`, 党fei → 投诉, 投诉电话, 投诉电话, 党费; the likeliest first. */
export function meantByLetters(query: string, book: LetterBook): string[] {
  const typed = lettersOf(query);
  const waysBy = (choices: typeof choicesAt) => rewritten(typed, (place) => choices(typed, place, book));
  // What is spelt right throughout holds no slip, and the table of slips costs the most.
  const ways = waysBy(waysBy(wholeWords).length > 0 ? choicesWithoutSlips : choicesAt);
  // Words of letters that people say (pc, usb) are what they are.
  return ways[0] === typed ? [] : ways.filter((words) => words !== typed);
}

/** Titles that are spelt so from beginning to end, some of it in characters perhaps; they need not be made of words of the board. */
export function titlesSpelt(query: string, titles: readonly string[], { readings }: LetterBook): string[] {
  const typed = lettersOf(query);
  const whole = (text: string, letters: string, soundOf: (sound: string) => string) =>
    endsOf(text, letters, (character) => readings(character).map(soundOf)).some(({ at }) => at === letters.length);
  const plain = titles.map((title) => ({ title, text: fold(title).replace(/[^\p{L}\p{N}]/gu, '') }));
  const spelt = plain.filter(({ text }) => whole(text, typed, (sound) => sound));
  const blurred = spelt.length > 0 ? [] : plain.filter(({ text }) => whole(text, blur(typed), blur));
  return [...new Set([...spelt, ...blurred].map(({ title }) => title))];
}

/** Pinyin as one run of letters, Han as written, marks and spaces gone. */
export const lettersOf = (query: string): string => latinOf(query).replace(/[^\p{L}\p{N}]/gu, '');

export interface LetterBook {
  readonly full: ReadonlyMap<string, readonly string[]>;
  readonly blurred: ReadonlyMap<string, readonly string[]>;
  readonly initials: ReadonlyMap<string, readonly string[]>;
  /** Sounds by what is left of them when one letter is taken out. */
  shortened(): ReadonlyMap<string, readonly string[]>;
  /** Words by their first character. */
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  readonly readings: ReadingsOf;
  rarity(word: string): number;
}

const made = new WeakMap<Lexicon, LetterBook>();

/** Made once of each lexicon, which comes with its readings. */
export function letterBook(lexicon: Lexicon, table: Readings): LetterBook {
  const book = made.get(lexicon) ?? makeBook(lexicon, table);
  made.set(lexicon, book);
  return book;
}

function makeBook(lexicon: Lexicon, table: Readings): LetterBook {
  const readings = readingsOf(table);
  const full = new Map<string, string[]>();
  const blurred = new Map<string, string[]>();
  const initials = new Map<string, string[]>();
  let shortened: Map<string, string[]> | undefined;
  const byFirst = new Map<string, string[]>();
  const add = (book: Map<string, string[]>, key: string, word: string) => {
    const known = book.get(key);
    if (!known) book.set(key, [word]);
    else if (!known.includes(word)) known.push(word);
  };
  const questions = questionWords.filter((word) => word.length > 1);
  for (const word of [...lexicon.words.keys(), ...questions]) {
    if (/^[a-z]+$/.test(word)) add(full, word, word);
    if (!/^\p{Script=Han}/u.test(word)) continue;
    add(byFirst, word.charAt(0), word);
    for (const sound of soundsOf(word, readings)) {
      add(full, sound, word);
      add(blurred, blur(sound), word);
    }
    if (!isQuestionWord(word)) for (const letters of initialsOf(word, readings)) add(initials, letters, word);
  }
  const rarity = (word: string) => (lexicon.words.get(word) ?? 0.5) * RARE;
  return {
    full,
    blurred,
    initials,
    shortened() {
      shortened ??= shortenedOf(full);
      return shortened;
    },
    byFirst,
    readings,
    rarity,
  };
}

function shortenedOf(full: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const shortened = new Map<string, string[]>();
  for (const sound of full.keys()) {
    if (sound.length < SLIPPED_FROM) continue;
    for (const rest of new Set(withoutOne(sound))) {
      const known = shortened.get(rest);
      if (known) known.push(sound);
      else shortened.set(rest, [sound]);
    }
  }
  return shortened;
}

/** Sounds that many dialects and hurried fingers do not tell apart. */
const blur = (sound: string): string =>
  sound
    .replace(/([zcs])h/g, '$1')
    .replace(/ng/g, 'n')
    .replace(/v/g, 'u');

/** Words of two characters or more, spelt in full. */
function wholeWords(text: string, place: number, book: LetterBook): Choice[] {
  const run = /^[a-z]*/.exec(text.slice(place))?.[0] ?? '';
  return Array.from({ length: Math.min(run.length, LONGEST_SOUND) }, (_, at) => at + 1).flatMap((length) =>
    (book.full.get(run.slice(0, length)) ?? [])
      .filter((word) => word.length > 1)
      .map((word) => ({ length, word, cost: FULL })),
  );
}

const choicesWithoutSlips = (text: string, place: number, book: LetterBook): Choice[] =>
  choicesAt(text, place, book, false);

function choicesAt(text: string, place: number, book: LetterBook, slips = true): Choice[] {
  const rest = text.slice(place);
  const digits = /^\d+/.exec(rest)?.[0];
  if (digits) return [{ length: digits.length, word: digits, cost: KEPT }];
  const run = /^[a-z]+/.exec(rest)?.[0];
  return run === undefined ? hanChoices(rest, book) : [...letterChoices(run, book, slips), ...mixedChoices(rest, book)];
}

function hanChoices(rest: string, book: LetterBook): Choice[] {
  const known = (book.byFirst.get(rest.charAt(0)) ?? [])
    .filter((word) => rest.startsWith(word))
    .map((word) => ({ length: word.length, word, cost: KEPT + book.rarity(word) }));
  return [...known, ...mixedChoices(rest, book), { length: 1, word: rest.charAt(0), cost: UNKNOWN }];
}

/** Words of nothing but letters, from the beginning of the run on. */
function letterChoices(run: string, book: LetterBook, slips: boolean): Choice[] {
  const found: Choice[] = [];
  const add = (length: number, words: readonly string[] | undefined, cost: number) => {
    for (const word of words ?? []) {
      found.push({ length, word, cost: cost + book.rarity(word) + (word.length === 1 ? LONGEST_WORD * 2 : 0) });
    }
  };
  for (let length = 1; length <= Math.min(run.length, LONGEST_SOUND); length += 1) {
    const letters = run.slice(0, length);
    const exact = book.full.get(letters);
    add(length, exact, FULL);
    const blurred = book.blurred.get(blur(letters));
    add(
      length,
      blurred?.filter((word) => !exact?.includes(word)),
      BLURRED,
    );
    if (length >= 2) add(length, book.initials.get(letters), INITIALS - (length >= 4 ? FOUR_INITIALS : 0));
    if (!slips || length < SLIPPED_FROM - 1) continue;
    for (const { sound, cost } of slipped(letters, book)) {
      add(length, book.full.get(sound), SLIP + cost + (sound.length < 7 ? SHORT_WORD : 0));
    }
  }
  return found;
}

/** Sounds one slip of the keys away: found by leaving out one letter on either side, then compared. */
function slipped(letters: string, book: LetterBook): { sound: string; cost: number }[] {
  const likely = new Set<string>();
  const meet = (key: string) => {
    for (const sound of book.shortened().get(key) ?? []) likely.add(sound);
  };
  meet(letters);
  for (const rest of withoutOne(letters)) {
    meet(rest);
    if (rest.length >= SLIPPED_FROM && book.full.has(rest)) likely.add(rest);
  }
  return [...likely].flatMap((sound) => {
    const cost = keySlips(letters, sound);
    return cost === undefined ? [] : [{ sound, cost }];
  });
}

/** Words partly in characters, partly in letters: 党fei, dang费. */
function mixedChoices(rest: string, book: LetterBook): Choice[] {
  const window = rest.slice(0, LONGEST_SOUND);
  if (!/[a-z]/.test(window) || !/\p{Script=Han}/u.test(window)) return [];
  const firsts = /\p{Script=Han}/u.test(rest.charAt(0)) ? [rest.charAt(0)] : [...book.byFirst.keys()];
  return firsts.flatMap((first) =>
    (book.byFirst.get(first) ?? []).flatMap((word) =>
      lengthsOfMixed(word, rest, book).map((length) => ({ length, word, cost: MIXED + book.rarity(word) })),
    ),
  );
}

/** How much of the text spells the word, some of it in characters and some in letters. */
function lengthsOfMixed(word: string, text: string, { readings }: LetterBook): number[] {
  return endsOf(word, text, readings)
    .filter(({ han, letters }) => han && letters)
    .map(({ at }) => at);
}

interface End {
  readonly at: number;
  readonly han: boolean;
  readonly letters: boolean;
}

/** Where the text that spells the word may end. */
function endsOf(word: string, text: string, readings: ReadingsOf): readonly End[] {
  let ends: readonly End[] = [{ at: 0, han: false, letters: false }];
  for (const character of word) {
    const next = ends.flatMap(({ at, han, letters }): End[] => {
      if (text.startsWith(character, at)) return [{ at: at + character.length, han: true, letters }];
      return readings(character)
        .filter((sound) => text.startsWith(sound, at))
        .map((sound) => ({ at: at + sound.length, han, letters: true }));
    });
    ends = [...new Map(next.map((end) => [`${end.at} ${end.han} ${end.letters}`, end])).values()];
    if (ends.length === 0) return [];
  }
  return ends;
}
