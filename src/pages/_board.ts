/** What pages start from: the collections, with the calendar and the site's settings, as one context for the views. */
import { getCollection } from 'astro:content';
import { type Dataset, getEntry } from '#domain/dataset.ts';
import { type Entry, type KindName, kindNames } from '#domain/kinds.ts';
import { siteAddress } from '#site/base.ts';
import { asOfDay } from '#site/clock.ts';
import { contentFolder } from '#store/content-folder.ts';
import { loadBoard } from '#store/load-board.ts';
import { type Context, contextOf } from '#views/context.ts';
import type { Shell } from '#views/shell.ts';
import { makeShell } from '#views/shell-view.ts';

let known: Promise<{ context: Context; shell: Shell }> | undefined;

/** Made once: walking the collections again for every page is what makes large builds slow. */
export function board(): Promise<{ context: Context; shell: Shell }> {
  known ??= make();
  return known;
}

async function make() {
  const folder = contentFolder();
  const asOf = asOfDay();
  const { site, laws, dataset: loaded } = loadBoard(folder, asOf);
  const entries = await Promise.all(kindNames.map(async (kind) => [kind, await entriesOf(kind, loaded)] as const));
  const dataset = { ...loaded, entries: Object.fromEntries(entries) as unknown as Dataset['entries'] };
  const context = contextOf({ dataset, site, laws }, asOf, siteAddress(process.env, site.domain));
  return { context, shell: makeShell(context) };
}

/** The store holds no bodies; they stand in the board that was read and checked. */
async function entriesOf(kind: KindName, loaded: Dataset): Promise<Entry[]> {
  const collection = await getCollection(kind);
  return collection.map(({ id, data }) => ({
    kind,
    id,
    data,
    file: `${kind}/${id}`,
    body: getEntry(loaded, kind, id).body,
  })) as unknown as Entry[];
}

/** Static paths of all entries of some kinds. */
export async function entryPaths<Name extends KindName>(kinds: readonly Name[]) {
  const { context } = await board();
  return kinds.flatMap((kind) =>
    (context.dataset.entries[kind] as readonly Entry<Name>[]).map((entry) => ({
      params: { kind, id: entry.id },
      props: { entry },
    })),
  );
}

/** Static paths of what was withdrawn: the addresses go on answering. */
export async function withdrawnPaths() {
  const { context } = await board();
  return context.dataset.withdrawals.map((withdrawal) => ({
    params: { kind: withdrawal.kind, id: withdrawal.id },
    props: { withdrawal },
  }));
}
