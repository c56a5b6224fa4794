/**
 * Sealing a finished site: the root over all its files becomes an entry of the ledger, and the folder gets the lists that prove
 * each of them (`src/ledger/manifest-form.ts`). The last step before a site is shown; nothing may be written into it afterwards.
 */
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PlainDate } from '#domain/plain-date.ts';
import type { SiteEntry } from '#ledger/board-entry.ts';
import type { LedgerBook } from '#ledger/book.ts';
import { entryLine, isSiteEntry } from '#ledger/entry.ts';
import { nodeHash, sha256Hex } from '#ledger/hash.ts';
import { type Manifest, manifestOf, UnlistableFile } from '#ledger/manifest.ts';
import { isListed, manifestFolder, SITE_PROOF } from '#ledger/manifest-form.ts';
import type { Signer } from '#ledger/note.ts';
import { inclusionProof } from '#ledger/proof.ts';
import { formatSiteProof } from '#ledger/site-proof.ts';
import { readFrom } from '#ledger/tree.ts';
import { contentTree } from '#scripts/ledger/content-tree.ts';
import { addEntries, writeHead } from '#scripts/ledger/folder.ts';
import { siteDigests } from '#scripts/ledger/site-digests.ts';
import { softwareName } from '#scripts/ledger/software.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { writeDurablySync } from '#store/durable-file.ts';
import { logFiles, signedHead } from '#store/publish-ledger.ts';
import { LEDGER, ledgerFolder, readLedger } from '#store/read-ledger.ts';

export interface SealInput {
  /** The finished site. */
  readonly folder: string;
  readonly content: string;
  readonly sample: boolean;
  /** The day the site was drawn for. */
  readonly asOf: PlainDate;
  /** The moment of the seal. */
  readonly at: string;
  readonly signers: readonly Signer[];
  /** SHA-256 by path, as far as the maker of the site knows them. */
  readonly digests?: ReadonlyMap<string, string>;
  /** The site shown until now: its lists stay readable, for a check that began before the change. */
  readonly previous?: string | undefined;
}

export interface Sealed {
  /** How many files the lists name. */
  readonly listed: number;
  readonly root: string;
  /** Number of the entry, from 1. */
  readonly number: number;
  /** False when the site is the one sealed last: no second entry for the same files. */
  readonly added: boolean;
}

/** @throws SetupFailed when it cannot be signed, or a file's name cannot be listed. */
export async function sealSite(input: SealInput): Promise<Sealed> {
  refuseUnsigned(input);
  const { folder, previous } = input;
  const digests = await siteDigests(folder, isListed, input.digests);
  const { files, ...sealed } = sealFiles(input, digests);
  rmSync(join(folder, dirname(SITE_PROOF)), { recursive: true, force: true });
  rmSync(join(folder, 'ledger/tile'), { recursive: true, force: true });
  const lists = previous && keptLists(soundBook(input));
  if (lists && existsSync(join(previous, lists)))
    cpSync(join(previous, lists), join(folder, lists), { recursive: true });
  for (const [path, bytes] of files) writeFresh(join(folder, path), bytes);
  return sealed;
}

function refuseUnsigned({ signers }: Pick<SealInput, 'signers'>): void {
  if (signers.length === 0)
    throw new SetupFailed('没有签名密钥，没有封存。', '请设好 LEDGER_KEY 或放回 ledger/.key 后再运行。');
}

/** Enters the seal, without touching the site. @returns with it all that must be written into the site, by path. */
export function sealFiles(
  input: Omit<SealInput, 'folder' | 'digests' | 'previous'>,
  digests: ReadonlyMap<string, string>,
): Sealed & { readonly files: ReadonlyMap<string, string | Uint8Array> } {
  refuseUnsigned(input);
  const { content } = input;
  const book = soundBook(input);
  const { last } = book.replay;
  if (last !== undefined && input.at < last)
    throw new SetupFailed(`这台电脑的时间早于账本最后一条的 ${last}，没有封存。`, '请校准电脑的日期和时间后再运行。');
  const known = keptSeed(content);
  const again = known && listed(digests, known);
  const newest = book.entries.at(-1);
  const added = !(again && newest && isSiteEntry(newest) && newest.root === again.root);
  const manifest = added ? enter(input, book, digests) : (again as Manifest);
  const sealed = soundBook(input);
  const { root } = manifest;
  return { listed: manifest.files, root, number: sealed.entries.length, added, files: filesOf(sealed, manifest) };
}

function filesOf(book: LedgerBook, manifest: Manifest): Map<string, string | Uint8Array> {
  const folder = manifestFolder(manifest.root);
  return new Map([
    ...[...manifest.parts].map(([path, bytes]) => [`${folder}${path}`, bytes] as const),
    ...[...logFiles(book)].map(([path, bytes]) => [`ledger/${path}`, bytes] as const),
    [SITE_PROOF, siteProof(book)],
  ]);
}

function soundBook({ content, sample }: Pick<SealInput, 'content' | 'sample'>): LedgerBook {
  const { book, problems } = readLedger(content, sample);
  if (problems.length > 0) throw new SetupFailed('账本有错，没有封存。', '请先运行 npm run check 看是哪里。');
  if (!book) throw new SetupFailed('这个内容文件夹还没有公开账本。', '请先运行 npm run ledger:init。');
  return book;
}

function listed(digests: ReadonlyMap<string, string>, seed: string): Manifest {
  try {
    return manifestOf(digests, (list) => sha256Hex(`${seed} ${list}`).slice(0, 32));
  } catch (error) {
    if (!(error instanceof UnlistableFile)) throw error;
    throw new SetupFailed(`有一个文件封存不了：${error.message}。`, '请把这个文件改名后重新生成。');
  }
}

/** A seed for each seal: salts of a list that is public now must say nothing about those of a list that was redacted. */
function keptSeed(content: string): string | undefined {
  const file = join(ledgerFolder(content), LEDGER.seal);
  if (!existsSync(file)) return undefined;
  try {
    const { seed } = JSON.parse(readFileSync(file, 'utf8')) as { readonly seed?: unknown };
    return typeof seed === 'string' ? seed : undefined;
  } catch {
    // Without it the same site gets one more entry; nothing is lost.
    return undefined;
  }
}

function enter(input: Omit<SealInput, 'folder'>, book: LedgerBook, digests: ReadonlyMap<string, string>): Manifest {
  const { content, at, asOf, signers } = input;
  const seed = randomBytes(32).toString('hex');
  const manifest = listed(digests, seed);
  const { root, sha256, files } = manifest;
  const entry: SiteEntry = {
    v: 2,
    ev: 'site',
    ...{ at, asOf, files, root, sha256 },
    content: contentTree(content),
    software: softwareName(),
  };
  writeDurablySync(join(ledgerFolder(content), LEDGER.seal), `${JSON.stringify({ root, seed })}\n`);
  const lines = addEntries(content, book, [entry]);
  writeHead(content, book, lines, signers);
  return manifest;
}

/** In the place of the old file, never into it: a site drawn from another one shares its files with it. */
function writeFresh(file: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  writeFileSync(file, bytes);
}

/**
 * Folder of the lists of the publication before; undefined when there was none, or something was purged since: they would give away
 * what was taken back.
 */
export function keptLists({ entries }: LedgerBook): string | undefined {
  const sites = entries.flatMap((entry, index) => (isSiteEntry(entry) ? [{ entry, index }] : []));
  const [before, newest] = sites.slice(-2);
  if (!before || !newest || before.entry.root === newest.entry.root) return undefined;
  const purged = entries.slice(before.index).some(({ ev }) => ev === 'purge');
  return purged ? undefined : manifestFolder(before.entry.root);
}

function siteProof(book: LedgerBook): string {
  const index = book.entries.length - 1;
  const { checkpoint } = book;
  if (checkpoint?.size !== book.entries.length) throw new Error('the seal is not signed');
  return formatSiteProof({
    line: entryLine(book.entries[index] as SiteEntry),
    index,
    hashes: inclusionProof(readFrom(book.tree), nodeHash, index, checkpoint.size),
    checkpoint: signedHead(book, checkpoint),
  });
}
