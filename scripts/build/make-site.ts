/** Makes the whole public folder from the board: pages, data, search, ledger, and what reading offline needs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { fileOfPage, type Site, type SitePage } from '#build/site.ts';
import { boardFiles, ledgerOf } from '#build/site-files.ts';
import { allEntries } from '#domain/dataset.ts';
import { offeredFiles } from '#domain/integrity/attachments.ts';
import { clientFolder, loadDraw } from '#draw/bundle.ts';
import { projectRoot } from '#draw/compiled-once.ts';
import { offlineFiles } from '#offline/write-board.ts';
import type { Tell } from '#scripts/setup/progress.ts';
import { verifierFolder } from '#scripts/verify/bundle.ts';
import type { BundleFolder } from '#search/build/named-files.ts';
import { readPage } from '#search/build/read-page.ts';
import { Formulas } from '#search/build/weak-text.ts';
import { Bundle } from '#search/build/write-bundle.ts';
import type { FoundPage } from '#search/finder.ts';
import { lexiconOf } from '#search/lexicon.ts';
import { BuildRefused } from '#store/build-refused.ts';
import type { SiteMemory } from './site-memory.ts';
import type { SiteWriter } from './site-writer.ts';
import { undrawable } from './undrawable.ts';

/** So long a process that serves people at the same time does nothing else. */
const TURN_MS = 30;

/**
 * @param writer into an empty folder
 * @param memory of the site made before, whose files the writer can share; without it everything is made
 * @param tell is told of every page
 * @returns how many pages can be searched
 * @throws BuildRefused naming every page that cannot be drawn
 */
export async function makeSite(site: Site, writer: SiteWriter, memory?: SiteMemory, tell?: Tell): Promise<number> {
  const found: FoundPage[] = [];
  let done = 0;
  await makePages(site, writer, memory, (html, file) => {
    done += 1;
    tell?.(done, site.pages.length, '页面');
    const read = html?.includes('data-pagefind-body') ? readPage(html, file) : undefined;
    const page = html !== undefined && memory ? memory.remember(file, read) : (read ?? memory?.foundOn(file));
    if (page) found.push(page);
  });
  await makeFiles(site, writer, memory);
  await finishSite(site, found, writer, memory);
  return found.length;
}

/** @param drawn is told of every page in turn: its HTML, nothing when it is the earlier site's */
export async function makePages(
  { context, shell, pages }: Site,
  writer: SiteWriter,
  memory?: SiteMemory,
  drawn: (html: string | undefined, file: string) => void = () => undefined,
): Promise<void> {
  const draw = await loadDraw();
  const failed: { readonly page: SitePage; readonly error: unknown }[] = [];
  let turn = performance.now();
  for (const page of pages) {
    const file = fileOfPage(page.path, context.urls.home);
    try {
      if (memory?.isFreshPage(file) && writer.keep(file)) {
        drawn(undefined, file);
      } else {
        const made = memory ? memory.record(file, page.make) : page.make(context);
        if (memory?.saysTheSame(file, made) && writer.keep(file)) {
          drawn(undefined, file);
        } else {
          const html = await draw(made, shell);
          writer.put(file, html);
          drawn(html, file);
        }
      }
    } catch (error) {
      failed.push({ page, error });
    }
    if (performance.now() - turn < TURN_MS) continue;
    await pause();
    turn = performance.now();
  }
  if (failed.length > 0) throw new BuildRefused(failed.map(undrawable));
}

/** Data, desk files, search tables, and the ledger as it lies in its folder. */
export async function makeFiles({ context, files }: Site, writer: SiteWriter, memory?: SiteMemory): Promise<void> {
  if (!memory) {
    for (const { path, content } of files) writer.put(path, await content());
    return;
  }
  for (const { path, content } of boardFiles(memory.context)) {
    if (!memory.isFresh(path) || !writer.keep(path)) writer.put(path, await memory.record(path, content));
  }
  const keep = (path: string) => writer.keep(path);
  for (const { path, content } of ledgerOf(context, keep)) writer.put(path, await content());
}

/** What every maker of the site adds after pages and files, Astro's own build too (astro.config.mjs). */
export async function finishSite(
  site: Site,
  pages: readonly FoundPage[],
  writer: SiteWriter,
  memory?: SiteMemory,
): Promise<void> {
  await addFixedFiles(site, writer);
  // In the order of the addresses, no matter who drew the pages.
  const inOrder = pages.toSorted((a, b) => (a.entry < b.entry ? -1 : 1));
  const client = await clientFolder();
  const read = (path: string) => readFileSync(join(writer.folder, path), 'utf8');
  const words = writer.files.get('search/words.json')?.sha256 ?? '';
  if (!memory?.sameIndex(inOrder, words) || !writer.keepFolder('pagefind/')) {
    const lexicon = lexiconOf(JSON.parse(read('search/words.json')));
    const { formulas, bundle } = memory?.index ?? { formulas: new Formulas(), bundle: new Bundle() };
    bundle.write(formulas.mark(inOrder), lexicon, below(writer, 'pagefind/'), join(client, 'pagefind'));
  }
  // Last: they list every file there is.
  const worker = readFileSync(join(client, 'sw.js'), 'utf8');
  for (const [path, text] of offlineFiles(writer.files, { asOf: site.context.asOf, worker, read }))
    writer.put(path, text);
}

const below = (writer: SiteWriter, folder: string): BundleFolder => ({
  put: (path, bytes) => writer.put(folder + path, bytes),
  keep: (path) => writer.keep(folder + path),
});

/** Files that lie ready: of the program, of `public/`, and the attachments that public entries offer. */
export async function addFixedFiles({ board, context, folder }: Site, writer: SiteWriter): Promise<void> {
  writer.copyFolder(await clientFolder());
  writer.copyFolder(join(projectRoot, 'public'));
  if (context.ledger) writer.copyFolder(await verifierFolder(), 'ledger/');
  // A file nobody offers has passed no review.
  for (const { address } of allEntries(board.dataset).flatMap(offeredFiles)) {
    writer.put(address.replace(/^\//, ''), readFileSync(join(folder, address)));
  }
}
