/** The site's own search in Node, files in place of requests, as the page of results reads them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { answerTo } from '#search/answer.ts';
import { type BundleFiles, bundleFinder } from '#search/bundle-finder.ts';
import { lexiconOf } from '#search/lexicon.ts';
import { holdingQuery } from '#search/lookup.ts';
import type { Tables } from '#search/tables.ts';
import type { Engine, Site } from './engine.ts';

/** What Pagefind's files begin with, once unpacked. */
const SIGNATURE = 'pagefind_dcd'.length;
/** Results whose pages are opened for their excerpts at once, and those on the first screen of a group. */
const OPENED = 2;
const BEFORE_OTHERS = 3;
const SHOWN = 10;

/** @param assets folder of the finished site with scripts and tables; the index may lie elsewhere. */
function visitor(folder: string, assets: string) {
  let bytes = brotliCompressSync(readFileSync(join(assets, 'scripts', 'search.js'))).length;
  const once = new Map<string, unknown>();
  const read = <Content>(path: string, unpack: (body: Buffer) => Content, isPacked: boolean): Content => {
    if (!once.has(path)) {
      const body = readFileSync(path);
      bytes += isPacked ? body.length : brotliCompressSync(body).length;
      once.set(path, unpack(body));
    }
    return once.get(path) as Content;
  };
  const json = <Content>(path: string) => read(path, (body): Content => JSON.parse(body.toString('utf8')), false);
  const bundle = join(folder, 'pagefind');
  const files: BundleFiles = {
    json: async (file) => json(join(bundle, file)),
    packed: async (file) => read(join(bundle, file), (body) => gunzipSync(body).subarray(SIGNATURE), true),
  };
  const table = async <Content>(name: string): Promise<Content> => json(join(assets, 'search', `${name}.json`));
  const tables: Tables = {
    words: () => table('words'),
    sounds: () => table('sounds'),
    traditional: () => table('traditional'),
  };
  const finder = bundleFinder(files, '/', async () => lexiconOf(await tables.words()));
  const taken = () => {
    const sum = bytes;
    bytes = 0;
    return sum;
  };
  /** Files read so far, the script of the page among them. */
  const count = () => once.size + 1;
  return { finder, tables, taken, count };
}

/** The exact step alone: all pages that hold a run of characters. */
export function ownExactStep({ folder, assets = folder }: Site): Engine {
  let now = visitor(folder, assets);
  const names = visitor(folder, assets).finder;
  return {
    name: '公开栏',
    async forget() {
      now = visitor(folder, assets);
    },
    async search(query) {
      await now.tables.words();
      const [hits] = await Promise.all([holdingQuery(now.finder, query), now.finder.facts()]);
      await Promise.all([...hits.keys()].slice(0, OPENED).map((id) => now.finder.open(id)));
      const bytes = now.taken();
      return { entries: await Promise.all([...hits.keys()].map(async (id) => (await names.head(id)).entry)), bytes };
    },
  };
}

/** What one first query costs: the page and its script, suggestions, tables, parts of the index, the first pages opened. */
export async function firstQuery({ folder, assets = folder }: Site, query: string) {
  const { finder, tables, taken, count } = visitor(folder, assets);
  const groups = (await answerTo(query, finder, tables))?.groups ?? [];
  const ids = groups.flatMap(({ ids }, at) => ids.slice(0, at < groups.length - 1 ? BEFORE_OTHERS : SHOWN));
  // On a large board results are known only once their pages are opened.
  await Promise.all(ids.map((id) => finder.head(id)));
  await Promise.all(ids.slice(0, OPENED).map((id) => finder.open(id)));
  const before = ['search/index.html', 'search/late.js', 'search/suggestions.json'].map((name) => join(assets, name));
  const bytes = before.reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, taken());
  return { bytes, requests: count() + before.length };
}

/** The whole ladder: the results of the first screen, in their order. */
export function ownLadder({ folder, assets = folder }: Site): Engine {
  let now = visitor(folder, assets);
  return {
    name: '公开栏',
    async forget() {
      now = visitor(folder, assets);
    },
    async search(query) {
      const { finder, tables } = now;
      const groups = (await answerTo(query, finder, tables))?.groups ?? [];
      const ids = groups.flatMap((group, at) => group.ids.slice(0, at < groups.length - 1 ? BEFORE_OTHERS : SHOWN));
      await Promise.all(ids.slice(0, OPENED).map((id) => finder.open(id)));
      const bytes = now.taken();
      return { entries: await Promise.all(ids.map(async (id) => (await finder.head(id)).entry)), bytes };
    },
  };
}
