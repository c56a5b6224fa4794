import assert from 'node:assert/strict';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Person } from '#admin/rules/people.ts';
import type { EntryAddress } from '#admin/rules/protocol.ts';
import { formatProblem } from '#domain/problem.ts';
import { readBoard } from '#store/read-board.ts';
import { idOf } from '../../domain/fixtures.ts';
import { entryFile } from '../../store/content-folder-fixture.ts';
import {
  addressOf,
  caibian,
  chushen,
  gitIn,
  guanli,
  newsroomWith,
  refusal,
  review,
  revise,
  zhongshen,
} from './desk-fixture.ts';

const term = (n: number): EntryAddress => ({ kind: 'terms', id: `ci-${n}` });
const all = Array.from({ length: 7 }, (_, n) => term(n));
const lingchushen: Person = { ...chushen, id: 'lingchushen', name: '初乙' };
const order = (entries: readonly EntryAddress[]) => ({
  ...(entries[0] as EntryAddress),
  reason: '误登',
  together: entries.slice(1),
});

const manyTerms = (t: TestContext, repository = false) =>
  newsroomWith(
    t,
    Object.fromEntries(all.map(({ id }) => [`terms/${id}.yaml`, entryFile('terms', { word: `词${id}` })])),
    { repository },
  );
const standing = (content: string) => all.filter(({ id }) => existsSync(join(content, `terms/${id}.yaml`))).length;

test('一次撤下超过 5 条：等第二个人；自己不能同意，一条的从不等', async (t) => {
  const { desk, content } = manyTerms(t, true);
  const asked = await desk.takeDown(chushen, order(all));
  assert.ok('waits' in asked && asked.entries === 7);
  assert.equal(standing(content), 7, '什么也没有动');
  await desk.takeDown(chushen, { ...term(0), reason: '最急的一条' });
  assert.equal(standing(content), 6, '一条的马上撤下');
  assert.equal((await refusal(desk.agreeToTakeDown(chushen, asked.waits))).status, 403);
  assert.equal((await refusal(desk.agreeToTakeDown(caibian, asked.waits))).status, 403);
  assert.deepEqual((await desk.tasks(chushen)).orders, []);
  assert.deepEqual(
    (await desk.tasks(zhongshen)).orders.map(({ act, entries }) => [act, entries.length]),
    [[asked.waits, 7]],
  );
  const before = gitIn(content, 'rev-list', '--count', 'HEAD');
  await desk.agreeToTakeDown(zhongshen, asked.waits);
  assert.equal(standing(content), 0);
  assert.equal(Number(gitIn(content, 'rev-list', '--count', 'HEAD')), Number(before) + 1, '一次提交');
  assert.match(gitIn(content, 'log', '-1', '--format=%B'), /^紧急撤下 6 条\n\n初甲（.*）、终甲（.*）/);
  assert.equal((await refusal(desk.agreeToTakeDown(zhongshen, asked.waits))).status, 404, '办过了');
  assert.deepEqual(
    (await desk.tasks(zhongshen)).followUps.map(({ id }) => id),
    ['ci-0'],
    '同意的人不补审自己同意的',
  );
});

test('分几次撤也一样：一小时里连前面的超过 5 条就要第二个人；过 30 分钟没人同意就作废', async (t) => {
  const { desk, content, at } = manyTerms(t);
  assert.ok('closed' in (await desk.takeDown(chushen, order(all.slice(0, 4)))));
  const asked = await desk.takeDown(chushen, order(all.slice(4, 6)));
  assert.ok('waits' in asked);
  at('2026-11-23 09:31');
  assert.equal((await refusal(desk.agreeToTakeDown(zhongshen, asked.waits))).status, 404);
  assert.deepEqual((await desk.tasks(zhongshen)).orders, []);
  assert.ok('closed' in (await desk.takeDown(lingchushen, order(all.slice(4, 6)))), '另一个人自己的不受影响');
  assert.equal(standing(content), 1);
});

test('一起撤下的一起恢复：每条一份稿件，审查后一次公布，文件回到原来的样子', async (t) => {
  const { desk, content, at } = manyTerms(t, true);
  const three = all.slice(0, 3);
  await desk.takeDown(chushen, order(three));
  const [undo] = (await desk.tasks(caibian)).undoable;
  assert.ok(undo);
  assert.deepEqual(undo.entries, three);
  assert.equal((await refusal(desk.undoAct(guanli, undo.act))).status, 403);
  const drafts = await desk.undoAct(caibian, undo.act);
  assert.deepEqual(
    drafts.map(({ id, note }) => [id, note]),
    three.map(({ id }) => [id, '恢复公布']),
  );
  assert.equal((await refusal(desk.undoAct(caibian, undo.act))).status, 409);
  const passed = [];
  for (const draft of drafts) passed.push(await review(desk, draft));
  at('2026-11-24 10:00');
  const [first, ...others] = passed.map((draft) => ({ ...addressOf(draft), revision: draft.revision }));
  assert.ok(first);
  await desk.move(zhongshen, { ...first, action: 'publish', together: others });
  assert.equal(standing(content), 7);
  assert.deepEqual(readBoard(content, '2026-11-24').problems.map(formatProblem), []);
  assert.deepEqual((await desk.tasks(caibian)).undoable, []);
});

test('损坏的草稿：管理员搁置，文件原样留着，条目可以接着改；没坏的不能搁置', async (t) => {
  const { desk, newsroom } = manyTerms(t);
  await revise(desk, caibian, term(1), (text) => `${text.replace('大家看', '大家来看')}changeNote: 改\n`);
  assert.equal((await refusal(desk.setAside(guanli, term(1)))).status, 409);
  writeFileSync(join(newsroom, 'drafts/terms/ci-1/000001.json'), '{');
  assert.equal((await refusal(desk.setAside(zhongshen, term(1)))).status, 403);
  assert.deepEqual((await desk.tasks(guanli)).damaged, [term(1)]);
  const where = await desk.setAside(guanli, term(1));
  assert.equal(readFileSync(join(where, '000001.json'), 'utf8'), '{');
  assert.deepEqual((await desk.tasks(guanli)).damaged, []);
  await revise(desk, caibian, term(1), (text) => `${text.replace('大家看', '各位看')}changeNote: 再改\n`);
});

const rule = (file: string) => entryFile('regulations', {}, `\n## 第一条 目的\n\n见[表](${file})。\n`);

test('附件按整个名称认：biao.xlsx 还在用，泄露的 biao.xls 照样离开；换一种写法用着的也算在用', async (t) => {
  const { desk, content, newsroom } = newsroomWith(
    t,
    {
      'regulations/ceshi-banfa.md': `${rule('/uploads/2026/biao.xls')}\n又见[名单](/uploads/2026/mingdan.csv)。\n`,
      'regulations/ceshi-xize.md': `${rule('/uploads/2026/biao.xlsx')}\n又见[名单](/uploads/2026/ming%64an.csv)。\n`,
      ...{ 'uploads/2026/biao.xls': '甲', 'uploads/2026/biao.xlsx': '乙', 'uploads/2026/mingdan.csv': '丙' },
    },
    { repository: false },
  );
  const done = await desk.takeDown(chushen, { kind: 'regulations', id: 'ceshi-banfa', reason: '误登' });
  assert.deepEqual('stillOffered' in done && done.stillOffered, ['/uploads/2026/mingdan.csv']);
  const left = (folder: string) =>
    ['biao.xls', 'biao.xlsx', 'mingdan.csv'].filter((name) => existsSync(join(folder, 'uploads/2026', name)));
  assert.deepEqual(left(content), ['biao.xlsx', 'mingdan.csv']);
  assert.deepEqual(left(newsroom), ['biao.xls']);
});

test('整件恢复只给管得了其中每一条的人看，先记下再起稿', async (t) => {
  const hotline = { kind: 'hotlines', id: idOf.hotlines } as const;
  const { desk, newsroom } = manyTerms(t);
  await desk.takeDown(chushen, order([hotline, term(0), term(1)]));
  const limited: Person = { ...caibian, agencies: [idOf.agencies] };
  assert.deepEqual((await desk.tasks(limited)).undoable, []);
  const [undo] = (await desk.tasks(caibian)).undoable;
  assert.ok(undo);
  assert.equal(undo.entries.length, 3);
  assert.equal((await refusal(desk.undoAct(limited, undo.act))).status, 403);
  renameSync(join(newsroom, 'audit'), join(newsroom, 'audit-away'));
  writeFileSync(join(newsroom, 'audit'), '');
  await assert.rejects(desk.undoAct(caibian, undo.act));
  rmSync(join(newsroom, 'audit'));
  renameSync(join(newsroom, 'audit-away'), join(newsroom, 'audit'));
  assert.deepEqual(await desk.drafts(caibian), [], '记不下就不起稿');
  await desk.undoAct(caibian, undo.act);
  const acts = (await desk.audit.read(guanli, '2026-11')).filter(({ what }) => what.startsWith('整件恢复'));
  assert.deepEqual(
    acts.map(({ who, what }) => [who, what]),
    [['caibian', '整件恢复']],
  );
});

const unsound = [
  { publishedAt: '很久以前' },
  { publishedAt: '2027-01-01 09:00' },
  { agency: '不是 编号' },
  { agency: 'meiyou' },
] as const;
for (const fault of unsound) {
  test(`写坏了的条目也撤得下，撤下以后网站照样生成：${JSON.stringify(fault)}`, async (t) => {
    const { desk, content } = newsroomWith(
      t,
      { 'hotlines/huai.yaml': entryFile('hotlines', fault) },
      { repository: false },
    );
    await desk.takeDown(chushen, { kind: 'hotlines', id: 'huai', reason: '误登' });
    const errors = readBoard(content, '2026-11-23').problems.filter(({ severity }) => severity === 'error');
    assert.deepEqual(errors.map(formatProblem), []);
    assert.ok(existsSync(join(content, 'withdrawn/hotlines/huai.yaml')));
  });
}
