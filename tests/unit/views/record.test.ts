/** The page of 公开信息: its due day is the desk's, and an item's number stands beside its link. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordPage } from '#views/entries/record.ts';
import type { TableCell } from '#views/page.ts';
import { cellWords } from '#views/paper/plain-words.ts';
import { calendar } from '../domain/calendar-fixture.ts';
import { entryOf, type Fields } from '../domain/fixtures.ts';
import { contextWith, sectionOf } from './context-fixture.ts';

const pageOf = (changes: Fields) => {
  const entry = entryOf('records', changes);
  const context = contextWith([entryOf('agencies'), entryOf('regulations'), entry]);
  return recordPage(entry, { ...context, dataset: { ...context.dataset, calendar } });
};
const dueWords = (changes: Fields) => pageOf(changes).keyFacts?.[1]?.small;
const figures = [{ table: '总表', item: '信息', amount: '3', unit: '条' }];
const siteReport = { category: '政府网站工作年度报表', year: 2025, formedOn: '2025-12-31', items: undefined, figures };

for (const [name, changes, words] of [
  ['网站年度报表是下一年 1 月 31 日', siteReport, '应在 2026年1月31日前公开'],
  ['照条例二十个工作日', { formedOn: '2026-11-02' }, '应在 2026年11月30日前公开'],
  ['数到没有放假通知的年份是暂估', { formedOn: '2026-12-18' }, '应在 2027年1月18日前公开（暂估）'],
] as const) {
  test(`页面上的应公开日：${name}`, () => assert.equal(dueWords(changes), words));
}

const item = (more: object) => pageOf({ items: [{ name: '示例办法', ...more }] });
const cellOf = (more: object): TableCell => {
  const section = sectionOf(item(more).blocks, 'zhuxiang');
  const table = section?.blocks[0];
  assert.ok(table?.kind === 'table');
  return table.rows[0]?.cells[0] as TableCell;
};
for (const [name, more, words] of [
  ['有链接有文号', { regulation: 'shili-zhidu', number: '示府发〔2026〕1号' }, '示例办法　示府发〔2026〕1号'],
  ['有链接没有文号', { regulation: 'shili-zhidu' }, '示例办法'],
  ['只有文号', { number: '示府发〔2026〕1号' }, '示例办法　示府发〔2026〕1号'],
] as const) {
  test(`目录的一行：${name}`, () => assert.equal(cellWords(cellOf(more)), words));
}
test('有文号的行，链接在名称上，文号是小字', () => {
  assert.deepEqual(cellOf({ regulation: 'shili-zhidu', number: '1号' }), {
    text: { text: '示例办法', href: '/regulations/shili-zhidu/' },
    small: '1号',
  });
});
