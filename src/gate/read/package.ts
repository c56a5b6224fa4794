/** A zip of XML parts (docx, xlsx, ofd), opened under limits that a bomb runs into. */
import { unzipSync } from 'fflate';
import { parseXml, type XmlEvents } from './xml.ts';

export class Unreadable extends Error {}

export interface Package {
  /** Names with `/` between folders, as they stand in the archive. */
  readonly names: readonly string[];
  bytesOf(name: string): Uint8Array | undefined;
  textOf(name: string): string | undefined;
  /** Parses a part; nothing happens when there is none. */
  each(name: string, events: XmlEvents): void;
  /** The archive carries parts that its directory does not list. */
  readonly unlisted: boolean;
}

const MOST_PARTS = 2_000;
const MOST_BYTES = 200 * 1024 * 1024;

/** @throws Unreadable when it is broken, locked with a password, or unpacks to too much. */
export function openPackage(bytes: Uint8Array): Package {
  let parts: Readonly<Record<string, Uint8Array>>;
  let total = 0;
  let count = 0;
  try {
    parts = unzipSync(bytes, {
      filter({ originalSize }) {
        count += 1;
        total += originalSize;
        if (count > MOST_PARTS || total > MOST_BYTES) throw new Unreadable('解压后大得不正常');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('打不开，可能已损坏或有密码');
  }
  const folded = Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [name.replaceAll('\\', '/'), content]),
  );
  const names = Object.keys(folded).filter((name) => !name.endsWith('/'));
  const textOf = (name: string) => (folded[name] ? decodeXml(folded[name]) : undefined);
  return {
    names,
    bytesOf: (name) => folded[name],
    textOf,
    each(name, events) {
      const text = textOf(name);
      if (text !== undefined) parseXml(text, events);
    },
    unlisted: localHeaders(bytes, new Set(Object.keys(parts))),
  };
}

/** A part in the archive that its directory does not name: somebody's leftover, or hidden on purpose. */
function localHeaders(bytes: Uint8Array, listed: ReadonlySet<string>): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.indexOf(0x50); at >= 0 && at + 30 < bytes.length; at = bytes.indexOf(0x50, at + 1)) {
    if (view.getUint32(at, true) !== 0x04034b50) continue;
    const length = view.getUint16(at + 26, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + length));
    if (length === 0 || length > 200 || !/^[\w\u4e00-\u9fff[\] ./\\-]+$/.test(name)) continue;
    if (!listed.has(name)) return true;
    at += 29 + length;
  }
  return false;
}

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 100));
  const named = /encoding=["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** Files of this part's kind that hold a picture. */
export const isPicture = (name: string): boolean =>
  /\.(?:jpe?g|png|gif|bmp|tiff?|wmf|emf|svg|webp|jb2|jp2)$/i.test(name);
export const isXml = (name: string): boolean => /\.(?:xml|rels|vml)$/i.test(name);
