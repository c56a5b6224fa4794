/** The lists of a sealed site as a site publishes them, put to the proof against the entry that names their root. */
import type { SiteEntry } from '#ledger/board-entry.ts';
import { leafHash, sha256Hex } from '#ledger/hash.ts';
import { listPath, manifestFolder, readList, widthFor } from '#ledger/manifest-form.ts';
import { rootOf, treeOf } from '#ledger/tree.ts';
import { each } from '#scripts/verify/each.ts';
import { type Finding, fatal } from '#scripts/verify/finding.ts';
import { readText, type Source } from '#scripts/verify/source.ts';

/** Names of all lists, in order. */
export const listNames = ({ files }: SiteEntry): string[] => {
  const width = widthFor(files);
  return Array.from({ length: 16 ** width }, (_, at) => at.toString(16).padStart(width, '0'));
};

export const readLists = (source: Source, entry: SiteEntry): Promise<(string | undefined)[]> =>
  each(listNames(entry), (name) => readText(source, `/${manifestFolder(entry.root)}${listPath(name)}`));

export function listFaults(lists: readonly (string | undefined)[], { sha256, root }: SiteEntry): Finding[] {
  const missing = lists.indexOf(undefined);
  if (missing >= 0) return [fatal('全站清单缺了一张', `第 ${missing} 张`)];
  const whole = lists as string[];
  if (whole.some((list) => readList(list) === undefined)) return [fatal('全站清单读不懂')];
  const found = Buffer.from(rootOf(treeOf(whole.map((list) => leafHash(Buffer.from(list)))))).toString('hex');
  if (found !== root || sha256Hex(whole.join('')) !== sha256) return [fatal('全站清单与账上的根不符')];
  return [];
}

/** The hashes a single page is proved with, by name below the folder of the manifest. */
export function treePieces(lists: readonly string[], { files }: SiteEntry): Map<string, Buffer> {
  const leaves = lists.map((list) => leafHash(Buffer.from(list)));
  const width = widthFor(files);
  const pieces = new Map<string, Buffer>(width === 2 ? [['tile', Buffer.concat(leaves)]] : []);
  let level: readonly Uint8Array[] = leaves;
  for (let depth = width - 1; depth >= 0; depth -= 1) {
    const groups = Array.from({ length: 16 ** depth }, (_, at) => level.slice(at * 16, (at + 1) * 16));
    groups.forEach((hashes, at) => {
      pieces.set(`p${depth === 0 ? '' : at.toString(16).padStart(depth, '0')}`, Buffer.concat(hashes));
    });
    level = groups.map((hashes) => rootOf(treeOf(hashes)));
  }
  return pieces;
}

export async function treeFaults(source: Source, lists: readonly string[], entry: SiteEntry): Promise<Finding[]> {
  const folder = `/${manifestFolder(entry.root)}`;
  const wrong = await each([...treePieces(lists, entry)], async ([name, bytes]) => {
    const served = await source.read(`${folder}${name}`);
    return served && Buffer.compare(served, bytes) === 0 ? undefined : `${folder}${name}`;
  });
  return wrong.flatMap((path) => (path === undefined ? [] : [fatal('全站清单的证明缺失或不符', path)]));
}
