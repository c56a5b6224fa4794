/** The finder and the tables of this site, fetched as they are needed. */
import type { Finder } from '#search/finder.ts';
import { type Pagefind, pagefindFinder } from '#search/pagefind-finder.ts';
import type { Tables } from '#search/tables.ts';

export const loadFinder = async (engine: string): Promise<Finder> =>
  pagefindFinder((await import(/* @vite-ignore */ engine)) as Pagefind);

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
