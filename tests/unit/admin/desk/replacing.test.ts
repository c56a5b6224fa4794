/** One thing changed everywhere: found, begun, reviewed and published as one. Real files, real git. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { EntryAddress, Move } from '#admin/rules/protocol.ts';
import { entryFile } from '../../store/content-folder-fixture.ts';
import { caibian, chushen, draftIn, gitIn, newsroomWith, refusal, revise, zhongshen } from './desk-fixture.ts';

const FROM = '5226611';
const TO = '0576-5226690';
const FILE = '/uploads/2026/dianhua.csv';
const BYTES = `科室,电话\n综合科,${FROM}\n`;
const attachments = [
  {
    title: '电话表',
    path: FILE,
    bytes: Buffer.byteLength(BYTES),
    sha256: createHash('sha256').update(BYTES).digest('hex'),
  },
];

const room = (t: TestContext) =>
  newsroomWith(t, {
    'offices/shili-keshi.yaml': entryFile('offices', { phone: FROM, notStated: ['位置'] }),
    'terms/zixun.yaml': entryFile('terms', { word: '咨询', explanation: `打 0576-${FROM} 问，别打 1${FROM}0` }),
    'regulations/zhidu.md': entryFile('regulations', { title: '值班办法' }, `\n## 第一条 电话\n\n电话 ${FROM}。\n`),
    'uploads/2026/dianhua.csv': BYTES,
    'regulations/dianhuabiao.md': entryFile('regulations', { title: '电话表', attachments }),
    'terms/tingzheng.yaml': entryFile('terms', { word: '听证', explanation: '当面听大家说' }),
  });
const keyOf = ({ kind, id }: EntryAddress) => `${kind}/${id}`;
const asked = { from: FROM, to: TO };

test('找出每一处：字段、正文、带区号的；改后的样子逐栏看；制度原文另外标出', async (t) => {
  const { desk } = room(t);
  const { entries } = await desk.replacements.find(caibian, asked);
  assert.deepEqual(
    entries.map((entry) => [keyOf(entry), entry.official, entry.faults]),
    [
      ['offices/shili-keshi', false, []],
      ['regulations/zhidu', true, []],
      ['terms/zixun', false, []],
    ],
  );
  const term = entries.find(({ kind }) => kind === 'terms');
  const said = term?.changes.map(({ field, parts }) => [
    field,
    parts
      .filter(({ kind }) => kind !== 'removed')
      .map(({ text }) => text)
      .join(''),
  ]);
  assert.deepEqual(said, [['大白话', `打 ${TO} 问，别打 1${FROM}0`]]);
  assert.deepEqual(await desk.drafts(caibian), []);
});

test('一起存为草稿，一起送审，一起通过，一起公布：一次提交', async (t) => {
  const { desk, content, at } = room(t);
  const { entries } = await desk.replacements.find(caibian, asked);
  const chosen = entries.filter(({ official }) => !official);
  const begun = await desk.replacements.take(caibian, {
    ...asked,
    entries: chosen.map(({ kind, id, version }) => ({ kind, id, version })),
    note: '电话换号',
  });
  let drafts = begun.map(({ draft }) => draft);
  assert.deepEqual(
    drafts.map((draft) => [keyOf(draft), draft.note]),
    [
      ['offices/shili-keshi', '电话换号'],
      ['terms/zixun', '电话换号'],
    ],
  );
  const together = (action: Move['action']): Move => {
    const [first, ...others] = drafts.map(({ kind, id, revision }) => ({ kind, id, revision }));
    assert.ok(first);
    return { ...first, action, together: others };
  };
  const now = async () => (await desk.drafts(caibian)).filter((draft) => draft.note === '电话换号');
  assert.equal(draftIn(await desk.move(caibian, together('submit'))).stage, '初审');
  drafts = await now();
  assert.deepEqual(
    drafts.map(({ stage }) => stage),
    ['初审', '初审'],
  );
  await desk.move(chushen, together('pass'));
  drafts = await now();
  at('2026-11-24 10:30');
  const before = Number(gitIn(content, 'rev-list', '--count', 'HEAD'));
  await desk.move(zhongshen, together('publish'));
  assert.equal(Number(gitIn(content, 'rev-list', '--count', 'HEAD')), before + 1);
  assert.match(readFileSync(join(content, 'offices/shili-keshi.yaml'), 'utf8'), new RegExp(TO));
  assert.match(readFileSync(join(content, 'regulations/zhidu.md'), 'utf8'), /电话 5226611。/);
});

test('一起办时有一份不能办：一份也不动，说出是哪一份', async (t) => {
  const { desk } = room(t);
  const one = await revise(
    desk,
    caibian,
    { kind: 'terms', id: 'zixun' },
    (text) => `${text.replace('问', '问一问')}changeNote: 补一字\n`,
  );
  const other = await revise(
    desk,
    caibian,
    { kind: 'terms', id: 'tingzheng' },
    (text) => `${text.replace('大家', '大家伙')}changeNote: 补一字\n`,
  );
  const address = ({ kind, id, revision }: typeof one) => ({ kind, id, revision });
  const { message } = await refusal(
    desk.move(caibian, { ...address(one), action: 'submit', together: [{ ...address(other), revision: '0.-.-' }] }),
  );
  assert.match(message, /“tingzheng”不能一起办，一份也没有动/);
  const twice = await refusal(desk.move(caibian, { ...address(one), action: 'submit', together: [address(one)] }));
  assert.match(twice.message, /写了两次/);
  assert.deepEqual(
    (await desk.drafts(caibian)).map(({ stage }) => stage),
    ['采编', '采编'],
  );
});

test('附件里写着的也列出来，由人去换', async (t) => {
  const { desk } = room(t);
  assert.deepEqual(await desk.replacements.files(caibian, asked), [
    { kind: 'regulations', id: 'dianhuabiao', title: '电话表', address: FILE },
  ]);
});

test('没有说明、什么也没选、看过以后变了、已经有稿件在办、写得不对：都不保存', async (t) => {
  const { desk } = room(t);
  const { entries } = await desk.replacements.find(caibian, asked);
  const [first] = entries.map(({ kind, id, version }) => ({ kind, id, version }));
  assert.ok(first);
  const take = (more: object) =>
    refusal(desk.replacements.take(caibian, { ...asked, entries: [first], note: '电话换号', ...more }));
  assert.match((await take({ note: ' ' })).message, /没有写更正说明/);
  assert.match((await take({ entries: [] })).message, /至少勾选一条/);
  assert.match((await take({ entries: [{ ...first, version: 'x' }] })).message, /看过以后变了/);
  assert.match((await take({ to: '' })).message, /现在的字/);
  assert.match((await take({ to: '不是电话' })).message, /电话写法不对|看过以后变了/);
  assert.equal((await refusal(desk.replacements.find(chushen, asked))).status, 403);
  assert.deepEqual(await desk.drafts(caibian), []);
  await revise(desk, caibian, first, (text) => `${text.replace('接电话', '接电话、收信')}changeNote: 补职责\n`);
  assert.match((await take({})).message, /已经有一份稿件在办/);
});

test('文件里折了行、带转义的字也找得到', async (t) => {
  const folded = entryFile('terms', { word: '窗口', explanation: '占位' }).replace(
    'explanation: 占位',
    'explanation: >-\n  在政务中心 二号\n  楼办，别走错',
  );
  const { desk } = newsroomWith(t, { 'terms/chuangkou.yaml': folded });
  const { entries } = await desk.replacements.find(caibian, { from: '政务中心 二号 楼', to: '政务中心一号楼' });
  assert.deepEqual(entries.map(keyOf), ['terms/chuangkou']);
});
