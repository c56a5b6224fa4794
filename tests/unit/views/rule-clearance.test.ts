/** 清理目录: only acts that have taken effect by the day of the board. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clearance } from '#views/entries/rule-clearance.ts';
import { entryOf } from '../domain/fixtures.ts';
import { contextWith } from './context-fixture.ts';

const repealing = (effectiveOn: string) =>
  entryOf('regulations', { effectiveOn, changes: [{ act: '废止', title: '旧办法', docNumber: '示政发〔2010〕1号' }] });
const tableOn = (effectiveOn: string, asOf = '2026-11-23') => {
  const rule = repealing(effectiveOn);
  const [section] = clearance([rule], contextWith([entryOf('agencies'), rule], { asOf }));
  const table = section?.blocks[0];
  return table?.kind === 'table' ? table : undefined;
};

test('明年才施行的制度要废止的，现在还没有废止', () => assert.equal(tableOn('2027-01-01'), undefined));

test('已经施行的，废止的列出来，写明数的是本站登载的', () => {
  const table = tableOn('2026-11-23');
  assert.match(table?.caption ?? '', /^截至2026年11月23日本站登载的：继续有效 1 部，修改 0 部，废止 0 部/);
  assert.match(JSON.stringify(table?.rows), /《旧办法》（示政发〔2010〕1号）（本站没有登载）","废止"/);
});

test('到了施行那天就列', () => assert.equal(tableOn('2027-01-01', '2027-01-01')?.rows.length, 2));
