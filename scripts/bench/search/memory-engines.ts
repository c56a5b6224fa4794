/** Engines that hold the whole index in the browser's memory: the visitor loads all of it before the first answer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Charset, Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { projectRoot } from '#scripts/setup/exec.ts';
import { holdingQuery } from '#search/lookup.ts';
import { scanFinder } from '#search/scan-finder.ts';
import { tokensOf } from '#search/terms.ts';
import { type Engine, type Site, textOf } from './engine.ts';

/** @param load bytes a visitor loads before the first answer. */
export function inMemory(name: string, load: number, find: (query: string) => Promise<readonly string[]>): Engine {
  let loaded = false;
  return {
    name,
    forget: async () => {
      loaded = false;
    },
    async search(query) {
      const bytes = loaded ? 0 : load;
      loaded = true;
      return { entries: await find(query), bytes };
    },
  };
}

export const packed = (text: string): number => gzipSync(text, { level: 9 }).length;
export const library = (path: string): number =>
  brotliCompressSync(readFileSync(join(projectRoot, 'node_modules', path))).length;

/** Every two characters that follow each other, and single ones where nothing follows. */
export function bigrams(text: string): string[] {
  const tokens = tokensOf(text);
  return tokens.length < 2 ? tokens : tokens.slice(1).map((token, at) => `${tokens[at]}${token}`);
}

export function miniSearch({ pages }: Site): Engine {
  const index = new MiniSearch({ fields: ['title', 'text'], idField: 'entry', tokenize: bigrams });
  index.addAll(pages.map((page) => ({ entry: page.entry, title: page.title, text: textOf(page) })));
  const load = library('minisearch/dist/umd/index.js') + packed(JSON.stringify(index));
  return inMemory('MiniSearch，二字词', load, async (query) =>
    index.search(query, { combineWith: 'AND' }).map(({ id }) => String(id)),
  );
}

export function flexSearch({ pages }: Site): Engine {
  const index = new Index({ encoder: Charset.CJK });
  for (const [number, page] of pages.entries()) index.add(number, textOf(page));
  let exported = '';
  index.export((_key: string, data: string) => {
    exported += data;
  });
  const load = library('flexsearch/dist/flexsearch.bundle.min.js') + packed(exported);
  return inMemory('FlexSearch，Charset.CJK', load, async (query) =>
    (index.search(query, { limit: pages.length }) as number[]).map((number) => pages[number]?.entry ?? ''),
  );
}

/** The list of the USB copy; its code is part of the page, so only the texts count. */
export function plainScan({ pages }: Site): Engine {
  const finder = scanFinder(pages);
  const load = packed(JSON.stringify(pages));
  return inMemory('逐页读（U 盘副本）', load, async (query) => [...(await holdingQuery(finder, query)).keys()]);
}
