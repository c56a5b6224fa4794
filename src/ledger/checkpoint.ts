/** C2SP tlog-checkpoint (the head of a log as a signed text) and tlog-cosignature (a witness's dated signature on it). */
import { EMPTY_ROOT, HASH_BYTES } from './hash.ts';
import {
  COSIGNATURE,
  ED25519,
  type Note,
  NoteFault,
  type NoteSignature,
  parseNote,
  type Signer,
  signBytes,
  signerOf,
  type Verifier,
  verifyBytes,
} from './note.ts';

export interface Head {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

export interface Checkpoint extends Head {
  readonly note: Note;
}

export const emptyHead = (origin: string): Head => ({ origin, size: 0, root: EMPTY_ROOT });

/** The signed text: origin, size, root, one a line. */
export const headText = ({ origin, size, root }: Head): string =>
  `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;

/** Reads a checkpoint without judging its signatures. @throws NoteFault when it is none. */
export function parseCheckpoint(text: string): Checkpoint {
  const note = parseNote(text);
  const [origin = '', size = '', root = ''] = note.text.split('\n');
  const hash = new Uint8Array(Buffer.from(root, 'base64'));
  const canonical = Buffer.from(hash).toString('base64') === root;
  if (origin === '' || !/^(?:0|[1-9]\d{0,14})$/.test(size) || hash.length !== HASH_BYTES || !canonical) {
    throw new NoteFault('not a checkpoint');
  }
  return { origin, size: Number(size), root: hash, note };
}

/** The key a party cosigns with: same seed, other algorithm byte, so another id. */
export const cosignerOf = (name: string, seed: Uint8Array): Signer => signerOf(name, seed, COSIGNATURE);

const cosigned = (head: string, seconds: number): string => `cosignature/v1\ntime ${seconds}\n${head}`;

/** @param seconds POSIX time of the witness's own clock. */
export function cosign(text: string, signer: Signer, seconds: number): NoteSignature {
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(seconds));
  const bytes = Buffer.concat([time, signBytes(signer, cosigned(text, seconds))]);
  return { name: signer.name, id: signer.id, bytes: new Uint8Array(bytes) };
}

/** When `witness` says it saw the text, POSIX seconds; undefined when the signature is not its own or not valid. */
export function witnessedAt(text: string, signature: NoteSignature, witness: Verifier): number | undefined {
  const { name, id, bytes } = signature;
  if (witness.algorithm !== COSIGNATURE || name !== witness.name || id !== witness.id || bytes.length !== 72)
    return undefined;
  const seconds = Number(Buffer.from(bytes).readBigUInt64BE(0));
  return verifyBytes(witness, cosigned(text, seconds), bytes.subarray(8)) ? seconds : undefined;
}

export const isLogKey = ({ algorithm }: Verifier): boolean => algorithm === ED25519;
