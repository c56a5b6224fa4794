import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { countVisits, logText } from '#scripts/visits/count.ts';
import { repository } from '../repository.ts';

const PHONE = 'Mozilla/5.0 (Linux; Android 10) Mobile';
const line = (target: string, { status = 200, agent = PHONE, method = 'GET' } = {}) =>
  `203.0.113.7 - - [30/Nov/2026:09:00:00 +0800] "${method} ${target} HTTP/1.1" ${status} 512 "-" "${agent}"`;
const asked = (words: string) => line(`/zwgk/search/?q=${encodeURIComponent(words)}`);

test('数页面和搜索：没变的也算读过，图片、程序、别处的地址不算', () => {
  const log = [
    line('/zwgk/procedures/mianjian/'),
    line('/zwgk/procedures/mianjian/', { status: 304 }),
    line('/zwgk/procedures/mianjian/?from=qr'),
    line('/zwgk/hotlines/'),
    line('/zwgk/hotlines/', { agent: 'ExampleBot/1.0' }),
    line('/zwgk/data/fees.csv'),
    line('/news/'),
    line('/zwgk/hotlines/', { method: 'POST' }),
    line('/zwgk/meiyou/', { status: 404 }),
    'garbage',
    '',
  ].join('\n');
  const visits = countVisits([log], '/zwgk/');
  assert.deepEqual(
    [...visits.pages],
    [
      ['/procedures/mianjian/', 3],
      ['/hotlines/', 1],
    ],
  );
  assert.deepEqual([...visits.missing], [['/meiyou/', 1]]);
  assert.deepEqual([visits.robots, visits.unread], [1, 1]);
});

test('搜索词至少三次才列出；带长号码、邮箱的永远不列', () => {
  const log = [
    ...Array(3).fill(asked('投诉电话')),
    ...Array(2).fill(asked('只问过两次')),
    ...Array(9).fill(asked('1101051900 01011234')),
    ...Array(9).fill(asked('a@example.cn')),
    line('/zwgk/search/?q=%E6%8A', {}),
  ].join('\n');
  assert.deepEqual([...countVisits([log], '/zwgk/').searches], [['投诉电话', 3]]);
});

test('压缩过的旧日志也能读；结果里没有访问者的地址', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-visits-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const log = join(folder, 'access.log.2.gz');
  writeFileSync(log, gzipSync(line('/procedures/linhai-mianjian/')));
  assert.match(logText(gzipSync('x')), /x/);
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [repository('scripts/visits.ts'), ...args], { encoding: 'utf8', cwd: repository('.') });
  const shown = run(log);
  assert.equal(shown.status, 0, shown.stderr);
  assert.match(shown.stdout, /1 {2}\S*免建/);
  assert.doesNotMatch(shown.stdout, /203\.0\.113/);
  assert.match(run(log, '--csv').stdout, /类别,内容,标题,次数\r?\n页面,\/procedures\/linhai-mianjian\//);
  assert.match(run(join(folder, 'keins')).stderr, /找不到/);
});
