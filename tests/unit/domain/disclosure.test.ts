import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueDuties, disclosureOf, lastTouched } from '#domain/disclosure.ts';
import { calendar } from './calendar-fixture.ts';
import { datasetOf, entryOf, type Fields, reviewed } from './fixtures.ts';

const agency = entryOf('agencies', {
  publishedAt: '2026-01-31 09:00',
  checkedOn: '2026-01-31',
  register: [{ ...reviewed, collectedOn: '2026-01-01', reviewedOn: '2026-01-02', approvedOn: '2026-01-03' }],
});
const at = (asOf: string, changes: Fields) =>
  disclosureOf(entryOf('catalogue', changes), datasetOf([agency], calendar), asOf);

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
    assert.deepEqual(at(asOf, { frequency }), { state, published: true, lastOn: '2026-01-31', ...(due && { due }) });
  });
}

const unpublished = { evidence: undefined, notPublished: '正在整理', frequency: '随时' };

// The fixture's row stands in the catalogue since 2026-11-20; 20 working days later is 2026-12-18.
const falling: readonly (readonly [name: string, changes: Fields, asOf: string, state: string, due?: string])[] = [
  ['一直有的，没到期', { arises: '一直有' }, '2026-12-01', '按期', '2026-12-18'],
  ['一直有的，快到期', { arises: '一直有' }, '2026-12-15', '临期', '2026-12-18'],
  ['一直有的，到期那天还不算晚', { arises: '一直有' }, '2026-12-18', '临期', '2026-12-18'],
  ['一直有的，过了一天就逾期', { arises: '一直有' }, '2026-12-19', '逾期', '2026-12-18'],
  ['写明早就有的，从那天数', { arises: '一直有', since: '2026-01-05' }, '2026-11-23', '逾期', '2026-02-02'],
  ['每年更新的，列进目录满一年', { arises: '每发生一次', frequency: '每年' }, '2027-11-21', '逾期', '2027-11-20'],
  [
    '每年 1 月 31 日前的，列进目录以后的第一个',
    { arises: '每发生一次', limits: [{ kind: '每年固定日期', by: '01-31' }] },
    '2027-02-01',
    '逾期',
    '2027-01-31',
  ],
  ['发生了才有的，没发生就没有日子', { arises: '每发生一次' }, '2036-01-01', '未公开'],
  ['说不清什么时候有的，没有日子', { arises: '来源未载明' }, '2036-01-01', '未公开'],
  [
    '只向内部公开的，本站不计时',
    { arises: '一直有', openTo: '特定群体', openToWhom: '本局干部' },
    '2036-01-01',
    '未公开',
  ],
  ['依申请的，没有人申请就没有日子', { arises: '一直有', method: '依申请' }, '2036-01-01', '未公开'],
];
for (const [name, changes, asOf, state, due] of falling) {
  test(`从没公开过：${name}`, () => {
    assert.deepEqual(at(asOf, { ...unpublished, ...changes }), { state, published: false, ...(due && { due }) });
  });
}

test('已发生、还没公开的一件一件算，照最严的时限', () => {
  const row = entryOf('catalogue', {
    ...unpublished,
    limits: [
      { kind: '限期公开', n: 20, unit: '工作日', from: '形成' },
      { kind: '限期公开', n: 7, unit: '工作日', from: '决定作出', of: '行政处罚' },
    ],
    pending: [
      { what: '处罚决定 1 号', from: '决定作出', on: '2026-11-02', of: '行政处罚' },
      { what: '裁量基准', on: '2026-11-02' },
    ],
  });
  const duties = catalogueDuties(row, datasetOf([agency], calendar)).filter(({ rule }) => rule === 'mulu');
  assert.deepEqual(
    duties.map(({ id, detail, due }) => [id, detail, due?.day]),
    [
      ['catalogue/shili-mulu/mulu/1', '处罚决定 1 号', '2026-11-11'],
      ['catalogue/shili-mulu/mulu/2', '裁量基准', '2026-11-30'],
    ],
  );
});

test('本级不适用的不欠什么', () => {
  const row = { evidence: undefined, notApplicable: '本镇没有这项职能' };
  assert.deepEqual(at('2036-01-01', row), { state: '不适用', published: false });
  assert.deepEqual(catalogueDuties(entryOf('catalogue', row), datasetOf([agency], calendar)), []);
});

test('对应内容不在公开的条目里，也是未公开', () => {
  assert.equal(at('2026-02-01', { evidence: { fees: ['mei-you'] }, frequency: '随时' }).published, false);
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
