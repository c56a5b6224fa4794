/** The static files of a ledger, a pure function of what the content folder keeps: two builds give the same bytes. */
import { leafHash } from './hash.ts';
import { bundleOf, type TileName, tilePath, tilesFor } from './tiles.ts';
import { readFrom, treeOf } from './tree.ts';

export interface EmitInput {
  /** Leaves: lines without line break, in order, at least as many as the signed head covers. */
  readonly leaves: readonly Uint8Array[];
  /** Size of every head that was signed; tiles are kept for each until they are full (tlog-tiles). */
  readonly sizes: readonly number[];
}

/** Tiles and bundles by path below `/ledger/`. */
export function tileFiles({ leaves, sizes }: EmitInput): Map<string, Uint8Array> {
  const largest = Math.max(0, ...sizes);
  const read = readFrom(treeOf(leaves.slice(0, largest).map(leafHash)));
  const files = new Map<string, Uint8Array>();
  for (const size of sizes) {
    for (const name of tilesFor(size)) {
      const path = tilePath(name);
      if (!files.has(path) && wanted(name, size, largest)) files.set(path, contentOf(name, leaves, read));
    }
  }
  return files;
}

/** A partial tile of an older head is needed only while the tile is not full. */
function wanted({ level, index, width }: TileName, size: number, largest: number): boolean {
  if (size === largest || width === 256) return true;
  const hashes = level === 'entries' ? largest : Math.floor(largest / 256 ** level);
  return hashes < (index + 1) * 256;
}

function contentOf(name: TileName, leaves: readonly Uint8Array[], read: (level: number, index: number) => Uint8Array) {
  const first = name.index * 256;
  if (name.level === 'entries') return bundleOf(leaves.slice(first, first + name.width));
  const level = name.level * 8;
  const hashes = Array.from({ length: name.width }, (_, at) => read(level, first + at));
  return new Uint8Array(Buffer.concat(hashes));
}
