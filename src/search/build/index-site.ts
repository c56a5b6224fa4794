/** Builds the Pagefind bundle of a finished site; served files stay untouched. */
import { readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FoundPage } from '#search/finder.ts';
import { readPage } from './read-page.ts';
import { writeBundle } from './write-bundle.ts';

/** @returns number of pages indexed. */
export async function indexSite(outDir: string): Promise<number> {
  const pages = await readPages(outDir);
  const bundle = join(outDir, 'pagefind');
  await rm(bundle, { recursive: true, force: true });
  await writeBundle(pages, bundle);
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
