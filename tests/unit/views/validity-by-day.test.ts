/** What pages say of an entry's time on the day they are read, whenever they were built. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Entry } from '#domain/kinds.ts';
import { addDays } from '#domain/plain-date.ts';
import { viewOf } from '#views/entry-views.ts';
import { agencyDesk } from '#views/oversight/agency-desk.ts';
import { timeChip, timeOf } from '#views/parts/validity.ts';
import { entryOf } from '../domain/fixtures.ts';
import { contextWith, renderPlain, sectionOf, wordsOf } from './context-fixture.ts';

const rule = (changes: object): Entry<'regulations'> => ({
  ...entryOf('regulations', { madeOn: '2021-10-08', effectiveOn: '2021-11-01', ...changes }),
  body: '## 第一条 总则\n\n示例。\n',
});
const contextOf = (entry: Entry, asOf: string) => contextWith([entryOf('agencies', {}), entry], { asOf });

/** What the script of the page picks for a day. */
const readOn = (entry: Entry<'regulations'>, built: string, day: string): string | undefined => {
  const { text, days = [] } = timeChip(entry, contextOf(entry, built)) ?? {};
  return days.findLast(({ from }) => from <= day)?.text ?? text;
};

const fiveYears = rule({ validFor: { n: 5, unit: '年' } });
for (const [day, words] of [
  ['2026-03-01', '现行（有效期至2026年10月31日）'],
  ['2026-10-30', '快到期（有效期至2026年10月31日）'],
  ['2026-10-31', '快到期（有效期至2026年10月31日，今天是最后一天）'],
  ['2026-11-01', '已过有效期（2026年10月31日止）'],
  ['2026-11-30', '已过有效期（2026年10月31日止）'],
] as const) {
  test(`2026 年 2 月生成的页面，${day} 打开：${words}`, () =>
    assert.equal(readOn(fiveYears, '2026-02-01', day), words));
}

test('哪天生成、哪天看都一样', () => {
  const days = fc.integer({ min: 0, max: 900 });
  const shapes = fc.constantFrom(
    { validTo: '2026-12-31' },
    { repealedOn: '2026-12-05', validity: '现行' },
    { effectiveOn: '2026-06-01', madeOn: '2026-05-01', validFor: { n: 1, unit: '年' } },
    { commencements: [{ what: '第二条', on: '2027-01-01' }], validTo: '2027-06-30' },
    { repealedClauses: [{ clauses: ['第一条'], on: '2026-07-01' }] },
  );
  fc.assert(
    fc.property(shapes, days, days, (changes, built, later) => {
      const asOf = addDays('2025-06-01', built);
      const day = addDays(asOf, later);
      const there = timeOf(rule(changes), contextOf(rule(changes), day));
      const read = readOn(rule(changes), asOf, day);
      if (read !== undefined) assert.equal(read, there.words);
      else assert.equal(there.validity.state, '现行');
    }),
  );
});

test('制度页的“有效性”一行也跟着打开的那天走', () => {
  const view = viewOf(fiveYears, contextOf(fiveYears, '2026-02-01'), renderPlain);
  assert.match(JSON.stringify(view.blocks), /"days":\[.*已过有效期（2026年10月31日止）/);
});

test('过期的收费标准：不再写成“收多少”，写“原来收多少”', () => {
  const fee = entryOf('fees', {
    charge: '收费',
    approvedBy: '示例局',
    standard: { amount: '50' },
    validTo: '2026-10-31',
  });
  const terms = (asOf: string) => viewOf(fee, contextOf(fee, asOf), renderPlain).keyFacts?.map(({ term }) => term);
  assert.deepEqual(terms('2026-10-31'), ['收不收', '收多少', '向谁收']);
  assert.deepEqual(terms('2026-11-01'), ['原来收不收', '原来收多少', '向谁收']);
});

test('监督台列出快到期、已过有效期的制度', () => {
  const context = contextOf(fiveYears, '2026-11-23');
  const desk = agencyDesk(context.dataset.entries.agencies[0] as Entry<'agencies'>, context);
  assert.match(wordsOf(sectionOf(desk.blocks, 'daoqi')), /已过有效期（2026年10月31日止）/);
});

test('没有填撤销日期、自己说已经并入别家的机构：页面和制度都说出来', () => {
  const gone = entryOf('agencies', {
    functions: ['2019年3月并入县市场监督管理局，职责由它承担'],
    notStated: ['办公地址', '办公时间', '领导分工'],
    address: undefined,
    hours: undefined,
    hoursNote: undefined,
  });
  const context = contextWith([gone, fiveYears]);
  assert.match(wordsOf(viewOf(gone, context, renderPlain)), /已撤销.*2019年3月并入县市场监督管理局/s);
  assert.match(wordsOf(viewOf(fiveYears, context, renderPlain)), /已经撤并：2019年3月并入县市场监督管理局/);
});
