import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { oneAtATime } from '#scripts/build/one-at-a-time.ts';
import { nowInMilliseconds } from '#site/clock.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkailan-lock-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('同一把锁下，后来的等前面的做完', async () => {
  const lock = join(folder, 'new', 'lock');
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name}开始`);
    await wait(20);
    seen.push(`${name}结束`);
    return name;
  };
  const results = await Promise.all([oneAtATime(lock, work('甲')), oneAtATime(lock, work('乙'))]);
  assert.deepEqual(results, ['甲', '乙']);
  assert.deepEqual(seen, ['甲开始', '甲结束', '乙开始', '乙结束']);
  assert.ok(!existsSync(lock));
});

test('做的事失败了，锁也放开', async () => {
  const lock = join(folder, 'failing');
  await assert.rejects(
    oneAtATime(lock, () => Promise.reject(new Error('不行'))),
    /不行/,
  );
  assert.ok(!existsSync(lock));
});

test('中途被结束的进程留下的锁不算数', async () => {
  const lock = join(folder, 'stale');
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(lock, String(pid));
  assert.equal(await oneAtATime(lock, async () => '做完'), '做完');
});

test('半小时以前的锁不算数，哪怕同一个进程号又有了别的程序', async () => {
  const lock = join(folder, 'outlived');
  writeFileSync(lock, String(process.pid));
  const longAgo = nowInMilliseconds() / 1000 - 31 * 60;
  utimesSync(lock, longAgo, longAgo);
  assert.equal(await oneAtATime(lock, async () => '做完'), '做完');
});
