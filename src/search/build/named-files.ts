/** Files of the bundle that are named by what they hold. */
import { hash } from 'node:crypto';
import { NAME_LENGTH, type Names } from '#search/index-format.ts';
import { fnv } from './fnv.ts';

/** Takes the files of a bundle, by their path below its folder. */
export interface BundleFolder {
  put(path: string, bytes: Uint8Array | string): void;
  /** Takes a file over from the bundle made before. @returns false when that had none */
  keep(path: string): boolean;
}

/** @returns the name the file got */
export function putNamed(folder: BundleFolder, bytes: Uint8Array | string, fileOf: (name: string) => string): string {
  const name = nameOf(bytes);
  folder.put(fileOf(name), bytes);
  return name;
}

function nameOf(bytes: Uint8Array | string): string {
  const digest = Buffer.from(hash('sha256', bytes), 'hex');
  return (digest.readUIntBE(0, 6) % 36 ** NAME_LENGTH).toString(36).padStart(NAME_LENGTH, '0');
}

export const namesOf = (files: readonly { readonly name: string }[]): Names => files.map(({ name }) => name).join('');

interface Sizes<Item> {
  wordOf(item: Item): string;
  /** In bytes, about. */
  sizeOf(item: Item): number;
  /** What a file holds. */
  readonly target: number;
}

/**
 * Cuts words into files of about one size. Where a file begins is a matter of its first word, not of how much stands before it: after
 * a change the cuts behind it are soon the old ones, and with them the files.
 */
export function* inFiles<Item>(items: Iterable<Item>, { wordOf, sizeOf, target }: Sizes<Item>): Generator<Item[]> {
  let some: Item[] = [];
  let size = 0;
  for (const item of items) {
    const own = sizeOf(item);
    const full = size + own > LARGEST * target;
    if (size > 0 && (full || (size >= SMALLEST * target && beginsFile(wordOf(item))))) {
      yield some;
      [some, size] = [[], 0];
    }
    some.push(item);
    size += own;
  }
  if (some.length > 0) yield some;
}

/** Shares of the target. */
const SMALLEST = 0.75;
const LARGEST = 1.25;
/** One word in so many may begin a file. */
const ONE_IN = 16;

const beginsFile = (word: string): boolean => fnv(word) % ONE_IN === 0;
