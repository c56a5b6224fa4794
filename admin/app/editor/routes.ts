/** Decap's addresses after the `#`, and the one thing Decap does wrong with them. */
import type { KindName } from '#domain/kinds.ts';

export interface EntryRoute {
  readonly kind: KindName;
  /** Undefined: a new entry. */
  readonly id: string | undefined;
}

/** The entry a hash opens in the form, if it opens one. */
export function entryRoute(hash: string): EntryRoute | undefined {
  const match = /^#\/collections\/([a-z]+)\/(?:(new)|entries\/([^?]+))(?:\?|$)/.exec(hash);
  if (!match) return undefined;
  return { kind: match[1] as KindName, id: match[2] ? undefined : decodeURIComponent(match[3] as string) };
}

/**
 * Going from one entry to another by address alone, Decap keeps the first entry's form under the second one's address (cms.md §7):
 * the page is loaded again then.
 */
export function reloadBetweenEntries(): void {
  addEventListener('hashchange', ({ oldURL, newURL }) => {
    const from = entryRoute(new URL(oldURL).hash);
    const to = entryRoute(new URL(newURL).hash);
    const savedNew = from?.id === undefined && from?.kind === to?.kind;
    if (from && to && !savedNew && from.id !== to.id) location.reload();
  });
}
