/** Builds the Pagefind bundle of a finished site; served files stay untouched. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FoundPage } from '#search/finder.ts';
import { type Lexicon, lexiconOf } from '#search/lexicon.ts';
import { readPage } from './read-page.ts';
import { withoutFormulas } from './weak-text.ts';
import { makeRuntime, writeBundle } from './write-bundle.ts';

/** @returns number of pages indexed. */
export async function indexSite(outDir: string): Promise<number> {
  const pages = await readPages(outDir);
  const bundle = join(outDir, 'pagefind');
  await writeBundleTo(bundle, pages, lexiconIn(outDir));
  return pages.length;
}

/** The words the finished site is searched with. */
export const lexiconIn = (outDir: string): Lexicon =>
  lexiconOf(JSON.parse(readFileSync(join(outDir, 'search', 'words.json'), 'utf8')));

/** The whole bundle, Pagefind's own files included, in place of whatever is there. */
export async function writeBundleTo(folder: string, pages: readonly FoundPage[], lexicon: Lexicon): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await makeRuntime(folder);
  writeBundle(
    pages,
    lexicon,
    {
      put(path, bytes) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), bytes);
      },
      keep: () => false,
    },
    folder,
  );
}

/** What search knows of a finished site, in the order of the addresses. */
export async function readPages(outDir: string): Promise<FoundPage[]> {
  const files = (await readdir(outDir, { recursive: true })).filter((name) => name.endsWith('index.html')).sort();
  const pages: FoundPage[] = [];
  for (const file of files) {
    const html = readFileSync(join(outDir, file), 'utf8');
    const page = html.includes('data-pagefind-body') ? readPage(html, file) : undefined;
    if (page) pages.push(page);
  }
  return withoutFormulas(pages);
}
