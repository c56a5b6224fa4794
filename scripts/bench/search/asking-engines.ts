/** Other engines for questions as people type them: any word may be missing, the best pages first, the whole index loaded at once. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Charset, Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { build } from 'vite';
import { projectRoot } from '#scripts/setup/exec.ts';
import { type Engine, type Site, textOf } from './engine.ts';
import { bigrams, inMemory, library, packed } from './memory-engines.ts';

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const wordsOf = (text: string): string[] =>
  Array.from(segmenter.segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment.toLowerCase());

const BEST = 10;

function miniSearchBy(name: string, tokenize: (text: string) => string[]) {
  return ({ pages }: Site): Engine => {
    const index = new MiniSearch({ fields: ['title', 'text'], idField: 'entry', tokenize });
    index.addAll(pages.map((page) => ({ entry: page.entry, title: page.title, text: textOf(page) })));
    const load = library('minisearch/dist/umd/index.js') + packed(JSON.stringify(index));
    return inMemory(name, load, async (query) =>
      index
        .search(query, { combineWith: 'OR', prefix: true, fuzzy: 0.2, boost: { title: 4 } })
        .slice(0, BEST)
        .map(({ id }) => String(id)),
    );
  };
}

export const miniSearchPairs = miniSearchBy('MiniSearch，二字词，OR', bigrams);
export const miniSearchWords = miniSearchBy('MiniSearch，Intl.Segmenter，OR', wordsOf);

export function flexSearchAsked({ pages }: Site): Engine {
  const index = new Index({ encoder: Charset.CJK });
  for (const [number, page] of pages.entries()) index.add(number, `${page.title}\n${textOf(page)}`);
  let exported = '';
  index.export((_key: string, data: string) => {
    exported += data;
  });
  const load = library('flexsearch/dist/flexsearch.bundle.min.js') + packed(exported);
  return inMemory('FlexSearch，Charset.CJK，suggest', load, async (query) =>
    (index.search(query, { limit: BEST, suggest: true }) as number[]).map((number) => pages[number]?.entry ?? ''),
  );
}

/** The little of Orama that is called here; the package is only there for this comparison. */
interface Orama {
  create(options: object): object;
  insertMultiple(database: object, documents: readonly object[]): Promise<unknown>;
  search(
    database: object,
    query: object,
  ): Promise<{ readonly hits: readonly { readonly document: { readonly entry: string } }[] }>;
  save(database: object): unknown;
}
const ORAMA = '@orama/orama';

export async function orama({ pages }: Site): Promise<Engine> {
  const { create, insertMultiple, search, save } = (await import(ORAMA)) as Orama;
  const tokenizer = { language: 'chinese', normalizationCache: new Map(), tokenize: wordsOf };
  const database = create({
    schema: { entry: 'string', title: 'string', text: 'string' },
    components: { tokenizer },
  });
  await insertMultiple(
    database,
    pages.map((page) => ({ entry: page.entry, title: page.title, text: textOf(page) })),
  );
  const load = (await bundled(ORAMA)) + packed(JSON.stringify(save(database)));
  return inMemory('Orama，Intl.Segmenter', load, async (term) => {
    const found = await search(database, {
      term,
      properties: ['title', 'text'],
      boost: { title: 4 },
      limit: BEST,
      threshold: 1,
    });
    return found.hits.map(({ document }) => document.entry);
  });
}

/** What a browser loads of a package that comes in many files. */
async function bundled(name: string): Promise<number> {
  const entry = join(projectRoot, '.cache', 'bench-engine.mjs');
  mkdirSync(dirname(entry), { recursive: true });
  writeFileSync(entry, `export { create, load, search } from '${name}';\n`);
  const result = await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['es'] } },
  });
  const [output] = [result].flat() as { readonly output: readonly { readonly code?: string }[] }[];
  return brotliCompressSync(output?.output.map(({ code }) => code ?? '').join('') ?? '').length;
}
