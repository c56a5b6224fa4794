/** Agency limits hold for every operation, and for every agency an entry belongs to: public, of the draft, as saved now. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { covers, type Person } from '#admin/rules/people.ts';
import { idOf } from '../../domain/fixtures.ts';
import {
  addressOf,
  caibian,
  chushen,
  draftIn,
  filesIn,
  guanli,
  lingyi,
  newsroomWith,
  refusal,
  revise,
  zhongshen,
} from './desk-fixture.ts';

const OWN = idOf.agencies;
const hotline = { kind: 'hotlines', id: idOf.hotlines } as const;
const elsewhere = (person: Person): Person => ({ ...person, id: `${person.id}-bieren`, agencies: ['bieren'] });
const better = (text: string) => `${text.replace(/^owner: .*$/m, 'owner: 综合科投诉岗')}changeNote: 写明岗位\n`;

test('只管别的单位的人：改、送审、撤回、初审、退回、终审、撤下、紧急撤下、核对都办不了，什么也没有变', async (t) => {
  const { desk, content, newsroom, at } = newsroomWith(t, {}, { repository: false });
  await desk.started;
  const is403 = async (promise: Promise<unknown>, what: string) => {
    const before = filesIn(content, newsroom);
    const { status, message } = await refusal(promise);
    assert.deepEqual([what, status, /属于/.test(message)], [what, 403, true]);
    assert.deepEqual(filesIn(content, newsroom), before, what);
  };
  await is403(desk.takeDown(elsewhere(chushen), { ...hotline, reason: '撤下' }), '紧急撤下');
  await is403(desk.withdraw(elsewhere(caibian), { ...hotline, reason: '撤下' }), '申请撤下');
  await is403(desk.confirm(elsewhere(caibian), hotline), '核对');

  const draft = await revise(desk, lingyi, hotline, better);
  const opened = await desk.open(lingyi, hotline);
  const save = { ...hotline, text: opened.text, base: opened.revision };
  await is403(desk.save(elsewhere(caibian), save), '保存');
  const moved = (person: Person, action: 'submit' | 'recall' | 'pass' | 'return' | 'publish', revision: string) =>
    desk.move(person, { ...addressOf(draft), action, revision, opinion: '请看' });
  await is403(moved(elsewhere(caibian), 'submit', draft.revision), '提交初审');
  const submitted = draftIn(await moved(lingyi, 'submit', draft.revision));
  await is403(moved(elsewhere(guanli), 'recall', submitted.revision), '撤回');
  await is403(moved(elsewhere(chushen), 'pass', submitted.revision), '初审通过');
  await is403(moved(elsewhere(chushen), 'return', submitted.revision), '退回');
  const passed = draftIn(await moved(chushen, 'pass', submitted.revision));
  at('2026-11-23 10:00');
  await is403(moved(elsewhere(zhongshen), 'publish', passed.revision), '公布');

  const [seen] = await desk.drafts(elsewhere(zhongshen));
  assert.deepEqual(seen?.may, [], '不能办的不显示');
  assert.deepEqual((await desk.todo(elsewhere(zhongshen))).drafts, []);
  const ours: Person = { ...zhongshen, agencies: [OWN] };
  assert.equal((await desk.todo(ours)).drafts.length, 1);
  assert.deepEqual(await moved(ours, 'publish', passed.revision).then((one) => 'closed' in one), true);
});

test('别人单位还没公布的草稿，不能靠改“机构”一栏接过来', async (t) => {
  const { desk, content, newsroom } = newsroomWith(t, {}, { repository: false });
  const { text } = await desk.open(lingyi, hotline);
  const fresh = { kind: 'hotlines', id: 'xin-dianhua' } as const;
  const typed = text
    .replace(/^(?:publishedAt|checkedOn): .*\n/gm, '')
    .replace(/^(?:register|corrections):\n(?:[ -].*\n)*/gm, '');
  await desk.save(lingyi, { ...fresh, text: typed.replace(/^title: .*$/m, 'title: 另一个电话'), base: '' });
  const opened = await desk.open(lingyi, fresh);
  const before = filesIn(content, newsroom);
  const taken = opened.text.replace(`agency: ${OWN}`, 'agency: bieren');
  assert.notEqual(taken, opened.text);
  const save = { ...fresh, text: taken, base: opened.revision };
  assert.equal((await refusal(desk.save(elsewhere(caibian), save))).status, 403);
  assert.deepEqual(filesIn(content, newsroom), before);
});

test('covers: no list is the whole board; a list covers what it names and nothing without an agency', () => {
  assert.equal(covers(caibian, undefined), true);
  assert.equal(covers({ ...caibian, agencies: ['a'] }, 'a'), true);
  assert.equal(covers({ ...caibian, agencies: ['a'] }, 'b'), false);
  assert.equal(covers({ ...caibian, agencies: ['a'] }, undefined), false);
});

test('只管别的单位的人：表格里没有这边的条目，拿来的行也不收', async (t) => {
  const { desk } = newsroomWith(t, {}, { repository: false });
  const all = await desk.tables.give(caibian, 'hotlines');
  assert.equal(all.rows.length, 1);
  assert.deepEqual((await desk.tables.give(elsewhere(caibian), 'hotlines')).rows, []);
  const at = all.header.indexOf('谁接');
  const rows = all.rows.map((row) => row.map((cell, index) => (index === at ? '综合科投诉岗' : cell)));
  const { issues } = await desk.tables.compare(elsewhere(caibian), 'hotlines', { header: all.header, rows });
  assert.match(issues.map(({ what }) => what).join(), /您只能编辑 bieren 的内容/);
});
