/** What every word of the board says about its pages, in files a query loads few of. */
import type { FoundPage } from '#search/finder.ts';
import { compareWords, type WeightsFile, weightsFile } from '#search/index-format.ts';
import type { Lexicon } from '#search/lexicon.ts';
import { type Weighed, weigherOf } from '#search/word-weights.ts';
import type { PutFile } from './write-bundle.ts';

/** Characters a file is filled to: a question asks for one to five of them. */
const FILE = 16 * 1024;

/** @returns the first word of every file. */
export function writeWeights(pages: readonly FoundPage[], lexicon: Lexicon, digest: string, put: PutFile): string[] {
  const weighed = weigherOf(pages).weigh([...lexicon.words.keys()], lexicon.official);
  const rows = [...weighed].sort(([a], [b]) => compareWords(a, b)).map(([word, row]) => [word, packed(row)] as const);
  const firsts: string[] = [];
  for (const some of inFiles(rows)) {
    const file: WeightsFile = Object.fromEntries(some);
    put(weightsFile(digest, firsts.length), JSON.stringify(file));
    firsts.push(some[0]?.[0] ?? '');
  }
  return firsts;
}

type Row = readonly [word: string, row: readonly number[]];

function packed({ best, pages, steps }: Weighed): number[] {
  let last = 0;
  const gaps = steps.flatMap(([page, step]) => {
    const gap = page - last;
    last = page;
    return [gap, step];
  });
  return [best, pages, ...gaps];
}

function* inFiles(rows: readonly Row[]): Generator<readonly Row[]> {
  let some: Row[] = [];
  let size = 0;
  for (const row of rows) {
    const length = row[0].length + 6 + row[1].join().length;
    if (size > 0 && size + length > FILE) {
      yield some;
      [some, size] = [[], 0];
    }
    some.push(row);
    size += length;
  }
  if (size > 0) yield some;
}
