/**
 * The index of the site, in Pagefind's own format, made here: Pagefind's indexer makes a first query load half as much again,
 * and beyond some thousand pages it needs more memory and time than the site itself (decision 0050). The browser's side is
 * Pagefind's, unchanged.
 */
import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FoundPage } from '#search/finder.ts';
import {
  chunkFile,
  fragmentFile,
  LANGUAGE,
  NAMES_IN_LIST,
  type Names,
  namesFile,
  PAGES_FILE,
} from '#search/index-format.ts';
import type { Lexicon } from '#search/lexicon.ts';
import { newestFirst } from '#search/newest-first.ts';
import { Bytes } from './cbor.ts';
import { type BundleFolder, inFiles, namesOf, putNamed } from './named-files.ts';
import { hasHeads, pagesTable } from './pages-table.ts';
import { Postings, type Word } from './postings.ts';
import { Weights } from './write-weights.ts';

/** The format below was read from this version's files; another one must be looked at first. */
const FORMAT = '1.6.0';
const SIGNATURE = Buffer.from('pagefind_dcd');
const ENTRY = 'pagefind-entry.json';
const RUNTIME = ['pagefind.js', 'pagefind-worker.js', 'wasm.unknown.pagefind'];
/** Unpacked bytes a chunk of the index is filled to; a query loads one chunk a pair. */
const CHUNK = 12 * 1024;
/** The first query loads the list of the chunks: a large index has larger ones instead of more, larger by steps. */
const MOST_CHUNKS = 1_000;
const STEP = 1.25;
/** Of more changed pages than these the index is made from nothing. */
const MOST_CHANGED = 20;
const SHARE_CHANGED = 0.05;

/**
 * Pages are ranked by what words say about them (`write-weights.ts`), so that their lengths need not be sent.
 */
const LENGTH = 1;

/** @param runtime folder with Pagefind's own files (`makeRuntime`); the caller puts those beside the bundle. */
export const writeBundle = (
  pages: readonly FoundPage[],
  lexicon: Lexicon,
  folder: BundleFolder,
  runtime: string,
): void => new Bundle().write(pages, lexicon, folder, runtime);

interface Chunk {
  readonly words: readonly Word[];
  readonly name: string;
}

/** One bundle after another of the same board: what a change leaves as it was is not worked out again. */
export class Bundle {
  /** In the order of their numbers. */
  #pages: readonly FoundPage[] = [];
  #postings = new Postings();
  #weights = new Weights();
  /** By its first word. */
  #chunks: ReadonlyMap<string, Chunk> = new Map();
  readonly #fragments = new WeakMap<FoundPage, string>();

  /**
   * @param pages the same object where a page says the same
   * @param lexicon the words that pages are ranked by.
   */
  write(pages: readonly FoundPage[], lexicon: Lexicon, folder: BundleFolder, runtime: string): void {
    const numbered = newestFirst(pages).reverse();
    const changed = this.#take(numbered);
    const chunks = this.#writeChunks(folder);
    const fragments = numbered.map((page) => ({ name: this.#writeFragment(page, folder) }));
    const table = pagesTable(numbered, {
      chunks: { firsts: chunks.map(({ words }) => words[0]?.word ?? ''), names: namesOf(chunks) },
      weights: this.#weights.write(numbered, changed, lexicon, (word) => this.#postings.pagesWith(word), folder),
      fragments: hasHeads(numbered.length) ? { names: namesOf(fragments) } : { lists: writeLists(fragments, folder) },
    });
    folder.put(PAGES_FILE, JSON.stringify(table));
    const meta = new Bytes().array(6).text(FORMAT).array(numbered.length);
    for (const { name } of fragments) meta.array(3).text(name).integer(LENGTH).text('');
    meta.array(chunks.length);
    for (const { words, name } of chunks) {
      meta
        .array(3)
        .text(words[0]?.word ?? '')
        .text(words.at(-1)?.word ?? '')
        .text(name);
    }
    // No filters, no orders, no searchable metadata.
    meta.array(0).array(0).array(0);
    const hash = putNamed(folder, packed(meta.view()), (name) => `pagefind.${name}.pf_meta`);
    const entry = JSON.parse(readFileSync(join(runtime, ENTRY), 'utf8'));
    entry.languages = { [LANGUAGE]: { hash, wasm: null, page_count: numbered.length } };
    folder.put(ENTRY, JSON.stringify(entry));
  }

  /** @returns numbers of the pages that are others than before */
  #take(pages: readonly FoundPage[]): readonly number[] {
    const before = this.#pages;
    this.#pages = pages;
    const changed = [...Array(Math.max(before.length, pages.length)).keys()].filter((at) => before[at] !== pages[at]);
    if (before.length > 0 && changed.length <= Math.max(MOST_CHANGED, SHARE_CHANGED * pages.length)) {
      for (const at of changed) this.#postings.replace(at, textsOf(before[at]), textsOf(pages[at]));
      return changed;
    }
    this.#postings = new Postings();
    this.#weights = new Weights();
    for (const [number, page] of pages.entries()) this.#postings.add(number, textsOf(page));
    return [...pages.keys()];
  }

  #writeChunks(folder: BundleFolder): readonly Chunk[] {
    const words = this.#postings.sorted();
    const total = words.reduce((sum, word) => sum + word.packed.length, 0);
    let target = CHUNK;
    while (total / target > MOST_CHUNKS) target *= STEP;
    const size = { wordOf: ({ word }: Word) => word, sizeOf: (word: Word) => word.packed.length, target };
    const chunks = Array.from(inFiles(words, size), (some): Chunk => {
      const known = this.#chunks.get(some[0]?.word ?? '');
      const same = known?.words.length === some.length && some.every((word, at) => word === known.words[at]);
      if (known && same && folder.keep(chunkFile(known.name))) return known;
      return { words: some, name: putNamed(folder, packed(chunkOf(some)), chunkFile) };
    });
    this.#chunks = new Map(chunks.map((chunk) => [chunk.words[0]?.word ?? '', chunk]));
    return chunks;
  }

  #writeFragment(page: FoundPage, folder: BundleFolder): string {
    const known = this.#fragments.get(page);
    if (known !== undefined && folder.keep(fragmentFile(known))) return known;
    const name = putNamed(folder, packed(fragmentOf(page)), fragmentFile);
    this.#fragments.set(page, name);
    return name;
  }
}

const textsOf = (page: FoundPage | undefined): string[] => page?.blocks.map(({ text }) => text) ?? [];

/** The page as a result shows it, beside what Pagefind expects of a fragment. */
function fragmentOf({ url, ...page }: FoundPage): Buffer {
  const expected = { url, content: '', word_count: LENGTH, filters: {}, meta: {}, anchors: [] };
  return Buffer.from(JSON.stringify({ ...expected, page }));
}

function chunkOf(words: readonly Word[]): Buffer {
  const bytes = new Bytes().array(1).array(words.length);
  for (const { word, pages, packed: places } of words) {
    bytes.array(3).text(word).array(pages).append(places.view()).array(0);
  }
  return bytes.view();
}

/** The names of the pages' files, so many of them in one file. */
function writeLists(fragments: readonly { readonly name: string }[], folder: BundleFolder): Names {
  const lists = Array.from({ length: Math.ceil(fragments.length / NAMES_IN_LIST) }, (_, at) => {
    const names = namesOf(fragments.slice(at * NAMES_IN_LIST, (at + 1) * NAMES_IN_LIST));
    return { name: putNamed(folder, JSON.stringify(names), namesFile) };
  });
  return namesOf(lists);
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
