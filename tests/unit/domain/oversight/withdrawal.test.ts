import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KindName } from '#domain/kinds.ts';
import { displayOf } from '#domain/oversight/withdrawal.ts';
import { calendar } from '../calendar-fixture.ts';
import { datasetOf, entryOf } from '../fixtures.ts';

const noticeTerm = { n: 10, unit: '工作日', basis: '重大事项公示制度 第六条' };
const dataset = datasetOf([entryOf('agencies', { noticeTerm })], calendar);
const agency = 'shili';

const cases: readonly (readonly [kind: KindName, from: string, to: string, workingDays: number, early: boolean])[] = [
  ['notices', '2026-11-16 09:00', '2026-11-30 09:00', 10, false],
  ['notices', '2026-11-16 09:00', '2026-11-27 18:00', 9, true],
  ['notices', '2026-09-24 09:00', '2026-10-15 09:00', 10, false],
  ['notices', '2026-11-16 09:00', '2026-11-16 17:00', 0, true],
  ['fees', '2026-11-16 09:00', '2026-11-17 09:00', 1, false],
];
for (const [kind, publishedAt, withdrawnAt, workingDays, early] of cases) {
  test(`${kind} 登了 ${workingDays} 个工作日就撤：${early ? '撤早了' : '不算早'}`, () => {
    const item = { kind, id: 'x', agency, publishedAt, withdrawnAt, reason: '误登', by: '网站管理员', file: '' };
    const found = displayOf(item, dataset);
    assert.deepEqual([found.workingDays, found.early], [workingDays, early]);
  });
}

test('跨进没有通知的年份，天数说不准', () => {
  const item = { kind: 'notices', id: 'x', publishedAt: '2026-12-30 09:00', withdrawnAt: '2027-01-05 09:00' } as const;
  assert.equal(displayOf({ ...item, reason: '误登', by: '网站管理员', file: '' }, dataset).certain, false);
});

test('没有写公示天数的机构，不拿别家的规矩说它撤早了', () => {
  const item = {
    kind: 'notices',
    id: 'x',
    agency,
    publishedAt: '2026-11-16 09:00',
    withdrawnAt: '2026-11-17 09:00',
  } as const;
  const without = datasetOf([entryOf('agencies')], calendar);
  assert.equal(displayOf({ ...item, reason: '误登', by: '网站管理员', file: '' }, without).early, false);
});
