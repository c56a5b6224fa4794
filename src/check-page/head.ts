/** The signed head as a browser reads it: size and root, who signed, who saw it. */
import { fromBase64, hex, isSignature } from './browser-crypto.ts';

export interface SignedHead {
  readonly size: number;
  readonly root: Uint8Array;
  readonly signed: boolean;
  /** Witnesses with their POSIX seconds. */
  readonly seen: readonly { readonly witness: string; readonly time: number }[];
}

interface Key {
  readonly name: string;
  readonly id: string;
  readonly algorithm: number;
  readonly key: Uint8Array;
}

const SIGNING = 1;
const WITNESSING = 4;

const readKey = (vkey: string): Key => {
  const [name = '', id = '', encoded = ''] = vkey.split('+', 2).concat(vkey.split('+').slice(2).join('+'));
  const bytes = fromBase64(encoded);
  return { name, id, algorithm: bytes[0] ?? 0, key: bytes.slice(1) };
};

/** @param policy C2SP tlog-policy as the site publishes it. @returns undefined when it is no head. */
export function readHead(checkpoint: string, policy: string): SignedHead | undefined {
  const at = checkpoint.lastIndexOf('\n\n');
  const text = checkpoint.slice(0, at + 1);
  const [, size = '', root = ''] = text.split('\n');
  if (at < 0 || !/^\d{1,15}$/.test(size)) return undefined;
  const keys = policy.split('\n').flatMap((line) => {
    const words = line.split(' ');
    return words[0] === 'log' || words[0] === 'witness' ? [readKey(words.at(-1) ?? '')] : [];
  });
  let signed = false;
  const seen: { witness: string; time: number }[] = [];
  for (const line of checkpoint.slice(at + 2).split('\n')) {
    const [dash, name, encoded = ''] = line.split(' ');
    const bytes = fromBase64(encoded);
    const key = keys.find((known) => known.name === name && known.id === hex(bytes.slice(0, 4)));
    if (dash !== '—' || !key) continue;
    if (key.algorithm === SIGNING) signed ||= isSignature(bytes.slice(4), text, key.key);
    if (key.algorithm === WITNESSING && bytes.length === 76) {
      const time = Number(new DataView(bytes.buffer).getBigUint64(4));
      if (isSignature(bytes.slice(12), `cosignature/v1\ntime ${time}\n${text}`, key.key))
        seen.push({ witness: key.name, time });
    }
  }
  return { size: Number(size), root: fromBase64(root), signed, seen };
}
