import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '#domain/plain-date.ts';
import { endOfSpan, lastDay, periodsMeet, type ValidityFacts, validityOn } from '#domain/validity.ts';
import { writtenTerm } from '#domain/written-term.ts';
import { type TimedThing, validityWords } from '#ui/validity-words.ts';

const fiveYears: ValidityFacts = { from: '2021-11-01', to: '2026-10-31', word: '试行' };
const said = (facts: ValidityFacts, day: string, thing?: TimedThing) =>
  validityWords(validityOn(facts, day), facts, thing);

const rows: readonly (readonly [what: string, facts: ValidityFacts, day: string, words: string])[] = [
  ['五年期，施行前一天', fiveYears, '2021-10-31', '将施行（2021年11月1日起）'],
  ['五年期，施行当天', fiveYears, '2021-11-01', '试行（有效期至2026年10月31日）'],
  ['五年期，到期前 91 天', fiveYears, '2026-08-01', '试行（有效期至2026年10月31日）'],
  ['五年期，到期前 90 天', fiveYears, '2026-08-02', '快到期（试行，有效期至2026年10月31日）'],
  ['五年期，最后一天', fiveYears, '2026-10-31', '快到期（试行，有效期至2026年10月31日，今天是最后一天）'],
  ['五年期，第二天', fiveYears, '2026-11-01', '已过有效期（2026年10月31日止）'],
  ['什么也没写', {}, '2026-11-30', '现行'],
  ['修改过的', { word: '已修改' }, '2026-11-30', '已修改'],
  [
    '废止前一天',
    { ended: { how: '废止', on: '2024-03-01' } },
    '2024-02-29',
    '快到期（2024年2月29日以后不再执行，今天是最后一天）',
  ],
  ['废止当天', { ended: { how: '废止', on: '2024-03-01' } }, '2024-03-01', '已废止（2024年3月1日起）'],
  ['废止日期不详', { ended: { how: '废止' } }, '2026-11-30', '已废止'],
  ['宣布失效', { ended: { how: '失效', on: '2025-01-10' } }, '2026-11-30', '已失效（2025年1月10日起）'],
  [
    '过期以后又宣布废止',
    { to: '2020-12-31', ended: { how: '废止', on: '2021-06-01' } },
    '2021-05-01',
    '已过有效期（2020年12月31日止）',
  ],
  [
    '部分废止',
    { endedParts: [{ what: '第三条', on: '2025-01-10' }, { what: '第五条' }] },
    '2026-11-30',
    '部分废止（第三条、第五条）',
  ],
  ['部分废止的那天还没到', { endedParts: [{ what: '第三条', on: '2027-01-10' }] }, '2026-11-30', '现行'],
  [
    '部分废止，整部又过期',
    { to: '2026-10-31', endedParts: [{ what: '第三条' }] },
    '2026-11-30',
    '已过有效期（2026年10月31日止）',
  ],
];
describe('制度在某一天算不算数', () => {
  for (const [what, facts, day, words] of rows) test(`${what}：${words}`, () => assert.equal(said(facts, day), words));
});

test('收费、机构、电话用同一套日期，各有各的说法', () => {
  assert.equal(said({ to: '2025-12-31' }, '2026-01-01', 'fee'), '已停止执行（2025年12月31日止）');
  assert.equal(said({ from: '2027-01-01' }, '2026-11-30', 'fee'), '尚未执行（2027年1月1日起）');
  assert.equal(said({ ended: { how: '废止', on: '2019-03-01' } }, '2026-11-30', 'agency'), '已撤销（2019年3月1日起）');
  assert.equal(said({ to: '2026-11-30' }, '2026-12-01', 'line'), '已停用（2026年11月30日止）');
});

test('分段施行：没到日子的条款单列', () => {
  const facts = { from: '2021-11-01', laterParts: [{ what: '第二条', on: '2027-01-01' }] };
  assert.deepEqual(
    validityOn(facts, '2026-12-31').laterParts.map(({ what }) => what),
    ['第二条'],
  );
  assert.deepEqual(validityOn(facts, '2027-01-01').laterParts, []);
});

const terms: readonly (readonly [words: string, n: string | undefined])[] = [
  ['自2021年11月1日起施行，有效期五年', '5年'],
  ['有效期为5年', '5年'],
  ['有效期限两年', '2年'],
  ['试行期一年', '1年'],
  ['有效期：十八个月', '18个月'],
  ['有效期自2021年11月1日起至2026年10月31日', '2026-10-31'],
  ['本办法自印发之日起施行，有效期至2026年12月31日止', '2026-12-31'],
  ['本办法执行至2025年6月30日', '2025-06-30'],
  ['本办法自发布之日起试行二年', '2年'],
  ['有效期自印发之日起三年', '3年'],
  ['有效期叁年', '3年'],
  ['有效期 5 年', '5年'],
  ['有效期至 2026 年 12 月 31 日', '2026-12-31'],
  ['有效期到2026年底', '2026-12-31'],
  ['有效期至2028年2月', '2028-02-29'],
  ['执行期限为2年', '2年'],
  ['施行期5年', '5年'],
  ['试点期限三年', '3年'],
  ['自2021年11月1日起至2026年10月31日止施行', '2026-10-31'],
  ['有效期至新办法出台之日止', undefined],
  ['长期有效', undefined],
  ['自印发之日起施行', undefined],
  ['试行方案', undefined],
  ['试行一年，期满自动失效', '1年'],
  ['本办法施行一年后由制定机关评估', undefined],
  ['施行3年来成效明显', undefined],
  ['施行2021年度计划', undefined],
  ['有效期1年6个月', '18个月'],
  ['有效期为二年零三个月', '27个月'],
  ['有效期五年半', '66个月'],
  ['试行一年半', '18个月'],
  ['试行期半年', '6个月'],
  ['有效期18个月', '18个月'],
  ['有效期三年又六个月', '42个月'],
  ['有效期为2年以上', undefined],
  ['有效期1年6个月以上', undefined],
  ['试行三年又六个月', '42个月'],
  ['有效期3年6月', '42个月'],
  ['有效期两年又半', '30个月'],
  ['试行1年6个月以上', undefined],
  ['试行二年以上', undefined],
  ['试行五年以内', undefined],
  ['有效期五年，6月1日起施行', '5年'],
  ['有效期5年6月1日起', '5年'],
  ['有效期十二年', '12年'],
  ['有效期二三年', undefined],
  ['有效期一百二十日', undefined],
  ['有效期90日', '90日'],
  ['有效期至二○二六年十二月三十一日', '2026-12-31'],
  ['有效期至二〇二八年二月', '2028-02-29'],
  ['自二0二一年十一月一日起至二0二六年十月三十一日止施行', '2026-10-31'],
  ['有效期至2026年13月', undefined],
  ['有效期至2026年2月30日', undefined],
];
describe('从原文里读有效期', () => {
  for (const [words, expected] of terms) {
    test(`${words} → ${expected ?? '没有写'}`, () => {
      const found = writtenTerm(words);
      assert.equal(found && (found.to ?? `${found.n}${found.unit}`), expected);
    });
  }
});

test('五年从 2021-11-01 起到 2026-10-31 止；闰日起的一年到 2 月 27 日', () => {
  assert.equal(endOfSpan('2021-11-01', { n: 5, unit: '年' }), '2026-10-31');
  assert.equal(endOfSpan('2024-02-29', { n: 1, unit: '年' }), '2025-02-27');
  assert.equal(endOfSpan('2026-01-01', { n: 30, unit: '日' }), '2026-01-30');
});

test('任何一天：过了就不再回来，最后一天以后再没有算数的日子', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2020-01-01', n));
  const maybe = fc.option(day, { nil: undefined });
  fc.assert(
    fc.property(maybe, maybe, day, (to, on, at) => {
      const facts: ValidityFacts = { ...(to && { to }), ...(on && { ended: { how: '废止', on } }) };
      const last = lastDay(facts);
      const over = ['已过有效期', '已废止'].includes(validityOn(facts, at).state);
      assert.equal(over, last !== undefined && at > last);
      assert.equal(periodsMeet(facts, { from: at }), !over);
    }),
  );
});
