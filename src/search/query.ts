/** Exact search over the separated index: every term as a phrase, entries that hold all of them, best first. */
import { quotedPhrases } from './separate-han.ts';

/** The little of Pagefind's module this file calls. */
export interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: readonly PagefindResult[] }>;
}
export interface PagefindResult {
  readonly id: string;
  data(): Promise<PagefindPage>;
}
export interface PagefindPage {
  readonly url: string;
  readonly raw_content?: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/**
 * Pages that contain every term of `query` literally, ranked by Pagefind's own order for the same characters.
 * @returns undefined when the query holds nothing to look for (only punctuation).
 */
export async function exactSearch(pagefind: Pagefind, query: string): Promise<PagefindResult[] | undefined> {
  const phrases = quotedPhrases(query);
  if (phrases.length === 0) return undefined;
  const answers = await Promise.all(phrases.map((phrase) => pagefind.search(phrase)));
  const [first, ...others] = answers.map(({ results }) => results);
  const inAll = others.map((results) => new Set(results.map(({ id }) => id)));
  const hits = new Map((first ?? []).filter(({ id }) => inAll.every((ids) => ids.has(id))).map((hit) => [hit.id, hit]));
  if (hits.size < 2) return [...hits.values()];
  const { results: ranked } = await pagefind.search(phrases.join(' ').replaceAll('"', ''));
  const order = ranked.filter(({ id }) => hits.has(id));
  const ids = new Set(order.map(({ id }) => id));
  return [...order, ...[...hits.values()].filter(({ id }) => !ids.has(id))];
}

export interface Excerpt {
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

/** Text around the first term found, `length` characters in all. */
export function excerptOf(page: PagefindPage, query: string, length = 80): Excerpt {
  const text = (page.raw_content ?? page.content)
    .replace(/\u200b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const folded = text.toLowerCase();
  for (const term of query.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)) {
    const at = folded.indexOf(term);
    if (at < 0) continue;
    const start = Math.max(0, at - Math.floor((length - term.length) / 2));
    const end = Math.min(text.length, at + term.length + length);
    return {
      before: `${start > 0 ? '…' : ''}${text.slice(start, at)}`,
      hit: text.slice(at, at + term.length),
      after: `${text.slice(at + term.length, Math.min(end, start + length))}${end < text.length ? '…' : ''}`,
    };
  }
  return { before: text.slice(0, length), hit: '', after: text.length > length ? '…' : '' };
}
