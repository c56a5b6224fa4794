/** The finder and the tables of this site, fetched as they are needed. */
import { bundleFinder } from '#search/bundle-finder.ts';
import type { Finder } from '#search/finder.ts';
import { lexiconOf } from '#search/lexicon.ts';
import type { Pagefind } from '#search/pagefind-finder.ts';
import type { Tables } from '#search/tables.ts';

interface PagefindModule {
  createInstance(options: { readonly basePath: string; readonly noWorker: boolean }): Pagefind;
}

/**
 * Reads the bundle by itself; where the browser cannot unpack its files, Pagefind's own runtime does.
 * @param engine address of Pagefind's module.
 */
export async function loadFinder(engine: string, { words }: Tables): Promise<Finder> {
  const folder = engine.replace(/[^/]*$/, '');
  const base = engine.replace(/pagefind\/.*$/, '');
  const json = <Content>(file: string) => fetchJson<Content>(folder + file);
  if (typeof DecompressionStream !== 'undefined') {
    // Asked for when a part of the index begins to arrive, the words are on their way while its bytes are, and take none from it.
    const begins = () => void words().catch(() => undefined);
    const packed = (file: string) => fetchPacked(folder + file, begins);
    return bundleFinder({ json, packed }, base, async () => lexiconOf(await words()));
  }
  const { pagefindFinder } = await import('#search/pagefind-finder.ts');
  const { createInstance } = (await import(/* @vite-ignore */ engine)) as PagefindModule;
  // A query takes milliseconds; a worker would cost a file of 11 KB before the first one (decision 0020).
  const pagefind = withoutLanguage(() => createInstance({ basePath: folder, noWorker: true }));
  await pagefind.init();
  return pagefindFinder(pagefind, base, json);
}

/** Pagefind's files begin with these bytes once they are unpacked. */
const SIGNATURE = 'pagefind_dcd'.length;

async function fetchPacked(address: string, begins: () => void): Promise<Uint8Array> {
  const response = await fetch(address);
  begins();
  if (!response.ok || !response.body) throw new Error(`${response.status} ${address}`);
  const unpacked = response.body.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer()).subarray(SIGNATURE);
}

/**
 * Pagefind takes its language from the page, at once and with no other way to tell it, and cuts Chinese queries into words
 * where the browser can: that would tear the pairs apart which this index is made of (decision 0050).
 */
function withoutLanguage<Result>(work: () => Result): Result {
  const root = document.documentElement;
  const { lang } = root;
  root.removeAttribute('lang');
  try {
    return work();
  } finally {
    root.lang = lang;
  }
}

/** @param folder address of the folder the tables lie in, ending with a slash. */
export function loadTables(folder: string): Tables {
  const fetched = new Map<string, Promise<unknown>>();
  const table = <Table>(name: string): Promise<Table> => {
    const known = fetched.get(name) ?? fetchJson<unknown>(`${folder}${name}.json`);
    fetched.set(name, known);
    return known as Promise<Table>;
  };
  return {
    words: () => table('words'),
    sounds: () => table('sounds'),
    traditional: () => table('traditional'),
  };
}

async function fetchJson<Content>(address: string): Promise<Content> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as Content;
}
