/**
 * The index of a large board, in Pagefind's own format, made here: Pagefind's indexer needs more memory and time than the
 * site itself beyond some thousand pages (decision 0027). The browser's side is Pagefind's, unchanged.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import type { FoundPage } from '#search/finder.ts';
import { FACETS, PAIRS, PARAGRAPH, UNIT } from '#search/index-format.ts';
import { Bytes } from './cbor.ts';
import { factsOf } from './indexed-copy.ts';
import { Postings, type Word } from './postings.ts';

/** The format below was read from this version's files; another one must be looked at first. */
const FORMAT = '1.6.0';
/** Not a language: Pagefind then takes a query for words set apart by spaces, whatever the page's language. */
const LANGUAGE = 'unknown';
const SIGNATURE = Buffer.from('pagefind_dcd');
const RUNTIME = ['pagefind.js', 'pagefind-worker.js', 'wasm.unknown.pagefind'];
/** Unpacked bytes a chunk of the index is filled to; a query loads one chunk a pair. */
const CHUNK = 24 * 1024;

/**
 * Ranking is done from the pages themselves (`ranking.ts`), so that their lengths need not be sent.
 */
const LENGTH = 1;

/** Writes the bundle of `pages` to the new folder `outDir`. */
export async function writePairBundle(pages: readonly FoundPage[], outDir: string): Promise<void> {
  for (const folder of ['index', 'filter', 'fragment']) await mkdir(join(outDir, folder), { recursive: true });
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
  const filters = writeFilters(newest, digest, outDir);
  const meta = new Bytes().array(6).text(FORMAT).array(newest.length);
  for (const number of newest.keys()) meta.array(3).text(nameOf(digest, number)).integer(LENGTH).text('');
  meta.array(chunks.length);
  for (const { from, to, name } of chunks) meta.array(3).text(from).text(to).text(name);
  meta.array(filters.length);
  for (const { name, file } of filters) meta.array(2).text(name).text(file);
  // No orders, no searchable metadata.
  meta.array(0).array(0);
  const hash = `${LANGUAGE}_${digest}`;
  put(meta.view(), `pagefind.${hash}.pf_meta`, outDir);
  await writeRuntime(hash, newest.length, outDir);
}

/**
 * One digest and a number name every file of a bundle: a hash for each would be half of what the first query loads. The
 * same name is the same content for ever, because the digest is of all there is.
 */
const nameOf = (digest: string, number: number): string => `${LANGUAGE}_${digest}_${number.toString(36)}`;

function digestOf(pages: readonly FoundPage[]): string {
  const hash = createHash('sha256');
  for (const page of pages) hash.update(JSON.stringify(page));
  return hash.digest('hex').slice(0, 16);
}

/** The page as a result shows it. Only the order of the anchors counts, so their places are their numbers. */
function fragmentOf(page: FoundPage): Buffer {
  const { metas, filters } = factsOf(page);
  const content = page.blocks.map(({ text, anchor }) => `${text}${anchor === undefined ? PARAGRAPH : UNIT}`).join(' ');
  const anchors = page.blocks.flatMap(({ anchor }, at) =>
    anchor === undefined ? [] : [{ element: 'h2', id: anchor, text: '', location: at }],
  );
  const asLists = Object.entries(filters).flatMap(([name, value]) => (value ? [[name, [value]]] : []));
  const fragment = {
    url: page.url,
    content,
    word_count: LENGTH,
    filters: Object.fromEntries(asLists),
    meta: metas,
    anchors,
  };
  return Buffer.from(JSON.stringify(fragment));
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
  let some: Word[] = [];
  let size = 0;
  for (const word of words) {
    if (size > 0 && size + word.packed.length > CHUNK) {
      yield some;
      [some, size] = [[], 0];
    }
    some.push(word);
    size += word.packed.length;
  }
  if (size > 0) yield some;
}

/** One file a facet: its values with the numbers of their pages; and the filter that tells the form of this bundle. */
function writeFilters(pages: readonly FoundPage[], digest: string, outDir: string) {
  const filters: { readonly name: string; readonly file: string }[] = [];
  const write = (name: string, values: ReadonlyMap<string, readonly number[]>) => {
    const bytes = new Bytes().array(2).text(name).array(values.size);
    for (const [value, numbers] of values) bytes.array(2).text(value).integers(numbers);
    const file = nameOf(digest, filters.length);
    put(bytes.view(), `filter/${file}.pf_filter`, outDir);
    filters.push({ name, file });
  };
  const facts = pages.map((page) => factsOf(page).filters);
  for (const facet of Object.values(FACETS)) {
    const values = new Map<string, number[]>();
    for (const [number, filters] of facts.entries()) {
      const value = filters[facet];
      const known = value && values.get(value);
      if (known) known.push(number);
      else if (value) values.set(value, [number]);
    }
    write(facet, values);
  }
  write(PAIRS, new Map([[PAIRS, []]]));
  return filters;
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
    if (entry.version !== FORMAT) throw new Error(`Pagefind ${entry.version}: pair-bundle.ts writes for ${FORMAT}`);
    entry.languages = { [LANGUAGE]: { hash, wasm: null, page_count: count } };
    for (const file of RUNTIME) await cp(join(folder, file), join(outDir, file));
    await writeFile(join(outDir, 'pagefind-entry.json'), JSON.stringify(entry));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
