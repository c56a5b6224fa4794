/**
 * Which words stand in a text: those a dictionary cuts it into, and official words that everyday words stand for. Both are read once of
 * each text, because a board hardly changes from one publication to the next and the dictionary is the slowest part of its tables.
 */
import { everydayWords } from './everyday-words.ts';

const LONGEST = 6;
/** Texts are forgotten all at once: a newsroom runs for months. */
const MOST_TEXTS = 300_000;

export const HAN = /^\p{Script=Han}{2,}$/u;

const numbers = new Map<string, number>();
const words: string[] = [];

/** What a text holds, read once of each. */
function once<Held>(read: (text: string) => Held): (text: string) => Held {
  const known = new Map<string, Held>();
  return (text) => {
    const held = known.get(text);
    if (held !== undefined) return held;
    if (known.size >= MOST_TEXTS) known.clear();
    const made = read(text);
    known.set(text, made);
    return made;
  };
}

/** Numbers of the words a dictionary cuts the text into, each once. */
export const dictionaryWordsIn = once((text) => Int32Array.from(dictionaryWords(text)));
/** Official words of the everyday words that stand in the text. */
export const officialWordsIn = once((text): readonly string[] => officialWords(text));

export const wordOf = (number: number): string => words[number] as string;
/** How many words have a number by now. */
export const wordCount = (): number => words.length;

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

function dictionaryWords(text: string): Set<number> {
  const found = new Set<number>();
  for (const { segment } of segmenter.segment(text)) {
    if (segment.length > LONGEST || !HAN.test(segment)) continue;
    let number = numbers.get(segment);
    if (number === undefined) {
      number = words.length;
      numbers.set(segment, number);
      words.push(segment);
    }
    found.add(number);
  }
  return found;
}

interface Branch {
  readonly next: Map<string, Branch>;
  word?: string;
}

const officials = (() => {
  const root: Branch = { next: new Map() };
  for (const word of new Set(everydayWords.flatMap(({ official }) => official))) {
    let branch = root;
    for (const unit of word.split('')) {
      const next = branch.next.get(unit) ?? { next: new Map() };
      branch.next.set(unit, next);
      branch = next;
    }
    branch.word = word;
  }
  return root;
})();

function officialWords(text: string): string[] {
  const found = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    let branch = officials.next.get(text.charAt(at));
    for (let end = at + 1; branch; end += 1) {
      if (branch.word !== undefined) found.add(branch.word);
      branch = branch.next.get(text.charAt(end));
    }
  }
  return [...found];
}
