/** The finder and the tables of this site, fetched as they are needed. */
import type { Finder } from '#search/finder.ts';
import { type Pagefind, pagefindFinder } from '#search/pagefind-finder.ts';
import type { Tables } from '#search/tables.ts';

interface PagefindModule {
  createInstance(options: { readonly basePath: string; readonly noWorker: boolean }): Promise<Pagefind>;
}

/** A query takes milliseconds; a worker would cost a file of 11 KB before the first one (decision 0020). */
export async function loadFinder(engine: string): Promise<Finder> {
  const { createInstance } = (await import(/* @vite-ignore */ engine)) as PagefindModule;
  const pagefind = await createInstance({ basePath: engine.replace(/[^/]*$/, ''), noWorker: true });
  await pagefind.init(document.documentElement.lang.toLowerCase());
  return pagefindFinder(pagefind);
}

/** @param folder address of the folder the tables lie in, ending with a slash. */
export function loadTables(folder: string): Tables {
  const fetched = new Map<string, Promise<unknown>>();
  const table = <Table>(name: string): Promise<Table> => {
    const known = fetched.get(name) ?? fetchJson(`${folder}${name}.json`);
    fetched.set(name, known);
    return known as Promise<Table>;
  };
  return {
    words: () => table('words'),
    sounds: () => table('sounds'),
    traditional: () => table('traditional'),
  };
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.json();
}
