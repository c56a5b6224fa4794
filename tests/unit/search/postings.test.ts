import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Bytes } from '#search/build/cbor.ts';
import { Postings } from '#search/build/postings.ts';

const hex = (bytes: Bytes): string => bytes.view().toString('hex');

/** Examples of RFC 8949, appendix A. */
const numbers: readonly (readonly [number, string])[] = [
  [0, '00'],
  [23, '17'],
  [24, '1818'],
  [100, '1864'],
  [255, '18ff'],
  [256, '190100'],
  [1000, '1903e8'],
  [65535, '19ffff'],
  [65536, '1a00010000'],
  [1000000, '1a000f4240'],
  [4294967295, '1affffffff'],
  [-1, '20'],
  [-10, '29'],
  [-100, '3863'],
  [-1000, '3903e7'],
];
for (const [number, bytes] of numbers)
  test(`${number} 写成 ${bytes}`, () => assert.equal(hex(new Bytes().integer(number)), bytes));

test('文字和数组写成 RFC 8949 的样子', () => {
  assert.equal(hex(new Bytes().text('水')), '63e6b0b4');
  assert.equal(hex(new Bytes().text('')), '60');
  assert.equal(hex(new Bytes().array(3).integer(1).integer(2).integer(3)), '83010203');
  assert.equal(hex(new Bytes().integers([1, 2, 3])), '83010203');
});

test('写多少都不丢：一段一段地写，等于一次写完', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 30 }), (parts) => {
      const bytes = new Bytes();
      for (const part of parts) bytes.append(part);
      assert.deepEqual(
        [...bytes.view()],
        parts.flatMap((part) => [...part]),
      );
    }),
  );
});

test('单字记第一处，词对记每一处；标点和段落不成对，数字不拆', () => {
  const postings = new Postings();
  postings.add(3, ['投诉，投诉512', '诉']);
  const words = postings.sorted();
  assert.deepEqual(
    words.map(({ word }) => word),
    ['512', '投', '投诉', '诉', '诉512'],
  );
  const packed = new Map(words.map((word) => [word.word, hex(word.packed)]));
  // Page 3; weight; places 0 and 3; no metadata.
  assert.equal(packed.get('投诉'), '83038338180003' + '80');
  assert.equal(packed.get('投'), '830382381800' + '80');
  assert.equal(packed.get('512'), '830382381805' + '80');
});

test('后面的页码记与前一页的差', () => {
  const postings = new Postings();
  for (const page of [2, 7]) postings.add(page, ['甲']);
  const [word] = postings.sorted();
  assert.equal(word?.pages, 2);
  assert.equal(word && hex(word.packed), '83028238180080' + '83058238180080');
});
