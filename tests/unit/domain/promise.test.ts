import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { TimeLimit } from '#domain/parts/time.ts';
import { type PromiseState, promiseState } from '#domain/promise.ts';
import { stateWords } from '#views/promise-board.ts';

const days = (
  n: number,
  unit: '工作日' | '日' | '周' | '个月' = '工作日',
  more: Partial<TimeLimit> = {},
): TimeLimit => ({
  kind: '限期',
  n,
  unit,
  ...more,
});
const state = (promisedLimit?: TimeLimit, statutoryLimit?: TimeLimit): PromiseState =>
  promiseState({ promisedLimit, statutoryLimit });

test('the same unit gives a share, different units only what every calendar agrees on', () => {
  assert.deepEqual(state(days(2), days(20)), { kind: 'shorter', percent: 90 });
  assert.deepEqual(state(days(20), days(20)), { kind: 'equal' });
  assert.deepEqual(state(days(21), days(20)), { kind: 'longer' });
  assert.deepEqual(state(days(5), days(2, '个月')), { kind: 'shorter' });
  assert.deepEqual(state(days(20), days(30, '日')), { kind: 'unclear' });
  assert.deepEqual(state(days(7, '日'), days(5)), { kind: 'unclear' });
  assert.deepEqual(state(days(1, '日'), days(20)), { kind: 'shorter' });
});

test('no verdict where one of the two is not there or has no figure', () => {
  assert.deepEqual(state(days(2)), { kind: 'no-statute' });
  assert.deepEqual(state(days(2), { kind: '来源未填' }), { kind: 'no-statute' });
  assert.deepEqual(state(undefined, days(20)), { kind: 'no-promise' });
  assert.deepEqual(state({ kind: '来源未填' }, undefined), { kind: 'nothing' });
  assert.deepEqual(state({ kind: '及时' }, days(20)), { kind: 'words' });
  assert.doesNotMatch(stateWords({ kind: 'no-statute' }), /缩短|短于/);
});

test('a promise that leaves out times the law counts is not called shorter', () => {
  assert.deepEqual(state(days(2, '工作日', { excludes: ['听证'] }), days(20)), { kind: 'unclear' });
  const both = { excludes: ['听证'] } as const;
  assert.deepEqual(
    state(days(10, '工作日', { excludes: [...both.excludes] }), days(20, '工作日', { excludes: ['听证'] })),
    {
      kind: 'shorter',
      percent: 50,
    },
  );
});

test('what is shorter is not longer the other way round', () => {
  const span = fc.record({
    n: fc.integer({ min: 1, max: 90 }),
    unit: fc.constantFrom('工作日' as const, '日' as const, '周' as const, '个月' as const),
  });
  fc.assert(
    fc.property(span, span, (a, b) => {
      const there = state(days(a.n, a.unit), days(b.n, b.unit)).kind;
      const back = state(days(b.n, b.unit), days(a.n, a.unit)).kind;
      const other = { shorter: 'longer', longer: 'shorter', equal: 'equal', unclear: 'unclear' } as Record<
        string,
        string
      >;
      assert.equal(back, other[there]);
    }),
  );
});
