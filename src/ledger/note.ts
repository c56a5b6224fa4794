/** C2SP signed-note: a text and Ed25519 signatures under it, with the key formats of Go's `sumdb/note`. */
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { HASH_BYTES, sha256 } from './hash.ts';

/** Algorithm bytes of the note registry. */
export const ED25519 = 1;
export const COSIGNATURE = 4;

export interface Verifier {
  readonly name: string;
  /** First four bytes of SHA-256(name ‖ LF ‖ algorithm ‖ public key), as 8 hex digits. */
  readonly id: string;
  readonly algorithm: number;
  readonly publicKey: Uint8Array;
}

export interface Signer extends Verifier {
  readonly seed: Uint8Array;
}

export interface NoteSignature {
  readonly name: string;
  readonly id: string;
  /** Everything after the key id. */
  readonly bytes: Uint8Array;
}

export interface Note {
  /** Ends with a line break; what is signed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** What is wrong with a key or a note; the message is for programmers, commands say it in Chinese. */
export class NoteFault extends Error {
  override readonly name = 'NoteFault';
}

const NAME = /^[^\s+]+$/u;
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

const publicObject = (key: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI, key]), format: 'der', type: 'spki' });
const privateObject = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });

const keyId = (name: string, algorithm: number, key: Uint8Array): string =>
  Buffer.from(sha256(Buffer.concat([Buffer.from(`${name}\n`), Uint8Array.of(algorithm), key])))
    .subarray(0, 4)
    .toString('hex');

/** A signer from its 32-byte seed. @throws NoteFault when the name has spaces or a plus. */
export function signerOf(name: string, seed: Uint8Array, algorithm: number = ED25519): Signer {
  if (!NAME.test(name) || seed.length !== HASH_BYTES) throw new NoteFault(`bad key name or seed: ${name}`);
  const spki = createPublicKey(privateObject(seed)).export({ format: 'der', type: 'spki' });
  const publicKey = new Uint8Array(spki.subarray(SPKI.length));
  return { name, id: keyId(name, algorithm, publicKey), algorithm, publicKey, seed };
}

const KEY = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/u;

/** `<name>+<id>+<base64(algorithm ‖ key)>`. @throws NoteFault when malformed or the id does not fit the key. */
export function parseVerifier(vkey: string): Verifier {
  const [, name = '', id = '', encoded = ''] = KEY.exec(vkey) ?? [];
  const bytes = new Uint8Array(Buffer.from(encoded, 'base64'));
  const [algorithm = 0] = bytes;
  const publicKey = bytes.subarray(1);
  const known = algorithm === ED25519 || algorithm === COSIGNATURE;
  if (!known || publicKey.length !== HASH_BYTES || keyId(name, algorithm, publicKey) !== id) {
    throw new NoteFault(`malformed verifier key: ${vkey}`);
  }
  return { name, id, algorithm, publicKey };
}

const SECRET = 'PRIVATE+KEY+';

/** `PRIVATE+KEY+<name>+<id>+<base64(algorithm ‖ seed)>`. @throws NoteFault when malformed. */
export function parseSigner(skey: string): Signer {
  const [, name = '', id = '', encoded = ''] = skey.startsWith(SECRET)
    ? (KEY.exec(skey.slice(SECRET.length)) ?? [])
    : [];
  const bytes = new Uint8Array(Buffer.from(encoded, 'base64'));
  if (bytes.length !== 1 + HASH_BYTES) throw new NoteFault('malformed signer key');
  const signer = signerOf(name, bytes.subarray(1), bytes[0]);
  if (signer.id !== id) throw new NoteFault('signer key id does not fit the key');
  return signer;
}

const encodeKey = (algorithm: number, key: Uint8Array): string =>
  Buffer.concat([Uint8Array.of(algorithm), key]).toString('base64');

export const formatVerifier = ({ name, id, algorithm, publicKey }: Verifier): string =>
  `${name}+${id}+${encodeKey(algorithm, publicKey)}`;
export const formatSigner = ({ name, id, algorithm, seed }: Signer): string =>
  `${SECRET}${name}+${id}+${encodeKey(algorithm, seed)}`;

/** Raw Ed25519 over bytes, for notes and cosignatures alike. */
export const signBytes = ({ seed }: Signer, message: string): Uint8Array =>
  new Uint8Array(sign(null, Buffer.from(message), privateObject(seed)));
export const verifyBytes = ({ publicKey }: Verifier, message: string, signature: Uint8Array): boolean =>
  signature.length === 64 && verify(null, Buffer.from(message), publicObject(publicKey), signature);

const signatureLine = ({ name, id, bytes }: NoteSignature): string =>
  `— ${name} ${Buffer.concat([Buffer.from(id, 'hex'), bytes]).toString('base64')}\n`;

export const formatNote = ({ text, signatures }: Note): string => `${text}\n${signatures.map(signatureLine).join('')}`;
export { signatureLine };

export const signNote = (text: string, signer: Signer): NoteSignature => ({
  name: signer.name,
  id: signer.id,
  bytes: signBytes(signer, text),
});

export const isSignedBy = ({ text, signatures }: Note, verifier: Verifier): boolean =>
  verifier.algorithm === ED25519 &&
  signatures.some(
    ({ name, id, bytes }) => name === verifier.name && id === verifier.id && verifyBytes(verifier, text, bytes),
  );

const LINE = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/u;

/** One signature line. @throws NoteFault when it is none. */
export function parseSignature(line: string): NoteSignature {
  const [, name = '', encoded = ''] = LINE.exec(line) ?? [];
  const bytes = new Uint8Array(Buffer.from(encoded, 'base64'));
  if (bytes.length < 5) throw new NoteFault(`malformed signature line: ${line}`);
  return { name, id: Buffer.from(bytes.subarray(0, 4)).toString('hex'), bytes: bytes.subarray(4) };
}

/** Splits text and signatures without judging them. @throws NoteFault when it is no note. */
export function parseNote(note: string): Note {
  const at = note.lastIndexOf('\n\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the format forbids them.
  if (at < 0 || !note.endsWith('\n') || /[\u0000-\u0009\u000b-\u001f]/.test(note))
    throw new NoteFault('not a signed note');
  const lines = note.slice(at + 2, -1).split('\n');
  return { text: note.slice(0, at + 1), signatures: lines.map(parseSignature) };
}
