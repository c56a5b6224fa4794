import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { repository } from '../../repository.ts';
import { caibian, newsroomWith, refusal } from './desk-fixture.ts';

/** A process that does nothing but live. */
function living(t: TestContext) {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
  t.after(() => child.kill('SIGKILL'));
  return child;
}

const beganOf = (pid: number): string =>
  readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')[19] ?? '';
/** The file of the last holder of the folder. */
const lastFile = (newsroom: string): string => {
  const names = readdirSync(newsroom).filter((name) => /^desk-\d+\.json$/.test(name));
  return join(newsroom, names.sort((a, b) => Number(a.slice(5, -5)) - Number(b.slice(5, -5))).at(-1) ?? 'desk.json');
};
const linux = process.platform === 'linux' ? false : '只有 Linux 分得清进程号是不是被重新用过';

test('另一个活着的进程占着文件夹：不启动，也不能改；它死了以后就可以', { skip: linux }, async (t) => {
  const room = newsroomWith(t, {}, { repository: false });
  await room.desk.started;
  const other = living(t);
  const holder = { pid: other.pid ?? 0, began: beganOf(other.pid ?? 0) };
  writeFileSync(lastFile(room.newsroom), JSON.stringify(holder));
  const second = room.restart();
  assert.match((await refusal(second.started)).refused.error, /另一个编辑程序（进程 \d+）正在使用/);
  const change = await refusal(second.confirm(caibian, { kind: 'terms', id: 'gongshi' }));
  assert.equal(change.status, 503);
  other.kill('SIGKILL');
  await once(other, 'exit');
  await room.restart().started;
});

test('进程号被别的程序重新用了：不算占着', { skip: linux }, async (t) => {
  const room = newsroomWith(t, {}, { repository: false });
  await room.desk.started;
  const other = living(t);
  writeFileSync(lastFile(room.newsroom), JSON.stringify({ pid: other.pid, began: '1' }));
  await room.restart().started;
});

test('关闭以后，别的进程马上可以用', { skip: linux }, async (t) => {
  const room = newsroomWith(t, {}, { repository: false });
  await room.desk.started;
  assert.equal(JSON.parse(readFileSync(lastFile(room.newsroom), 'utf8')).pid, process.pid);
  await room.desk.close();
  assert.deepEqual(await holders(t, room.newsroom, 1), ['held']);
});

test('0.2 版留下的占用记录照样算数', { skip: linux }, async (t) => {
  const room = newsroomWith(t, {}, { repository: false });
  await room.desk.started;
  await room.desk.close();
  rmSync(lastFile(room.newsroom));
  const other = living(t);
  const old = join(room.newsroom, 'desk.json');
  writeFileSync(old, JSON.stringify({ pid: other.pid, began: beganOf(other.pid ?? 0) }));
  assert.match((await refusal(room.restart().started)).refused.error, /另一个编辑程序（进程 \d+）正在使用/);
  other.kill('SIGKILL');
  await once(other, 'exit');
  await room.restart().started;
  assert.ok(!existsSync(old));
});

test('写坏的占用记录不挡启动', async (t) => {
  const room = newsroomWith(t, {}, { repository: false });
  await room.desk.started;
  writeFileSync(lastFile(room.newsroom), '{');
  await room.restart().started;
});

/** Starts `count` processes that ask for the folder in the same millisecond. @returns what each was told. */
async function holders(t: TestContext, newsroom: string, count: number): Promise<string[]> {
  const program = `import { holdAlone } from '#admin/desk/one-desk.ts';
    const start = Number(process.argv[2]);
    while (Date.now() < start);
    await holdAlone(process.argv[1]).then(() => console.log('held'), () => console.log('refused'));
    setInterval(() => undefined, 1000);`;
  const args = ['--input-type=module', '-e', program, newsroom, String(Date.now() + 1500)];
  const children = Array.from({ length: count }, () => spawn(process.execPath, args, { cwd: repository('.') }));
  t.after(() => children.map((child) => child.kill('SIGKILL')));
  const said = await Promise.all(children.map(async ({ stdout }) => String((await once(stdout, 'data'))[0]).trim()));
  for (const child of children) child.kill('SIGKILL');
  return said.sort();
}

test('几个程序同时启动，前面的已经死了：只有一个占到', { skip: linux }, async (t) => {
  const room = newsroomWith(t, {}, { repository: false });
  await room.desk.started;
  for (let round = 0; round < 2; round += 1) {
    writeFileSync(lastFile(room.newsroom), JSON.stringify({ pid: 1, began: `gone-${round}` }));
    assert.deepEqual(await holders(t, room.newsroom, 4), ['held', 'refused', 'refused', 'refused']);
  }
});
