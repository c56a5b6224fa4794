/**
 * Inclusion and consistency proofs (RFC 6962 §2.1, verification by RFC 9162 §2.1.3.2 and §2.1.4.2), without a hash
 * function of its own: the same code runs on node:crypto and in the browser.
 */
export type NodeHash = (left: Uint8Array, right: Uint8Array) => Uint8Array;
/** Hash of the complete subtree of 2^level leaves that starts at leaf index·2^level. */
export type ReadHash = (level: number, index: number) => Uint8Array;

const HASH_BYTES = 32;

/** Largest power of two below `n`, for n > 1. */
const split = (n: number): number => {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
};

/** Hash of the leaves [start, start + count) from complete subtrees. */
function rangeHash(read: ReadHash, node: NodeHash, start: number, count: number): Uint8Array {
  const level = Math.log2(count);
  if (Number.isInteger(level)) return read(level, start / count);
  const left = split(count);
  return node(rangeHash(read, node, start, left), rangeHash(read, node, start + left, count - left));
}

/** The audit path of leaf `index` in the tree of `size` leaves. @throws RangeError when there is no such leaf. */
export function inclusionProof(read: ReadHash, node: NodeHash, index: number, size: number): Uint8Array[] {
  if (index < 0 || index >= size) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  const path = (start: number, count: number): Uint8Array[] => {
    if (count === 1) return [];
    const left = split(count);
    return index < start + left
      ? [...path(start, left), rangeHash(read, node, start + left, count - left)]
      : [...path(start + left, count - left), rangeHash(read, node, start, left)];
  };
  return path(0, size);
}

/** That the first `from` leaves of a tree of `to` leaves are unchanged. Empty when the sizes agree. */
export function consistencyProof(read: ReadHash, node: NodeHash, from: number, to: number): Uint8Array[] {
  if (from < 1 || from > to) throw new RangeError(`no consistency proof from ${from} to ${to}`);
  const sub = (start: number, count: number, kept: number, whole: boolean): Uint8Array[] => {
    if (kept === count) return whole ? [] : [rangeHash(read, node, start, count)];
    const left = split(count);
    return kept <= left
      ? [...sub(start, left, kept, whole), rangeHash(read, node, start + left, count - left)]
      : [...sub(start + left, count - left, kept - left, false), rangeHash(read, node, start, left)];
  };
  return sub(0, to, from, true);
}

export interface Inclusion {
  readonly index: number;
  readonly size: number;
  /** Leaf hash. */
  readonly leaf: Uint8Array;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
}

export function verifyInclusion(node: NodeHash, { index, size, leaf, proof, root }: Inclusion): boolean {
  if (index < 0 || index >= size || !allHashes([leaf, root, ...proof])) return false;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = node(sibling, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else hash = node(hash, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && equalBytes(hash, root);
}

export interface Consistency {
  readonly from: number;
  readonly to: number;
  readonly fromRoot: Uint8Array;
  readonly toRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** "No earlier head" is no proof: `from` 0 is refused here and handled by who asks. */
export function verifyConsistency(node: NodeHash, { from, to, fromRoot, toRoot, proof }: Consistency): boolean {
  if (from < 1 || from > to || !allHashes([fromRoot, toRoot, ...proof])) return false;
  if (from === to) return proof.length === 0 && equalBytes(fromRoot, toRoot);
  const path = isPowerOfTwo(from) ? [fromRoot, ...proof] : [...proof];
  let [at, last] = [from - 1, to - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  const first = path.shift();
  if (!first) return false;
  let [old, now] = [first, first];
  for (const sibling of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [old, now] = [node(sibling, old), node(sibling, now)];
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else now = node(now, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && equalBytes(old, fromRoot) && equalBytes(now, toRoot);
}

const isPowerOfTwo = (n: number): boolean => Number.isInteger(Math.log2(n));
const allHashes = (hashes: readonly Uint8Array[]): boolean => hashes.every(({ length }) => length === HASH_BYTES);

export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
