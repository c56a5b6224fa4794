/** SHA-256 as RFC 6962 uses it, on node:crypto. The browser has its own pair (`check-page/`), the proofs take either. */
import { hash } from 'node:crypto';

export const HASH_BYTES = 32;

export const sha256 = (bytes: Uint8Array | string): Uint8Array => hash('sha256', bytes, 'buffer');
export const sha256Hex = (bytes: Uint8Array | string): string => hash('sha256', bytes, 'hex');

const LEAF_PREFIX = Uint8Array.of(0);
const NODE_PREFIX = 1;

/** RFC 6962 §2.1: H(00 ‖ leaf). */
export const leafHash = (leaf: Uint8Array): Uint8Array => sha256(Buffer.concat([LEAF_PREFIX, leaf]));

const pair = new Uint8Array(1 + 2 * HASH_BYTES);
pair[0] = NODE_PREFIX;

/** RFC 6962 §2.1: H(01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  pair.set(left, 1);
  pair.set(right, 1 + HASH_BYTES);
  return sha256(pair);
}

/** Root of the empty tree. */
export const EMPTY_ROOT: Uint8Array = sha256('');
