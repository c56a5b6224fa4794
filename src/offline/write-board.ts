/** Writes into a finished site what reading it offline needs: the list of its files, its summary, and the worker. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type BoardFile, type BoardSummary, FILES, isKept, nameOf, SUMMARY, WORKER } from './board-files.ts';
import { bundleScript } from './bundle-script.ts';

/** Pages that open without network after one visit: where people start, and whom they can call. */
const SHELL_PAGES = ['', 'hotlines/', 'procedures/', 'search/', 'offline/'];

/** @param asOf the day the site was built for. */
export async function writeBoard(outDir: string, asOf: string): Promise<BoardSummary> {
  const files = await filesOf(outDir);
  const list = new TextEncoder().encode(`[\n${files.map((file) => JSON.stringify(file)).join(',\n')}\n]\n`);
  const bytes = files.reduce((sum, [, size]) => sum + size, 0);
  const summary = { digest: await nameOf(list), asOf, files: files.length, bytes };
  const publication = { digest: summary.digest, shell: await shellOf(outDir, files) };
  await mkdir(join(outDir, dirname(FILES)), { recursive: true });
  await writeFile(join(outDir, FILES), list);
  await writeFile(join(outDir, SUMMARY), `${JSON.stringify(summary)}\n`);
  await writeFile(join(outDir, WORKER), await bundleScript('service-worker.ts', { PUBLICATION: publication }));
  return summary;
}

async function filesOf(outDir: string): Promise<BoardFile[]> {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(outDir, '/').length).replaceAll('\\', '/'))
    .filter(isKept)
    .sort();
  const files: BoardFile[] = [];
  for (const path of paths) {
    const bytes = new Uint8Array(await readFile(join(outDir, path)));
    files.push([path.replace(/(^|\/)index\.html$/, '$1'), bytes.length, await nameOf(bytes)]);
  }
  return files;
}

/** The shell pages there are, with the scripts and pictures they name, and the scripts those name. */
async function shellOf(outDir: string, files: readonly BoardFile[]): Promise<string[]> {
  const paths = files.map(([path]) => path);
  const pages = SHELL_PAGES.filter((page) => paths.includes(page));
  const own = paths.filter((path) => /^_astro\/|^favicon\./.test(path));
  const needed = new Set<string>();
  let texts = await Promise.all(pages.map((page) => readFile(join(outDir, page, 'index.html'), 'utf8')));
  while (texts.length > 0) {
    const found = own.filter((path) => !needed.has(path) && texts.some((text) => text.includes(basename(path))));
    for (const path of found) needed.add(path);
    texts = await Promise.all(found.map((path) => readFile(join(outDir, path), 'utf8')));
  }
  return [...pages, ...own.filter((path) => needed.has(path))];
}
