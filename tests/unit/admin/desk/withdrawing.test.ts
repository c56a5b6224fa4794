import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { formatProblem } from '#domain/problem.ts';
import { readBoard } from '#store/read-board.ts';
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

const term = { kind: 'terms', id: 'gongshi' } as const;
const hotline = { kind: 'hotlines', id: 'shili-dianhua' } as const;
const problems = (content: string): string[] => readBoard(content, '2026-11-24').problems.map(formatProblem);

test('撤下也过初审和终审：文件离开，原来的网址说明什么时候、为什么', async (t) => {
  const { desk, content, at } = newsroomWith(t);
  const { draft } = await desk.withdraw(caibian, { ...term, reason: ' 用词已经\n废止 ' });
  assert.deepEqual([draft.intent, draft.note, draft.stage], ['撤下', '用词已经 废止', '采编']);
  const passed = await review(desk, draft);
  assert.ok(existsSync(join(content, 'terms/gongshi.yaml')), '终审以前页面照旧');
  const { changes, findings } = await desk.review(zhongshen, term);
  assert.deepEqual(
    [changes.map(({ field }) => field), findings],
    [['词', '大白话', '公开范围', '来源·来源文件', '来源·摘录日期'], []],
  );
  at('2026-11-23 10:00');
  assert.ok('closed' in (await desk.move(zhongshen, { ...term, action: 'publish', revision: passed.revision })));
  assert.equal(
    readFileSync(join(content, 'withdrawn/terms/gongshi.yaml'), 'utf8'),
    'title: 公示\npublishedAt: 2026-11-20 09:00\nwithdrawnAt: 2026-11-23 10:00\nreason: 用词已经 废止\nby: 保密组织负责人\n',
  );
  assert.ok(!existsSync(join(content, 'terms/gongshi.yaml')));
  assert.deepEqual(problems(content), []);
  assert.match(gitIn(content, 'log', '-1', '--format=%B'), /^撤下名词解释“公示”[\s\S]*撤下理由：用词已经 废止/);
  const rows = await desk.list(caibian, { kind: 'terms' });
  assert.deepEqual(
    rows.map(({ id, state }) => [id, state]),
    [['gongshi', '已撤下']],
  );
});

test('紧急撤下：一个人，马上，标题不留；正在办的稿件随之中止', async (t) => {
  const { desk, content } = newsroomWith(t);
  await revise(desk, caibian, term, (text) => `${text.replace('先贴', '先公布')}changeNote: 改\n`);
  assert.equal((await refusal(desk.takeDown(caibian, { ...term, reason: '泄密' }))).status, 403);
  assert.equal((await refusal(desk.takeDown(chushen, { ...term, reason: ' ' }))).status, 422);
  await desk.takeDown(chushen, { ...term, reason: '误贴了内部电话' });
  const stone = readFileSync(join(content, 'withdrawn/terms/gongshi.yaml'), 'utf8');
  assert.match(stone, /^publishedAt: .*\nwithdrawnAt: .*\nreason: 误贴了内部电话\nby: 办公室负责人\nurgent: true\n$/);
  assert.match(gitIn(content, 'log', '-1', '--format=%s'), /^紧急撤下名词解释 terms\/gongshi$/);
  assert.deepEqual(await desk.drafts(guanli), []);
  assert.deepEqual(problems(content), []);
  const lines = await desk.audit.read(guanli, '2026-11');
  assert.deepEqual(lines.at(-1), {
    at: '2026-11-23 09:00',
    who: 'chushen',
    name: '初甲',
    what: '紧急撤下',
    on: 'terms/gongshi',
    detail: '误贴了内部电话',
  });
});

test('别的内容还引用它，也马上撤下：那些引用算作已撤下，是提醒，不是错误', async (t) => {
  const { desk, content } = newsroomWith(t);
  await desk.takeDown(zhongshen, { ...hotline, reason: '号码泄露' });
  assert.ok(!existsSync(join(content, 'hotlines/shili-dianhua.yaml')));
  const { problems: told, dataset } = readBoard(content, '2026-11-24');
  assert.deepEqual(told.filter(({ severity }) => severity === 'error').map(formatProblem), []);
  assert.ok(told.some((problem) => /引用的投诉举报“shili-dianhua”已于 2026-11-23 撤下/.test(formatProblem(problem))));
  assert.ok(
    dataset.entries.notices.every(({ data }) => data.contacts === undefined),
    '网站上不再有这个号码',
  );
});

test('申请撤下别人离不开的：先提醒，终审时拦住', async (t) => {
  const { desk, at } = newsroomWith(t, {}, { repository: false });
  const { draft, findings } = await desk.withdraw(caibian, { ...hotline, reason: '停机' });
  assert.ok(findings.length >= 3, '写明谁离不开它');
  const passed = await review(desk, draft);
  at('2026-11-23 10:00');
  const answer = await refusal(desk.move(zhongshen, { ...hotline, action: 'publish', revision: passed.revision }));
  assert.deepEqual([answer.status, answer.refused.findings?.length], [422, findings.length]);
});

test('恢复：从撤下前的文本起一份新稿，再过审查，公布时间不变，多一行更正', async (t) => {
  const { desk, content, at } = newsroomWith(t);
  await desk.takeDown(chushen, { ...term, reason: '待核' });
  const taken = await refusal(desk.save(caibian, { ...term, text: entryFile('terms'), base: '' }));
  assert.match(taken.refused.error, /已经撤下；要重新公布请用“恢复”/);
  const draft = await desk.restore(caibian, term);
  assert.deepEqual([draft.title, draft.note, draft.isNew], ['公示', '恢复公布', true]);
  assert.equal((await refusal(desk.restore(caibian, term))).status, 409);
  const passed = await review(desk, draft);
  at('2026-11-24 10:00');
  await desk.move(zhongshen, { ...addressOf(term), action: 'publish', revision: passed.revision });
  assert.ok(!existsSync(join(content, 'withdrawn/terms/gongshi.yaml')));
  const data = readBoard(content, '2026-11-24').dataset.entries.terms[0]?.data;
  assert.equal(data?.publishedAt, '2026-11-20 09:00');
  assert.deepEqual(data?.corrections, [{ at: '2026-11-24 10:00', note: '恢复公布' }]);
  assert.deepEqual(problems(content), []);
  assert.equal(gitIn(content, 'status', '--porcelain'), '');
});

test('没有撤下过的不能恢复；没有公开的不能撤下；有稿件在办的先办完', async (t) => {
  const { desk } = newsroomWith(t, {}, { repository: false });
  assert.equal((await refusal(desk.restore(caibian, term))).status, 409);
  assert.equal((await refusal(desk.restore(caibian, { kind: 'terms', id: 'meiyou' }))).status, 404);
  assert.equal((await refusal(desk.withdraw(caibian, { kind: 'terms', id: 'meiyou', reason: '停' }))).status, 404);
  assert.equal((await refusal(desk.takeDown(guanli, { kind: 'terms', id: 'meiyou', reason: '停' }))).status, 404);
  await desk.withdraw(caibian, { ...term, reason: '停' });
  assert.equal((await refusal(desk.withdraw(caibian, { ...term, reason: '停' }))).status, 409);
  const opened = await desk.open(caibian, term);
  assert.match(
    (await refusal(desk.save(caibian, { ...term, text: opened.text, base: opened.revision }))).refused.error,
    /申请的是撤下/,
  );
});

test('核对无误：只动核对日期，一次提交；当天不重复；管理员不核对', async (t) => {
  const { desk, content } = newsroomWith(t);
  assert.equal((await refusal(desk.confirm(guanli, term))).status, 403);
  await desk.confirm(zhongshen, term);
  const [added, removed] = gitIn(content, 'diff', '--numstat', 'HEAD~1').split('\t');
  assert.deepEqual([added, removed], ['1', '1']);
  assert.match(readFileSync(join(content, 'terms/gongshi.yaml'), 'utf8'), /\ncheckedOn: 2026-11-23\n/);
  assert.equal(gitIn(content, 'log', '-1', '--format=%an'), '终甲');
  assert.equal((await refusal(desk.confirm(zhongshen, term))).status, 409);
  assert.deepEqual(
    (await desk.history(guanli, term)).map(({ what }) => what),
    ['核对无误'],
  );
});

test('稿件文件被改坏了，也不妨碍紧急撤下', async (t) => {
  const { desk, content, newsroom } = newsroomWith(t);
  await revise(desk, caibian, term, (text) => text.replace('\n', '\nchangeNote: 改\n').replace('大家看', '大家来看'));
  const step = join(newsroom, 'drafts/terms/gongshi/000001.json');
  writeFileSync(step, '{');
  await desk.takeDown(chushen, { ...term, reason: '误登' });
  assert.ok(!existsSync(join(content, 'terms/gongshi.yaml')));
  assert.match(readFileSync(join(content, 'withdrawn/terms/gongshi.yaml'), 'utf8'), /reason: 误登/);
  assert.equal(readFileSync(step, 'utf8'), '{', '改坏的稿件原样留着，由管理员处理');
});
