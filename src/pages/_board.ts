/** What pages start from: the collections, with the calendar and the site's settings, as one context for the views. */
import { getCollection } from 'astro:content';
import { type Dataset, getEntry } from '#domain/dataset.ts';
import { type Entry, type KindName, kindNames } from '#domain/kinds.ts';
import { siteAddress } from '#site/base.ts';
import { asOfDay } from '#site/clock.ts';
import { makeUrls } from '#site/urls.ts';
import { contentFolder } from '#store/content-folder.ts';
import { loadBoard } from '#store/load-board.ts';
import type { Context } from '#views/context.ts';
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
  const address = siteAddress(process.env, site.domain);
  const context: Context = {
    dataset: { ...loaded, entries: Object.fromEntries(entries) as unknown as Context['dataset']['entries'] },
    site,
    laws,
    asOf,
    urls: makeUrls(address.base),
    ...(address.origin && { origin: address.origin }),
  };
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
