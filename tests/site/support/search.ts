/** The built site's own search, run in Node: Pagefind's module with files in place of requests. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { answerTo } from '#search/answer.ts';
import { readPage } from '#search/build/read-page.ts';
import type { FoundPage } from '#search/finder.ts';
import type { Level } from '#search/levels.ts';
import { type Pagefind, pagefindFinder } from '#search/pagefind-finder.ts';
import type { Tables } from '#search/tables.ts';
import type { Site } from './site.ts';

/** Results of a group that another group follows, as the page shows them. */
const BEFORE_OTHERS = 3;
const SHOWN = 10;

export interface Result {
  readonly level: Level;
  readonly page: FoundPage;
}

export async function searchOf(site: Site) {
  const folder = join(site.folder, 'pagefind/');
  globalThis.fetch = (address) => fileResponse(String(address));
  const module = await import(pathToFileURL(join(folder, 'pagefind.js')).href);
  const pagefind: Pagefind = module.createInstance({ basePath: folder, noWorker: true });
  await pagefind.init();
  const finder = pagefindFinder(pagefind, async (file) => JSON.parse(await readFile(join(folder, file), 'utf8')));
  const table = async (name: string) => JSON.parse(await readFile(join(site.folder, 'search', `${name}.json`), 'utf8'));
  const tables: Tables = {
    words: () => table('words'),
    sounds: () => table('sounds'),
    traditional: () => table('traditional'),
  };
  const answer = (query: string) => answerTo(query, finder, tables);
  /** What stands on the page of results before anything is clicked. */
  const results = async (query: string): Promise<Result[]> => {
    const groups = (await answer(query))?.groups ?? [];
    const shown = groups.flatMap(({ level, ids }, place) =>
      ids.slice(0, place < groups.length - 1 ? BEFORE_OTHERS : SHOWN).map((id) => ({ level, id })),
    );
    return Promise.all(shown.map(async ({ level, id }) => ({ level, page: await finder.open(id) })));
  };
  return { finder, answer, results };
}

async function fileResponse(address: string): Promise<Response> {
  try {
    return new Response(new Uint8Array(await readFile(address.replace(/\?.*$/, ''))));
  } catch {
    return new Response(null, { status: 404 });
  }
}

export const pagesOf = (site: Site): FoundPage[] =>
  site.pages.flatMap(({ path, html }) => readPage(html, `${path.slice(site.base.length)}index.html`) ?? []);
