/** What a publication does in the git repository around the content folder, whatever state that is in. */
import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openGit } from '#admin/desk/git.ts';
import { entryFile } from '../../store/content-folder-fixture.ts';
import { caibian, gitIn, newsroomWith, refusal, review, revise, startRepository, zhongshen } from './desk-fixture.ts';

const term = { kind: 'terms', id: 'gongshi' } as const;
const better = (text: string): string => text.replace('给大家看', '给大家看，再决定').concat('changeNote: 补一句\n');
const filesOfLastCommit = (folder: string): string[] =>
  gitIn(folder, 'show', '--name-only', '--format=', '--relative', 'HEAD').split('\n');

test('别人的改动、别人已经暂存的改动都不搭车；钩子不运行', async (t) => {
  const { desk, content, at } = newsroomWith(t);
  const hook = join(content, '.git/hooks/pre-commit');
  writeFileSync(hook, '#!/bin/sh\ntouch "$(git rev-parse --show-toplevel)/hook-ran"\nexit 1\n');
  chmodSync(hook, 0o755);
  writeFileSync(join(content, 'fees/shili-feiyong.yaml'), entryFile('fees', { title: '手工改的' }));
  writeFileSync(join(content, 'secret.local'), '口令');
  gitIn(content, 'add', 'secret.local');
  const passed = await review(desk, await revise(desk, caibian, term, better));
  at('2026-11-23 10:00');
  await desk.move(zhongshen, { ...term, action: 'publish', revision: passed.revision });
  assert.deepEqual(filesOfLastCommit(content), ['terms/gongshi.yaml']);
  assert.ok(!existsSync(join(content, 'hook-ran')));
  const left = gitIn(content, 'status', '--porcelain')
    .split('\n')
    .map((line) => line.trim());
  assert.deepEqual(left.sort(), ['A  secret.local', 'M fees/shili-feiyong.yaml']);
});

test('内容文件夹在项目的仓库里面：只提交那一个文件', async (t) => {
  const { desk, content, at } = newsroomWith(t, {}, { repository: false });
  startRepository(join(content, '..'));
  const passed = await review(desk, await revise(desk, caibian, term, better));
  at('2026-11-23 10:00');
  await desk.move(zhongshen, { ...term, action: 'publish', revision: passed.revision });
  assert.deepEqual(gitIn(content, 'show', '--name-only', '--format=', 'HEAD').split('\n'), [
    'content/terms/gongshi.yaml',
  ]);
});

test('仓库不在任何分支上：公布被拒绝，文件不变，回到分支就能公布；紧急撤下不等', async (t) => {
  const { desk, content, at } = newsroomWith(t);
  const passed = await review(desk, await revise(desk, caibian, term, better));
  at('2026-11-23 10:00');
  gitIn(content, 'checkout', '--quiet', '--detach');
  const before = readFileSync(join(content, 'terms/gongshi.yaml'), 'utf8');
  const publish = () => desk.move(zhongshen, { ...term, action: 'publish', revision: passed.revision });
  const { status, message } = await refusal(publish());
  assert.deepEqual([status, /不在任何分支上/.test(message)], [503, true]);
  assert.equal(readFileSync(join(content, 'terms/gongshi.yaml'), 'utf8'), before);
  assert.equal(gitIn(content, 'status', '--porcelain'), '');
  const hotline = { kind: 'pages', id: 'guanyu' } as const;
  await desk.takeDown(zhongshen, { ...hotline, reason: '先撤下' });
  assert.ok(!existsSync(join(content, 'pages/guanyu.mdx')));
  gitIn(content, 'switch', '--quiet', 'main');
  await publish();
  assert.deepEqual(filesOfLastCommit(content), ['terms/gongshi.yaml']);
});

test('没有仓库，或内容被忽略：照样公布，记下没有提交的原因', async (t) => {
  const { desk, content, at } = newsroomWith(t, {}, { repository: false });
  const passed = await review(desk, await revise(desk, caibian, term, better));
  at('2026-11-23 10:00');
  const done = await desk.move(zhongshen, { ...term, action: 'publish', revision: passed.revision });
  assert.deepEqual(done, { closed: '公布', commit: '内容文件夹不在 git 仓库里，只写了文件' });
  startRepository(content);
  writeFileSync(join(content, '../.gitignore'), 'content\n');
  rmSync(join(content, '.git'), { recursive: true });
  startRepository(join(content, '..'));
  assert.equal(
    await desk.confirm(caibian, { kind: 'fees', id: 'shili-feiyong' }),
    '内容文件夹被 .gitignore 排除，只写了文件',
  );
});

const blocked: readonly (readonly [sentence: string, block: (content: string) => () => void, error: RegExp])[] = [
  [
    '仓库被锁住',
    (content) => {
      writeFileSync(join(content, '.git/index.lock'), '');
      return () => rmSync(join(content, '.git/index.lock'));
    },
    /仓库被锁住了：.*请管理员删除 .*index\.lock 后再试。没有改动任何内容/,
  ],
  [
    '仓库正在手工合并',
    (content) => {
      writeFileSync(join(content, '.git/MERGE_HEAD'), `${gitIn(content, 'rev-parse', 'HEAD')}\n`);
      return () => rmSync(join(content, '.git/MERGE_HEAD'));
    },
    /正在手工合并/,
  ],
];
for (const [sentence, block, error] of blocked) {
  test(`${sentence}：公布被拒绝，文件恢复原样，稿件还在终审；解开以后再办就成`, async (t) => {
    const room = newsroomWith(t);
    const { content, desk } = room;
    const quick = room.restart({ git: openGit(content, 5) });
    const passed = await review(desk, await revise(desk, caibian, term, better));
    room.at('2026-11-23 10:00');
    const before = readFileSync(join(content, 'terms/gongshi.yaml'), 'utf8');
    const unblock = block(content);
    const publish = { ...term, action: 'publish', revision: passed.revision } as const;
    const answer = await refusal(quick.move(zhongshen, publish));
    assert.equal(answer.status, 503);
    assert.match(answer.refused.error, error);
    assert.equal(readFileSync(join(content, 'terms/gongshi.yaml'), 'utf8'), before);
    unblock();
    assert.equal(gitIn(content, 'status', '--porcelain'), '');
    assert.equal((await quick.drafts(zhongshen))[0]?.stage, '终审');
    await quick.move(zhongshen, publish);
    assert.deepEqual(filesOfLastCommit(content), ['terms/gongshi.yaml']);
  });
}
