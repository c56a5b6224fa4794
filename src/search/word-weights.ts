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
/** An official word in place of what was said; less where the board itself uses the word. */
const OFFICIAL = 0.85;
const OFFICIAL_BESIDE = 0.55;
const USED = 0.03;

interface Field {
  readonly tokens: readonly string[];
  readonly weight: number;
}

interface ReadPage {
  readonly fields: readonly Field[];
  /** In tokens, without weak text. */
  readonly length: number;
}

export interface Weigher {
  /** @param official the official words for what people say. */
  weigh(words: readonly string[], official: (word: string) => readonly string[]): Map<string, Weighed>;
}

export function weigherOf(pages: readonly FoundPage[]): Weigher {
  const read = pages.map(readPage);
  const mean = read.reduce((sum, { length }) => sum + length, 0) / Math.max(1, read.length);
  return {
    weigh(words, official) {
      const wanted = new Set(words.flatMap((word) => [word, ...official(word)]));
      const scores = scoresOf(read, mean, wanted);
      return new Map(
        words.flatMap((word) => {
          const weighed = joined(scores, word, official(word), read.length);
          return weighed ? [[word, weighed] as const] : [];
        }),
      );
    },
  };
}

function readPage({ title, number, blocks }: FoundPage): ReadPage {
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

/** A tree of tokens: one walk over a text meets every word that begins at each place. */
interface Node {
  readonly next: Map<string, Node>;
  word?: string;
}

function treeOf(words: Iterable<string>): Node {
  const root: Node = { next: new Map() };
  for (const word of words) {
    let node = root;
    for (const token of tokensOf(word)) {
      const next = node.next.get(token) ?? { next: new Map() };
      node.next.set(token, next);
      node = next;
    }
    if (node !== root) node.word = word;
  }
  return root;
}

/** By word, by page, what the word says there. */
function scoresOf(
  pages: readonly ReadPage[],
  mean: number,
  words: ReadonlySet<string>,
): Map<string, Map<number, number>> {
  const tree = treeOf(words);
  const found = new Map<string, Map<number, number>>();
  for (const [number, { fields, length }] of pages.entries()) {
    const counts = countIn(fields, tree);
    const long = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / Math.max(1, mean));
    for (const [word, count] of counts) {
      const pagesOf = found.get(word) ?? new Map<number, number>();
      pagesOf.set(number, count / (count + long));
      found.set(word, pagesOf);
    }
  }
  for (const scores of found.values()) {
    const rarity = Math.log(1 + (pages.length - scores.size + 0.5) / (scores.size + 0.5));
    for (const [number, score] of scores) scores.set(number, score * rarity);
  }
  return found;
}

function countIn(fields: readonly Field[], tree: Node): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { tokens, weight } of fields) {
    for (let at = 0; at < tokens.length; at += 1) {
      let node: Node | undefined = tree;
      for (let end = at; node && end < tokens.length; end += 1) {
        node = node.next.get(tokens[end] as string);
        if (node?.word !== undefined) counts.set(node.word, (counts.get(node.word) ?? 0) + weight);
      }
    }
  }
  return counts;
}

/** The word or one of its official words, whichever says more about a page. */
function joined(
  scores: ReadonlyMap<string, ReadonlyMap<number, number>>,
  word: string,
  official: readonly string[],
  pages: number,
): Weighed | undefined {
  const own = scores.get(word);
  const most = new Map(own);
  const share = (own?.size ?? 0) > USED * pages ? OFFICIAL_BESIDE : OFFICIAL;
  for (const other of official) {
    for (const [page, score] of scores.get(other) ?? []) most.set(page, Math.max(most.get(page) ?? 0, share * score));
  }
  const best = Math.max(0, ...most.values());
  if (best === 0) return undefined;
  const kept = [...most].sort(([a, x], [b, y]) => y - x || a - b).slice(0, MOST_PAGES);
  const steps = kept.map(([page, score]) => [page, Math.max(1, Math.round((STEPS * score) / best))] as const);
  return { best: Math.round(best * 100) / 100, pages: own?.size ?? 0, steps: steps.sort(([a], [b]) => a - b) };
}
