import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkBoard } from '#domain/integrity.ts';
import type { Entry } from '#domain/kinds.ts';
import { article20Of, catalogueCoverage } from '#domain/oversight/coverage.ts';
import { readBoard } from '#store/read-board.ts';
import { repository } from '../../repository.ts';
import { datasetOf, entryOf, type Fields } from '../fixtures.ts';

const row = (id: string, article20: number | undefined, changes: Fields = {}) =>
  entryOf('catalogue', { article20, ...changes }, id);
const missing = { evidence: undefined, notPublished: '整理中', arises: '每发生一次' };
const agencyWith = (notApplicable?: readonly object[]) => entryOf('agencies', { notApplicable });
const cellsOf = (agency: Entry<'agencies'>, entries: readonly Entry[]) =>
  article20Of(agency, datasetOf([agency, ...entries]), '2026-11-26');

test('条例第二十条一共十五项，每项都有说法', () => {
  const cells = cellsOf(agencyWith(), []);
  assert.deepEqual(
    cells.map(({ item }) => item),
    Array.from({ length: 15 }, (_, index) => index + 1),
  );
  assert.ok(cells.every(({ state }) => state === '没有说明'));
});

const states: readonly (readonly [sentence: string, entries: readonly Entry[], exempt: boolean, state: string])[] = [
  ['有一行已公开', [row('a', 2)], false, '已公开'],
  ['一行公开一行没有', [row('a', 2), row('b', 2, missing)], false, '已公开'],
  ['几行都没公开', [row('a', 2, missing)], false, '尚未公开'],
  ['别的项有', [row('a', 3)], false, '没有说明'],
  ['写明不适用', [], true, '不适用'],
];
for (const [sentence, entries, exempt, state] of states) {
  test(`第二项，${sentence}：${state}`, () => {
    const agency = agencyWith(exempt ? [{ item: 2, reason: '由上级统一公开' }] : undefined);
    const cell = cellsOf(agency, entries)[1];
    assert.deepEqual([cell?.state, cell?.reason], [state, exempt ? '由上级统一公开' : undefined]);
  });
}

test('别家的目录不算自己的', () => {
  const other = entryOf('agencies', {}, 'bie-jia');
  assert.equal(cellsOf(other, [row('a', 2)])[1]?.state, '没有说明');
});

test('目录的总数总是已公开加没公开的，没公开的都有原因', () => {
  const { dataset } = readBoard(repository('content'), '2026-11-26');
  const { rows, published, unpublished } = catalogueCoverage(dataset.entries.catalogue, dataset, '2026-11-26');
  assert.equal(rows, dataset.entries.catalogue.length);
  assert.equal(published + unpublished.length, rows);
  assert.deepEqual(
    unpublished.filter(({ data }) => !data.notPublished).map(({ id }) => id),
    [],
  );
});

const conflicts: readonly (readonly [
  sentence: string,
  exempt: readonly object[],
  entries: readonly Entry[],
  found: number,
])[] = [
  ['一项写一次', [{ item: 14, reason: '由人社部门统一组织' }], [row('a', 2)], 0],
  [
    '同一项写两次',
    [
      { item: 14, reason: '甲' },
      { item: 14, reason: '乙' },
    ],
    [],
    1,
  ],
  ['又不适用又列在目录里', [{ item: 2, reason: '没有' }], [row('a', 2)], 1],
];
for (const [sentence, exempt, entries, found] of conflicts) {
  test(`不适用的项，${sentence}：${found === 0 ? '放行' : '报错'}`, () => {
    const dataset = datasetOf([agencyWith(exempt), entryOf('hotlines'), ...entries]);
    const issues = checkBoard({ dataset, asOf: '2026-11-26', sample: true });
    assert.equal(issues.filter(({ path }) => path[0] === 'notApplicable').length, found);
  });
}
