/** What every word of the board says about its pages, in files a query loads few of. */
import type { FoundPage } from '#search/finder.ts';
import { compareWords, type FilesByWord, weightsFile } from '#search/index-format.ts';
import type { Lexicon } from '#search/lexicon.ts';
import {
  countedAs,
  countIn,
  meanOf,
  readForWeights,
  scoresOf,
  treeOf,
  type Weighed,
  type WordTree,
  weighedBy,
} from '#search/word-weights.ts';
import { type BundleFolder, inFiles, namesOf, putNamed } from './named-files.ts';
import { MARK } from './postings.ts';

/** Bytes a file is filled to: a question asks for one to five of them. */
const FILE = 16 * 1024;

/** Page numbers that hold this word of the index. */
type PagesWith = (word: string) => readonly number[];

/** Counts words on pages, and after a change only those of the pages and words that changed. */
export class Weights {
  #pages: readonly FoundPage[] = [];
  /** Of each page, in tokens. */
  readonly #lengths: number[] = [];
  /** As they are counted. */
  #wanted: ReadonlySet<string> = new Set();
  readonly #counts = new Map<string, Map<number, number>>();
  /** Of each word, as it stands in its file; undefined for words that stand nowhere. */
  #rows: Map<string, string | undefined> = new Map();
  #board = '';

  /**
   * @param pages in the order of their numbers
   * @param changed numbers of the pages that are others than before
   */
  write(
    pages: readonly FoundPage[],
    changed: readonly number[],
    lexicon: Lexicon,
    pagesWith: PagesWith,
    folder: BundleFolder,
  ): FilesByWord {
    const words = [...lexicon.words.keys()];
    const touched = this.#count(pages, changed, words, lexicon, pagesWith);
    const board = { pages: pages.length, mean: meanOf(this.#lengths) };
    // Each of these is in every score.
    if (this.#board !== JSON.stringify(board)) this.#rows.clear();
    this.#board = JSON.stringify(board);
    const scores = new Map<string, ReadonlyMap<number, number>>();
    const scoresFor = (word: string) => {
      const key = asCounted(word);
      const counts = this.#counts.get(key);
      const known = scores.get(key) ?? (counts && scoresOf(counts, (page) => this.#lengths[page] ?? 0, board));
      if (known) scores.set(key, known);
      return known;
    };
    const known = this.#rows;
    this.#rows = new Map();
    const rows: Row[] = [];
    for (const word of words) {
      const official = lexicon.official(word);
      const key = [word, ...official].join(' ');
      if (known.has(key) && ![word, ...official].some((some) => touched.has(asCounted(some)))) {
        this.#rows.set(key, known.get(key));
      } else {
        // Of pages told as much the newest first: it has the highest number.
        const weighed = weighedBy(scoresFor, word, official, pages.length, (a, b) => b - a);
        this.#rows.set(key, weighed && `${JSON.stringify(word)}:${JSON.stringify(packed(weighed))}`);
      }
      const text = this.#rows.get(key);
      if (text !== undefined) rows.push({ word, text });
    }
    rows.sort((a, b) => compareWords(a.word, b.word));
    const files = [...inFiles(rows, { wordOf: ({ word }) => word, sizeOf: ({ text }) => text.length, target: FILE })];
    const named = files.map((some) => ({
      first: some[0]?.word ?? '',
      name: putNamed(folder, `{${some.map(({ text }) => text).join()}}`, weightsFile),
    }));
    return { firsts: named.map(({ first }) => first), names: namesOf(named) };
  }

  /** @returns words whose counts are others than before */
  #count(
    pages: readonly FoundPage[],
    changed: readonly number[],
    words: readonly string[],
    { official }: Lexicon,
    pagesWith: PagesWith,
  ): ReadonlySet<string> {
    const wanted = new Set(words.flatMap((word) => [word, ...official(word)]).map(asCounted));
    const touched = new Set<string>();
    for (const word of this.#wanted) {
      if (wanted.has(word)) continue;
      this.#counts.delete(word);
      touched.add(word);
    }
    const added = [...wanted].filter((word) => !this.#wanted.has(word));
    const kept = treeOf([...wanted].filter((word) => this.#wanted.has(word)));
    for (const number of changed) {
      this.#take(this.#pages[number], kept, number, touched, -1);
      this.#take(pages[number], kept, number, touched, 1);
    }
    this.#lengths.length = pages.length;
    for (const number of changed) if (pages[number]) this.#lengths[number] = readForWeights(pages[number]).length;
    for (const word of added) touched.add(word);
    const tree = treeOf(added);
    const some =
      added.length > pages.length / 4 ? pages.keys() : new Set(added.flatMap((word) => pagesWith(firstOf(word))));
    for (const number of some) this.#take(pages[number], tree, number, touched, 1);
    this.#wanted = wanted;
    this.#pages = pages;
    return touched;
  }

  #take(page: FoundPage | undefined, tree: WordTree, number: number, touched: Set<string>, by: 1 | -1): void {
    if (!page || tree.next.size === 0) return;
    for (const [word, count] of countIn(readForWeights(page).fields, tree)) {
      touched.add(word);
      const counts = this.#counts.get(word) ?? new Map<number, number>();
      if (by === 1) counts.set(number, count);
      else counts.delete(number);
      this.#counts.set(word, counts);
    }
  }
}

/** The word of the index that every page with these tokens holds. */
function firstOf(word: string): string {
  const [first = '', second = ''] = word.split(' ');
  return MARK.test(second) ? first : first + second;
}

/** Every word of the board is asked at every change. */
const asCounted = remembering(countedAs);

function remembering(make: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const made = known.get(word) ?? make(word);
    known.set(word, made);
    return made;
  };
}

interface Row {
  readonly word: string;
  readonly text: string;
}

function packed({ best, pages, steps }: Weighed): number[] {
  let last = 0;
  const gaps = steps.flatMap(([page, step]) => {
    const gap = page - last;
    last = page;
    return [gap, step];
  });
  return [best, pages, ...gaps];
}
