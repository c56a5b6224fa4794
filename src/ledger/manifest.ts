/** Makes the manifest of a site from the digests of its files. One function for the seal, the build and the verifier. */
import { leafHash, nodeHash, sha256Hex } from './hash.ts';
import { isListed, listName, listPath, pieceRoot, widthFor } from './manifest-form.ts';
import { rootOf, treeOf } from './tree.ts';

export interface Manifest {
  /** Root over the lists, hex. */
  readonly root: string;
  /** SHA-256 over the lists one after another, hex: what `cat` and `sha256sum` alone can confirm. */
  readonly sha256: string;
  /** How many files are listed. */
  readonly files: number;
  /** Everything to be written below the manifest's folder, by path there. */
  readonly parts: ReadonlyMap<string, string | Uint8Array>;
}

/** A path that a list cannot hold, or that another system would take for another one's. */
export class UnlistableFile extends Error {
  override readonly name = 'UnlistableFile';
  readonly path: string;
  constructor(path: string, why: string) {
    super(`${path}：${why}`);
    this.path = path;
  }
}

/**
 * @param files path below the site's base → SHA-256 of its bytes, hex. The ledger's own files are left out here.
 * @param saltOf 32 hex digits for a list, fresh at each seal: a list must not give away a page by its bare hash. Absent: none.
 * @throws UnlistableFile
 */
export function manifestOf(
  files: Iterable<readonly [path: string, sha256: string]>,
  saltOf?: (list: string) => string,
): Manifest {
  const listed = [...files].filter(([path]) => isListed(path));
  refuseUnlistable(listed.map(([path]) => path));
  const width = widthFor(listed.length);
  const lines = new Map<string, { readonly path: Buffer; readonly line: string }[]>();
  for (const [path, sha256] of listed) {
    const name = listName(sha256Hex(path), width);
    const list = lines.get(name) ?? [];
    if (list.length === 0) lines.set(name, list);
    list.push({ path: Buffer.from(path), line: `${sha256}  ${path}\n` });
  }
  const names = Array.from({ length: 16 ** width }, (_, at) => at.toString(16).padStart(width, '0'));
  const lists = names.map((name) => {
    const sorted = (lines.get(name) ?? []).sort((a, b) => Buffer.compare(a.path, b.path));
    const salt = saltOf ? `# salt ${saltOf(name)}\n` : '';
    return `${salt}${sorted.map(({ line }) => line).join('')}`;
  });
  const parts = new Map<string, string | Uint8Array>(names.map((name, at) => [listPath(name), lists[at] as string]));
  const leaves = lists.map((list) => leafHash(Buffer.from(list)));
  const tree = treeOf(leaves);
  if (width === 2) parts.set('tile', new Uint8Array(Buffer.concat(leaves)));
  for (const [name, piece] of piecesOf(leaves, width)) parts.set(name, piece);
  return {
    root: Buffer.from(rootOf(tree)).toString('hex'),
    sha256: sha256Hex(lists.join('')),
    files: listed.length,
    parts,
  };
}

/** Pieces of 16 hashes, from the leaves up: the hash of a piece is a hash of the piece above. */
function piecesOf(leaves: readonly Uint8Array[], width: number): Map<string, Uint8Array> {
  const pieces = new Map<string, Uint8Array>();
  let level = leaves;
  for (let depth = width - 1; depth >= 0; depth -= 1) {
    level = Array.from({ length: 16 ** depth }, (_, at) => {
      const piece = new Uint8Array(Buffer.concat(level.slice(at * 16, (at + 1) * 16)));
      pieces.set(`p${depth === 0 ? '' : at.toString(16).padStart(depth, '0')}`, piece);
      return pieceRoot(piece, nodeHash);
    });
  }
  return pieces;
}

/** Names a list cannot carry, and names that a copy on Windows or a Mac would merge. */
function refuseUnlistable(paths: readonly string[]): void {
  const known = new Map<string, string>();
  for (const path of paths) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a line of the list must stay one line.
    if (/[\u0000-\u001f\u007f\\]/.test(path) || !path.isWellFormed())
      throw new UnlistableFile(path, '文件名里有控制字符或反斜杠');
    if (path !== path.normalize('NFC')) throw new UnlistableFile(path, '文件名的字不是标准写法（NFC）');
    const folded = path.toLowerCase();
    const other = known.get(folded);
    if (other !== undefined)
      throw new UnlistableFile(
        path,
        other === path ? '出现了两次' : `与 ${other} 只差大小写，拷到 U 盘上会变成一个文件`,
      );
    known.set(folded, path);
  }
}
