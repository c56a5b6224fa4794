/** A publication is stopped at each of its parts, as a kill would, and the newsroom started again. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Git } from '#admin/desk/git.ts';
import { openGit } from '#admin/desk/git.ts';
import { formatProblem } from '#domain/problem.ts';
import { readBoard } from '#store/read-board.ts';
import { entryFile } from '../../store/content-folder-fixture.ts';
import { caibian, gitIn, guanli, newsroomWith, refusal, review, revise, zhongshen } from './desk-fixture.ts';

const term = { kind: 'terms', id: 'gongshi' } as const;
const better = (text: string): string => text.replace('给大家看', '给大家看，再决定').concat('changeNote: 补一句\n');

/** Never comes back: what a kill in the middle of `commit` looks like to the rest. */
const hanging = (before: () => unknown): Git => ({
  commit: async () => {
    before();
    return new Promise(() => undefined);
  },
  unstage: async () => undefined,
  breakOwnLocks: async () => undefined,
});

async function stoppedAt(
  t: Parameters<typeof newsroomWith>[0],
  before: (content: string) => unknown = () => undefined,
) {
  const room = newsroomWith(t);
  const passed = await review(room.desk, await revise(room.desk, caibian, term, better));
  room.at('2026-11-23 10:00');
  const real = openGit(room.content, 5);
  const publish = { ...term, action: 'publish', revision: passed.revision } as const;
  void room.restart({ git: hanging(() => before(room.content)) }).move(zhongshen, publish);
  const plan = join(room.newsroom, 'journal/plan.json');
  for (
    let tries = 0;
    tries < 500 && !readFileSync(join(room.content, 'terms/gongshi.yaml'), 'utf8').includes('再决定');
    tries += 1
  ) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.ok(existsSync(plan));
  return { ...room, plan, real };
}

const stops: readonly (readonly [sentence: string, before: (content: string) => unknown])[] = [
  ['文件写了，还没有提交', () => undefined],
  ['文件已经暂存', (content) => gitIn(content, 'add', 'terms/gongshi.yaml')],
];
for (const [sentence, before] of stops) {
  test(`停在“${sentence}”：重启以后办完，只有一次提交`, async (t) => {
    const room = await stoppedAt(t, before);
    const { content } = room;
    const desk = room.restart({ git: room.real });
    assert.deepEqual(await desk.started, { finished: true, entries: ['terms/gongshi'] });
    assert.ok(!existsSync(room.plan));
    assert.equal(gitIn(content, 'rev-list', '--count', 'HEAD'), '2');
    assert.equal(gitIn(content, 'status', '--porcelain'), '');
    assert.deepEqual(await desk.drafts(caibian), []);
    assert.equal((await desk.history(caibian, term))[0]?.what, '公布');
    assert.equal((await desk.audit.read(guanli, '2026-11')).at(-1)?.what, '启动时接着办完');
    assert.equal(await room.restart().started, undefined, '再启动就没有没办完的了');
  });
}

test('0.2 版留下的没办完的计划，栏目叫 pile：新版本接着办完', async (t) => {
  const room = await stoppedAt(t);
  const plan = readFileSync(room.plan, 'utf8');
  assert.match(plan, /"log":"0001"/);
  writeFileSync(room.plan, plan.replaceAll('"log":"0001"', '"pile":"0001"'));
  const desk = room.restart({ git: room.real });
  assert.deepEqual(await desk.started, { finished: true, entries: ['terms/gongshi'] });
  assert.equal((await desk.history(caibian, term))[0]?.what, '公布');
});

test('停在“提交了，稿件还没有结束”：重启以后不再提交一次', async (t) => {
  const room = newsroomWith(t);
  const passed = await review(room.desk, await revise(room.desk, caibian, term, better));
  room.at('2026-11-23 10:00');
  const real = openGit(room.content, 5);
  const { promise: done, resolve } = Promise.withResolvers<void>();
  const stopping: Git = {
    ...real,
    commit: async (commit) => {
      await real.commit(commit);
      resolve();
      return new Promise(() => undefined);
    },
  };
  void room.restart({ git: stopping }).move(zhongshen, { ...term, action: 'publish', revision: passed.revision });
  await done;
  const desk = room.restart({ git: real });
  assert.equal((await desk.started)?.finished, true);
  assert.equal(gitIn(room.content, 'rev-list', '--count', 'HEAD'), '2');
  assert.deepEqual(await desk.drafts(caibian), []);
});

test('停下期间有人直接改了那个文件：不覆盖，放弃这次公布，稿件还在终审', async (t) => {
  const room = await stoppedAt(t);
  const byHand = entryFile('terms', { explanation: '手工改的' });
  writeFileSync(join(room.content, 'terms/gongshi.yaml'), byHand);
  const desk = room.restart({ git: room.real });
  assert.deepEqual(await desk.started, { finished: false, entries: ['terms/gongshi'] });
  assert.equal(readFileSync(join(room.content, 'terms/gongshi.yaml'), 'utf8'), byHand);
  assert.equal((await desk.drafts(caibian))[0]?.stage, '终审');
});

test('被杀死的 git 留下的锁，重启时自己解开；别人的锁不动', async (t) => {
  const room = await stoppedAt(t);
  const lock = join(room.content, '.git/index.lock');
  writeFileSync(lock, '');
  const { mtimeMs } = statSync(room.plan);
  utimesSync(lock, mtimeMs / 1000 - 3600, mtimeMs / 1000 - 3600);
  const refused = await refusal(room.restart({ git: room.real }).started);
  assert.match(refused.refused.error, /仓库被锁住了/);
  assert.ok(existsSync(lock) && existsSync(room.plan), '锁比计划早：是别人的');
  utimesSync(lock, mtimeMs / 1000 + 1, mtimeMs / 1000 + 1);
  const desk = room.restart({ git: room.real });
  assert.equal((await desk.started)?.finished, true);
  assert.ok(!existsSync(lock));
});

test('启动时办不完：能看，不能改，说明原因；障碍去掉以后下一次改动前接着办完', async (t) => {
  const room = await stoppedAt(t);
  const lock = join(room.content, '.git/index.lock');
  writeFileSync(lock, '');
  utimesSync(lock, 1, 1);
  const desk = room.restart({ git: room.real });
  await refusal(desk.started);
  assert.equal((await desk.drafts(caibian)).length, 1);
  const blocked = await refusal(desk.confirm(caibian, { kind: 'fees', id: 'shili-feiyong' }));
  assert.equal(blocked.status, 503);
  rmSync(lock);
  await desk.confirm(caibian, { kind: 'fees', id: 'shili-feiyong' });
  assert.deepEqual(await desk.drafts(caibian), []);
  assert.deepEqual(readBoard(room.content, '2026-11-23').problems.map(formatProblem), []);
});

test('提交失败，原来的样子也写不回去：留着计划，告诉人会接着办完', async (t) => {
  const room = newsroomWith(t);
  const passed = await review(room.desk, await revise(room.desk, caibian, term, better));
  room.at('2026-11-23 10:00');
  const broken: Git = {
    commit: async () => Promise.reject(Object.assign(new Error('disk'), { code: 'EIO' })),
    unstage: async () => Promise.reject(new Error('disk')),
    breakOwnLocks: async () => undefined,
  };
  const publish = { ...term, action: 'publish', revision: passed.revision } as const;
  const answer = await refusal(room.restart({ git: broken }).move(zhongshen, publish));
  assert.match(answer.refused.error, /系统恢复正常后会自动接着办完/);
  await room.restart().started;
  assert.deepEqual(readBoard(room.content, '2026-11-23').problems.map(formatProblem), []);
});

test('启动时清走被杀死时留下的临时文件，别的隐藏文件不动', async (t) => {
  const room = newsroomWith(t, {}, { repository: false });
  const left = join(room.content, 'terms/.gongshi.yaml.0f8fad5b-d9cb-469f-a165-70867728950e.tmp');
  const other = join(room.content, 'terms/.gongshi.yaml.swp');
  mkdirSync(room.newsroom, { recursive: true });
  for (const path of [left, other]) writeFileSync(path, 'x');
  await room.restart().started;
  assert.deepEqual([existsSync(left), existsSync(other)], [false, true]);
});
