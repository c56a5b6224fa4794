/** A copy of a finished site that opens from a folder: on a USB stick, on a machine without network. */
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readPage } from '#search/build/read-page.ts';
import { withoutFormulas } from '#search/build/weak-text.ts';
import type { FoundPage } from '#search/finder.ts';
import { bundleScript } from '../bundle-script.ts';
import { asOfLine } from '../copy-line.ts';
import { ABOUT_FILE, aboutCopy, CHECKSUMS } from './about-copy.ts';
import { relativePage } from './relative-page.ts';

/** What only a server or a browser with network can use. Of the check of papers the page stays that says it cannot be done here. */
const LEFT_OUT = /^(?:pagefind\/|scripts\/|admin\/|offline\/|search\/.*\.json$|sw\.js$|z\/\d|404\.html$)|\.(?:gz|br)$/;

export interface UsbCopy {
  readonly pages: number;
  readonly files: number;
  /** SHA-256 of the checksum list: who knows it can prove the whole copy. */
  readonly proof: string;
}

/**
 * Writes the copy beside `outDir` first and puts it there at the end, so that a failure leaves nothing half-written.
 * @param site folder of a finished site.
 * @param base the site's base path.
 * @param tell is told of every file.
 */
export async function writeUsb(
  site: string,
  base: string,
  outDir: string,
  tell: (done: number, all: number) => void = () => undefined,
): Promise<UsbCopy> {
  const unfinished = `${outDir}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  try {
    const copy = await write(site, base, unfinished, tell);
    await rm(outDir, { recursive: true, force: true });
    await rename(unfinished, outDir);
    return copy;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function write(
  site: string,
  base: string,
  folder: string,
  tell: (done: number, all: number) => void,
): Promise<UsbCopy> {
  const files = (await filesBelow(site)).filter((file) => !LEFT_OUT.test(file));
  const asOf = asOfLine(await readFile(join(site, 'index.html'), 'utf8'));
  const found: FoundPage[] = [];
  for (const [at, file] of files.entries()) {
    tell(at + 1, files.length);
    await mkdir(dirname(join(folder, file)), { recursive: true });
    if (!file.endsWith('.html')) {
      await cp(join(site, file), join(folder, file));
      continue;
    }
    // What a server would be asked for early, a folder need not have.
    const html = (await readFile(join(site, file), 'utf8')).replace(/<link rel="(?:module)?preload"[^>]*>/g, '');
    const page = relativePage(html, file.replace(/index\.html$/, ''), base, asOf);
    await writeFile(join(folder, file), file === 'search/index.html' ? withSearch(page) : page);
    const known = readPage(html, file);
    if (known) found.push({ ...known, url: `../${known.entry}/index.html` });
  }
  await writeFile(join(folder, 'search', 'search-data.js'), await searchData(site, found));
  await writeFile(join(folder, 'search', 'search.js'), await bundleScript('usb/usb-search.ts'));
  const home = await readFile(join(folder, 'index.html'), 'utf8');
  await writeFile(join(folder, ABOUT_FILE), aboutCopy(asOf, sha256(home)));
  return { pages: files.filter((file) => file.endsWith('.html')).length, ...(await writeChecksums(folder)) };
}

/** The pages and the helper tables of the search as one classic script. */
async function searchData(site: string, pages: readonly FoundPage[]): Promise<string> {
  const names = ['words', 'sounds', 'traditional'];
  const tables = await Promise.all(names.map((name) => readFile(join(site, 'search', `${name}.json`), 'utf8')));
  const rows = withoutFormulas(pages)
    .map((page) => JSON.stringify(page))
    .join(',\n');
  return `var gongkailanSearch={\n${names.map((name, at) => `${name}:${tables[at]?.trim()},\n`).join('')}pages:[\n${rows}\n]};\n`;
}

const withSearch = (page: string): string =>
  page.replace('</body>', '<script src="search-data.js"></script><script src="search.js"></script></body>');

/** `sha256sum -c SHA256SUMS`, run inside the folder, proves every other file. */
async function writeChecksums(folder: string): Promise<{ files: number; proof: string }> {
  const lines: string[] = [];
  for (const file of await filesBelow(folder)) lines.push(`${sha256(await readFile(join(folder, file)))}  ${file}\n`);
  const list = lines.join('');
  await writeFile(join(folder, CHECKSUMS), list);
  return { files: lines.length, proof: sha256(list) };
}

async function filesBelow(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort();
}

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
