import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tileFiles } from '#ledger/files.ts';
import { leafHash, nodeHash } from '#ledger/hash.ts';
import { consistencyProof, inclusionProof } from '#ledger/proof.ts';
import { bundleOf, entriesOf, readFromTiles, type TileName, tilePath, tilesFor, tilesRead } from '#ledger/tiles.ts';
import { readFrom, treeOf } from '#ledger/tree.ts';

const names: readonly (readonly [TileName, string])[] = [
  [{ level: 0, index: 0, width: 256 }, 'tile/0/000'],
  [{ level: 0, index: 273, width: 200 }, 'tile/0/273.p/200'],
  [{ level: 1, index: 1234067, width: 256 }, 'tile/1/x001/x234/067'],
  [{ level: 'entries', index: 1000, width: 1 }, 'tile/entries/x001/000.p/1'],
];
for (const [name, path] of names) {
  test(`${path} 的名字照 tlog-tiles 的写法`, () => assert.equal(tilePath(name), path));
}

/** size, and the tiles C2SP says a log of that size has. */
const sets: readonly (readonly [number, readonly string[]])[] = [
  [0, []],
  [1, ['tile/0/000.p/1', 'tile/entries/000.p/1']],
  [256, ['tile/0/000', 'tile/entries/000', 'tile/1/000.p/1']],
  [257, ['tile/0/000', 'tile/entries/000', 'tile/0/001.p/1', 'tile/entries/001.p/1', 'tile/1/000.p/1']],
];
for (const [size, paths] of sets) {
  test(`${size} 条的账有 ${paths.length} 个文件`, () => assert.deepEqual(tilesFor(size).map(tilePath), paths));
}

const hex = (hash: Uint8Array) => Buffer.from(hash).toString('hex');

const leaves = Array.from({ length: 70_000 }, (_, index) => Buffer.from(`第 ${index} 条`));
const tree = treeOf(leaves.map(leafHash));

test('只读几个瓦片就得出与整棵树相同的证明', () => {
  const files = tileFiles({ leaves, sizes: [leaves.length] });
  fc.assert(
    fc.property(fc.nat(leaves.length - 1), fc.integer({ min: 1, max: leaves.length }), (index, from) => {
      for (const prove of [
        (read: Parameters<typeof inclusionProof>[0]) => inclusionProof(read, nodeHash, index, leaves.length),
        (read: Parameters<typeof inclusionProof>[0]) => consistencyProof(read, nodeHash, from, leaves.length),
      ]) {
        const needed = tilesRead(leaves.length, prove);
        assert.ok(needed.length <= 6, `${needed.length} 个瓦片`);
        const bytes = new Map(needed.map((name) => [`${name.level}/${name.index}`, files.get(tilePath(name))]));
        const read = readFromTiles((level, tile) => bytes.get(`${level}/${tile}`) as Uint8Array, nodeHash);
        assert.deepEqual(prove(read).map(hex), prove(readFrom(tree)).map(hex));
      }
    }),
    { numRuns: 30 },
  );
});

test('瓦片由内容决定：同样的账两次生成相同；签过的每个大小都留着它的瓦片，直到瓦片满', () => {
  const first = tileFiles({ leaves: leaves.slice(0, 300), sizes: [3, 255, 290, 300] });
  assert.deepEqual(first, tileFiles({ leaves: leaves.slice(0, 300), sizes: [3, 255, 290, 300] }));
  const partial = [...first.keys()].filter((path) => path.startsWith('tile/0/'));
  assert.deepEqual(partial.sort(), ['tile/0/000', 'tile/0/001.p/34', 'tile/0/001.p/44']);
});

test('一包记录拆开还是那些记录；断在中间的一包不认', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 600 }), { minLength: 1, maxLength: 20 }), (entries) => {
      const bundle = bundleOf(entries);
      assert.deepEqual(
        entriesOf(bundle).map((entry) => [...entry]),
        entries.map((entry) => [...entry]),
      );
      if ((entries.at(-1) as Uint8Array).length > 0) assert.throws(() => entriesOf(bundle.subarray(0, -1)), RangeError);
    }),
  );
  assert.throws(() => bundleOf([new Uint8Array(65_536)]), RangeError);
});
