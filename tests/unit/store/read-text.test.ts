import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeText } from '#store/read-text.ts';
import { gb18030 } from './gb18030.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

test('UTF-8 文字原样读出，换行统一成 LF', () => {
  assert.deepEqual(decodeText(utf8('甲\r\n乙\r丙\n')), { text: '甲\n乙\n丙\n', encoding: 'utf-8' });
});

test('只去掉开头的一个 BOM', () => {
  assert.equal(decodeText(utf8('\uFEFF甲\uFEFF'))?.text, '甲\uFEFF');
});

test('GB18030 的文字认得出来', () => {
  assert.deepEqual(decodeText(gb18030('公开 ABC')), { text: '公开 ABC', encoding: 'gb18030' });
});

test('两种都不是的字节不猜', () => {
  for (const bytes of [[0xff, 0xfe, 0x2c, 0x67], [0x81], [0xff], [0x00]])
    assert.equal(decodeText(new Uint8Array(bytes)), undefined);
});

test('没有零字符和回车的文字，写成 UTF-8 再读回来不变', () => {
  const text = fc
    .string({ unit: 'grapheme' })
    .filter((value) => !value.includes('\0') && !value.includes('\r') && !value.startsWith('\uFEFF'));
  fc.assert(fc.property(text, (value) => assert.equal(decodeText(utf8(value))?.text, value)));
});
