import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cosign, cosignerOf, headText, parseCheckpoint, witnessedAt } from '#ledger/checkpoint.ts';
import { sha256 } from '#ledger/hash.ts';
import {
  formatNote,
  formatSigner,
  formatVerifier,
  isSignedBy,
  NoteFault,
  parseNote,
  parseSignature,
  parseSigner,
  parseVerifier,
  signatureLine,
  signerOf,
  signNote,
} from '#ledger/note.ts';

/** The example of the package documentation of Go's golang.org/x/mod/sumdb/note. */
const go = {
  secret: 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
  verifier: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  signature:
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
};

test('Go 文档里的例子：签名逐字节相同，验得过', () => {
  const note = { text: go.text, signatures: [signNote(go.text, parseSigner(go.secret))] };
  assert.equal(formatNote(note), `${go.text}\n${go.signature}`);
  assert.ok(isSignedBy(parseNote(formatNote(note)), parseVerifier(go.verifier)));
});

const malformed: readonly (readonly [why: string, key: string])[] = [
  ['空的', ''],
  ['编号与密钥不符', go.verifier.replace('c74f20a3', 'c74f20a4')],
  ['名字换了', go.verifier.replace('Peter', 'Paul')],
  ['密钥少一截', go.verifier.slice(0, -8)],
  ['名字里有空格', go.verifier.replace('PeterNeumann', 'Peter Neumann')],
  ['不认识的算法', 'x+00000000+AhpcAAAA'],
];
for (const [why, key] of malformed) {
  test(`公钥${why}：不认`, () => assert.throws(() => parseVerifier(key), NoteFault));
}

test('私钥与公钥写出来再读进去不变', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (seed) => {
      const signer = signerOf('单位.example/ledger', seed);
      assert.deepEqual(parseSigner(formatSigner(signer)), { ...signer, seed: new Uint8Array(seed) });
      assert.deepEqual(parseVerifier(formatVerifier(signer)).publicKey, signer.publicKey);
    }),
    { numRuns: 20 },
  );
});

const head = { origin: 'a.example/ledger', size: 7, root: sha256('根') };
const text = headText(head);

test('账头改了任何一个字节，签名就不对', () => {
  const signer = signerOf('a.example/ledger', sha256('种子'));
  const note = formatNote({ text, signatures: [signNote(text, signer)] });
  fc.assert(
    fc.property(fc.nat(Buffer.byteLength(note) - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
      const bytes = Buffer.from(note);
      bytes[at] = (bytes[at] as number) ^ mask;
      const changed = bytes.toString('utf8');
      let passes = false;
      try {
        const checkpoint = parseCheckpoint(changed);
        passes = isSignedBy(checkpoint.note, signer) && checkpoint.note.text !== text;
      } catch (error) {
        assert.ok(error instanceof NoteFault);
      }
      assert.ok(!passes);
    }),
  );
});

const notHeads = [
  '',
  'a\n1\n',
  `${text}`,
  `${text.replace('7', '07')}\n— a AAAAAAAA\n`,
  `${text.replaceAll('\n', '\r\n')}\r\n— a AAAAAAAA\r\n`,
];
for (const bad of notHeads) {
  test(`不是账头的不认：${JSON.stringify(bad.slice(0, 24))}`, () =>
    assert.throws(() => parseCheckpoint(bad), NoteFault));
}

test('见证签名带着见证方的时间；别人的、改了时间的、签别的账头的都不认', () => {
  const witness = cosignerOf('jiandu.example', sha256('见证'));
  const signature = cosign(text, witness, 1_795_000_000);
  assert.equal(witnessedAt(text, signature, witness), 1_795_000_000);
  assert.equal(witnessedAt(text, parseSignature(signatureLine(signature).trimEnd()), witness), 1_795_000_000);
  assert.equal(witnessedAt(headText({ ...head, size: 8 }), signature, witness), undefined);
  assert.equal(witnessedAt(text, signature, cosignerOf('jiandu.example', sha256('别人'))), undefined);
  assert.equal(
    witnessedAt(text, signature, signerOf('jiandu.example', sha256('见证'))),
    undefined,
    '算法不同，编号不同',
  );
  const later = { ...signature, bytes: signature.bytes.with(7, (signature.bytes[7] as number) ^ 1) };
  assert.equal(witnessedAt(text, later, witness), undefined);
});
