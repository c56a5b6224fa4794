/** Phrases anybody might copy off a page, the same on every machine. */
import { seeded } from '../../../scripts/bench/random.ts';

const SEED = 20_261_124;
/** A run of digits or of Latin letters is one word: nobody copies half of it, and search does not find it in a longer one. */
const RUNS = [/\p{N}/u, /\p{Script=Latin}/u];
const cuts = (left = '', right = ''): boolean => RUNS.some((run) => run.test(left) && run.test(right));

/** Whether `text` holds `phrase` as it is written, not cut out of a longer number or word. */
export function says(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!cuts(text[at - 1], phrase[0]) && !cuts(phrase.at(-1), text[at + phrase.length])) return true;
  }
  return false;
}

export interface Phrase {
  readonly phrase: string;
  /** The page it was taken from; others may say it too. */
  readonly path: string;
}

/** `count` phrases of 2 to 12 letters, digits and Han characters, each from one text of one page. */
export function phrasesFrom(pages: ReadonlyMap<string, readonly string[]>, count: number): Phrase[] {
  const random = seeded(SEED);
  const readable = [...pages]
    .map(([path, texts]) => ({ path, runs: texts.flatMap((text) => text.match(/[\p{L}\p{N}]{2,}/gu) ?? []) }))
    .filter(({ runs }) => runs.length > 0);
  const phrases: Phrase[] = [];
  while (phrases.length < count) {
    const { path, runs } = random.of(readable);
    const text = random.of(runs);
    const start = random.below(text.length - 1);
    const phrase = text.slice(start, start + 2 + random.below(11));
    if (phrase.length >= 2 && !cuts(text[start - 1], phrase[0]) && !cuts(phrase.at(-1), text[start + phrase.length]))
      phrases.push({ phrase, path });
  }
  return phrases;
}
