/**
 * How much a word says about a page (BM25F): a word in the title says more than one in passing, a rare one more than a common one,
 * and text that every page has says next to nothing. The build writes this into the index; a copy in a folder works it out.
 */
import type { Block, FoundPage } from './finder.ts';
import { tokensOf } from './terms.ts';

/** What a word says about the pages that hold it or an official word for it. */
export interface Weighed {
  /** The most it says about any page. */
  readonly best: number;
  /** On so many pages the word itself stands. */
  readonly pages: number;
  /** Place of a page in the list, and its share of `best` in `STEPS` steps. */
  readonly steps: readonly (readonly [page: number, steps: number])[];
}

export const STEPS = 15;
/** A word on more pages says too little about each to be worth its bytes. */
export const MOST_PAGES = 256;

const TITLE = 4;
const LEAD = 2;
const HEADING = 1.5;
const TEXT = 1;
const WEAK = 0.2;
/** The first so many sentences of a page that are longer than a label. */
const LEADS = 2;
const SENTENCE = 12;

const SATURATION = 1;
const LENGTH_SHARE = 0.35;
const MEAN_STEP = 16;
/** An official word in place of what was said; less where the board itself uses the word. */
const OFFICIAL = 0.85;
const OFFICIAL_BESIDE = 0.55;
const USED = 0.03;

interface Field {
  readonly tokens: readonly string[];
  readonly weight: number;
}

export interface ReadPage {
  readonly fields: readonly Field[];
  /** In tokens, without weak text. */
  readonly length: number;
}

export interface Weigher {
  /** @param official the official words for what people say. */
  weigh(words: readonly string[], official: (word: string) => readonly string[]): Map<string, Weighed>;
}

export function weigherOf(pages: readonly FoundPage[]): Weigher {
  const read = pages.map(readForWeights);
  const board = { pages: read.length, mean: meanOf(read.map(({ length }) => length)) };
  return {
    weigh(words, official) {
      const tree = treeOf(new Set(words.flatMap((word) => [word, ...official(word)])));
      const counts = new Map<string, Map<number, number>>();
      for (const [number, { fields }] of read.entries()) {
        for (const [word, count] of countIn(fields, tree)) {
          const own = counts.get(word) ?? new Map<number, number>();
          counts.set(word, own.set(number, count));
        }
      }
      const lengthOf = (number: number) => read[number]?.length ?? 0;
      const scores = new Map([...counts].map(([word, own]) => [word, scoresOf(own, lengthOf, board)]));
      return new Map(
        words.flatMap((word) => {
          const weighed = weighedBy((some) => scores.get(countedAs(some)), word, official(word), board.pages);
          return weighed ? [[word, weighed] as const] : [];
        }),
      );
    },
  };
}

/** Of the pages' lengths, so rounded that one edit hardly ever moves it, and with it every weight. */
export const meanOf = (lengths: readonly number[]): number =>
  MEAN_STEP *
  Math.max(1, Math.round(lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) / MEAN_STEP));

export function readForWeights({ title, number, blocks }: FoundPage): ReadPage {
  let leads = 0;
  const weightOf = (block: Block): number => {
    if (block.weak) return WEAK;
    if (block.text === title || block.text === number) return TITLE;
    if (block.anchor !== undefined) return HEADING;
    if (leads < LEADS && block.text.length >= SENTENCE) {
      leads += 1;
      return LEAD;
    }
    return TEXT;
  };
  const fields = blocks.map((block) => ({ tokens: tokensOf(block.text), weight: weightOf(block) }));
  const length = fields.reduce((sum, { tokens, weight }) => sum + (weight === WEAK ? 0 : tokens.length), 0);
  return { fields, length };
}

/** U盘 and u盘 are one word. */
export const countedAs = (word: string): string => tokensOf(word).join(' ');

/** A tree of tokens: one walk over a text meets every word that begins at each place. */
export interface WordTree {
  readonly next: Map<string, WordTree>;
  /** As it is counted. */
  word?: string;
}

export function treeOf(words: Iterable<string>): WordTree {
  const root: WordTree = { next: new Map() };
  for (const word of words) {
    let node = root;
    const tokens = tokensOf(word);
    for (const token of tokens) {
      const next = node.next.get(token) ?? { next: new Map() };
      node.next.set(token, next);
      node = next;
    }
    if (node !== root) node.word = tokens.join(' ');
  }
  return root;
}

/** How often each word is met, a title counting for more; words as they are counted. */
export function countIn(fields: readonly Field[], tree: WordTree): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { tokens, weight } of fields) {
    for (let at = 0; at < tokens.length; at += 1) {
      let node: WordTree | undefined = tree;
      for (let end = at; node && end < tokens.length; end += 1) {
        node = node.next.get(tokens[end] as string);
        if (node?.word !== undefined) counts.set(node.word, (counts.get(node.word) ?? 0) + weight);
      }
    }
  }
  return counts;
}

interface BoardSize {
  readonly pages: number;
  readonly mean: number;
}

/** @param counts of one word, by page. @returns what it says there */
export function scoresOf(
  counts: ReadonlyMap<number, number>,
  lengthOf: (page: number) => number,
  { pages, mean }: BoardSize,
): Map<number, number> {
  const rarity = Math.log(1 + (pages - counts.size + 0.5) / (counts.size + 0.5));
  return new Map(
    [...counts].map(([page, count]) => {
      const long = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * lengthOf(page)) / mean);
      return [page, (count / (count + long)) * rarity];
    }),
  );
}

/**
 * The word or one of its official words, whichever says more about a page.
 * @param compare which of two pages comes first when both are told as much
 */
export function weighedBy(
  scoresFor: (word: string) => ReadonlyMap<number, number> | undefined,
  word: string,
  official: readonly string[],
  pages: number,
  compare: (a: number, b: number) => number = (a, b) => a - b,
): Weighed | undefined {
  const own = scoresFor(word);
  const most = new Map(own);
  const share = (own?.size ?? 0) > USED * pages ? OFFICIAL_BESIDE : OFFICIAL;
  for (const other of official) {
    for (const [page, score] of scoresFor(other) ?? []) most.set(page, Math.max(most.get(page) ?? 0, share * score));
  }
  let best = 0;
  for (const score of most.values()) best = Math.max(best, score);
  if (best === 0) return undefined;
  const all = [...most];
  const kept =
    all.length <= MOST_PAGES ? all : all.sort(([a, x], [b, y]) => y - x || compare(a, b)).slice(0, MOST_PAGES);
  const steps = kept.map(([page, score]) => [page, Math.max(1, Math.round((STEPS * score) / best))] as const);
  return { best: Math.round(best * 100) / 100, pages: own?.size ?? 0, steps: steps.sort(([a], [b]) => a - b) };
}
