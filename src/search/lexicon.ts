/** Cuts a query into words of the board, without the browser's own dictionary: every browser cuts alike. */
import { isQuestionWord, questionWords } from './question-words.ts';
import type { WordsTable } from './tables.ts';
import { fold } from './terms.ts';

export interface Piece {
  readonly text: string;
  /** A word of the board, or a word people ask with; else characters nobody on the board uses so. */
  readonly known: boolean;
}

export interface Lexicon {
  /** Words of the board and of its people, with how little the board uses them: 0 to 1. */
  readonly words: ReadonlyMap<string, number>;
  /** Those of the words. */
  readonly characters: ReadonlySet<string>;
  /** A word of the board, of its people, or of a question. */
  has(word: string): boolean;
  cut(text: string): Piece[];
  /** Official words for what people say: 告状 → 投诉. Empty when it is official itself or nobody explained it. */
  official(word: string): readonly string[];
}

const made = new WeakMap<WordsTable, Lexicon>();

/** Made once of each table. */
export function lexiconOf(table: WordsTable): Lexicon {
  const lexicon = made.get(table) ?? makeLexicon(table);
  made.set(table, lexicon);
  return lexicon;
}

function makeLexicon({ words, said }: WordsTable): Lexicon {
  const rarity = new Map<string, number>();
  for (const [band, some] of words.entries()) {
    for (const word of some.split(' ')) if (word) rarity.set(word, band / Math.max(1, words.length - 1));
  }
  const officials = new Map<string, readonly string[]>();
  for (const [word = '', ...others] of said) {
    officials.set(fold(word), others);
    // What is said is meant: as likely as a word of the second band.
    if (!rarity.has(fold(word))) rarity.set(fold(word), 0.4);
  }
  const isWord = (text: string) => rarity.has(text) || isQuestionWord(text);
  const longest = Math.max(2, ...[...rarity.keys(), ...questionWords].map((word) => word.length));
  return {
    words: rarity,
    characters: new Set([...rarity.keys(), ...questionWords].join('')),
    has: isWord,
    official: (word) => officials.get(fold(word)) ?? [],
    cut: (text) =>
      fold(text)
        .split(/\s+/)
        .filter(Boolean)
        .flatMap((part) => cut(closed(part, rarity), isWord, longest)),
  };
}

/** 告个状, 报了名, 请一次假: the word that was opened up, where it is one the board or its people use; 三个月 is no 三月. */
const closed = (text: string, words: ReadonlyMap<string, number>): string =>
  text.replace(
    /(?![一二两三四五六七八九十百千半几每])(\p{Script=Han})(?:一?个|了一?[个次]?|过|一?次|一?下|完)(\p{Script=Han})/gu,
    (whole, first, last) => (words.has(first + last) && !words.has(whole) ? first + last : whole),
  );

const WORD_COST = 10;
/** A word of the question stands in for characters nobody knows, not for a word of the board: 办事人 is 办事 and 人. */
const QUESTION_COST = 11;
const UNKNOWN_COST = 30;
const UNIT = '个?工作日|个?自然日|个?月|小时|分钟|块钱|[天日月年元块点号岁周%]';
const RUN = new RegExp(`^[a-z]+|^\\d+(?:${UNIT})?|^[〇零一二两三四五六七八九十百千万]+(?:${UNIT})`);
/** A number in characters is no word of the board, and none to correct. */
const SPELLED = /^[〇零一二两三四五六七八九十百千万]/;

/** The fewest words, and of two ways with as many the one whose first words are longer. */
function cut(text: string, isWord: (text: string) => boolean, longest: number): Piece[] {
  const best: { cost: number; length: number; known: boolean }[] = [];
  best[text.length] = { cost: 0, length: 0, known: true };
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const run = RUN.exec(text.slice(at))?.[0].length ?? 0;
    const rest = (length: number) => best[at + length]?.cost ?? 0;
    best[at] = run
      ? {
          cost: WORD_COST + rest(run),
          length: run,
          known: SPELLED.test(text.charAt(at)) || isWord(text.slice(at, at + run)),
        }
      : { cost: UNKNOWN_COST + rest(1), length: 1, known: isWord(text.charAt(at)) };
    for (let length = 1; length <= Math.min(longest, text.length - at); length += 1) {
      const word = text.slice(at, at + length);
      const cost = (isQuestionWord(word) ? QUESTION_COST : WORD_COST) + rest(length);
      if (cost <= (best[at]?.cost ?? 0) && isWord(word)) best[at] = { cost, length, known: true };
    }
  }
  return pieces(text, best);
}

function pieces(text: string, best: readonly { length: number; known: boolean }[]): Piece[] {
  const found: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    const { length = 1, known = false } = best[at] ?? {};
    const last = found[found.length - 1];
    const piece = text.slice(at, at + length);
    const joins = !known && last && !last.known && /\p{Script=Han}$/u.test(last.text) && /^\p{Script=Han}/u.test(piece);
    if (joins) found[found.length - 1] = { text: last.text + piece, known };
    else found.push({ text: piece, known });
    at += length;
  }
  return found.filter(({ text: words }) => /[\p{L}\p{N}]/u.test(words));
}
