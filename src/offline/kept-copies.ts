/**
 * What this browser keeps of the site, in three sorts of caches:
 *
 * - *shell*: the few pages that must always open, one cache per publication, filled by the worker when it is installed;
 * - *read*: pages the visitor has opened, and those of the newest shell: always the newest copy there is;
 * - *board*: the whole board of one publication, kept by choice. It counts only when its summary is inside, which is put
 *   there last: a download that was cut short is never used.
 */
import { type BoardSummary, SUMMARY } from './board-files.ts';

/** @param scope address of the site's top, ending with a slash; several boards may share one origin. */
export const cacheNames = (scope: string) => {
  const own = `gongkailan ${new URL(scope).pathname} `;
  return {
    shell: (digest: string) => `${own}shell ${digest}`,
    read: `${own}read`,
    board: (digest: string) => `${own}board ${digest}`,
    isShell: (name: string) => name.startsWith(`${own}shell `),
    isBoard: (name: string) => name.startsWith(`${own}board `),
  };
};

export interface SavedBoard {
  readonly summary: BoardSummary;
  readonly cache: Cache;
}

/** The whole board, when it has been saved to the end. */
export async function savedBoard(scope: string): Promise<SavedBoard | undefined> {
  for (const name of (await caches.keys()).filter(cacheNames(scope).isBoard)) {
    const cache = await caches.open(name);
    const summary = await cache.match(scope + SUMMARY);
    if (summary) return { summary: (await summary.json()) as BoardSummary, cache };
  }
  return undefined;
}

/** Deletes all caches of this site that `unwanted` picks. */
export async function deleteCaches(unwanted: (name: string) => boolean): Promise<void> {
  await Promise.all((await caches.keys()).filter(unwanted).map((name) => caches.delete(name)));
}
