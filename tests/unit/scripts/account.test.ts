import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { AccountBook } from '#admin/server/accounts/account-book.ts';
import { repository } from '../repository.ts';

function accounts(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const run = (args: readonly string[], input = '') =>
    spawnSync(process.execPath, [repository('scripts/account.ts'), ...args], {
      ...{ input, encoding: 'utf8', env: { ...process.env, GONGKAI_NEWSROOM: folder } },
    });
  return { folder, run, book: new AccountBook(folder) };
}

const add = ['add', 'zhangsan', '--name', '张三', '--post', '文秘岗', '--roles', '采编，初审'];

test('建立账号：密码从管道读入，不显示、不明文保存，第一次登录要改', async (t) => {
  const { folder, run, book } = accounts(t);
  const { status, stdout, stderr } = run(add, 'Chun-Feng-4-Du\n');
  assert.equal(status, 0, stderr);
  assert.doesNotMatch(stdout + stderr + readFileSync(join(folder, 'accounts/zhangsan.json'), 'utf8'), /Chun-Feng/);
  assert.deepEqual(book.find('zhangsan')?.roles, ['采编', '初审']);
  assert.equal((await book.signIn('zhangsan', 'Chun-Feng-4-Du'))?.mustChange, true);
  assert.equal(run(add, 'Chun-Feng-4-Du\n').status, 1);
});

test('程序生成的密码只显示一次，重设后旧的不能用', async (t) => {
  const { run, book } = accounts(t);
  const shownIn = (text: string) => /：(\S{24})\n/.exec(text)?.[1] ?? '';
  const first = shownIn(run([...add, '--generate']).stdout);
  const second = shownIn(run(['reset', 'zhangsan', '--generate']).stdout);
  assert.notEqual(first, second);
  assert.equal(await book.signIn('zhangsan', first), undefined);
  assert.ok(await book.signIn('zhangsan', second));
  run(['disable', 'zhangsan']);
  assert.match(run(['list']).stdout, /zhangsan {2}张三 {2}文秘岗 {2}采编、初审 {2}已停用/);
});

const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['没有说做什么', [], /用法/],
  ['不认识的参数', ['add', '--passwort', 'x'], /看不懂/],
  ['没有这个账号', ['disable', 'lisi'], /没有账号 lisi/],
  ['字段都不对', ['add', '../x', '--roles', '编辑'], /账号[\s\S]*姓名[\s\S]*岗位[\s\S]*权限/],
];
for (const [name, args, says] of wrong) {
  test(`${name}：说明怎么写，什么也不建立`, (t) => {
    const { run, book } = accounts(t);
    const { status, stderr } = run(args);
    assert.equal(status, 1);
    assert.match(stderr, says);
    assert.deepEqual(book.all(), []);
  });
}
