/** A table that went out and came back: what is a change, what is none, and what is told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCorrected, type TabledEntry, tableToCorrect } from '#admin/rules/corrected-table.ts';
import { anyKind, kindNames } from '#domain/kinds.ts';
import type { Table } from '#domain/table.ts';
import { idOf, valid } from '../../domain/fixtures.ts';

const entry = (over: object = {}, id = 'shili'): TabledEntry => ({
  id,
  data: valid('offices', {
    phone: '0576-85110000',
    hours: [{ days: ['周一'], from: '08:30', to: '12:00' }],
    notStated: ['位置'],
    ...over,
  }),
  body: '',
  version: `v-${id}`,
});

/** The table with cells changed: `{ 'shili 名称': '新科' }`. */
function typed(table: Table, changes: Readonly<Record<string, string>>): Table {
  const rows = table.rows.map((row) => [...row]);
  for (const [place, text] of Object.entries(changes)) {
    const [id = '', column = ''] = place.split(' ');
    const row = rows.find((cells) => cells[0] === id);
    assert.ok(row && table.header.includes(column), place);
    row[table.header.indexOf(column)] = text;
  }
  return { header: table.header, rows };
}

const without = (table: Table, column: string): Table => {
  const at = table.header.indexOf(column);
  const cut = (cells: readonly string[]) => cells.filter((_, index) => index !== at);
  return { header: cut(table.header), rows: table.rows.map(cut) };
};

const entries = [entry(), entry({ name: '财务科' }, 'caiwu')];
const out = tableToCorrect('offices', entries);
const read = (table: Table) => readCorrected('offices', table, entries);

test('每个种类：下载了不改，拿回来什么也不变；公布、更正、审查不在表里', () => {
  for (const kind of kindNames) {
    const one = { id: idOf[kind], data: valid(kind), body: '\n正文\n', version: 'v' };
    const table = tableToCorrect(kind, [one]);
    assert.deepEqual(readCorrected(kind, table, [one]), { changed: [], same: 1, issues: [] }, anyKind(kind).label);
    assert.ok(!table.header.some((name) => /^(?:公布时间|更正记录|核对日期|审查登记)$/.test(name)), kind);
  }
});

test('改了的一格成为一处改动，其余照旧；写了的更正说明一起带回', () => {
  const { changed, same, issues } = read(
    typed(out, { 'caiwu 名称': '财务审计科', 'caiwu 更正说明': '机构改革\n改名' }),
  );
  assert.deepEqual([same, issues], [1, []]);
  assert.equal(changed.length, 1);
  const [row] = changed;
  assert.deepEqual([row?.row, row?.id, row?.isNew, row?.note], [3, 'caiwu', false, '机构改革 改名']);
  assert.equal(row?.data['name'], '财务审计科');
  assert.deepEqual(row?.data['hours'], entries[1]?.data['hours']);
});

test('删去的一列不动那些字段；清空的一格才是去掉', () => {
  const { changed: none } = read(without(out, '职责'));
  assert.deepEqual(none, []);
  const [emptied] = read(typed(out, { 'shili 来源未载明': '' })).changed;
  assert.equal(emptied?.data['notStated'], undefined);
});

test('列换了次序、行换了次序、夹着空行，都一样读', () => {
  const header = [...out.header].reverse();
  const rows = [...out.rows].reverse().map((row) => [...row].reverse());
  assert.deepEqual(read({ header, rows: [[], ...rows, ['', '']] }), { changed: [], same: 2, issues: [] });
});

test('新添的一行“版本”空着', () => {
  const row = out.rows[0]?.map((cell, index) => (index === 0 ? 'xin-ke' : index === 1 ? '' : cell)) ?? [];
  const { changed, issues } = read({ ...out, rows: [...out.rows, row] });
  assert.deepEqual(issues, []);
  assert.deepEqual(
    changed.map(({ id, isNew, row: at }) => [id, isNew, at]),
    [['xin-ke', true, 4]],
  );
});

test('没有改的行，下载以后别人改过也不要紧；改了的行要重新下载', () => {
  const newer = [entry(), entry({ name: '财务科' }, 'caiwu')].map((one) => ({ ...one, version: 'newer' }));
  assert.deepEqual(readCorrected('offices', out, newer).issues, []);
  const { issues } = readCorrected('offices', typed(out, { 'caiwu 名称': '审计科' }), newer);
  assert.deepEqual(
    issues.map(({ row, column }) => [row, column]),
    [[3, '版本']],
  );
  assert.match(issues[0]?.message ?? '', /下载表格以后改过.*重新下载/);
});

for (const [what, table, issue] of [
  ['没有“版本”列', without(out, '版本'), /缺少“版本”列/],
  ['没有“编号”列', without(out, '编号'), /缺少“编号”列/],
  ['表头写错', { ...out, header: out.header.map((name) => (name === '名称' ? '名秤' : name)) }, /你是不是想写“名称”/],
  ['加了由编辑台填写的列', { header: [...out.header, '公布时间'], rows: [] }, /“公布时间”不能在表格里改/],
  ['两个“更正说明”', { header: [...out.header, '更正说明'], rows: [] }, /出现了两次/],
  ['编号改过', typed(out, { 'caiwu 编号': 'caiwu2' }), /没有编号为“caiwu2”的条目/],
  ['同一编号两行', { ...out, rows: [...out.rows, out.rows[0] ?? []] }, /与第 2 行重复/],
  ['清空了原有一行的版本', typed(out, { 'caiwu 名称': '审计科', 'caiwu 版本': '' }), /编号“caiwu”已经有了/],
  [
    '一格里的字段写错',
    typed(out, { 'shili 办公时间': '星期几：周一\n开始：08:30\n结束：12:00' }),
    /没有“星期几”这个字段/,
  ],
  ['右边多出一格', { ...out, rows: [[...(out.rows[0] ?? []), '多出来的']] }, /单元格比表头多/],
] as const) {
  test(`${what}：说清在哪、怎么改`, () => {
    const { issues } = read(table);
    assert.ok(
      issues.some(({ message }) => issue.test(message)),
      JSON.stringify(issues),
    );
  });
}
