/** Uploaded files are taken apart in a thread of their own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readApart } from '#admin/server/importing/read-apart.ts';
import { ImportRefused } from '#importer/refused.ts';

const asked = (text: string, name = '汇编.txt') => ({
  bytes: new TextEncoder().encode(text),
  name,
  options: { asOf: '2026-11-23' },
});
const RULE = '印章使用制度\n第一条 由办公室保管。\n第二条 用印要登记。\n';
const many = Array.from({ length: 3_000 }, (_, at) => RULE.replace('印章', `印章${at}号`)).join('');

test('读出来的与在本进程里读的一样', async () => {
  const { entries, source } = await readApart(asked(RULE));
  assert.deepEqual([source, entries.map(({ title }) => title)], ['汇编.txt', ['印章使用制度']]);
});

test('读不了的文件，还是那一句话', async () => {
  await assert.rejects(readApart(asked(' \n ')), (error) => {
    assert.ok(error instanceof ImportRefused);
    assert.match(error.message, /里没有文字/);
    return true;
  });
});

test('读得太久、用的内存太多，都停下来说清楚；下一个文件照常读', async () => {
  await assert.rejects(
    readApart(asked(many), { milliseconds: 1, megabytes: 512 }),
    /读了 0.001 秒还没有读完，没有导入/,
  );
  await assert.rejects(
    readApart(asked(many), { milliseconds: 60_000, megabytes: 16 }),
    /太复杂，要用的内存太多，没有导入/,
  );
  assert.equal((await readApart(asked(RULE))).entries.length, 1);
});

test('读的时候别的事照常办', async () => {
  let turns = 0;
  const turning = setInterval(() => {
    turns += 1;
  }, 1);
  await readApart(asked(many));
  clearInterval(turning);
  assert.ok(turns > 5, String(turns));
});
