/**
 * The index of the site, in Pagefind's own format, made here: Pagefind's indexer makes a first query load half as much again,
 * and beyond some thousand pages it needs more memory and time than the site itself (decision 0050). The browser's side is
 * Pagefind's, unchanged.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import type { FoundPage } from '#search/finder.ts';
import { type FacetName, type FactsTable, factsFile, LANGUAGE, nameOf } from '#search/index-format.ts';
import { Bytes } from './cbor.ts';
import { Postings, type Word } from './postings.ts';

/** The format below was read from this version's files; another one must be looked at first. */
const FORMAT = '1.6.0';
const SIGNATURE = Buffer.from('pagefind_dcd');
const RUNTIME = ['pagefind.js', 'pagefind-worker.js', 'wasm.unknown.pagefind'];
/** Unpacked bytes a chunk of the index is filled to; a query loads one chunk a pair. */
const CHUNK = 12 * 1024;
/** The first query loads the list of the chunks: a large index has larger ones instead of more. */
const MOST_CHUNKS = 1_000;

/**
 * Ranking is done from the pages themselves (`ranking.ts`), so that their lengths need not be sent.
 */
const LENGTH = 1;

/** Writes the bundle of `pages` to the new folder `outDir`. */
export async function writeBundle(pages: readonly FoundPage[], outDir: string): Promise<void> {
  for (const folder of ['index', 'fragment']) await mkdir(join(outDir, folder), { recursive: true });
  // Numbered from the newest: the order of the numbers is then the order by day, and needs no list of its own.
  const newest = [...pages].sort(
    (a, b) => (b.published ?? '').localeCompare(a.published ?? '') || (a.entry < b.entry ? -1 : 1),
  );
  const digest = digestOf(newest);
  const postings = new Postings();
  for (const [number, page] of newest.entries()) {
    const texts = page.blocks.map(({ text }) => text);
    postings.add(number, texts);
    put(fragmentOf(page), `fragment/${nameOf(digest, number)}.pf_fragment`, outDir);
  }
  const chunks = writeChunks(postings.sorted(), digest, outDir);
  await writeFile(join(outDir, factsFile(digest)), JSON.stringify(factsOf(newest)));
  const meta = new Bytes().array(6).text(FORMAT).array(newest.length);
  for (const number of newest.keys()) meta.array(3).text(nameOf(digest, number)).integer(LENGTH).text('');
  meta.array(chunks.length);
  for (const { from, to, name } of chunks) meta.array(3).text(from).text(to).text(name);
  // No filters, no orders, no searchable metadata.
  meta.array(0).array(0).array(0);
  const hash = `${LANGUAGE}_${digest}`;
  put(meta.view(), `pagefind.${hash}.pf_meta`, outDir);
  await writeRuntime(hash, newest.length, outDir);
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

function writeChunks(words: readonly Word[], digest: string, outDir: string) {
  const chunks: { readonly from: string; readonly to: string; readonly name: string }[] = [];
  for (const some of inChunks(words)) {
    const bytes = new Bytes().array(1).array(some.length);
    for (const { word, pages, packed } of some) bytes.array(3).text(word).array(pages).append(packed.view()).array(0);
    const name = nameOf(digest, chunks.length);
    put(bytes.view(), `index/${name}.pf_index`, outDir);
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

/** Thousands of small files: to hand each to another thread and back costs more than to write it. */
const put = (bytes: Buffer, file: string, outDir: string): void =>
  writeFileSync(join(outDir, file), gzipSync(Buffer.concat([SIGNATURE, bytes])));

/** Pagefind's own files for the browser, taken from an index of nothing. */
async function writeRuntime(hash: string, count: number, outDir: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkailan-pagefind-'));
  try {
    const { index, errors } = await createIndex({ writePlayground: false });
    if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
    await index.addCustomRecord({ url: '/', content: '-', language: LANGUAGE });
    await index.writeFiles({ outputPath: folder });
    await index.deleteIndex();
    const entry = JSON.parse(await readFile(join(folder, 'pagefind-entry.json'), 'utf8'));
    if (entry.version !== FORMAT) throw new Error(`Pagefind ${entry.version}: write-bundle.ts writes for ${FORMAT}`);
    entry.languages = { [LANGUAGE]: { hash, wasm: null, page_count: count } };
    for (const file of RUNTIME) await cp(join(folder, file), join(outDir, file));
    await writeFile(join(outDir, 'pagefind-entry.json'), JSON.stringify(entry));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
