/** Properties (sprm) of the binary Word format: a number that says which, and a value whose length it tells. */
import type { Buffer } from 'node:buffer';

/** Which list a paragraph is in, and at which level. */
export const ILFO = 0x460b;
export const ILVL = 0x260a;
/** Two whose length is not told by their number. */
const DEFINE_TABLE = 0xd608;
const CHANGE_TABS = 0xc615;

/** Bytes of the value, by the top three bits; 6 has its own length byte. */
const LENGTHS: readonly number[] = [1, 1, 2, 4, 2, 2, 0, 3];

/** @param act is given the value of numbers of one, two or four bytes, else 0. */
export function eachProperty(bytes: Buffer, act: (property: number, value: number) => void): void {
  let at = 0;
  while (at + 2 < bytes.length) {
    const property = bytes.readUInt16LE(at);
    at += 2;
    const kind = property >> 13;
    if (kind === 6) {
      act(property, 0);
      if (property === CHANGE_TABS && bytes.readUInt8(at) === 0xff) return;
      if (property === DEFINE_TABLE) {
        if (at + 2 > bytes.length) return;
        at += bytes.readUInt16LE(at) + 1;
      } else at += bytes.readUInt8(at) + 1;
      continue;
    }
    const length = LENGTHS[kind] as number;
    if (at + length > bytes.length) return;
    act(property, length === 3 ? 0 : bytes.readUIntLE(at, length));
    at += length;
  }
}
