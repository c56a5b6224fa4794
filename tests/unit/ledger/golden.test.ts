import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headFault, isSigned, treeOfLines } from '#ledger/audit.ts';
import { headText, parseCheckpoint } from '#ledger/checkpoint.ts';
import { entryLine, type LedgerEntry, readEntryLine } from '#ledger/entry.ts';
import { leafHash, nodeHash } from '#ledger/hash.ts';
import {
  formatNote,
  formatSigner,
  formatVerifier,
  parseSigner,
  parseVerifier,
  signatureLine,
  signNote,
} from '#ledger/note.ts';
import { consistencyProof, inclusionProof } from '#ledger/proof.ts';
import { replay } from '#ledger/replay.ts';
import { TEST_ORIGIN, testSigner } from '#ledger/test-key.ts';
import { readFrom, rootOf } from '#ledger/tree.ts';
import { golden } from './golden-vector.ts';

const tree = treeOfLines(golden.lines);
const base64 = (hashes: readonly Uint8Array[]) => hashes.map((hash) => Buffer.from(hash).toString('base64'));

test('说明书里的密钥读得懂，写回去一字不差，就是公开的演示密钥', () => {
  assert.equal(formatSigner(parseSigner(golden.secret)), golden.secret);
  assert.equal(formatVerifier(parseVerifier(golden.verifier)), golden.verifier);
  assert.equal(formatSigner(testSigner()), golden.secret);
  assert.equal(formatVerifier(testSigner()), golden.verifier);
});

test('说明书里的五条记录读得懂，写回去一字不差，重放没有矛盾', () => {
  const entries = golden.lines.map(readEntryLine);
  assert.deepEqual(
    entries.filter((entry) => typeof entry === 'string'),
    [],
  );
  assert.deepEqual((entries as LedgerEntry[]).map(entryLine), golden.lines);
  const { faults, histories } = replay(entries as LedgerEntry[]);
  assert.deepEqual(faults, []);
  assert.deepEqual(
    [...histories.values()].map(({ id, live, events }) => `${id} ${live} ${events.length}`),
    ['gs-2026-001 true 2', 'gs-2026-002 false 2', 'gs-2026-003 true 1'],
  );
});

test('叶子、树根、两种证明与说明书逐字节相同', () => {
  assert.equal(Buffer.from(leafHash(Buffer.from(golden.lines[0]))).toString('hex'), golden.leaf0);
  assert.deepEqual(base64([rootOf(tree, 3), rootOf(tree, 5)]), [golden.roots[3], golden.roots[5]]);
  assert.deepEqual(base64(inclusionProof(readFrom(tree), nodeHash, 1, 5)), golden.inclusion1of5);
  assert.deepEqual(base64(consistencyProof(readFrom(tree), nodeHash, 3, 5)), golden.consistency3to5);
});

for (const size of [3, 5] as const) {
  test(`${size} 条时的账头签出来与说明书一字不差，验得过`, () => {
    const text = headText({ origin: TEST_ORIGIN, size, root: rootOf(tree, size) });
    const signature = signNote(text, testSigner());
    assert.equal(signatureLine(signature), golden.signatures[size]);
    const checkpoint = parseCheckpoint(formatNote({ text, signatures: [signature] }));
    assert.equal(checkpoint.size, size);
    assert.ok(isSigned(checkpoint, [parseVerifier(golden.verifier)]));
    assert.equal(headFault(checkpoint, TEST_ORIGIN, tree), undefined);
  });
}
