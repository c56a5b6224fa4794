import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missingWords, squeezeText, statedWords } from '#ledger/page-words.ts';

const same: readonly (readonly [sentence: string, a: string, b: string])[] = [
  ['换行和空格', '公示 十个\n工作日', '公示十个工作日'],
  ['全角空格', '公示　十个', '公示十个'],
  ['零宽空格', '公\u200b示', '公示'],
  ['组合字符', 'e\u0301', '\u00e9'],
];
for (const [sentence, a, b] of same) {
  test(`排版的不同不算改内容：${sentence}`, () => assert.equal(squeezeText(a), squeezeText(b)));
}

const data = {
  title: '收费',
  payer: '申请许可的单位和个人',
  agency: 'linhai-renfang',
  standard: { amount: '12.50', per: '每件' },
  promisedLimit: { kind: '限期以内', n: 2, note: '不在页面上的说明' },
  source: { document: '不必逐字出现的来源文件' },
  basis: [{ title: '行政许可法', text: '不得收取任何费用' }],
};

test('要在页面上的：标题、金额不论长短，其余四个字以上的话；编号、时限的选项、来源不要求', () => {
  assert.deepEqual(statedWords(data), ['收费', '申请许可的单位和个人', '12.50', '行政许可法', '不得收取任何费用']);
});

test('少了哪句说哪句，多了的话查不出', () => {
  const page = '收费 申请许可的 单位和个人 12.50 元 行政许可法';
  assert.deepEqual(missingWords(data, page), ['不得收取任何费用']);
  assert.deepEqual(missingWords(data, `${page}不得收取任何费用，但是要交押金`), []);
});
