/**
 * The manifest of a whole site: which files it is made of, proved by one root in the ledger. 256 small lists that
 * `sha256sum -c` reads, one leaf each in a Merkle tree of RFC 6962 (decision 0074). Runs in the browser too.
 *
 * Below `/ledger/site/<first 16 hex of the root>/`: `00` … `ff` the lists, `tile` all their leaf hashes, and `p`, `p0` … `pf` the
 * same tree in pieces of 16 hashes, so that one file is proved with a kilobyte. `/ledger/site/proof` leads there from the head.
 */
import type { NodeHash } from './proof.ts';

const SITE = 'ledger/site/';
/** Where the newest entry of the site stands, with its proof (C2SP tlog-proof); relative to the site's base. */
export const SITE_PROOF = `${SITE}proof`;
export const manifestFolder = (root: string): string => `${SITE}${root.slice(0, 16)}/`;

/** The ledger's own files follow from the signed head, those of the manifest from its entry: they alone are not listed. */
export const isListed = (path: string): boolean =>
  path !== 'ledger/checkpoint' && path !== 'ledger/entries.jsonl' && !/^ledger\/(?:tile|site)\//.test(path);

/** From so many files on there are 4,096 lists: one of 256 would grow too long to check one page with. */
const MANY_FILES = 50_000;
/** Hex digits of a list's name. */
export const widthFor = (files: number): 2 | 3 => (files < MANY_FILES ? 2 : 3);

/** The list a file stands in. @param pathHash SHA-256 of its path, hex */
export const listName = (pathHash: string, width: 2 | 3): string => pathHash.slice(0, width);
/** Its address below the manifest's folder. */
export const listPath = (name: string): string => (name.length === 2 ? name : `${name[0]}/${name}`);

/** The digests of a list by path; undefined when a line is none. Lines with `#` that are not known are passed over. */
export function readList(text: string): Map<string, string> | undefined {
  const files = new Map<string, string>();
  if (text === '') return files;
  if (!text.endsWith('\n')) return undefined;
  for (const line of text.slice(0, -1).split('\n')) {
    if (line.startsWith('#')) continue;
    const [, sha256, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (sha256 === undefined || path === undefined || files.has(path)) return undefined;
    files.set(path, sha256);
  }
  return files;
}

export const HASHES_IN_PIECE = 16;
const HASH_BYTES = 32;

/** The pieces from the top of the tree down to a list: for `3f` they are `p` and `p3`. */
export const piecesTo = (list: string): string[] => [...list].map((_, depth) => `p${list.slice(0, depth)}`);

/** Root of 16 hashes. @throws RangeError for other than 16. */
export function pieceRoot(piece: Uint8Array, node: NodeHash): Uint8Array {
  if (piece.length !== HASHES_IN_PIECE * HASH_BYTES) throw new RangeError(`a piece of ${piece.length} bytes`);
  let level = Array.from({ length: HASHES_IN_PIECE }, (_, at) => hashIn(piece, at));
  while (level.length > 1) {
    level = Array.from({ length: level.length / 2 }, (_, at) =>
      node(level[2 * at] as Uint8Array, level[2 * at + 1] as Uint8Array),
    );
  }
  return level[0] as Uint8Array;
}

export const hashIn = (piece: Uint8Array, at: number): Uint8Array =>
  piece.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES);

/** The file that answers at an address of the site: `/fees/fuyin/` is `fees/fuyin/index.html`. */
export const fileAt = (address: string): string => {
  const path = decoded(address.replace(/[?#].*$/s, '')).replace(/^\/+/, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
};

/** An address that is not well formed is taken as it stands: no file has such a name. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The address readers use for a file: the other way round. */
export const addressOf = (path: string): string =>
  `/${path
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/')}`;
