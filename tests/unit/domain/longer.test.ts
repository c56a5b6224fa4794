/** One comparison of spans for promises and for the catalogue. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { surelyLonger } from '#domain/longer.ts';
import type { DurationUnit } from '#domain/parts/time.ts';

const cases: readonly (readonly [n: number, unit: DurationUnit, than: number, unit: DurationUnit, longer: boolean])[] =
  [
    [20, '工作日', 22, '日', true],
    [18, '工作日', 22, '日', false],
    [19, '工作日', 22, '日', true],
    [20, '工作日', 20, '工作日', false],
    [30, '日', 1, '个月', false],
    [32, '日', 1, '个月', true],
    [2, '周', 14, '日', false],
    [30, '日', 10, '工作日', false],
    [31, '日', 10, '工作日', true],
    [1, '年', 12, '个月', false],
    [25, '小时', 1, '日', true],
  ];
for (const [n, unit, than, theirs, longer] of cases) {
  test(`${n} ${unit}${longer ? '一定' : '不一定'}比 ${than} ${theirs}长`, () =>
    assert.equal(surelyLonger({ n, unit }, { n: than, unit: theirs }), longer));
}
