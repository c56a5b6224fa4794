/**
 * The finder over the site's bundle, read file by file as a query needs them. The files are Pagefind's; its own runtime reads them too,
 * but costs 66 KB before the first answer (decision 0068).
 */
import { type BoardPages, boardPages, idOf } from './board-pages.ts';
import { readCbor } from './cbor-reader.ts';
import type { Finder, FoundPage } from './finder.ts';
import { firstPlace } from './first-place.ts';
import { chunkFile, fileOf, fragmentFile, nameAt, PAGES_FILE, type PagesTable } from './index-format.ts';
import type { Lexicon } from './lexicon.ts';
import { isQuestionWord } from './question-words.ts';
import { fold, tokensOf } from './terms.ts';

export interface BundleFiles {
  json<Content>(file: string): Promise<Content>;
  /** Unpacked, without the signature at its beginning. */
  packed(file: string): Promise<Uint8Array>;
}

/** By word: the pages that hold it, by number, with its places in tokens. */
type Chunk = ReadonlyMap<string, readonly PagefindPage[]>;
/** Gap to the page before, places as gaps (numbers below 0 are weights), places in other fields. */
type PagefindPage = readonly [gap: number, places: readonly number[], others: readonly number[]];
type Places = ReadonlyMap<number, readonly number[]>;

/** A run of so few pairs is looked for at once. */
const AT_ONCE = 3;
/** Pairs of a longer run in one round: most such runs stand nowhere, and every pair costs a file. */
const IN_A_ROUND = 2;
/** So few pages are read to the end of the search instead: the first results are opened anyhow. */
const READ = 2;
/** Characters of talk, which official pages hardly write. */
const TALK = /[吗呢吧啊么咋啥哪怎我你您谁想问嘛]/;

/**
 * @param base address of the site, with a slash at its end.
 * @param lexicon tells which pairs of a long run are the likeliest to stand nowhere: those across the border of two words.
 */
export function bundleFinder(files: BundleFiles, base: string, lexicon?: () => Promise<Lexicon>): Finder {
  const table = files.json<PagesTable>(PAGES_FILE);
  const ready: Promise<BoardPages> = table.then((pages) => boardPages(pages, base, files.json));
  const chunks = new Map<number, Promise<Chunk>>();
  const phrases = new Map<string, Promise<ReadonlyMap<string, number>>>();
  const opened = new Map<string, Promise<FoundPage>>();

  async function placesOf(word: string): Promise<Places> {
    const { firsts, names } = (await table).chunks;
    const place = fileOf(word, firsts);
    if (place < 0) return new Map();
    const chunk = chunks.get(place) ?? files.packed(chunkFile(nameAt(names, place))).then(readChunk);
    chunks.set(place, chunk);
    return unpacked((await chunk).get(word) ?? []);
  }

  /** Two tokens that follow each other are one word of the index (decision 0050). */
  async function look(tokens: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const words = tokens.length > 1 ? tokens.slice(1).map((token, at) => `${tokens[at]}${token}`) : tokens;
    // The newest first, as every reader gives them.
    const named = (starts: Places) =>
      new Map([...starts].sort(([a], [b]) => b - a).map(([page, places]) => [idOf(page), Math.min(...places)]));
    if (words.length <= AT_ONCE) return named(await startsOf(words, [...words.keys()]));
    const order = likeliestToMiss(tokens, words, (await lexicon?.())?.cut);
    let starts: Places | undefined;
    for (let at = 0; at < order.length; at += IN_A_ROUND) {
      const found = await startsOf(words, order.slice(at, at + IN_A_ROUND));
      starts = starts ? inBoth(starts, found) : found;
      if (starts.size === 0) break;
      if (starts.size <= READ && at + IN_A_ROUND < order.length) return readFor(tokens, named(starts));
    }
    return named(starts ?? new Map());
  }

  /** Those of some pages that hold the run. */
  async function readFor(tokens: readonly string[], pages: ReadonlyMap<string, number>) {
    const places = await Promise.all(
      [...pages.keys()].map(async (id) => {
        const { blocks } = await open(id);
        const at = firstPlace(
          blocks.map(({ text }) => fold(text)),
          tokens,
        );
        return at === undefined ? [] : [[id, at] as const];
      }),
    );
    return new Map(places.flat());
  }

  /** Where the run begins, as far as these of its words tell. */
  async function startsOf(words: readonly string[], some: readonly number[]): Promise<Places> {
    const each = await Promise.all(some.map(async (at) => shifted(await placesOf(words[at] as string), at)));
    return each.reduce(inBoth);
  }

  async function read(id: string): Promise<FoundPage> {
    const bytes = await files.packed(fragmentFile(await (await ready).fragment(id)));
    const { page } = JSON.parse(new TextDecoder().decode(bytes)) as { page: Omit<FoundPage, 'url'> };
    return { ...page, url: `${base}${page.entry}/` };
  }

  const open = (id: string) => {
    const page = opened.get(id) ?? read(id);
    opened.set(id, page);
    return page;
  };
  return {
    holding(tokens) {
      const phrase = tokens.join(' ');
      const known = phrases.get(phrase) ?? look(tokens);
      phrases.set(phrase, known);
      return known;
    },
    facts: async () => (await ready).facts,
    weights: async (words) => (await ready).weights(words),
    titles: async () => (await ready).titles,
    headsAtHand: async () => (await ready).headsAtHand,
    head: async (id) => (await ready).head(id) ?? open(id),
    open,
  };
}

/** Places of the pairs in the run: those of talk first, then those across two words or of a question, those inside a word last. */
function likeliestToMiss(
  tokens: readonly string[],
  words: readonly string[],
  cut: Lexicon['cut'] | undefined,
): number[] {
  const borders = new Set<number>();
  const asking = new Set<number>();
  let end = 0;
  for (const { text } of cut?.(tokens.join('')) ?? []) {
    const length = tokensOf(text).length;
    if (isQuestionWord(text)) for (let at = 1; at < length; at += 1) asking.add(end + at);
    end += length;
    borders.add(end);
  }
  const worth = (at: number) => (TALK.test(words[at] ?? '') ? 3 : borders.has(at + 1) ? 2 : asking.has(at + 1) ? 1 : 0);
  return [...words.keys()].sort((a, b) => worth(b) - worth(a) || a - b);
}

function readChunk(bytes: Uint8Array): Chunk {
  const [words] = readCbor(bytes) as [readonly [string, readonly PagefindPage[]][]];
  return new Map(words.map(([word, pages]) => [word, pages]));
}

function unpacked(pages: readonly PagefindPage[]): Places {
  const found = new Map<number, number[]>();
  let page = 0;
  for (const [gap, packed] of pages) {
    page += gap;
    let place = 0;
    const places: number[] = [];
    for (const step of packed) {
      if (step < 0) continue;
      place += step;
      places.push(place);
    }
    found.set(page, places);
  }
  return found;
}

const shifted = (places: Places, by: number): Places =>
  by === 0 ? places : new Map([...places].map(([page, all]) => [page, all.map((place) => place - by)]));

function inBoth(a: Places, b: Places): Places {
  const both = new Map<number, number[]>();
  for (const [page, places] of a) {
    const others = new Set(b.get(page));
    const kept = places.filter((place) => others.has(place));
    if (kept.length > 0) both.set(page, kept);
  }
  return both;
}
