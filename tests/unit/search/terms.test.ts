import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold, isPlain, mergeSpans, occurrences, termsOf } from '#search/terms.ts';

/** query, and the parts an index is asked for, term by term. */
const queries = [
  ['投诉电话', [['投诉电话']]],
  ['投诉 电话', [['投诉'], ['电话']]],
  ['投　诉 电话', [['投'], ['诉'], ['电话']]],
  ['２６６３４８６', [['2663486']]],
  ['Ｕ盘', [['u盘']]],
  ['２个工作日', [['2个工作日']]],
  ['30%', [['30']]],
  ['1-2个', [['1', '2个']]],
  ['A4纸', [['a4纸']]],
  ['12月15日-12月16日', [['12月15日', '12月16日']]],
  ['吃、拿、卡、要', [['吃', '拿', '卡', '要']]],
  ['《行政许可法》第8条', [['行政许可法', '第8条']]],
  ['公示几天？', [['公示几天']]],
  ['国办发〔2017〕47号', [['国办发', '2017', '47号']]],
  ['一', [['一']]],
  ['×××。', []],
  ['，。！？', []],
  ['', []],
] as const;

for (const [query, parts] of queries) {
  test(`“${query}”分成 ${JSON.stringify(parts)} 去查`, () => {
    assert.deepEqual(
      termsOf(query).map((term) => term.parts.map((tokens) => tokens.join(''))),
      parts,
    );
  });
}

test('中间有标点或后面有单位的词，光靠索引答不了', () => {
  assert.deepEqual(
    ['投诉', 'U盘', '吃、拿', '30%', '《投诉》'].map((query) => termsOf(query).map(isPlain)),
    [[true], [true], [false], [false], [true]],
  );
});

/** text, term, found? */
const places = [
  ['公示15个工作日', '15个', true],
  ['公示15个工作日', '5个', false],
  ['公示15个工作日', '公示1', false],
  ['插上Ｕ盘再看', 'u盘', true],
  ['2 个工作日内', '2个工作日', true],
  ['不“吃、拿、卡、要”', '吃、拿', true],
  ['吃饭、拿药', '吃、拿', false],
  ['时间：9：00', '9:00', true],
  ['（一）投诉', '(一)', true],
  ['abc', 'ab', false],
  ['义务D26', '26', true],
  ['义务D26', 'd2', false],
  ['电话0724-2663486', '2663486', true],
  ['电话 0724-2663486', '4-2663486', false],
  ['投诉', '', false],
] as const;

for (const [text, term, found] of places) {
  test(`“${text}”里${found ? '有' : '没有'}“${term}”`, () => {
    assert.equal(occurrences(text, term).length > 0, found);
  });
}

const mixed = fc.string({ unit: fc.constantFrom('公', '示', 'a', 'B', '１', '2', ' ', '。', '：', '-', '　') });

test('折叠宽窄和大小写不改变字的位置', () => {
  fc.assert(fc.property(mixed, (text) => fold(text).length === text.length));
});

const tokens = fc.array(fc.constantFrom('公', '示', '。', '：', '-', '%', '(', '〔'), { minLength: 1 });

test('按记号切下的任何一段，都在原文里找到，中间有没有空格都一样', () => {
  fc.assert(
    fc.property(tokens, fc.nat(9), fc.nat(9), fc.constantFrom('', ' ', '　'), (all, from, length, gap) => {
      const some = all.slice(from % all.length, (from % all.length) + length + 1);
      assert.ok(occurrences(all.join(gap), some.join('')).length > 0);
    }),
  );
});

test('相连和重叠的标记并成一个', () => {
  const spans = [
    { start: 4, end: 6 },
    { start: 0, end: 2 },
    { start: 2, end: 3 },
    { start: 5, end: 9 },
  ];
  assert.deepEqual(mergeSpans(spans), [
    { start: 0, end: 3 },
    { start: 4, end: 9 },
  ]);
});
