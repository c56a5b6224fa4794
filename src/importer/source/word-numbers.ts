/** Puts automatic numbers into a text another reader made of the same file, and says where the two texts differ. */
import type { WordParagraph } from './word-paragraphs.ts';

export interface Numbered {
  readonly text: string;
  /** How many numbers were put in. */
  readonly numbers: number;
  /** Paragraphs the text does not have, in order. */
  readonly absent: readonly string[];
}

/** The same paragraph stands at most this far behind the one before. */
const REACH = 20_000;

export function withNumbers(text: string, paragraphs: readonly WordParagraph[]): Numbered {
  const parts: string[] = [];
  const absent: string[] = [];
  let copied = 0;
  let at = 0;
  let numbers = 0;
  for (const { text: words, number } of paragraphs) {
    const own = words.trim();
    if (own === '') continue;
    const start = placeOf(text, own, at);
    if (start === undefined) {
      absent.push(number + own);
      continue;
    }
    at = start + own.length;
    if (number === '') continue;
    parts.push(text.slice(copied, start), number);
    copied = start;
    numbers += 1;
  }
  return { text: parts.join('') + text.slice(copied), numbers, absent };
}

/** Where the paragraph stands as a whole: at the beginning of a line or of a cell. */
function placeOf(text: string, words: string, from: number): number | undefined {
  for (let at = text.indexOf(words, from); at >= 0 && at < from + REACH; at = text.indexOf(words, at + 1)) {
    const before = text.slice(Math.max(0, at - 8), at).replace(/[ \u3000]+$/, '');
    if (before === '' || /[\n\t]$/.test(before)) return at;
  }
  return undefined;
}
