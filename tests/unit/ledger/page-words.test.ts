import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missingWords, NODE_END, squeezeText, statedWords } from '#ledger/page-words.ts';

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
  promisedLimit: { kind: '限期', n: 2, unit: '工作日', note: '不在页面上的说明' },
  source: { document: '不必逐字出现的来源文件' },
  basis: [{ title: '行政许可法', text: '不得收取任何费用' }],
};

test('要在页面上的：话不论长短，金额，时限写成“2 个工作日”，日期写成年月日；编号、时限的选项、来源不要求', () => {
  assert.deepEqual(statedWords({ ...data, validFrom: '2026-01-05', hours: [{ from: '08:30', to: '12:00' }] }), [
    '收费',
    '申请许可的单位和个人',
    '12.50',
    '每件',
    '2个工作日',
    '行政许可法',
    '不得收取任何费用',
    '2026年1月5日',
    '08:30',
    '12:00',
  ]);
});

const pageOf = (...texts: readonly string[]): string => texts.join(`${NODE_END} `);

test('少了哪句说哪句，多了的话查不出', () => {
  const page = ['收费', '申请许可的 单位和个人', '12.50 元（每件）', '2 个工作日内', '行政许可法'];
  assert.deepEqual(missingWords(data, pageOf(...page)), ['不得收取任何费用']);
  assert.deepEqual(missingWords(data, pageOf(...page, '不得收取任何费用，但是要交押金')), []);
});

const figures: readonly (readonly [sentence: string, page: string, missing: readonly string[]])[] = [
  ['一样的', '12.50 元', []],
  ['前面多一位', '212.50 元', ['12.50']],
  ['后面多一位', '12.500 元', ['12.50']],
  ['少一位', '2.50 元', ['12.50']],
  ['隔壁一格也是数字', pageOf('7', '12.50', '3'), []],
  ['中间断在两处', `12${NODE_END}.50`, []],
];
for (const [sentence, page, missing] of figures) {
  test(`数字要完整地写着：${sentence}`, () => assert.deepEqual(missingWords({ amount: '12.50' }, page), missing));
}
