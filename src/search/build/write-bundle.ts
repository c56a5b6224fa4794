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
import { type FacetName, type FactsTable, factsFile, LANGUAGE, nameOf } from '#search/index-format.ts';
import { Bytes } from './cbor.ts';
import { Postings, type Word } from './postings.ts';

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
 * Ranking is done from the pages themselves (`ranking.ts`), so that their lengths need not be sent.
 */
const LENGTH = 1;

/** Takes one file of the bundle: its path below the bundle's folder, and its bytes. */
export type PutFile = (path: string, bytes: Uint8Array | string) => void;

/** @param runtime folder with Pagefind's own files (`makeRuntime`); the caller puts those beside the bundle. */
export function writeBundle(pages: readonly FoundPage[], put: PutFile, runtime: string): void {
  // Numbered from the newest: the order of the numbers is then the order by day, and needs no list of its own.
  const newest = [...pages].sort(
    (a, b) => (b.published ?? '').localeCompare(a.published ?? '') || (a.entry < b.entry ? -1 : 1),
  );
  const digest = digestOf(newest);
  const postings = new Postings();
  for (const [number, page] of newest.entries()) {
    const texts = page.blocks.map(({ text }) => text);
    postings.add(number, texts);
    put(`fragment/${nameOf(digest, number)}.pf_fragment`, packed(fragmentOf(page)));
  }
  const chunks = writeChunks(postings.sorted(), digest, put);
  put(factsFile(digest), JSON.stringify(factsOf(newest)));
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

function digestOf(pages: readonly FoundPage[]): string {
  const hash = createHash('sha256');
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
    put(`index/${name}.pf_index`, packed(bytes.view()));
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

function factsOf(pages: readonly FoundPage[]): FactsTable {
  const column = (factOf: (page: FoundPage) => string | undefined): FactsTable[FacetName] => {
    const places = new Map([['', 0]]);
    const numbers = pages.map((page) => {
      const value = factOf(page) ?? '';
      const place = places.get(value) ?? places.size;
      places.set(value, place);
      return place;
    });
    return { values: [...places.keys()], pages: numbers };
  };
  return {
    kind: column(({ kind }) => kind),
    org: column(({ org }) => org),
    validity: column(({ validity }) => validity),
    year: column(({ published }) => published?.slice(0, 4)),
  };
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
