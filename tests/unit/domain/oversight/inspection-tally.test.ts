import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dataset } from '#domain/dataset.ts';
import { inspectionTally } from '#domain/oversight/inspection-tally.ts';

const datasetOf = (records: readonly (readonly [agency: string, type: string, heldOn: string])[]): Dataset =>
  ({
    entries: {
      agencies: ['a', 'b'].map((id) => ({
        kind: 'agencies',
        id,
        data: { inspectionsAYear: { n: 2, basis: '监督制度 三' } },
      })),
      inspections: records.map(([agency, type, heldOn], index) => ({
        kind: 'inspections',
        id: `i-${index}`,
        data: { agency, type, heldOn },
      })),
    },
    calendar: new Map(),
  }) as unknown as Dataset;

const cases = [
  ['没有督查', [], 0, false],
  ['一次不够', [['a', '督查', '2026-03-01']], 1, false],
  [
    '两次正好',
    [
      ['a', '督查', '2026-01-01'],
      ['a', '督查', '2026-12-31'],
    ],
    2,
    true,
  ],
  [
    '上一年的不算',
    [
      ['a', '督查', '2025-12-31'],
      ['a', '督查', '2026-01-01'],
    ],
    1,
    false,
  ],
  [
    '考核和自查不算督查',
    [
      ['a', '考核', '2026-05-01'],
      ['a', '自查', '2026-06-01'],
    ],
    0,
    false,
  ],
  [
    '别家的不算',
    [
      ['b', '督查', '2026-05-01'],
      ['b', '督查', '2026-06-01'],
    ],
    0,
    false,
  ],
] as const;

for (const [name, records, held, met] of cases) {
  test(`督查每年不少于两次：${name}`, () => {
    const tally = inspectionTally(datasetOf(records), 'a', 2026);
    assert.deepEqual([tally.held, tally.met], [held, met]);
  });
}

test('够数的那天是第二次督查，先后不看登记的顺序', () => {
  const records = [
    ['a', '督查', '2026-11-12'],
    ['a', '督查', '2026-05-20'],
    ['a', '督查', '2026-12-01'],
  ] as const;
  assert.equal(inspectionTally(datasetOf(records), 'a', 2026).metOn, '2026-11-12');
});
