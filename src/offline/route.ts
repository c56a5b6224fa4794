/** What the worker does with a request, decided from its address alone. */
import { PAPER_CHECK } from './board-files.ts';

export type Route =
  /** Whether a paper still holds: the network or nothing, never a copy. */
  | { readonly kind: 'paper-check' }
  /** A page: the network first, else the copy kept here. */
  | { readonly kind: 'page'; readonly path: string }
  /** A file a page needs: the same, without keeping it. */
  | { readonly kind: 'file'; readonly path: string }
  /** A file of the search of a saved board: from that board and from nowhere else. */
  | { readonly kind: 'saved-search'; readonly digest: string; readonly path: string };

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly mode: string;
}

/**
 * Engine and tables of a saved board are asked for under an address of its own, so that one search can never take a part
 * from the network and another from the copy. Pagefind finds the site's base before the first `pagefind/` of it.
 */
const savedSearch = (digest: string) => `pagefind/saved-${digest}/`;
const SAVED_SEARCH = /^pagefind\/saved-([^/]+)\/(tables\/)?(.+)$/;

/** Not the worker's business: the newsroom, the live index, and the lists that say what is new. */
const LEFT_ALONE = /^(?:admin(?:\/|$)|pagefind\/|sw\.js$|offline\/[a-z]+\.json$)/;

/** @returns undefined when the browser should ask the network as if there were no worker. */
export function routeOf({ method, url, mode }: Asked, scope: string): Route | undefined {
  if (method !== 'GET' || !url.startsWith(scope)) return undefined;
  const path = url.slice(scope.length).replace(/[?#].*$/s, '');
  const [, digest, tables, file] = SAVED_SEARCH.exec(path) ?? [];
  if (digest) return { kind: 'saved-search', digest, path: `${tables ? 'search' : 'pagefind'}/${file}` };
  if (LEFT_ALONE.test(path)) return undefined;
  if (path.startsWith(PAPER_CHECK)) return mode === 'navigate' ? { kind: 'paper-check' } : undefined;
  return { kind: mode === 'navigate' ? 'page' : 'file', path };
}

/** The search page of a saved board, made to use that board's engine and tables. */
export function withSavedSearch(html: string, scope: string, digest: string): string {
  const base = new URL(scope).pathname;
  const saved = base + savedSearch(digest);
  return html
    .replaceAll(`data-engine="${base}pagefind/`, `data-engine="${saved}`)
    .replaceAll(`data-tables="${base}search/`, `data-tables="${saved}tables/`);
}
