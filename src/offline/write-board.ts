/** What reading a site offline needs: the list of its files, its summary, and the worker. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type BoardFile, type BoardSummary, FILES, isKept, SUMMARY, WORKER } from './board-files.ts';

/** Pages that open without network after one visit: where people start, and whom they can call. */
const SHELL_PAGES = ['', 'hotlines/', 'procedures/', 'search/', 'offline/'];

/** Bytes and SHA-256 (hex) of every file of the site, by path below its folder. */
type Files = ReadonlyMap<string, { readonly bytes: number; readonly sha256: string }>;

interface Made {
  /** The day the site was built for. */
  readonly asOf: string;
  /** The worker as it is bundled (`bundle-script.ts`); it learns of the publication here. */
  readonly worker: string;
  /** Text of a file of the site. */
  read(path: string): string;
}

/** The three files, by path. */
export function offlineFiles(all: Files, { asOf, worker, read }: Made): ReadonlyMap<string, string> {
  const files = [...all]
    .filter(([path]) => isKept(path))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { bytes, sha256 }]): BoardFile => [addressOf(path), bytes, nameOfSha256(sha256)]);
  const list = `[\n${files.map((file) => JSON.stringify(file)).join(',\n')}\n]\n`;
  const bytes = files.reduce((sum, [, size]) => sum + size, 0);
  const summary: BoardSummary = { digest: nameOfSha256(sha256Of(list)), asOf, files: files.length, bytes };
  const publication = { digest: summary.digest, shell: shellOf(files, read) };
  return new Map([
    [FILES, list],
    [SUMMARY, `${JSON.stringify(summary)}\n`],
    [WORKER, `var PUBLICATION=${JSON.stringify(publication)};\n${worker}`],
  ]);
}

/** Writes them into a finished site. */
export async function writeBoard(outDir: string, asOf: string): Promise<void> {
  const read = (path: string) => readFileSync(join(outDir, path));
  const paths = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(outDir, '/').length).replaceAll('\\', '/'));
  const files = new Map(paths.map((path) => [path, { bytes: read(path).length, sha256: sha256Of(read(path)) }]));
  const { bundleScript } = await import('./bundle-script.ts');
  const worker = await bundleScript('service-worker.ts');
  for (const [path, text] of offlineFiles(files, { asOf, worker, read: (path) => read(path).toString() })) {
    mkdirSync(join(outDir, dirname(path)), { recursive: true });
    writeFileSync(join(outDir, path), text);
  }
}

const addressOf = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');
const sha256Of = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** As `nameOf` names bytes. */
const nameOfSha256 = (hex: string): string => Buffer.from(hex.slice(0, 24), 'hex').toString('base64url');

/** The shell pages there are, with the scripts and pictures they name, and the scripts those name. */
function shellOf(files: readonly BoardFile[], read: (path: string) => string): string[] {
  const paths = new Set(files.map(([path]) => path));
  const pages = SHELL_PAGES.filter((page) => paths.has(page));
  const own = [...paths].filter((path) => /^scripts\/|^favicon\./.test(path));
  const needed = new Set<string>();
  let texts = pages.map((page) => read(`${page}index.html`));
  while (texts.length > 0) {
    const found = own.filter((path) => !needed.has(path) && texts.some((text) => text.includes(`/${basename(path)}`)));
    for (const path of found) needed.add(path);
    texts = found.map((path) => read(path));
  }
  return [...pages, ...own.filter((path) => needed.has(path))];
}
