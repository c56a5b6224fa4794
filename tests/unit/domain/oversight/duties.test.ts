import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '#domain/kinds.ts';
import { dutiesOf } from '#domain/oversight/duties.ts';
import { type Duty, judge } from '#domain/oversight/duty.ts';
import type { OversightSettings } from '#domain/oversight/settings.ts';
import { readBoard } from '#store/read-board.ts';
import { repository } from '../../repository.ts';
import { calendar } from '../calendar-fixture.ts';
import { datasetOf, entryOf, type Fields, reviewed } from '../fixtures.ts';

const published = (day: string): Fields => ({
  publishedAt: `${day} 09:00`,
  checkedOn: day,
  register: [{ ...reviewed, collectedOn: day, reviewedOn: day, approvedOn: day }],
});
const opened = entryOf('terms', published('2026-01-05'));

const duties = (entries: readonly Entry[], asOf = '2026-11-26', oversight?: OversightSettings): Duty[] =>
  dutiesOf({ ...datasetOf([opened, ...entries], calendar), ...(oversight && { oversight }) }, asOf);
const only = (found: readonly Duty[], rule: string): Duty => {
  const [duty, ...others] = found.filter((one) => one.rule === rule);
  assert.ok(duty && others.length === 0, `${rule}：${found.map(({ id }) => id).join('、')}`);
  return duty;
};

test('收到的意见最迟三个月内答复，答复那天定格', () => {
  const open = only(duties([entryOf('feedback', { receivedOn: '2026-08-31' })]), 'yijian');
  assert.deepEqual([open.from, open.due?.day, judge(open, '2026-12-01')], ['2026-08-31', '2026-11-30', '逾期']);
  const answer = { receivedOn: '2026-08-31', repliedOn: '2026-11-30', reply: '已办' };
  assert.equal(judge(only(duties([entryOf('feedback', answer)]), 'yijian'), '2027-05-01'), '按期完成');
});

test('不予受理的已经指了路，没有答复的期限', () => {
  const refused = entryOf('feedback', { accepted: '不予受理', referral: '请找住建局' });
  assert.deepEqual(duties([refused]), []);
});

test('整改逐条算，照检查写明的期限', () => {
  const measures = [
    { what: '补公布', dueOn: '2026-07-01', doneOn: '2026-07-02' },
    { what: '立台账', dueOn: '2026-12-31' },
  ];
  const found = duties([entryOf('inspections', { ...published('2026-06-03'), measures })]).filter(
    ({ rule }) => rule === 'zhenggai',
  );
  assert.deepEqual(
    found.map((duty) => [duty.id, duty.detail, judge(duty, '2026-11-26')]),
    [
      ['inspections/shili-ducha/zhenggai/1', '补公布', '逾期完成'],
      ['inspections/shili-ducha/zhenggai/2', '立台账', '按期'],
    ],
  );
});

test('每年督查两次：没够数的年底到期，够数的那天定格；网站开通以前的年份不判', () => {
  const inspection = (day: string, id: string) => entryOf('inspections', { heldOn: day }, id);
  const ducha = (entries: readonly Entry[], asOf: string) =>
    duties([entryOf('agencies', { inspectionsAYear: { n: 2, basis: '监督制度 三' } }), ...entries], asOf)
      .filter(({ rule }) => rule === 'ducha')
      .map((duty) => [duty.id, duty.due?.day, judge(duty, asOf)]);
  assert.deepEqual(ducha([inspection('2025-06-01', 'a'), inspection('2026-06-01', 'b')], '2026-11-26'), [
    ['agencies/shili/ducha/2026', '2026-12-31', '按期'],
  ]);
  assert.deepEqual(ducha([inspection('2026-06-01', 'a'), inspection('2026-10-01', 'b')], '2027-01-01'), [
    ['agencies/shili/ducha/2026', '2026-12-31', '按期完成'],
    ['agencies/shili/ducha/2027', '2027-12-31', '按期'],
  ]);
  assert.deepEqual(ducha([], '2026-11-26'), []);
});

test('制度没有写督查次数的机构，不拿别家的规矩评判', () => {
  const found = duties([entryOf('agencies'), entryOf('inspections', { heldOn: '2026-06-01' })]);
  assert.deepEqual(
    found.filter(({ rule }) => rule === 'ducha'),
    [],
  );
});

test('年度报告：公布过的与一月底比，下一年的接着到期', () => {
  const report = entryOf('reports', { year: 2025, ...published('2026-02-02') });
  const found = duties([entryOf('agencies'), report]).filter(({ rule }) => rule === 'nianbao');
  assert.deepEqual(
    found.map((duty) => [duty.detail, duty.due?.day, judge(duty, '2026-11-26')]),
    [
      ['2025 年度报告', '2026-01-31', '逾期完成'],
      ['2026 年度报告', '2027-01-31', '按期'],
    ],
  );
});

test('撤销了的机构：撤销以后才到期的不再欠，已经办完的照样写着', () => {
  const report = entryOf('reports', { year: 2025, ...published('2026-02-02') });
  const gone = entryOf('agencies', { abolishedOn: '2026-10-01', successorName: '县市场监督管理局' });
  const found = duties([gone, report]).filter(({ rule }) => rule === 'nianbao');
  assert.deepEqual(
    found.map(({ detail }) => detail),
    ['2025 年度报告'],
  );
});

const made: readonly (readonly [madeOn: string | undefined, publishedOn: string, state: string | undefined])[] = [
  ['2026-09-18', '2026-10-22', '按期完成'],
  ['2026-09-18', '2026-10-23', '逾期完成'],
  ['2005-03-01', '2026-10-23', undefined],
  [undefined, '2026-10-23', undefined],
];
for (const [madeOn, publishedOn, state] of made) {
  test(`${madeOn ?? '没写哪天'}成文、${publishedOn} 公布：${state ?? '网站开通前的或没写成文日期的不判'}`, () => {
    const found = duties([entryOf('regulations', { ...published(publishedOn), madeOn })]);
    assert.deepEqual(
      found.map((duty) => [duty.rule, duty.due?.day, judge(duty, '2026-11-26')]),
      state ? [['zhudong', '2026-10-22', state]] : [],
    );
  });
}

test('公示的期限照公示自己写的，公示报告没有写天数就不补', () => {
  const notice = entryOf('notices', { startOn: '2026-09-24', ...published('2026-09-24') });
  const found = duties([notice], '2026-10-20');
  assert.deepEqual(
    found.map(({ rule, from, due, why }) => [rule, from, due?.day ?? why]),
    [
      ['gongshi', '2026-09-24', '2026-10-15'],
      ['tingzheng-jueding', '2026-10-15', '2026-10-22'],
      ['gongshi-baogao', '2026-10-15', '制度没有写几天'],
    ],
  );
});

const rows: readonly (readonly [
  sentence: string,
  changes: Fields,
  asOf: string,
  oversight: OversightSettings | undefined,
  due: string | undefined,
  state: string,
])[] = [
  ['每半年更新', { frequency: '每半年' }, '2026-11-26', undefined, '2026-07-05', '逾期'],
  ['每半年更新，宽限十天', { frequency: '每半年' }, '2026-07-15', { graceDays: 10 }, '2026-07-15', '临期'],
  ['每半年更新，满期是周日，顺延', { frequency: '每半年' }, '2026-07-06', { restDay: '顺延' }, '2026-07-06', '临期'],
  ['随时更新', { frequency: '随时' }, '2026-11-26', undefined, undefined, '无期限'],
  [
    '每年1月31日前，1月5日公布过',
    { limits: [{ kind: '每年固定日期', by: '01-31' }] },
    '2026-11-26',
    undefined,
    '2027-01-31',
    '按期',
  ],
  [
    '每年1月1日前，1月5日公布过',
    { limits: [{ kind: '每年固定日期', by: '01-01' }] },
    '2027-12-31',
    undefined,
    '2028-01-01',
    '临期',
  ],
  [
    '没有对应的内容',
    { evidence: undefined, notPublished: '整理中', arises: '每发生一次', frequency: '随时' },
    '2026-11-26',
    undefined,
    undefined,
    '未公开',
  ],
];
for (const [sentence, changes, asOf, oversight, due, state] of rows) {
  test(`目录：${sentence}，${asOf} 看是${state}`, () => {
    const evidence = entryOf('agencies', published('2026-01-05'));
    const [duty] = duties([evidence, entryOf('catalogue', changes)], asOf, oversight);
    assert.ok(duty);
    assert.deepEqual([duty.due?.day, judge(duty, asOf)], [due, state]);
  });
}

test('示例内容里每项的编号只有一个，都指得到页面', () => {
  const { dataset } = readBoard(repository('content'), '2026-11-26');
  const found = dutiesOf(dataset, '2026-11-26');
  assert.ok(found.length > 100, `${found.length} 项`);
  assert.equal(new Set(found.map(({ id }) => id)).size, found.length);
  for (const { about } of found)
    assert.ok(
      dataset.entries[about.kind].some(({ id }) => id === about.id),
      about.id,
    );
});
