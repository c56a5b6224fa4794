/** Makes the whole public folder from the board: pages, data, search, ledger, and what reading offline needs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOfPage, type Site, type SitePage } from '#build/site.ts';
import { allEntries } from '#domain/dataset.ts';
import { offeredFiles } from '#domain/integrity/attachments.ts';
import { clientFolder, loadDraw } from '#draw/bundle.ts';
import { projectRoot } from '#draw/compiled-once.ts';
import { offlineFiles } from '#offline/write-board.ts';
import { verifierFolder } from '#scripts/verify/bundle.ts';
import { readPage } from '#search/build/read-page.ts';
import { withoutFormulas } from '#search/build/weak-text.ts';
import { writeBundle } from '#search/build/write-bundle.ts';
import type { FoundPage } from '#search/finder.ts';
import { lexiconOf } from '#search/lexicon.ts';
import { BuildRefused } from '#store/build-refused.ts';
import type { SiteWriter } from './site-writer.ts';
import { undrawable } from './undrawable.ts';

/**
 * @param writer into an empty folder
 * @returns how many pages can be searched
 * @throws BuildRefused naming every page that cannot be drawn
 */
export async function makeSite(site: Site, writer: SiteWriter): Promise<number> {
  const found: FoundPage[] = [];
  await drawPages(site, writer, (html, file) => {
    const page = html.includes('data-pagefind-body') ? readPage(html, file) : undefined;
    if (page) found.push(page);
  });
  for (const { path, content } of site.files) writer.put(path, await content());
  await finishSite(site, found, writer);
  return found.length;
}

/** Pages and files alone, without what is made from the finished ones: what other makers of sites are measured by. */
export async function makePages(site: Site, writer: SiteWriter): Promise<void> {
  await drawPages(site, writer, () => undefined);
  for (const { path, content } of site.files) writer.put(path, await content());
  await addFixedFiles(site, writer);
}

async function drawPages(site: Site, writer: SiteWriter, drawn: (html: string, file: string) => void): Promise<void> {
  const { context, shell, pages } = site;
  const draw = await loadDraw();
  const failed: { readonly page: SitePage; readonly error: unknown }[] = [];
  for (const page of pages) {
    try {
      const html = await draw(page.make(context), shell);
      const file = fileOfPage(page.path, context.urls.home);
      writer.put(file, html);
      drawn(html, file);
    } catch (error) {
      failed.push({ page, error });
    }
  }
  if (failed.length > 0) throw new BuildRefused(failed.map(undrawable));
}

/** What every maker of the site adds after pages and files, Astro's own build too (astro.config.mjs). */
export async function finishSite(site: Site, pages: readonly FoundPage[], writer: SiteWriter): Promise<void> {
  await addFixedFiles(site, writer);
  // In the order of the addresses, whoever drew the pages.
  const inOrder = withoutFormulas(pages.toSorted((a, b) => (a.entry < b.entry ? -1 : 1)));
  const client = await clientFolder();
  const read = (path: string) => readFileSync(join(writer.folder, path), 'utf8');
  const lexicon = lexiconOf(JSON.parse(read('search/words.json')));
  const put = (path: string, bytes: Uint8Array | string) => writer.put(`pagefind/${path}`, bytes);
  writeBundle(inOrder, lexicon, put, join(client, 'pagefind'));
  // Last: they list every file there is.
  const worker = readFileSync(join(client, 'sw.js'), 'utf8');
  for (const [path, text] of offlineFiles(writer.files, { asOf: site.context.asOf, worker, read }))
    writer.put(path, text);
}

/** Files that lie ready: of the program, of `public/`, and the attachments that public entries offer. */
async function addFixedFiles({ board, context, folder }: Site, writer: SiteWriter): Promise<void> {
  writer.copyFolder(await clientFolder());
  writer.copyFolder(join(projectRoot, 'public'));
  if (context.ledger) writer.copyFolder(await verifierFolder(), 'ledger/');
  // A file nobody offers has passed no review.
  for (const { address } of allEntries(board.dataset).flatMap(offeredFiles)) {
    writer.put(address.replace(/^\//, ''), readFileSync(join(folder, address)));
  }
}
