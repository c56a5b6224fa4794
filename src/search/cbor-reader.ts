/** The forms of CBOR (RFC 8949) that Pagefind's files are made of: whole numbers, texts, arrays. */

/** @throws when the bytes hold another form. */
export function readCbor(bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  let at = 0;
  const length = (short: number): number => {
    if (short < 24) return short;
    const size = 1 << (short - 24);
    const start = at;
    at += size;
    if (size === 1) return view.getUint8(start);
    if (size === 2) return view.getUint16(start);
    if (size === 4) return view.getUint32(start);
    throw new Error(`CBOR: a length of ${size} bytes`);
  };
  const next = (): unknown => {
    const head = view.getUint8(at);
    at += 1;
    const value = length(head & 31);
    switch (head >> 5) {
      case 0:
        return value;
      case 1:
        return -1 - value;
      case 3:
        at += value;
        return decoder.decode(bytes.subarray(at - value, at));
      case 4:
        return Array.from({ length: value }, next);
      default:
        throw new Error(`CBOR: form ${head >> 5}`);
    }
  };
  return next();
}
