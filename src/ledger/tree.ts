/**
 * A Merkle tree of RFC 6962 as the hashes of its complete subtrees, one packed array a level: what tiles are cut from
 * and proofs are read from. A million leaves take 64 MB.
 */
import { EMPTY_ROOT, HASH_BYTES, nodeHash } from './hash.ts';
import type { ReadHash } from './proof.ts';

export interface Tree {
  readonly size: number;
  /** `levels[k]` holds the hashes of the complete subtrees of 2^k leaves, packed. */
  readonly levels: readonly Uint8Array[];
}

/** @param leaves leaf hashes in order, each 32 bytes. */
export function treeOf(leaves: readonly Uint8Array[]): Tree {
  const packed = new Uint8Array(leaves.length * HASH_BYTES);
  leaves.forEach((leaf, index) => {
    packed.set(leaf, index * HASH_BYTES);
  });
  const levels: Uint8Array[] = [packed];
  for (let below: Uint8Array = packed; below.length >= 2 * HASH_BYTES; below = levels.at(-1) as Uint8Array) {
    const count = Math.floor(below.length / (2 * HASH_BYTES));
    const level = new Uint8Array(count * HASH_BYTES);
    for (let index = 0; index < count; index += 1) {
      level.set(nodeHash(hashAt(below, 2 * index), hashAt(below, 2 * index + 1)), index * HASH_BYTES);
    }
    levels.push(level);
  }
  return { size: leaves.length, levels };
}

const hashAt = (level: Uint8Array, index: number): Uint8Array =>
  level.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES);

/** Reads a complete subtree; the proofs ask through this. */
export const readFrom =
  ({ levels }: Tree): ReadHash =>
  (level, index) => {
    const hashes = levels[level];
    if (!hashes || (index + 1) * HASH_BYTES > hashes.length) throw new RangeError(`no subtree ${level}/${index}`);
    return hashAt(hashes, index);
  };

/** Root over the first `size` leaves. @throws RangeError when the tree has fewer. */
export function rootOf(tree: Tree, size: number = tree.size): Uint8Array {
  if (size > tree.size) throw new RangeError(`tree has ${tree.size} leaves, not ${size}`);
  if (size === 0) return EMPTY_ROOT;
  return foldRoot(readFrom(tree), 0, size);
}

/** Hash of the leaves [start, start + count), where `start` is a multiple of the next power of two ≥ `count`. */
function foldRoot(read: ReadHash, start: number, count: number): Uint8Array {
  const level = Math.floor(Math.log2(count));
  const whole = 2 ** level;
  const left = read(level, start / whole);
  return whole === count ? left : nodeHash(left, foldRoot(read, start + whole, count - whole));
}
