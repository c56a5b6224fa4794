import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { EMPTY_ROOT, leafHash, nodeHash } from '#ledger/hash.ts';
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from '#ledger/proof.ts';
import { readFrom, rootOf, treeOf } from '#ledger/tree.ts';

/** The reference leaves of Certificate Transparency (RFC 6962 implementations) and the root over the first n of them. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const reference = treeOf(LEAVES.map((leaf) => leafHash(Buffer.from(leaf, 'hex'))));
const hex = (hash: Uint8Array) => Buffer.from(hash).toString('hex');

test('RFC 6962 参考叶子的九个树根都对', () => {
  assert.deepEqual(
    ROOTS.map((_, size) => hex(rootOf(reference, size))),
    ROOTS,
  );
  assert.equal(hex(EMPTY_ROOT), ROOTS[0]);
});

/** MTH of RFC 6962 §2.1, word for word: slow, and written otherwise than the code under test. */
function mth(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return EMPTY_ROOT;
  if (leaves.length === 1) return leaves[0] as Uint8Array;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(mth(leaves.slice(0, k)), mth(leaves.slice(k)));
}

const leavesOf = (count: number) => Array.from({ length: count }, (_, index) => leafHash(Buffer.from(`叶 ${index}`)));
const all = leavesOf(300);
const big = treeOf(all);

test('任意大小的树根与 RFC 6962 的定义相同', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), (size) => {
      assert.equal(hex(rootOf(big, size)), hex(mth(all.slice(0, size))));
    }),
  );
});

test('任意一条都证得出在账中；改了叶子、位置、大小、树根或证明的任何一处都证不出', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), fc.nat(), (size, pick, spot) => {
      const index = pick % size;
      const proof = inclusionProof(readFrom(big), nodeHash, index, size);
      const claim = { index, size, leaf: all[index] as Uint8Array, proof, root: rootOf(big, size) };
      assert.ok(verifyInclusion(nodeHash, claim));
      assert.ok(!verifyInclusion(nodeHash, { ...claim, leaf: flipped(claim.leaf, spot) }));
      assert.ok(!verifyInclusion(nodeHash, { ...claim, root: flipped(claim.root, spot) }));
      assert.ok(!verifyInclusion(nodeHash, { ...claim, index: index + size }));
      assert.ok(!verifyInclusion(nodeHash, { ...claim, proof: [...proof, claim.root] }));
      if (proof.length === 0) return;
      const at = spot % proof.length;
      assert.ok(
        !verifyInclusion(nodeHash, { ...claim, proof: proof.with(at, flipped(proof[at] as Uint8Array, spot)) }),
      );
      assert.ok(!verifyInclusion(nodeHash, { ...claim, proof: proof.slice(1) }));
      assert.ok(!verifyInclusion(nodeHash, { ...claim, proof: proof.with(at, new Uint8Array()) }));
    }),
  );
});

test('任意前段与全账一致；前段或全账换了一条就不一致', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), fc.nat(), (to, pick, spot) => {
      const from = 1 + (pick % to);
      const proof = consistencyProof(readFrom(big), nodeHash, from, to);
      const claim = { from, to, fromRoot: rootOf(big, from), toRoot: rootOf(big, to), proof };
      assert.ok(verifyConsistency(nodeHash, claim));
      assert.ok(!verifyConsistency(nodeHash, { ...claim, fromRoot: flipped(claim.fromRoot, spot) }));
      assert.ok(!verifyConsistency(nodeHash, { ...claim, toRoot: flipped(claim.toRoot, spot) }));
      const other = treeOf(all.slice(0, to).with(spot % from, leafHash(Buffer.from('另一条'))));
      assert.ok(!verifyConsistency(nodeHash, { ...claim, toRoot: rootOf(other) }));
      if (proof.length > 0) assert.ok(!verifyConsistency(nodeHash, { ...claim, proof: proof.slice(1) }));
    }),
  );
});

test('没有更早的账头不是证明：从 0 条起的一致性一律不认', () => {
  assert.ok(
    !verifyConsistency(nodeHash, { from: 0, to: 8, fromRoot: EMPTY_ROOT, toRoot: rootOf(reference), proof: [] }),
  );
});

const flipped = (hash: Uint8Array, spot: number): Uint8Array => {
  const copy = new Uint8Array(hash);
  const at = spot % copy.length;
  copy[at] = (copy[at] as number) ^ (1 << (spot % 8));
  return copy;
};
