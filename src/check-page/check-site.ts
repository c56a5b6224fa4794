/** Whether a file of the site is the one that was sealed: head → entry of the site → list → bytes. A few kilobytes, whatever the site's size. */
import { isPageEntry, readEntryLine } from '#ledger/entry.ts';
import {
  fileAt,
  hashIn,
  listName,
  listPath,
  manifestFolder,
  pieceRoot,
  piecesTo,
  readList,
  SITE_PROOF,
  widthFor,
} from '#ledger/manifest-form.ts';
import { equalBytes, verifyInclusion } from '#ledger/proof.ts';
import { readSiteProof } from '#ledger/site-proof.ts';
import { hex, leafHash, nodeHash, sha256, utf8 } from './browser-crypto.ts';
import { readHead, type SignedHead } from './head.ts';

export type FetchBytes = (path: string) => Promise<Uint8Array | undefined>;

export interface SealedSite {
  /** Entry number, from 1. */
  readonly number: number;
  readonly root: string;
  readonly files: number;
  readonly asOf: string;
  readonly signed: boolean;
  readonly seen: SignedHead['seen'];
  /** The entry leads to the head that is shown. */
  readonly proved: boolean;
}

const decode = (bytes: Uint8Array | undefined): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes ?? new Uint8Array());
const textOf = (note: string): string => note.slice(0, note.lastIndexOf('\n\n') + 1);

/** @returns undefined where the site was never sealed. */
export async function sealedSite(fetchBytes: FetchBytes): Promise<SealedSite | undefined> {
  const [proofBytes, checkpoint, policy] = await Promise.all(
    [`/${SITE_PROOF}`, '/ledger/checkpoint', '/ledger/policy.txt'].map(fetchBytes),
  );
  if (!proofBytes) return undefined;
  const head = readHead(decode(checkpoint), decode(policy));
  const proof = readSiteProof(decode(proofBytes));
  const entry = proof && readEntryLine(proof.line);
  if (typeof entry !== 'object' || isPageEntry(entry) || entry.ev !== 'site' || !('root' in entry))
    return { number: 0, root: '', files: 0, asOf: '', signed: false, seen: [], proved: false };
  const { index, hashes, line } = proof as NonNullable<typeof proof>;
  const sameHead = textOf(proof?.checkpoint ?? '') === textOf(decode(checkpoint));
  const included =
    head !== undefined &&
    verifyInclusion(nodeHash, { index, size: head.size, leaf: leafHash(utf8(line)), proof: hashes, root: head.root });
  return {
    number: index + 1,
    ...{ root: entry.root, files: entry.files, asOf: entry.asOf },
    signed: head?.signed ?? false,
    seen: head?.seen ?? [],
    proved: sameHead && included,
  };
}

/** Digest of a file as sealed. @returns `unlisted` for a file that is none of the site's, undefined when the lists do not hold. */
export async function sealedDigest(
  { root, files }: SealedSite,
  path: string,
  fetchBytes: FetchBytes,
): Promise<string | 'unlisted' | undefined> {
  const folder = `/${manifestFolder(root)}`;
  const name = listName(hex(sha256(utf8(path))), widthFor(files));
  const pieces = piecesTo(name);
  const [list, ...levels] = await Promise.all([listPath(name), ...pieces].map((part) => fetchBytes(folder + part)));
  if (!list || levels.some((piece) => piece?.length !== 512)) return undefined;
  let hash = leafHash(list);
  for (let depth = levels.length - 1; depth >= 0; depth -= 1) {
    const piece = levels[depth] as Uint8Array;
    if (!equalBytes(hashIn(piece, Number.parseInt(name[depth] as string, 16)), hash)) return undefined;
    hash = pieceRoot(piece, nodeHash);
  }
  if (hex(hash) !== root) return undefined;
  return readList(decode(list))?.get(path) ?? 'unlisted';
}

export interface FileAnswer {
  /** `true` the sealed bytes, `false` others, undefined: the lists cannot be believed. */
  readonly same: boolean | undefined;
  readonly unlisted: boolean;
}

/** @param bytes what the server sends for it, if the caller has them. */
export async function checkFile(
  site: SealedSite,
  address: string,
  fetchBytes: FetchBytes,
  bytes?: Uint8Array,
): Promise<FileAnswer> {
  const digest = await sealedDigest(site, fileAt(address), fetchBytes);
  if (digest === undefined) return { same: undefined, unlisted: false };
  if (digest === 'unlisted') return { same: false, unlisted: true };
  const served = bytes ?? (await fetchBytes(address));
  return { same: served !== undefined && hex(sha256(served)) === digest, unlisted: false };
}
