/**
 * A kind as an Astro content collection.
 *
 * The store holds front matter and digest only; bodies stay in the board that was read. With bodies in the store
 * a board of 10,000 rules needs twice the memory and CPU (design note performance.md §3).
 */
import type { Loader } from 'astro/loaders';
import type { Kind } from '#domain/kind.ts';
import type { Entry, KindName } from '#domain/kinds.ts';
import { asOfDay } from '#site/clock.ts';
import { contentFolder } from './content-folder.ts';
import { loadBoard } from './load-board.ts';

export const collect = <K extends Pick<Kind, 'name' | 'schema'>>(kind: K) => ({
  loader: entriesOf(kind.name),
  schema: kind.schema as K['schema'],
});

const entriesOf = (kind: KindName): Loader => ({
  name: `gongkailan-${kind}`,
  async load({ store, generateDigest }) {
    const { dataset } = loadBoard(contentFolder(), asOfDay());
    store.clear();
    for (const entry of dataset.entries[kind] as readonly Entry[]) {
      const data = entry.data as Record<string, unknown>;
      store.set({ id: entry.id, data, digest: generateDigest(`${JSON.stringify(data)}\n${entry.body}`) });
    }
  },
});
