/** A search as an address that can be shared: `?q=投诉&kind=办事指南&sort=date`. */
import { facetNames, type Narrowing } from './narrowing.ts';

export interface Asked extends Narrowing {
  readonly query: string;
}

/** @param search the part of an address from `?` on. */
export function readAddress(search: string): Asked {
  const given = new URLSearchParams(search);
  const chosen = facetNames.flatMap((name) => {
    const value = given.get(name)?.trim();
    return value ? [[name, value] as const] : [];
  });
  return {
    query: given.get('q')?.trim() ?? '',
    chosen: Object.fromEntries(chosen),
    order: given.get('sort') === 'date' ? 'date' : 'relevance',
  };
}

/** What is chosen by default is left out. */
export function writeAddress({ query, chosen, order }: Asked): string {
  const given = new URLSearchParams({ q: query });
  for (const name of facetNames) {
    const value = chosen[name];
    if (value) given.set(name, value);
  }
  if (order !== 'relevance') given.set('sort', order);
  return `?${given}`;
}

/** Marks carried to the page a result leads to: some words suffice, and addresses stay short. */
const MOST_MARKS = 4;
export const HIT = 'hit';

export function withHits(url: string, words: readonly string[], anchor?: string): string {
  const marks = new URLSearchParams(words.slice(0, MOST_MARKS).map((word) => [HIT, word]));
  return `${url}?${marks}${anchor ? `#${encodeURIComponent(anchor)}` : ''}`;
}
