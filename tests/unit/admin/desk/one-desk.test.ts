import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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
const linux = process.platform === 'linux' ? false : '只有 Linux 分得清进程号是不是被重新用过';

test('另一个活着的进程占着文件夹：不启动，也不能改；它死了以后就可以', { skip: linux }, async (t) => {
  const room = newsroomWith(t, {}, { repository: false });
  await room.desk.started;
  const other = living(t);
  const holder = { pid: other.pid ?? 0, began: beganOf(other.pid ?? 0) };
  writeFileSync(join(room.newsroom, 'desk.json'), JSON.stringify(holder));
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
  writeFileSync(join(room.newsroom, 'desk.json'), JSON.stringify({ pid: other.pid, began: '1' }));
  await room.restart().started;
});

test('关闭以后，别的进程马上可以用', async (t) => {
  const room = newsroomWith(t, {}, { repository: false });
  await room.desk.started;
  assert.ok(existsSync(join(room.newsroom, 'desk.json')));
  await room.desk.close();
  assert.ok(!existsSync(join(room.newsroom, 'desk.json')));
});

test('写坏的占用记录不挡启动', async (t) => {
  const room = newsroomWith(t, {}, { repository: false });
  await room.desk.started;
  writeFileSync(join(room.newsroom, 'desk.json'), '{');
  await room.restart().started;
});

test('几个程序同时启动，前面的已经死了：只有一个占到', { skip: linux }, async (t) => {
  const room = newsroomWith(t, {}, { repository: false });
  await room.desk.started;
  const program = `import { holdAlone } from '#admin/desk/one-desk.ts';
    const start = Number(process.argv[2]);
    while (Date.now() < start);
    await holdAlone(process.argv[1]).then(() => console.log('held'), () => console.log('refused'));
    setInterval(() => undefined, 1000);`;
  for (let round = 0; round < 2; round += 1) {
    writeFileSync(join(room.newsroom, 'desk.json'), JSON.stringify({ pid: 1, began: `gone-${round}` }));
    const start = String(Date.now() + 1500);
    const args = ['--input-type=module', '-e', program, room.newsroom, start];
    const children = Array.from({ length: 4 }, () => spawn(process.execPath, args, { cwd: repository('.') }));
    t.after(() => children.map((child) => child.kill('SIGKILL')));
    const said = await Promise.all(children.map(async ({ stdout }) => String((await once(stdout, 'data'))[0]).trim()));
    assert.deepEqual(said.sort(), ['held', 'refused', 'refused', 'refused']);
    for (const child of children) child.kill('SIGKILL');
  }
});
