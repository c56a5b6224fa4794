/**
 * The list of files that make up one publication, written into the site by the build and read by the browser that keeps
 * a copy. The digest names the publication: two builds with one byte of difference have different ones.
 */

/** Where the three files of this layer stand, below the site's base. */
export const WORKER = 'sw.js';
export const SUMMARY = 'offline/board.json';
export const FILES = 'offline/files.json';

export interface BoardSummary {
  /** `nameOf` the bytes of `FILES`. */
  readonly digest: string;
  /** 数据截至, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly files: number;
  /** Room the copy takes, unpacked. */
  readonly bytes: number;
}

/** Address below the base (a page ends with `/`, the home page is empty), bytes, `nameOf` the content. */
export type BoardFile = readonly [path: string, bytes: number, name: string];

/** The first 96 bits of the SHA-256 of `bytes`, base64url: enough to tell contents apart, short enough for a long list. */
export async function nameOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 12);
  return btoa(String.fromCharCode(...hash))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/** Answers whether a paper still holds: a copy would say for ever that nothing has changed. */
export const PAPER_CHECK = 'z/';

/** The log of the ledger: a seal writes it after this list is made, and a proof that is not fresh proves nothing. */
const OF_THE_LOG = /^ledger\/(?:checkpoint$|entries\.jsonl$|tile\/|site\/)/;

/** What a browser must not keep: the newsroom, answers about papers, this layer's own lists, packed copies, the ledger's log. */
export const isKept = (path: string): boolean =>
  !path.startsWith('admin/') &&
  !path.startsWith(PAPER_CHECK) &&
  !OF_THE_LOG.test(path) &&
  ![WORKER, SUMMARY, FILES].includes(path) &&
  !/\.(?:gz|br)$/.test(path);
