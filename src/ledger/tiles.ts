/** C2SP tlog-tiles: which static files a log consists of, and where in them a hash or an entry lies. */
import type { NodeHash, ReadHash } from './proof.ts';

const HEIGHT = 8;
export const TILE_WIDTH = 2 ** HEIGHT;
const HASH_BYTES = 32;
/** Length prefix of an entry in a bundle: uint16, big endian. */
const MAX_ENTRY_BYTES = 0xffff;

export interface TileName {
  /** `entries` for bundles of entries, else the level of the tile. */
  readonly level: number | 'entries';
  readonly index: number;
  /** Hashes or entries in it, 1–256. */
  readonly width: number;
}

/** `tile/0/x001/234`, partial ones with `.p/<width>`; relative to the log's prefix. */
export function tilePath({ level, index, width }: TileName): string {
  const groups: string[] = [];
  let rest = index;
  do {
    groups.unshift(`${groups.length > 0 ? 'x' : ''}${String(rest % 1000).padStart(3, '0')}`);
    rest = Math.floor(rest / 1000);
  } while (rest > 0);
  return `tile/${level}/${groups.join('/')}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

/** The other way round; undefined for what is no path of a tile. */
export function parseTilePath(path: string): TileName | undefined {
  const [, level = '', groups = '', width] =
    /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(path) ?? [];
  if (level === '') return undefined;
  const name = {
    level: level === 'entries' ? level : Number(level),
    index: Number(groups.replace(/[x/]/g, '')),
    width: Number(width ?? TILE_WIDTH),
  } as const;
  return tilePath(name) === path ? name : undefined;
}

/** Every tile of a tree of `size` leaves, bundles included. */
export function tilesFor(size: number): TileName[] {
  const names: TileName[] = [];
  for (let level = 0, count = size; count > 0; level += 1, count = Math.floor(count / TILE_WIDTH)) {
    for (let index = 0; index * TILE_WIDTH < count; index += 1) {
      const width = Math.min(TILE_WIDTH, count - index * TILE_WIDTH);
      names.push({ level, index, width });
      if (level === 0) names.push({ level: 'entries', index, width });
    }
  }
  return names;
}

/** Where the hash of a complete subtree stands: the tile it is computed from and its range of that tile's hashes. */
export function locate(level: number, index: number): { level: number; tile: number; from: number; count: number } {
  const inner = level % HEIGHT;
  const first = index * 2 ** inner;
  return {
    level: Math.floor(level / HEIGHT),
    tile: Math.floor(first / TILE_WIDTH),
    from: first % TILE_WIDTH,
    count: 2 ** inner,
  };
}

/** Reads subtree hashes from tiles. @param tileOf bytes of a tile, which must hold at least the hashes asked for. */
export const readFromTiles =
  (tileOf: (level: number, index: number) => Uint8Array, node: NodeHash): ReadHash =>
  (level, index) => {
    const place = locate(level, index);
    const bytes = tileOf(place.level, place.tile);
    const fold = (from: number, count: number): Uint8Array => {
      if (count > 1) return node(fold(from, count / 2), fold(from + count / 2, count / 2));
      const hash = bytes.subarray(from * HASH_BYTES, (from + 1) * HASH_BYTES);
      if (hash.length !== HASH_BYTES) throw new RangeError(`tile ${place.level}/${place.tile} lacks hash ${from}`);
      return hash;
    };
    return fold(place.from, place.count);
  };

/** The tiles a proof needs: runs it once, noting what it reads. */
export function tilesRead(size: number, prove: (read: ReadHash) => unknown): TileName[] {
  const wanted = new Map<string, TileName>();
  prove((level, index) => {
    const { level: tileLevel, tile } = locate(level, index);
    const count = Math.floor(size / TILE_WIDTH ** tileLevel);
    const name = { level: tileLevel, index: tile, width: Math.min(TILE_WIDTH, count - tile * TILE_WIDTH) };
    wanted.set(tilePath(name), name);
    return new Uint8Array(HASH_BYTES);
  });
  return [...wanted.values()];
}

/** @throws RangeError when an entry is longer than the format allows. */
export function bundleOf(entries: readonly Uint8Array[]): Uint8Array {
  const bundle = new Uint8Array(entries.reduce((sum, { length }) => sum + 2 + length, 0));
  let at = 0;
  for (const entry of entries) {
    if (entry.length > MAX_ENTRY_BYTES) throw new RangeError(`entry of ${entry.length} bytes`);
    bundle.set([entry.length >> 8, entry.length & 0xff], at);
    bundle.set(entry, at + 2);
    at += 2 + entry.length;
  }
  return bundle;
}

/** @throws RangeError when the bytes end inside an entry. */
export function entriesOf(bundle: Uint8Array): Uint8Array[] {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bundle.length; ) {
    const length = ((bundle[at] as number) << 8) | (bundle[at + 1] ?? 0);
    if (at + 2 + length > bundle.length) throw new RangeError('bundle ends inside an entry');
    entries.push(bundle.subarray(at + 2, at + 2 + length));
    at += 2 + length;
  }
  return entries;
}
