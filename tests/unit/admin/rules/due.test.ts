/** A telephone that nobody has rung falls due as well as one rung long ago. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dueOf } from '#admin/rules/due.ts';
import type { Entry } from '#domain/kinds.ts';
import { entryOf } from '../../domain/fixtures.ts';
import { contextWith } from '../../views/context-fixture.ts';

const due = (data: object) => {
  const entry = entryOf('hotlines') as Entry<'hotlines'>;
  const { verifiedOn: _, verifiedBy: __, unverified: ___, number: ____, ...rest } = entry.data;
  const line = {
    ...entry,
    data: { ...rest, publishedAt: '2026-10-01 09:00', checkedOn: '2026-10-01', ...data },
  } as unknown as Entry;
  return dueOf(line, contextWith([line]).dataset, '2026-11-23');
};

test('never rung: due 30 days after publication', () => {
  assert.deepEqual(due({ number: '5115183', unverified: '还没有试打' }), {
    on: '2026-10-31',
    why: '号码没有打通核实过',
  });
});
test('rung: due again after 90 days; a box or a place has nothing to ring', () => {
  const on = (data: object) => due(data).on;
  assert.equal(on({ number: '5115183', verifiedOn: '2026-10-01', verifiedBy: '综合科' }), '2026-12-30');
  assert.equal(on({ place: '一楼大厅意见箱', unverified: '不是电话' }), '2027-03-30');
});
