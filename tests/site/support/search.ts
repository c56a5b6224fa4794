/** The built site's own search, run in Node: its reader with files in place of requests. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { answerTo } from '#search/answer.ts';
import { readPage } from '#search/build/read-page.ts';
import { withoutFormulas } from '#search/build/weak-text.ts';
import { type BundleFiles, bundleFinder } from '#search/bundle-finder.ts';
import type { FoundPage } from '#search/finder.ts';
import type { Level } from '#search/levels.ts';
import { lexiconOf } from '#search/lexicon.ts';
import type { Tables } from '#search/tables.ts';
import type { Site } from './site.ts';

/** Results of a group that another group follows, as the page shows them. */
const BEFORE_OTHERS = 3;
const SHOWN = 10;
/** What Pagefind's files begin with, once unpacked. */
const SIGNATURE = 'pagefind_dcd'.length;

export interface Result {
  readonly level: Level;
  readonly page: FoundPage;
}

/** @param bundle the folder of the index. */
export const bundleFiles = (bundle: string): BundleFiles => ({
  json: async (file) => JSON.parse(await readFile(join(bundle, file), 'utf8')),
  packed: async (file) => gunzipSync(await readFile(join(bundle, file))).subarray(SIGNATURE),
});

export function tablesOf(folder: string): Tables {
  const read = new Map<string, Promise<unknown>>();
  const table = <Content>(name: string): Promise<Content> => {
    const known = read.get(name) ?? readFile(join(folder, 'search', `${name}.json`), 'utf8').then(JSON.parse);
    read.set(name, known);
    return known as Promise<Content>;
  };
  return {
    words: () => table('words'),
    sounds: () => table('sounds'),
    traditional: () => table('traditional'),
  };
}

export function searchOf({ folder, base }: Pick<Site, 'folder' | 'base'>) {
  const tables = tablesOf(folder);
  const finder = bundleFinder(bundleFiles(join(folder, 'pagefind')), base, async () => lexiconOf(await tables.words()));
  const answer = (query: string) => answerTo(query, finder, tables);
  /** What stands on the page of results before anything is clicked. */
  const results = async (query: string): Promise<Result[]> => {
    const groups = (await answer(query))?.groups ?? [];
    const shown = groups.flatMap(({ level, ids }, place) =>
      ids.slice(0, place < groups.length - 1 ? BEFORE_OTHERS : SHOWN).map((id) => ({ level, id })),
    );
    return Promise.all(shown.map(async ({ level, id }) => ({ level, page: await finder.open(id) })));
  };
  return { finder, tables, answer, results };
}

export const pagesOf = (site: Site): FoundPage[] =>
  withoutFormulas(
    site.pages.flatMap(({ path, html }) => readPage(html, `${path.slice(site.base.length)}index.html`) ?? []),
  );
