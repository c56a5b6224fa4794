/** Builds the Pagefind bundle of a finished site; served files stay untouched. */
import { readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import type { FoundPage } from '#search/finder.ts';
import { indexedCopy } from './indexed-copy.ts';
import { writePairBundle } from './pair-bundle.ts';
import { readPage } from './read-page.ts';

/** Parts of the bundle our own search page does not use. */
const UNUSED = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-highlight.js',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
];

/** More pages than this make a bundle of pairs: Pagefind's own indexer would need more than the site (decision 0027). */
const LARGE = 3_000;

/**
 * @param large from how many pages on the bundle is one of pairs.
 * @returns number of pages indexed. @throws Error with Pagefind's own messages when it reports any.
 */
export async function indexSite(outDir: string, large = LARGE): Promise<number> {
  const pages = await readPages(outDir);
  const bundle = join(outDir, 'pagefind');
  await rm(bundle, { recursive: true, force: true });
  if (pages.length > large) await writePairBundle(pages, bundle);
  else await writeBundle(pages, bundle);
  return pages.length;
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
  return pages;
}

async function writeBundle(pages: readonly FoundPage[], outputPath: string): Promise<void> {
  const { index, errors } = await createIndex({ writePlayground: false });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for (const page of pages) {
    const added = await index.addHTMLFile({ url: page.url, content: indexedCopy(page) });
    if (added.errors.length > 0) throw new Error(`Pagefind, ${page.url}: ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
  await index.deleteIndex();
  await Promise.all(UNUSED.map((name) => rm(join(outputPath, name), { force: true })));
}
