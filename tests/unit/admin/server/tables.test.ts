/** A kind is downloaded, corrected as in WPS or Excel, and brought back over HTTP: real workbook, real desk, real git. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { FoundInTable } from '#admin/rules/corrections-protocol.ts';
import type { BegunDraft } from '#admin/rules/import-protocol.ts';
import type { DraftView } from '#admin/rules/protocol.ts';
import type { Table } from '#domain/table.ts';
import { toCsv } from '#store/csv.ts';
import { readTable } from '#store/read-table.ts';
import { toXlsx } from '#store/xlsx.ts';
import { entryFile } from '../../store/content-folder-fixture.ts';
import { type Browser, officeWith } from './server-fixture.ts';

const ASK = '/api/desk/table';
const ACCEPT = '/api/desk/table/accept';

async function atTheTable(t: TestContext) {
  const office = await officeWith(t, {
    files: {
      'terms/tingzheng.yaml': entryFile('terms', { word: '听证', explanation: '当面听大家说' }),
      'terms/fuyi.yaml': entryFile('terms', { word: '复议', explanation: '请上级再看一次' }),
    },
  });
  const person = await office.signedIn('caibian');
  const download = async () => readTable((await person.get(`${ASK}?kind=terms`)).bytes, ['版本']);
  const drafts = async () => (await person.get('/api/desk/drafts')).json<DraftView[]>();
  return { office, person, download, drafts };
}

/** Rows by id with cells changed, as somebody types them. */
function typed(table: Table, changes: Readonly<Record<string, Readonly<Record<string, string>>>>): Table {
  return {
    header: table.header,
    rows: table.rows.map((row) => table.header.map((name, index) => changes[row[0] ?? '']?.[name] ?? row[index] ?? '')),
  };
}

const asXlsx = (table: Table) => toXlsx([{ name: '名词解释', table }]);
const send = async (person: Browser, table: Table, fields: Readonly<Record<string, string>> = {}) =>
  person.upload(
    fields['ids'] === undefined ? ASK : ACCEPT,
    { kind: 'terms', ...fields },
    '名词解释.xlsx',
    await asXlsx(table),
  );
const errorIn = ({ json }: { json<Body>(): Body }) => json<{ error: string }>().error;

test('下载、改两格、拿回来：先看差别，再一起成为草稿，没有改的行不动', async (t) => {
  const { person, download, drafts, office } = await atTheTable(t);
  const table = typed(await download(), {
    tingzheng: { 大白话: '当面听大家说，再决定' },
    fuyi: { 大白话: '请上级再看一次，不收钱', 更正说明: '补上不收费' },
  });
  const found = (await send(person, table)).json<FoundInTable>();
  assert.deepEqual([found.same, found.issues], [1, []]);
  assert.deepEqual(
    found.rows.map(({ id, isNew, note, changes }) => [id, isNew, note, changes.map(({ field }) => field)]),
    [
      ['fuyi', false, '补上不收费', ['大白话']],
      ['tingzheng', false, '', ['大白话']],
    ],
  );
  assert.deepEqual(await drafts(), []);
  const begun = await send(person, table, { ids: 'fuyi,tingzheng', note: '按新的说法改' });
  assert.deepEqual(
    begun.json<BegunDraft[]>().map(({ draft }) => [draft.id, draft.stage, draft.note]),
    [
      ['fuyi', '采编', '补上不收费'],
      ['tingzheng', '采编', '按新的说法改'],
    ],
  );
  const kept = JSON.stringify((await person.get('/api/desk/review/terms/tingzheng')).json());
  assert.match(kept, /再决定/);
  assert.match(readFileSync(join(office.content, 'terms/tingzheng.yaml'), 'utf8'), /当面听大家说\n/);
});

test('只勾选的行成为草稿；表里新添的一行是新的一条', async (t) => {
  const { person, download, drafts } = await atTheTable(t);
  const table = typed(await download(), { tingzheng: { 大白话: '改过' }, fuyi: { 大白话: '也改过' } });
  const fresh = typed({ header: table.header, rows: [table.rows[0] ?? []] }, {});
  const row = table.header.map((name, index) =>
    name === '编号'
      ? 'xinci'
      : name === '版本'
        ? ''
        : name === '词' || name === '名词'
          ? '新词'
          : (fresh.rows[0]?.[index] ?? ''),
  );
  const added = { header: table.header, rows: [...table.rows, row] };
  const answer = await send(person, added, { ids: 'xinci,fuyi', note: '一句' });
  assert.equal(answer.status, 200, answer.text);
  assert.deepEqual(
    (await drafts()).map(({ id, isNew }) => [id, isNew]),
    [
      ['fuyi', false],
      ['xinci', true],
    ],
  );
});

test('有一格写错：逐格说出行、列和改法，一行也不保存', async (t) => {
  const { person, download, drafts } = await atTheTable(t);
  const table = typed(await download(), {
    tingzheng: { 大白话: '改过' },
    fuyi: { 大白话: '', 公开范围: '党内公开' },
  });
  const { issues } = (await send(person, table)).json<FoundInTable>();
  assert.ok(issues.length >= 2, JSON.stringify(issues));
  assert.ok(issues.every(({ row }) => row === 2));
  const answer = await send(person, table, { ids: 'tingzheng', note: '一句' });
  assert.equal(answer.status, 422);
  assert.match(errorIn(answer), /表里有 \d+ 处要改，什么都没有保存：第 2 行/);
  assert.deepEqual(await drafts(), []);
});

test('没有写更正说明、一行没勾、已经有稿件在办、下载以后公布过新版：都不保存', async (t) => {
  const { person, download, drafts, office } = await atTheTable(t);
  const table = typed(await download(), { tingzheng: { 大白话: '改过' }, fuyi: { 大白话: '也改过' } });
  assert.match(errorIn(await send(person, table, { ids: 'tingzheng' })), /没有写更正说明（听证）/);
  assert.match(errorIn(await send(person, table, { ids: '', note: '一句' })), /至少勾选一行/);
  assert.deepEqual(await drafts(), []);
  await send(person, table, { ids: 'tingzheng', note: '一句' });
  const again = await send(person, table, { ids: 'tingzheng,fuyi', note: '一句' });
  assert.match(errorIn(again), /已经有一份稿件在办（采编）/);
  assert.equal((await drafts()).length, 1);
  writeFileSync(join(office.content, 'terms/fuyi.yaml'), entryFile('terms', { word: '复议', explanation: '别人改的' }));
  assert.match(errorIn(await send(person, table, { ids: 'fuyi', note: '一句' })), /在下载表格以后改过/);
});

test('身份证号写进表里：成为草稿时就提醒，送审挡住', async (t) => {
  const { person, download } = await atTheTable(t);
  const table = typed(await download(), { fuyi: { 大白话: '请联系 11010519491231002X' } });
  const { rows } = (await send(person, table)).json<FoundInTable>();
  assert.ok(
    rows[0]?.remarks.some(({ what }) => /身份证/.test(what)),
    JSON.stringify(rows),
  );
});

test('csv 也收；旧 xls、别的文件、坏文件各一句话', async (t) => {
  const { person, download } = await atTheTable(t);
  const table = typed(await download(), { fuyi: { 大白话: '改过' } });
  const csv = (await person.upload(ASK, { kind: 'terms' }, 'a.csv', toCsv(table))).json<FoundInTable>();
  assert.deepEqual(
    csv.rows.map(({ id }) => id),
    ['fuyi'],
  );
  for (const [name, bytes, words] of [
    ['a.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /旧的 xls 格式/],
    ['a.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), /打不开/],
    ['a.png', new Uint8Array([0x89, 0x50, 0, 0, 0xff]), /不是表格文件/],
  ] as const) {
    const answer = await person.upload(ASK, { kind: 'terms' }, name, bytes);
    assert.equal(answer.status, 422);
    assert.match(errorIn(answer), words);
  }
  const { issues } = (await person.upload(ASK, { kind: 'terms' }, 'a.txt', '随便的字')).json<FoundInTable>();
  assert.ok(issues.some(({ what }) => /缺少“版本”列/.test(what)));
});

test('初审不能下载来改', async (t) => {
  const { office } = await atTheTable(t);
  const other = await office.signedIn('chushen');
  assert.equal((await other.get(`${ASK}?kind=terms`)).status, 403);
});
