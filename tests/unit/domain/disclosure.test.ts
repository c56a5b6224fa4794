import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disclosureOf, lastTouched } from '#domain/disclosure.ts';
import { datasetOf, entryOf, type Fields, reviewed } from './fixtures.ts';

const agency = entryOf('agencies', {
  publishedAt: '2026-01-31 09:00',
  checkedOn: '2026-01-31',
  register: [{ ...reviewed, collectedOn: '2026-01-01', reviewedOn: '2026-01-02', approvedOn: '2026-01-03' }],
});
const at = (asOf: string, changes: Fields) => disclosureOf(entryOf('catalogue', changes), datasetOf([agency]), asOf);

const cases: readonly (readonly [frequency: string, asOf: string, state: string, due: string | undefined])[] = [
  ['每月', '2026-01-31', '按期', '2026-02-28'],
  ['每月', '2026-02-13', '按期', '2026-02-28'],
  ['每月', '2026-02-14', '临期', '2026-02-28'],
  ['每月', '2026-02-28', '临期', '2026-02-28'],
  ['每月', '2026-03-01', '逾期', '2026-02-28'],
  ['每季度', '2026-04-15', '按期', '2026-04-30'],
  ['每季度', '2026-04-16', '临期', '2026-04-30'],
  ['每季度', '2026-05-01', '逾期', '2026-04-30'],
  ['每半年', '2026-07-31', '临期', '2026-07-31'],
  ['每半年', '2026-08-01', '逾期', '2026-07-31'],
  ['每年', '2027-01-16', '按期', '2027-01-31'],
  ['每年', '2027-02-01', '逾期', '2027-01-31'],
  ['随时', '2036-01-01', '长期公开', undefined],
  ['来源未载明', '2036-01-01', '长期公开', undefined],
];
for (const [frequency, asOf, state, due] of cases) {
  test(`1月31日更新、${frequency}更新的事项，${asOf} 是${state}`, () => {
    assert.deepEqual(at(asOf, { frequency }), { state, lastOn: '2026-01-31', ...(due && { due }) });
  });
}

test('没有对应内容的是未公开', () => {
  assert.deepEqual(at('2026-02-01', { evidence: undefined, notPublished: '正在整理' }), { state: '未公开' });
});

test('对应内容不在公开的条目里，也是未公开', () => {
  assert.deepEqual(at('2026-02-01', { evidence: { fees: ['mei-you'] } }), { state: '未公开' });
});

test('几条对应内容里最近的一次算更新', () => {
  const fee = entryOf('fees', {}, 'xin');
  const row = entryOf('catalogue', { evidence: { agencies: ['shili'], fees: ['xin'] } });
  assert.equal(disclosureOf(row, datasetOf([agency, fee]), '2026-12-01').lastOn, '2026-11-21');
});

test('公布、更正、核对，哪个最近算哪个', () => {
  const register = [
    reviewed,
    { ...reviewed, collectedOn: '2026-11-20', reviewedOn: '2026-11-20', approvedOn: '2026-11-22' },
  ];
  const corrected = { corrections: [{ at: '2026-11-22 10:00', note: '改号码' }], register };
  assert.equal(lastTouched(entryOf('terms')), '2026-11-21');
  assert.equal(lastTouched(entryOf('terms', { checkedOn: '2026-11-20' })), '2026-11-20');
  assert.equal(lastTouched(entryOf('terms', corrected)), '2026-11-22');
  assert.equal(lastTouched(entryOf('terms', { ...corrected, checkedOn: '2026-11-23' })), '2026-11-23');
});
