/**
 * The index of the site, in Pagefind's own format, made here: Pagefind's indexer makes a first query load half as much again,
 * and beyond some thousand pages it needs more memory and time than the site itself (decision 0050). The browser's side is
 * Pagefind's, unchanged.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FoundPage } from '#search/finder.ts';
import { chunkFile, fragmentFile, LANGUAGE, nameOf, PAGES_FILE } from '#search/index-format.ts';
import type { Lexicon } from '#search/lexicon.ts';
import { newestFirst } from '#search/newest-first.ts';
import { Bytes } from './cbor.ts';
import { pagesTable } from './pages-table.ts';
import { Postings, type Word } from './postings.ts';
import { writeWeights } from './write-weights.ts';

/** The format below was read from this version's files; another one must be looked at first. */
const FORMAT = '1.6.0';
const SIGNATURE = Buffer.from('pagefind_dcd');
const ENTRY = 'pagefind-entry.json';
const RUNTIME = ['pagefind.js', 'pagefind-worker.js', 'wasm.unknown.pagefind'];
/** Unpacked bytes a chunk of the index is filled to; a query loads one chunk a pair. */
const CHUNK = 12 * 1024;
/** The first query loads the list of the chunks: a large index has larger ones instead of more. */
const MOST_CHUNKS = 1_000;

/**
 * Pages are ranked by what words say about them (`write-weights.ts`), so that their lengths need not be sent.
 */
const LENGTH = 1;

/** Takes one file of the bundle: its path below the bundle's folder, and its bytes. */
export type PutFile = (path: string, bytes: Uint8Array | string) => void;

/**
 * @param lexicon the words that pages are ranked by.
 * @param runtime folder with Pagefind's own files (`makeRuntime`); the caller puts those beside the bundle.
 */
export function writeBundle(pages: readonly FoundPage[], lexicon: Lexicon, put: PutFile, runtime: string): void {
  // Numbered from the newest: the order of the numbers is then the order by day, and needs no list of its own.
  const newest = newestFirst(pages);
  const digest = digestOf(newest, lexicon);
  const postings = new Postings();
  for (const [number, page] of newest.entries()) {
    const texts = page.blocks.map(({ text }) => text);
    postings.add(number, texts);
    put(fragmentFile(nameOf(digest, number)), packed(fragmentOf(page)));
  }
  const chunks = writeChunks(postings.sorted(), digest, put);
  const table = pagesTable(newest, digest, {
    chunks: chunks.map(({ from }) => from),
    weights: writeWeights(newest, lexicon, digest, put),
  });
  put(PAGES_FILE, JSON.stringify(table));
  const meta = new Bytes().array(6).text(FORMAT).array(newest.length);
  for (const number of newest.keys()) meta.array(3).text(nameOf(digest, number)).integer(LENGTH).text('');
  meta.array(chunks.length);
  for (const { from, to, name } of chunks) meta.array(3).text(from).text(to).text(name);
  // No filters, no orders, no searchable metadata.
  meta.array(0).array(0).array(0);
  const hash = `${LANGUAGE}_${digest}`;
  put(`pagefind.${hash}.pf_meta`, packed(meta.view()));
  const entry = JSON.parse(readFileSync(join(runtime, ENTRY), 'utf8'));
  entry.languages = { [LANGUAGE]: { hash, wasm: null, page_count: newest.length } };
  put(ENTRY, JSON.stringify(entry));
}

/** Of all that the files are made from. */
function digestOf(pages: readonly FoundPage[], lexicon: Lexicon): string {
  const hash = createHash('sha256');
  for (const word of lexicon.words.keys()) hash.update(`${word} ${lexicon.official(word).join(' ')}\n`);
  for (const page of pages) hash.update(JSON.stringify(page));
  return hash.digest('hex').slice(0, 16);
}

/** The page as a result shows it, beside what Pagefind expects of a fragment. */
function fragmentOf({ url, ...page }: FoundPage): Buffer {
  const expected = { url, content: '', word_count: LENGTH, filters: {}, meta: {}, anchors: [] };
  return Buffer.from(JSON.stringify({ ...expected, page }));
}

function writeChunks(words: readonly Word[], digest: string, put: PutFile) {
  const chunks: { readonly from: string; readonly to: string; readonly name: string }[] = [];
  for (const some of inChunks(words)) {
    const bytes = new Bytes().array(1).array(some.length);
    for (const { word, pages, packed: places } of some) {
      bytes.array(3).text(word).array(pages).append(places.view()).array(0);
    }
    const name = nameOf(digest, chunks.length);
    put(chunkFile(digest, chunks.length), packed(bytes.view()));
    chunks.push({ from: some[0]?.word ?? '', to: some.at(-1)?.word ?? '', name });
  }
  return chunks;
}

function* inChunks(words: readonly Word[]): Generator<readonly Word[]> {
  const total = words.reduce((sum, { packed }) => sum + packed.length, 0);
  const most = Math.max(CHUNK, total / MOST_CHUNKS);
  let some: Word[] = [];
  let size = 0;
  for (const word of words) {
    if (size > 0 && size + word.packed.length > most) {
      yield some;
      [some, size] = [[], 0];
    }
    some.push(word);
    size += word.packed.length;
  }
  if (size > 0) yield some;
}

/** As Pagefind's files lie on the server. */
const packed = (bytes: Buffer): Buffer => gzipSync(Buffer.concat([SIGNATURE, bytes]));

/** Pagefind's own files for the browser and its entry file, taken from an index of nothing, into the new folder `outDir`. */
export async function makeRuntime(outDir: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkailan-pagefind-'));
  try {
    const { createIndex } = await import('pagefind');
    const { index, errors } = await createIndex({ writePlayground: false });
    if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
    await index.addCustomRecord({ url: '/', content: '-', language: LANGUAGE });
    await index.writeFiles({ outputPath: folder });
    await index.deleteIndex();
    const entry = JSON.parse(await readFile(join(folder, ENTRY), 'utf8'));
    if (entry.version !== FORMAT) throw new Error(`Pagefind ${entry.version}: write-bundle.ts writes for ${FORMAT}`);
    await mkdir(outDir, { recursive: true });
    for (const file of RUNTIME) await cp(join(folder, file), join(outDir, file));
    await writeFile(join(outDir, ENTRY), JSON.stringify({ ...entry, languages: {} }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
