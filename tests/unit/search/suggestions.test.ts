import assert from 'node:assert/strict';
import { test } from 'node:test';
import { soundsTable } from '#search/build/sounds-table.ts';
import { type SuggestionsTable, suggesterOf } from '#search/suggestions.ts';

const entries: SuggestionsTable['entries'] = [
  [0, 'mianjian', '防空地下室免建审批', '甲局'],
  [1, 'tousu', '综合科投诉电话', '甲局', '5115183'],
  [2, 'xingzheng', '行政审批制度', '乙局'],
];
const words: SuggestionsTable['words'] = [
  ['投诉', '投诉'],
  ['告状', '投诉'],
];
const suggest = suggesterOf({
  kinds: [
    ['办事指南', 'procedures'],
    ['投诉举报', 'hotlines'],
    ['规章制度', 'regulations'],
  ],
  entries,
  words,
  readings: soundsTable([...entries.map(([, , title]) => title), ...words.map(([said]) => said)]),
});
const shown = (typed: string) => suggest(typed).map((one) => ('entry' in one ? one.entry : one.query));

const offers = [
  ['免建', ['procedures/mianjian']],
  ['防空', ['procedures/mianjian']],
  ['审批', ['procedures/mianjian', 'regulations/xingzheng']],
  ['投', ['投诉', 'hotlines/tousu']],
  ['告状', ['投诉']],
  ['tous', ['投诉', 'hotlines/tousu']],
  ['tsdh', ['hotlines/tousu']],
  ['fkdxs', ['procedures/mianjian']],
  ['xingzheng', ['regulations/xingzheng']],
  ['XZSP', ['regulations/xingzheng']],
  ['5115', ['hotlines/tousu']],
  ['51', []],
  ['', []],
  [' ', []],
  ['量子', []],
] as const;

for (const [typed, expected] of offers) {
  test(`打“${typed}”，建议 ${expected.join('、') || '没有'}`, () => assert.deepEqual(shown(typed), expected));
}

test('平常的话建议公文里的词，并说明', () => {
  assert.deepEqual(suggest('告状'), [{ query: '投诉', said: '告状' }]);
});

test('一个词、一页只建议一次，最多八条', () => {
  const many = suggesterOf({
    kinds: [['办事指南', 'procedures']],
    entries: Array.from({ length: 30 }, (_, index) => [0, `a${index}`, `投诉${index}`, ''] as const),
    words,
    readings: {},
  });
  const got = many('投诉');
  assert.equal(got.length, 8);
  assert.equal(new Set(got.map((one) => JSON.stringify(one))).size, 8);
});
