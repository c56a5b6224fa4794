/** The four questions of 核验本页, answered from a handful of small files; the network and the HTML parser are passed in. */
import { isPageEntry, readEntryLine } from '#ledger/entry.ts';
import { missingWords, squeezeText } from '#ledger/page-words.ts';
import { inclusionProof, type ReadHash, verifyInclusion } from '#ledger/proof.ts';
import { entriesOf, readFromTiles, TILE_WIDTH, tilePath, tilesRead } from '#ledger/tiles.ts';
import { hex, leafHash, nodeHash, sha256, utf8 } from './browser-crypto.ts';
import { readHead, type SignedHead } from './head.ts';

export interface CheckInput {
  /** Entry number the page states, from 1. */
  readonly number: number;
  /** Bytes of a file below the base; undefined when it is not there. */
  fetchBytes(path: string): Promise<Uint8Array | undefined>;
  /** `main`: the text nodes of the main part, each ended by `NODE_END`. */
  readPage(html: string): { readonly marked: string; readonly main: string };
}

/** `true` holds, `false` does not, `undefined` cannot be told. */
export interface Answers {
  /** Address of the page the entry is about, `/fees/fuyin/`; undefined when there is no such entry. */
  readonly page: string | undefined;
  readonly words: boolean | undefined;
  /** Words of the version the page does not show, shortened. */
  readonly missing: readonly string[];
  readonly files: boolean | undefined;
  readonly fileCount: number;
  readonly logged: boolean;
  readonly signed: boolean;
  readonly seen: SignedHead['seen'];
}

interface Version {
  readonly data: Readonly<Record<string, unknown>>;
  readonly text_sha256: string;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes ?? new Uint8Array());

export async function checkEntry(input: CheckInput): Promise<Answers> {
  const [checkpoint, policy] = await Promise.all(['/ledger/checkpoint', '/ledger/policy.txt'].map(input.fetchBytes));
  const head = readHead(decode(checkpoint), decode(policy));
  const index = input.number - 1;
  const leaf = head && index >= 0 && index < head.size ? await leafAt(index, head.size, input) : undefined;
  const entry = leaf && readEntryLine(decode(leaf));
  const found = typeof entry === 'object' && isPageEntry(entry) ? entry : undefined;
  const logged = Boolean(head && leaf && found && (await isIncluded(leaf, index, head, input)));
  const version = found && (await versionOf(found.sha256, input));
  const words = version && (await compareWords(version, found.path, input));
  return {
    page: found?.path,
    words: words?.same,
    missing: words?.missing ?? [],
    files: version && (await compareFiles(version, input)),
    fileCount: version?.files.length ?? 0,
    logged,
    signed: head?.signed ?? false,
    seen: head?.seen ?? [],
  };
}

async function leafAt(index: number, size: number, { fetchBytes }: CheckInput): Promise<Uint8Array | undefined> {
  const tile = Math.floor(index / TILE_WIDTH);
  const width = Math.min(TILE_WIDTH, size - tile * TILE_WIDTH);
  const bundle = await fetchBytes(`/ledger/${tilePath({ level: 'entries', index: tile, width })}`);
  return bundle && entriesOf(bundle)[index % TILE_WIDTH];
}

async function isIncluded(
  leaf: Uint8Array,
  index: number,
  { size, root }: SignedHead,
  { fetchBytes }: CheckInput,
): Promise<boolean> {
  const prove = (read: ReadHash) => inclusionProof(read, nodeHash, index, size);
  const tiles = new Map<string, Uint8Array>();
  for (const name of tilesRead(size, prove)) {
    const bytes = await fetchBytes(`/ledger/${tilePath(name)}`);
    if (!bytes) return false;
    tiles.set(`${name.level}/${name.index}`, bytes);
  }
  const read = readFromTiles((level, tile) => tiles.get(`${level}/${tile}`) ?? new Uint8Array(), nodeHash);
  try {
    return verifyInclusion(nodeHash, { index, size, leaf: leafHash(leaf), proof: prove(read), root });
  } catch {
    return false;
  }
}

async function versionOf(sum: string | undefined, { fetchBytes }: CheckInput): Promise<Version | undefined> {
  const bytes = sum && (await fetchBytes(`/ledger/versions/${sum}.json`));
  return bytes && hex(sha256(bytes)) === sum ? (JSON.parse(decode(bytes)) as Version) : undefined;
}

async function compareWords({ data, text_sha256 }: Version, page: string, { fetchBytes, readPage }: CheckInput) {
  const shown = readPage(decode(await fetchBytes(page)));
  const missing = missingWords(data, shown.main).map((words) => words.slice(0, 30));
  const sameTitle = hex(sha256(utf8(squeezeText(shown.marked)))) === text_sha256;
  return { same: sameTitle && missing.length === 0, missing };
}

async function compareFiles({ files }: Version, { fetchBytes }: CheckInput): Promise<boolean> {
  const sums = await Promise.all(
    files.map(async ({ path }) => hex(sha256((await fetchBytes(path)) ?? new Uint8Array()))),
  );
  return files.every((file, at) => file.sha256 === sums[at]);
}
