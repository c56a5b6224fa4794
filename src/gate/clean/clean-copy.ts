/** A clean copy: what a machine may take out without changing what the author says. Text, pictures and pages stay as they are. */
import { sha256Bytes } from '#gate/read/digest.ts';
import { cleanPackage } from './package.ts';
import { cleanPdf } from './pdf.ts';
import { cleanJpeg, cleanPng } from './picture.ts';

export interface CleanCopy {
  readonly bytes: Uint8Array;
  /** What went, in words of the screen. */
  readonly removed: readonly string[];
}

/** @returns undefined when there is nothing to take out, or nothing a machine may take out. */
export async function cleanCopy(name: string, bytes: Uint8Array): Promise<CleanCopy | undefined> {
  const removed: string[] = [];
  const clean = cleanOf(name, bytes, removed);
  if (!clean || removed.length === 0 || sha256Bytes(clean) === sha256Bytes(bytes)) return undefined;
  return { bytes: clean, removed: [...new Set(removed)] };
}

function cleanOf(_name: string, bytes: Uint8Array, removed: string[]): Uint8Array | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return cleanJpeg(bytes, removed);
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return cleanPng(bytes, removed);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return cleanPackage(bytes, removed);
  if (bytes[0] === 0x25 && bytes[1] === 0x50) return cleanPdf(bytes, removed);
  return undefined;
}
