import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sentencesIn } from '#domain/sentences.ts';

const cut = (text: string): string[] => sentencesIn(text).map(({ from, to }) => text.slice(from, to));

test('a sentence ends with its mark and the quotes that close it', () => {
  assert.deepEqual(cut('第一句。第二句！“第三句？”第四句；没有句号'), [
    '第一句。',
    '第二句！',
    '“第三句？”',
    '第四句；',
    '没有句号',
  ]);
  assert.deepEqual(cut('上一行\n  下一行  '), ['上一行', '下一行']);
  assert.deepEqual(cut(' 。。—— '), []);
});

test('a long one is cut at a comma, one without commas stays whole', () => {
  const long = `${'甲'.repeat(40)}，${'乙'.repeat(30)}，${'丙'.repeat(10)}。`;
  assert.deepEqual(cut(long), [`${'甲'.repeat(40)}，`, `${'乙'.repeat(30)}，${'丙'.repeat(10)}。`]);
  assert.deepEqual(cut('甲'.repeat(100)), ['甲'.repeat(100)]);
});

test('every letter and figure is in exactly one sentence, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'甲乙12，、。！？\n ”'), maxLength: 200 }), (text) => {
      const letters = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');
      assert.equal(letters(cut(text).join('')), letters(text));
    }),
  );
});
