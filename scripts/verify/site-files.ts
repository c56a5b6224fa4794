/** Every file of the site beside the list that was sealed: changed, missing and added ones. */
import type { SiteEntry } from '#ledger/board-entry.ts';
import { headText, parseCheckpoint } from '#ledger/checkpoint.ts';
import { isSiteEntry } from '#ledger/entry.ts';
import { nodeHash } from '#ledger/hash.ts';
import { addressOf, manifestFolder, readList, SITE_PROOF } from '#ledger/manifest-form.ts';
import { inclusionProof } from '#ledger/proof.ts';
import { formatSiteProof } from '#ledger/site-proof.ts';
import { readFrom } from '#ledger/tree.ts';
import { addedByLinks, addedFiles } from '#scripts/verify/added-files.ts';
import { findEach } from '#scripts/verify/each.ts';
import { type Finding, fatal, problem } from '#scripts/verify/finding.ts';
import type { PublishedLedger } from '#scripts/verify/published-ledger.ts';
import type { RememberingSource } from '#scripts/verify/remembering.ts';
import { listFaults, readLists, treeFaults } from '#scripts/verify/sealed-lists.ts';
import { readText } from '#scripts/verify/source.ts';

export interface SiteFiles {
  readonly findings: readonly Finding[];
  /** Digests by path, as sealed; absent where nothing was sealed or the list cannot be believed. */
  readonly listed?: ReadonlyMap<string, string>;
  readonly entry?: SiteEntry;
}

export async function siteFiles(
  source: RememberingSource,
  ledger: PublishedLedger,
  tell?: (done: number, all: number) => void,
): Promise<SiteFiles> {
  const { entries, checkpoint } = ledger;
  const index = entries.findLastIndex((entry, at) => at < checkpoint.size && isSiteEntry(entry));
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
      ...(await fileFindings(source, listed, tell)),
      ...(await addedFiles(source, ledger, listed)),
    ],
  };
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

async function fileFindings(
  source: RememberingSource,
  listed: ReadonlyMap<string, string>,
  tell?: (done: number, all: number) => void,
): Promise<Finding[]> {
  const findings = await findEach(
    [...listed],
    async ([path, sha256]): Promise<Finding[]> => {
      const address = addressOf(path);
      const digests = await source.digestsOf(address);
      if (digests.length === 0) return [{ ...problem('封存过的文件不见了'), path: address }];
      const told = new Set(digests.flatMap(({ faults }) => faults));
      return [
        ...digests
          .filter((form) => form.sha256 !== sha256)
          .map(({ how }) => problem('文件与封存的不符', how || undefined)),
        ...[...told].map((fault) => problem('服务器让浏览器显示得和文件不一样', fault)),
      ].map((finding) => ({ ...finding, path: address }));
    },
    tell,
  );
  return [...findings, ...(await addedByLinks(source, listed, findings))];
}
