/** Bytes of a content file → text, whatever a Chinese office machine saved it as. */

export interface ReadText {
  readonly text: string;
  /** Set when the encoding was not UTF-8: staff should save again as UTF-8. */
  readonly encoding: 'utf-8' | 'gb18030';
}

const BOM = '\uFEFF';

/**
 * UTF-8 with or without BOM, else GB18030 (which covers GBK and GB2312); CRLF and CR become LF.
 * @returns undefined when the bytes are neither.
 */
export function decodeText(bytes: Uint8Array): ReadText | undefined {
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    try {
      const decoded = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
      const text = (decoded.startsWith(BOM) ? decoded.slice(1) : decoded).replace(/\r\n?/g, '\n');
      if (!text.includes('\u0000')) return { text, encoding };
    } catch {
      // Not this encoding: the next one is tried.
    }
  }
  return undefined;
}
