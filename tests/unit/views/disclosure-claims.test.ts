/** Limits side by side: what is counted in days is never said not to be. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '#domain/kinds.ts';
import { claimTables } from '#views/parts/disclosure-claims.ts';
import { entryOf } from '../domain/fixtures.ts';
import { contextWith } from './context-fixture.ts';

test('几个时限各管各的：只管一部分的照实说，不说成不按天数', () => {
  const limits = [
    { kind: '限期公开', n: 7, unit: '工作日', from: '决定作出', of: '行政处罚决定' },
    { kind: '限期公开', n: 20, unit: '工作日', from: '形成或变更' },
    { kind: '长期公开' },
  ];
  const row = entryOf('catalogue', { limits }) as Entry<'catalogue'>;
  const [table] = claimTables(row, contextWith([entryOf('agencies') as Entry, row]));
  const said = JSON.stringify(table?.rows);
  assert.match(said, /行政处罚决定：决定作出之日起 7 个工作日内","只管“行政处罚决定”"/);
  assert.match(said, /"按天数计时"/);
  assert.match(said, /长期公开[^"]*","不按天数计时"/);
});
