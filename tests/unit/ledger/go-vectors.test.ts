import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { leafHash, nodeHash } from '#ledger/hash.ts';
import { consistencyProof, inclusionProof } from '#ledger/proof.ts';
import { tilePath, tilesFor } from '#ledger/tiles.ts';
import { readFrom, rootOf, treeOf } from '#ledger/tree.ts';

interface Proof {
  readonly From: number;
  readonly To: number;
  readonly Hashes: readonly string[];
}

/** Made by Go's golang.org/x/mod/sumdb/tlog; recipe in tests/go/README.md. */
const go = JSON.parse(readFileSync(new URL('./go-vectors.json', import.meta.url), 'utf8')) as {
  readonly Roots: Readonly<Record<string, string>>;
  readonly Inclusion: readonly Proof[];
  readonly Consistency: readonly Proof[];
  readonly Tiles: readonly string[];
};

const tree = treeOf(Array.from({ length: 1000 }, (_, index) => leafHash(Buffer.from(`leaf ${index}`))));
const read = readFrom(tree);
const base64 = (hashes: readonly Uint8Array[]) => hashes.map((hash) => Buffer.from(hash).toString('base64'));

test('树根与 Go 算的一样', () => {
  const sizes = Object.keys(go.Roots).map(Number);
  assert.ok(sizes.length >= 10);
  assert.deepEqual(base64(sizes.map((size) => rootOf(tree, size))), Object.values(go.Roots));
});

test('在账证明与 Go 给的一样', () => {
  for (const { From, To, Hashes } of go.Inclusion)
    assert.deepEqual(base64(inclusionProof(read, nodeHash, From, To)), Hashes);
});

test('一致性证明与 Go 给的一样', () => {
  for (const { From, To, Hashes } of go.Consistency) {
    assert.deepEqual(base64(consistencyProof(read, nodeHash, From, To)), Hashes);
  }
});

test('瓦片的名字与 Go 列的一样', () => {
  const own = tilesFor(700).flatMap((name) => (name.level === 'entries' ? [] : [tilePath(name)]));
  assert.deepEqual(own.toSorted(), [...go.Tiles].sort());
});
