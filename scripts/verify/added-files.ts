/** Files that nobody sealed: in a copied folder all of them, over the network what changed pages lead to. */
import { isSiteEntry } from '#ledger/entry.ts';
import { tileFiles } from '#ledger/files.ts';
import { addressOf, isListed, listPath, manifestFolder, SITE_PROOF } from '#ledger/manifest-form.ts';
import { parseTilePath, TILE_WIDTH } from '#ledger/tiles.ts';
import { findEach } from '#scripts/verify/each.ts';
import { type Finding, problem } from '#scripts/verify/finding.ts';
import { linksIn } from '#scripts/verify/page-text.ts';
import type { PublishedLedger } from '#scripts/verify/published-ledger.ts';
import type { RememberingSource } from '#scripts/verify/remembering.ts';
import { listFaults, listNames, readLists, treeFaults, treePieces } from '#scripts/verify/sealed-lists.ts';
import { PACKED, type Source, textOf } from '#scripts/verify/source.ts';

const ADDED = '多出来的文件，封存时没有';

/** Rubbish that desktops leave in every folder they show. */
const OF_DESKTOPS = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/;

/** @returns nothing where the files cannot be listed. */
export async function addedFiles(
  source: RememberingSource,
  ledger: PublishedLedger,
  listed: ReadonlyMap<string, string>,
): Promise<Finding[]> {
  const all = await source.files();
  if (!all) return [];
  const there = new Set(all);
  const own = await ownFiles(source, ledger, all);
  return findEach(all, async (path): Promise<Finding[]> => {
    if (listed.has(path) || own.has(path)) return [];
    const original = PACKED_COPY.test(path) ? path.replace(PACKED_COPY, '') : undefined;
    // A copy of a listed file is judged with it.
    if (original !== undefined && listed.has(original)) return [];
    if (original !== undefined && there.has(original)) return packedOwn(source, original, path);
    const found = OF_DESKTOPS.test(path)
      ? { level: '提示' as const, what: '文件夹里有电脑自己生成的文件' }
      : problem(ADDED);
    return [{ ...found, path: addressOf(path) }];
  });
}

const PACKED_COPY = new RegExp(
  `(?:${Object.keys(PACKED)
    .map((ending) => `\\${ending}`)
    .join('|')})$`,
);

/** A packed copy of one of the ledger's own files. */
async function packedOwn(source: RememberingSource, original: string, path: string): Promise<Finding[]> {
  const [plain, ...packed] = await source.digestsOf(addressOf(original));
  const same = packed.every(({ sha256 }) => sha256 === plain?.sha256);
  return same ? [] : [{ ...problem('压缩的一份和原件不同'), path: addressOf(path) }];
}

/** Files that follow from the head and the entries of the site, and hold what they must: they alone need no line in a list. */
async function ownFiles(source: Source, ledger: PublishedLedger, all: readonly string[]): Promise<Set<string>> {
  const own = new Set(['ledger/checkpoint', 'ledger/entries.jsonl', SITE_PROOF]);
  for (const path of all) {
    if (path.startsWith('ledger/tile/') && (await isTile(source, ledger, path))) own.add(path);
  }
  for (const folder of new Set(all.flatMap((path) => /^ledger\/site\/[^/]+\//.exec(path)?.[0] ?? []))) {
    for (const path of await filesOfManifest(source, ledger, folder)) own.add(path);
  }
  return own;
}

/** A tile of this log; partial ones of earlier heads stay readable (tlog-tiles). */
async function isTile(source: Source, { lines, checkpoint }: PublishedLedger, path: string): Promise<boolean> {
  const name = parseTilePath(path.slice('ledger/'.length));
  if (!name) return false;
  const count = (name.index * TILE_WIDTH + name.width) * (name.level === 'entries' ? 1 : TILE_WIDTH ** name.level);
  if (count > checkpoint.size) return false;
  const leaves = lines.slice(0, count).map((line) => Buffer.from(line));
  const expected = tileFiles({ leaves, sizes: [count] }).get(path.slice('ledger/'.length));
  const served = await source.read(addressOf(path));
  return expected !== undefined && served !== undefined && Buffer.compare(expected, served) === 0;
}

/** Those of the newest seal, and of the one before: a check that began before a publication goes on with them. */
async function filesOfManifest(source: Source, { entries }: PublishedLedger, folder: string): Promise<string[]> {
  const entry = entries
    .filter(isSiteEntry)
    .slice(-2)
    .find(({ root }) => manifestFolder(root) === folder);
  if (!entry) return [];
  const lists = await readLists(source, entry);
  if (listFaults(lists, entry).length > 0) return [];
  const whole = lists as string[];
  if ((await treeFaults(source, whole, entry)).length > 0) return [];
  return [...listNames(entry).map(listPath), ...treePieces(whole, entry).keys()].map((name) => folder + name);
}

/** Over the network nobody can list a folder; what changed pages lead to, and was not sealed, is found all the same. */
export async function addedByLinks(
  source: Source,
  listed: ReadonlyMap<string, string>,
  changed: readonly Finding[],
): Promise<Finding[]> {
  if ((await source.files()) !== undefined) return [];
  const targets = new Set<string>();
  for (const { path, what } of changed) {
    const bytes = path !== undefined && what === '文件与封存的不符' ? await source.read(path) : undefined;
    if (bytes && path?.endsWith('/')) for (const file of linksIn(textOf(bytes), path)) targets.add(file);
  }
  const added = [...targets].filter((file) => isListed(file) && !listed.has(file));
  return findEach(
    added,
    async (file): Promise<Finding[]> =>
      (await source.read(addressOf(file))) ? [{ ...problem(ADDED), path: addressOf(file) }] : [],
  );
}
