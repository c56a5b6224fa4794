import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimsOn, covers, governing, type Happening } from '#domain/oversight/claims.ts';
import type { DisclosureLimit } from '#domain/parts/disclosure-limit.ts';
import type { LawLimit, WrittenLimit } from '#domain/standards/standard-field.ts';
import { NO_STANDARDS } from '#domain/standards/standard-field.ts';
import { calendar } from '../calendar-fixture.ts';
import { datasetOf } from '../fixtures.ts';

const law = (id: string, limit: readonly WrittenLimit[], grade: LawLimit['grade'] = 'C1'): LawLimit => ({
  ...{ id, duty: id, who: '各部门', text: id, basis: `${id}法`, grade },
  limit: [...limit],
});
const days20 = (from: string): WrittenLimit => ({ kind: 'within', n: 20, unit: '日', from });
const laws = [
  law('budget-gov', [days20('人大批准')]),
  law('budget-dept', [days20('财政部门批复')]),
  law('budget-unit', [days20('部门批复')]),
  law('land-final', [{ kind: 'within', n: 15, unit: '工作日', from: '收到批准文件' }]),
  law('accident', [{ kind: 'within', n: 1, unit: '年', from: '批准' }]),
  law('survey', [{ kind: 'within', n: 3, unit: '工作日', from: '实地启动土地调查' }]),
  law('double-7', [{ kind: 'within', n: 7, unit: '工作日', from: '决定作出' }], 'C2'),
  law('rumour', [{ kind: 'within', n: 1, unit: '日', from: '形成或变更' }], 'unsourced'),
];
const dataset = { ...datasetOf([], calendar), standards: { ...NO_STANDARDS, laws } };
const within = (n: number, unit: '工作日' | '日', rest: Partial<DisclosureLimit> = {}): DisclosureLimit => ({
  ...{ kind: '限期公开', n, unit, from: '形成或变更' },
  ...rest,
});
const judged = (limits: readonly DisclosureLimit[], happening: Happening, named: readonly string[] = []) => {
  const first = governing(claimsOn({ limits: [...limits], laws: [...named], method: '主动' }, happening, dataset));
  return first && [first.by, first.due.day];
};

const budget = ['budget-gov', 'budget-dept', 'budget-unit'];
const cases: readonly (readonly [string, ReturnType<typeof judged>, readonly [string, string] | undefined])[] = [
  // 2026-09-28 + 20 日 = 10-18; as 工作日 it would be 10-30.
  [
    '政府预算从人大批准起 20 日，不是 20 个工作日',
    judged([within(20, '日', { from: '人大批准' })], { on: '2026-09-28', from: '人大批准' }, budget),
    ['法律法规', '2026-10-18'],
  ],
  [
    '部门预算从财政部门批复起 20 日',
    judged([within(20, '日', { from: '财政部门批复' })], { on: '2026-02-02', from: '财政部门批复' }, budget),
    ['法律法规', '2026-02-22'],
  ],
  [
    '所属单位从部门批复起 20 日，部门自己的钟不管它',
    judged([within(20, '日', { from: '财政部门批复' })], { on: '2026-02-12', from: '部门批复' }, budget),
    ['法律法规', '2026-03-04'],
  ],
  [
    '目录 10 个工作日比法定 15 个工作日严，照目录',
    judged([within(10, '工作日', { from: '收到批准文件' })], { on: '2026-11-02', from: '收到批准文件' }, [
      'land-final',
    ]),
    ['本目录', '2026-11-16'],
  ],
  [
    '目录 30 个工作日比条例松，照条例',
    judged([within(30, '工作日')], { on: '2026-11-02' }),
    ['条例第二十六条', '2026-11-30'],
  ],
  [
    '法律给得更长的，条例让位',
    judged([{ kind: '来源未载明' }], { on: '2026-01-05', from: '批准' }, ['accident']),
    ['法律法规', '2027-01-05'],
  ],
  [
    '只见到转述的法定期限不管人',
    judged([within(20, '工作日')], { on: '2026-11-02', from: '决定作出' }, ['double-7']),
    ['本目录', '2026-11-30'],
  ],
  ['没有出处的不管人', judged([within(20, '工作日')], { on: '2026-11-02' }, ['rumour']), ['本目录', '2026-11-30']],
  [
    '处罚 7 个工作日，其余 20 个：处罚的一件照 7 个',
    judged([within(20, '工作日'), within(7, '工作日', { from: '决定作出', of: '行政许可、行政处罚' })], {
      on: '2026-11-02',
      from: '决定作出',
      of: '行政处罚决定',
    }),
    ['本目录', '2026-11-11'],
  ],
  [
    '不是处罚的不照 7 个',
    judged([within(20, '工作日'), within(7, '工作日', { from: '决定作出', of: '行政许可、行政处罚' })], {
      on: '2026-11-02',
    }),
    ['本目录', '2026-11-30'],
  ],
  [
    '另一件“其他”的法定期限不管这一件',
    judged([within(20, '工作日')], { on: '2026-11-02', from: '其他', event: '签订协议' }, ['survey']),
    ['本目录', '2026-11-30'],
  ],
  [
    '没有写是什么事的“其他”，法定期限不管',
    judged([within(20, '工作日')], { on: '2026-11-02', from: '其他' }, ['survey']),
    ['本目录', '2026-11-30'],
  ],
  [
    '同一件“其他”的法定期限管',
    judged([within(20, '工作日')], { on: '2026-11-02', from: '其他', event: '实地启动 土地调查' }, ['survey']),
    ['法律法规', '2026-11-05'],
  ],
  [
    '目录自己的“其他”，事没写明的也照目录',
    judged([within(5, '工作日', { from: '其他', event: '签订协议' })], { on: '2026-11-02', from: '其他' }),
    ['本目录', '2026-11-09'],
  ],
  [
    '目录自己的另一件“其他”不管',
    judged([within(5, '工作日', { from: '其他', event: '签订协议' })], {
      ...{ on: '2026-11-02', from: '其他', event: '验收' },
    }),
    ['条例第二十六条', '2026-11-30'],
  ],
  ['长期公开不是期限，照条例', judged([{ kind: '永久公开' }], { on: '2026-11-02' }), ['条例第二十六条', '2026-11-30']],
  [
    '公示 7 个工作日是长短，不是几天内公开',
    judged([within(10, '工作日'), { kind: '公示期', n: 7, unit: '工作日' }], { on: '2026-11-02' }),
    ['本目录', '2026-11-16'],
  ],
];
for (const [name, actual, expected] of cases) test(name, () => assert.deepEqual(actual, expected));

test('依申请公开的没有条例第二十六条的期限', () => {
  const row = { limits: [{ kind: '依申请后' as const }], method: '依申请' as const };
  assert.equal(governing(claimsOn(row, { on: '2026-11-02' }, dataset)), undefined);
});

test('三个出处都列出来，不管人的写明为什么', () => {
  const row = { limits: [within(30, '工作日')], laws: ['budget-gov', 'double-7'], method: '主动' as const };
  const claims = claimsOn(row, { on: '2026-11-02', from: '人大批准' }, dataset);
  assert.deepEqual(
    claims.map(({ by, notMeasured }) => [by, notMeasured]),
    [
      ['法律法规', undefined],
      ['法律法规', '只见到转述，列出不计'],
      ['本目录', undefined],
      ['条例第二十六条', '法律法规另有规定的，从其规定'],
    ],
  );
});

const parts: readonly (readonly [part: string | undefined, of: string | undefined, covered: boolean])[] = [
  [undefined, undefined, true],
  [undefined, '行政处罚', true],
  ['行政处罚', undefined, false],
  ['行政许可、行政处罚', '行政处罚决定', true],
  ['处罚决定以外', '处罚决定', false],
  ['处罚决定以外', '办事指南', true],
];
for (const [part, of, covered] of parts) {
  test(`管“${part ?? '整项'}”的时限${covered ? '管' : '不管'}“${of ?? '没写哪一部分'}”`, () =>
    assert.equal(covers(part, of), covered));
}
