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
  /** Words of the board, the most telling first. */
  readonly words: readonly string[];
  /** Place of a word in `words`; undefined for other words. */
  rank(word: string): number | undefined;
  /** A word of the board, of its people, or of a question. */
  has(word: string): boolean;
  cut(text: string): Piece[];
  /** Official words for what people say: 告状 → 投诉. Empty when it is official itself or nobody explained it. */
  official(word: string): readonly string[];
}

export function lexiconOf({ words, synonyms }: WordsTable): Lexicon {
  const list = words.split(' ').filter(Boolean);
  const ranks = new Map(list.map((word, rank) => [word, rank]));
  const official = new Map<string, string[]>();
  for (const [word = '', ...others] of synonyms) {
    for (const other of others) official.set(fold(other), [...(official.get(fold(other)) ?? []), word]);
  }
  const isWord = (text: string) => ranks.has(text) || official.has(text) || isQuestionWord(text);
  const longest = Math.max(2, ...[...ranks.keys(), ...official.keys(), ...questionWords].map((word) => word.length));
  return {
    words: list,
    rank: (word) => ranks.get(word),
    has: isWord,
    official: (word) => official.get(fold(word)) ?? [],
    cut: (text) =>
      fold(text)
        .split(/\s+/)
        .filter(Boolean)
        .flatMap((part) => cut(part, isWord, longest)),
  };
}

const WORD_COST = 10;
const UNKNOWN_COST = 30;
const RUN = /^[a-z0-9]+/;

/** The fewest words, and of two ways with as many the one whose first words are longer. */
function cut(text: string, isWord: (text: string) => boolean, longest: number): Piece[] {
  const best: { cost: number; length: number; known: boolean }[] = [];
  best[text.length] = { cost: 0, length: 0, known: true };
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const run = RUN.exec(text.slice(at))?.[0].length ?? 0;
    const rest = (length: number) => best[at + length]?.cost ?? 0;
    best[at] = run
      ? { cost: WORD_COST + rest(run), length: run, known: true }
      : { cost: UNKNOWN_COST + rest(1), length: 1, known: isWord(text.charAt(at)) };
    for (let length = 1; length <= Math.min(longest, text.length - at); length += 1) {
      const cost = WORD_COST + rest(length);
      if (cost <= (best[at]?.cost ?? 0) && isWord(text.slice(at, at + length)))
        best[at] = { cost, length, known: true };
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
    if (!known && last && !last.known) found[found.length - 1] = { text: last.text + piece, known };
    else found.push({ text: piece, known });
    at += length;
  }
  return found.filter(({ text: words }) => /[\p{L}\p{N}]/u.test(words));
}
