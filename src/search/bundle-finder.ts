/**
 * The finder over the site's bundle, read file by file as a query needs them. The files are Pagefind's; its own runtime reads them too,
 * but costs 66 KB before the first answer (decision 0068).
 */
import { type BoardPages, boardPages, idOf } from './board-pages.ts';
import { readCbor } from './cbor-reader.ts';
import type { Finder, FoundPage } from './finder.ts';
import { chunkFile, fileOf, fragmentFile, nameAt, PAGES_FILE, type PagesTable } from './index-format.ts';

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

/** Of a longer run the likeliest pairs to miss are looked for first: most runs stand nowhere, and every pair costs a file. */
const AT_ONCE = 3;
/** Characters of talk, which official pages hardly write. */
const TALK = /[吗呢吧啊么咋啥哪怎我你您谁想问嘛]/;

/** @param base address of the site, with a slash at its end. */
export function bundleFinder(files: BundleFiles, base: string): Finder {
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
    const order = [...words.keys()].sort(
      (a, b) => Number(TALK.test(words[b] ?? '')) - Number(TALK.test(words[a] ?? '')),
    );
    const first = words.length <= AT_ONCE ? order : order.slice(0, TALK.test(words[order[0] ?? 0] ?? '') ? 1 : 2);
    const found = await startsOf(words, first);
    const rest = order.slice(first.length);
    const starts = rest.length === 0 || found.size === 0 ? found : inBoth(found, await startsOf(words, rest));
    // The newest first, as every reader gives them.
    return new Map([...starts].sort(([a], [b]) => b - a).map(([page, places]) => [idOf(page), Math.min(...places)]));
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
    headsAtHand: async () => (await ready).headsAtHand,
    head: async (id) => (await ready).head(id) ?? open(id),
    open,
  };
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
