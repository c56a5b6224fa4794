/** Builds the Pagefind bundle of a finished site; served files stay untouched. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import { indexedCopy } from './indexed-copy.ts';
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

/** @returns number of pages indexed. @throws Error with Pagefind's own messages when it reports any. */
export async function indexSite(outDir: string): Promise<number> {
  const { index, errors } = await createIndex({ writePlayground: false });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  let pages = 0;
  for (const file of (await readdir(outDir, { recursive: true }))
    .filter((name) => name.endsWith('index.html'))
    .sort()) {
    const html = await readFile(join(outDir, file), 'utf8');
    const page = html.includes('data-pagefind-body') ? readPage(html, file) : undefined;
    if (!page) continue;
    const added = await index.addHTMLFile({ url: page.url, content: indexedCopy(page) });
    if (added.errors.length > 0) throw new Error(`Pagefind, ${page.url}: ${added.errors.join('; ')}`);
    pages += 1;
  }
  const written = await index.writeFiles({ outputPath: join(outDir, 'pagefind') });
  if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
  await index.deleteIndex();
  await Promise.all(UNUSED.map((name) => rm(join(outDir, 'pagefind', name), { force: true })));
  return pages;
}
