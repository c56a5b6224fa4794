/** Every file of the site beside the list that was sealed: changed, missing and added ones. */
import type { SiteEntry } from '#ledger/board-entry.ts';
import { headText, parseCheckpoint } from '#ledger/checkpoint.ts';
import { leafHash, nodeHash, sha256Hex } from '#ledger/hash.ts';
import {
  addressOf,
  isListed,
  listPath,
  manifestFolder,
  readList,
  SITE_PROOF,
  widthFor,
} from '#ledger/manifest-form.ts';
import { inclusionProof } from '#ledger/proof.ts';
import { formatSiteProof } from '#ledger/site-proof.ts';
import { readFrom, rootOf, treeOf } from '#ledger/tree.ts';
import { each } from '#scripts/verify/each.ts';
import { type Finding, fatal, problem } from '#scripts/verify/finding.ts';
import { linksIn } from '#scripts/verify/page-text.ts';
import type { PublishedLedger } from '#scripts/verify/published-ledger.ts';
import type { RememberingSource } from '#scripts/verify/remembering.ts';
import { readText, type Source, textOf } from '#scripts/verify/source.ts';

export interface SiteFiles {
  readonly findings: readonly Finding[];
  /** Digests by path, as sealed; absent where nothing was sealed or the list cannot be believed. */
  readonly listed?: ReadonlyMap<string, string>;
  readonly entry?: SiteEntry;
}

export async function siteFiles(source: RememberingSource, ledger: PublishedLedger): Promise<SiteFiles> {
  const { entries, checkpoint } = ledger;
  const index = entries.findLastIndex((entry, at) => at < checkpoint.size && isSite(entry));
  const entry = entries[index] as SiteEntry | undefined;
  if (!entry) {
    return { findings: [{ level: '提示', what: '这个网站没有封存过全站清单，列表、数据、检索和脚本没有核对' }] };
  }
  const folder = manifestFolder(entry.root);
  const proof = await readText(source, `/${SITE_PROOF}`);
  const lists = await readLists(source, entry);
  if (proof === undefined && lists.every((list) => list === undefined)) {
    return { findings: [problem('现在的网站没有封存：全站清单不在', `账本第 ${index + 1} 条的 /${folder}`)] };
  }
  const faults = [...proofFaults(proof, index, ledger), ...listFaults(lists, entry)];
  if (faults.length > 0) return { findings: faults, entry };
  faults.push(...(await treeFaults(source, lists as string[], entry)));
  const listed = new Map((lists as string[]).flatMap((list) => [...(readList(list) ?? [])]));
  if (listed.size !== entry.files)
    faults.push(fatal('全站清单的文件数与账上不符', `账上 ${entry.files}，清单 ${listed.size}`));
  if (faults.length > 0) return { findings: faults, entry };
  return {
    entry,
    listed,
    findings: [
      ...unsealed(ledger, index),
      ...(await fileFindings(source, listed)),
      ...(await addedFiles(source, listed)),
    ],
  };
}

const isSite = (entry: PublishedLedger['entries'][number]): boolean => entry.ev === 'site' && 'root' in entry;

const readLists = (source: Source, { files, root }: SiteEntry): Promise<(string | undefined)[]> => {
  const width = widthFor(files);
  const names = Array.from({ length: 16 ** width }, (_, at) => at.toString(16).padStart(width, '0'));
  return each(names, (name) => readText(source, `/${manifestFolder(root)}${listPath(name)}`));
};

function listFaults(lists: readonly (string | undefined)[], { sha256, root }: SiteEntry): Finding[] {
  const missing = lists.indexOf(undefined);
  if (missing >= 0) return [fatal('全站清单缺了一张', `第 ${missing} 张`)];
  const whole = lists as string[];
  if (whole.some((list) => readList(list) === undefined)) return [fatal('全站清单读不懂')];
  const found = Buffer.from(rootOf(treeOf(whole.map((list) => leafHash(Buffer.from(list)))))).toString('hex');
  if (found !== root || sha256Hex(whole.join('')) !== sha256) return [fatal('全站清单与账上的根不符')];
  return [];
}

/** The hashes a single page is proved with must be those of the lists. */
async function treeFaults(source: Source, lists: readonly string[], entry: SiteEntry): Promise<Finding[]> {
  const folder = `/${manifestFolder(entry.root)}`;
  const leaves = lists.map((list) => leafHash(Buffer.from(list)));
  const width = widthFor(entry.files);
  const pieces: [string, Buffer][] = width === 2 ? [['tile', Buffer.concat(leaves)]] : [];
  let level: readonly Uint8Array[] = leaves;
  for (let depth = width - 1; depth >= 0; depth -= 1) {
    const groups = Array.from({ length: 16 ** depth }, (_, at) => level.slice(at * 16, (at + 1) * 16));
    groups.forEach((hashes, at) => {
      pieces.push([`p${depth === 0 ? '' : at.toString(16).padStart(depth, '0')}`, Buffer.concat(hashes)]);
    });
    level = groups.map((hashes) => rootOf(treeOf(hashes)));
  }
  const wrong = await each(pieces, async ([name, bytes]) => {
    const served = await source.read(`${folder}${name}`);
    return served && Buffer.compare(served, bytes) === 0 ? undefined : `${folder}${name}`;
  });
  return wrong.flatMap((path) => (path === undefined ? [] : [fatal('全站清单的证明缺失或不符', path)]));
}

function proofFaults(text: string | undefined, index: number, { checkpoint, tree, lines }: PublishedLedger): Finding[] {
  const wrong = [fatal('全站清单的证明与账头不符', `/${SITE_PROOF}`)];
  if (text === undefined) return wrong;
  const signed = text.slice(text.indexOf('\n\n') + 2);
  try {
    // A witness may have signed the head after this file was made; what it signs is the same.
    if (headText(parseCheckpoint(signed)) !== headText(checkpoint)) return wrong;
  } catch {
    return wrong;
  }
  const hashes = inclusionProof(readFrom(tree), nodeHash, index, checkpoint.size);
  return formatSiteProof({ line: lines[index] as string, index, hashes, checkpoint: signed }) === text ? [] : wrong;
}

/** Entries of pages after the newest seal: what they published is proved by nothing yet. */
function unsealed({ entries, checkpoint }: PublishedLedger, index: number): Finding[] {
  const later = checkpoint.size - index - 1;
  return later > 0 && entries.length > index + 1
    ? [problem('有记账以后没有封存的公布', `账本第 ${index + 2} 条起，共 ${later} 条`)]
    : [];
}

async function fileFindings(source: RememberingSource, listed: ReadonlyMap<string, string>): Promise<Finding[]> {
  const found = await each([...listed], async ([path, sha256]): Promise<Finding[]> => {
    const address = addressOf(path);
    const digests = await source.digestsOf(address);
    if (digests.length === 0) return [{ ...problem('封存过的文件不见了'), path: address }];
    return digests
      .filter((form) => form.sha256 !== sha256)
      .map(({ how }) => ({ ...problem('文件与封存的不符', how || undefined), path: address }));
  });
  const findings = found.flat();
  return [...findings, ...(await addedByLinks(source, listed, findings))];
}

/** Rubbish that desktops leave in every folder they show. */
const OF_DESKTOPS = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/;

async function addedFiles(source: Source, listed: ReadonlyMap<string, string>): Promise<Finding[]> {
  const all = await source.files();
  if (!all) return [];
  return all
    .filter((path) => isListed(path) && !listed.has(path) && !isPackedCopy(path, listed))
    .map((path) => ({
      ...(OF_DESKTOPS.test(path)
        ? { level: '提示' as const, what: '文件夹里有电脑自己生成的文件' }
        : problem('多出来的文件，封存时没有')),
      path: addressOf(path),
    }));
}

/** Judged with the file it is a copy of. */
const isPackedCopy = (path: string, listed: ReadonlyMap<string, string>): boolean =>
  /\.(?:gz|br)$/.test(path) && listed.has(path.replace(/\.(?:gz|br)$/, ''));

/** Over the network nobody can list a folder; what changed pages lead to, and was not sealed, is found all the same. */
async function addedByLinks(
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
  const there = await each(added, async (file) => ((await source.read(addressOf(file))) ? file : undefined));
  return there.flatMap((file) =>
    file === undefined ? [] : [{ ...problem('多出来的文件，封存时没有'), path: addressOf(file) }],
  );
}
