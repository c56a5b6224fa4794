import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dutiesOf } from '#domain/oversight/duties.ts';
import { judge } from '#domain/oversight/duty.ts';
import { NO_STANDARDS } from '#domain/standards/standard-field.ts';
import { calendar } from './calendar-fixture.ts';
import { datasetOf, entryOf, type Fields, reviewed, ruleTable } from './fixtures.ts';

const figure = (item: string, amount: string, more: Fields = {}) => ({
  ...{ table: '总表', item, amount, unit: '万元' },
  ...more,
});
const budget = (figures: readonly object[], more: Fields = {}): Fields => ({
  ...{ category: '财政预算', year: 2026, formedBy: '财政部门批复', items: undefined, figures },
  ...more,
});
const income = (total: string) => [
  ...[figure('财政拨款', '100'), figure('专户', '20'), figure('本年收入合计', '120')],
  ...[figure('上年结转', '5'), figure('事业基金弥补', '3'), figure('收入总计', total)],
];
const answer = { number: '第 12 号', session: '第五次会议', answerClass: 'A', content: '已办', formedBy: '答复提出人' };

ruleTable('records', [
  ['权责清单逐项列', {}, []],
  ['没有选“其他”，又写了是哪件事', { event: '实地启动土地调查' }, ['event: 已经选了“形成”，又写了是什么事']],
  ['权责清单一项也没有', { items: [] }, ['items: 权责清单没有逐项内容']],
  ['预算有表有年度', budget([figure('拨款', '1')]), []],
  ['预算没有年度', budget([figure('拨款', '1')], { year: undefined }), ['year: 财政预算没有年度']],
  [
    '预算的期限不从形成数起',
    budget([figure('拨款', '1')], { formedBy: '形成' }),
    ['formedBy: 财政预算的期限不从“形成”数起'],
  ],
  ['所属单位从部门批复起', budget([figure('拨款', '1')], { formedBy: '部门批复' }), []],
  ['合计对得上，小数不丢', budget([figure('甲', '0.1'), figure('乙', '0.2'), figure('合计', '0.3')]), []],
  [
    '合计差一分也指出来',
    budget([figure('甲', '0.1'), figure('乙', '0.2'), figure('合计', '0.31')]),
    ['figures.2.amount: “总表”的合计写 0.31，前面各项之和是 0.3'],
  ],
  [
    '“其中”不重复加',
    budget([figure('甲', '5'), figure('其中：丙', '2'), figure('乙', '1'), figure('支出合计', '6')]),
    [],
  ],
  [
    '两张表各加各的',
    budget([
      figure('甲', '5'),
      figure('乙', '1'),
      figure('合计', '6'),
      figure('丁', '-2', { table: '另一张' }),
      figure('戊', '3', { table: '另一张' }),
      figure('总计', '1', { table: '另一张' }),
    ]),
    [],
  ],
  ['总计含前面的合计和结转', budget(income('128')), []],
  [
    '总计和哪一段都对不上',
    budget(income('129')),
    ['figures.5.amount: “总表”的收入总计写 129，上一个合计以后各项之和是 8，全部各项之和是 128'],
  ],
  [
    '小计也是合计，总计加全部',
    budget(
      (
        [
          ['甲', '1'],
          ['乙', '2'],
          ['小计', '3'],
          ['丙', '4'],
          ['丁', '5'],
          ['其中：戊', '2'],
          ['项目支出小计', '9'],
          ['支出总计', '12'],
        ] as const
      ).map(([item, amount]) => figure(item, amount)),
    ),
    [],
  ],
  [
    '小计不对',
    budget([figure('甲', '1'), figure('乙', '2'), figure('小计', '4')]),
    ['figures.2.amount: “总表”的小计写 4，前面各项之和是 3'],
  ],
  ['数额只写数', budget([figure('甲', '1,000')]), ['figures.0.amount: 应为数']],
  ['会议没有议题', { category: '会议公开', formedBy: '会议召开', items: [] }, ['items: 会议公开没有逐项内容']],
  ['会议写参加的岗位', { category: '会议公开', formedBy: '会议召开', attended: ['主任'] }, []],
  ['别的类别没有参加的岗位', { attended: ['主任'] }, ['attended: 权责清单没有“参加的岗位”']],
  ['建议答复齐全', { category: '建议提案办理', ...answer }, []],
  ['建议答复没有正文', { category: '建议提案办理', ...answer, content: undefined }, ['content: 建议提案办理没有正文']],
  ['执法公示什么也没有', { category: '行政执法公示', items: [] }, ['category: 行政执法公示什么内容也没有']],
  ['公报没有期号', { category: '政府公报' }, ['number: 政府公报没有第几号']],
]);

const published = (day: string): Fields => ({
  publishedAt: `${day} 09:00`,
  checkedOn: day,
  register: [{ ...reviewed, collectedOn: day, reviewedOn: day, approvedOn: day }],
});
const days20 = (id: string, from: string) => ({
  ...{ id, duty: id, who: '各部门', text: '20日内', basis: '预算法', grade: 'C1' as const },
  limit: [{ kind: 'within' as const, n: 20, unit: '日' as const, from }],
});
const standards = {
  ...NO_STANDARDS,
  laws: [days20('budget-gov', '人大批准'), days20('budget-dept', '财政部门批复'), days20('budget-unit', '部门批复')],
};
const dutyOf = (changes: Fields) => {
  const entries = [entryOf('terms', published('2026-01-05')), entryOf('agencies', published('2026-01-05'))];
  const dataset = { ...datasetOf([...entries, entryOf('records', changes)], calendar), standards };
  return dutiesOf(dataset, '2026-12-01').filter(({ about }) => about.kind === 'records');
};

const clocks: readonly (readonly [name: string, changes: Fields, due: string, state: string])[] = [
  [
    '部门预算 2 月 6 日批复，20 日是 2 月 26 日',
    { ...budget([figure('甲', '1')]), formedOn: '2026-02-06', ...published('2026-02-26') },
    '2026-02-26',
    '按期完成',
  ],
  [
    '所属单位的钟从部门批复起',
    { ...budget([figure('甲', '1')], { formedBy: '部门批复' }), formedOn: '2026-02-20', ...published('2026-03-13') },
    '2026-03-12',
    '逾期完成',
  ],
  [
    '没有法定期限的照条例 20 个工作日',
    { formedOn: '2026-11-02', ...published('2026-11-30') },
    '2026-11-30',
    '按期完成',
  ],
];
for (const [name, changes, due, state] of clocks) {
  test(`${name}：${state}`, () => {
    const [duty] = dutyOf(changes);
    assert.ok(duty);
    assert.deepEqual([duty.due?.day, judge(duty, '2026-12-01')], [due, state]);
  });
}

test('目录里更短的时限管着它列出的条目', () => {
  const row = entryOf('catalogue', {
    evidence: { records: ['shili-xinxi'] },
    limits: [{ kind: '限期公开', n: 7, unit: '工作日', from: '决定作出', of: '行政处罚' }],
  });
  const entry = entryOf('records', {
    ...{ category: '行政执法公示', of: '行政处罚决定', formedOn: '2026-11-02', formedBy: '决定作出' },
    ...published('2026-11-20'),
  });
  const dataset = datasetOf([entryOf('terms', published('2026-01-05')), entryOf('agencies'), row, entry], calendar);
  const duty = dutiesOf(dataset, '2026-12-01').find(({ id }) => id === 'records/shili-xinxi/mulu');
  assert.equal(duty?.due?.day, '2026-11-11');
});

test('网站年度报表每年 1 月 31 日前，下一年的也列着', () => {
  const found = dutyOf({
    ...{ category: '政府网站工作年度报表', year: 2025, formedOn: '2025-12-31', formedBy: '形成' },
    ...{ figures: [figure('信息', '3')], ...published('2026-02-01') },
  });
  assert.deepEqual(
    found.map((duty) => [duty.due?.day, judge(duty, '2026-12-01')]),
    [
      ['2026-01-31', '逾期完成'],
      ['2027-01-31', '按期'],
    ],
  );
});
