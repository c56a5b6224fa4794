import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { PlainDate } from '#domain/plain-date.ts';
import { CHECKS, type CheckName, type Surroundings } from '#scripts/doctor/checks.ts';
import { repository } from '../repository.ts';

const NOW = Date.parse('2026-11-23T09:00:00+08:00');
const DAY = 86_400_000;

function machine(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-doctor-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const [content, newsroom, out] = ['content', 'newsroom', 'www'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const part of ['site.yaml', 'laws.yaml', 'calendar']) {
    cpSync(repository(`content/${part}`), join(content, part), { recursive: true });
  }
  mkdirSync(newsroom, { mode: 0o700 });
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), '');
  utimesSync(join(out, 'index.html'), NOW / 1000, NOW / 1000);
  const git = (...args: string[]) => {
    const date = new Date(NOW - DAY).toISOString();
    const env = { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date };
    execFileSync('git', ['-C', content, '-c', 'user.name=a', '-c', 'user.email=a@a.invalid', ...args], { env });
  };
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'first');
  const around = { content, newsroom, out, today: '2026-11-23' as PlainDate, now: NOW };
  const of = (name: CheckName, more: Partial<Surroundings> = {}) => CHECKS[name]({ ...around, ...more });
  return { folder, content, newsroom, out, git, of };
}

test('一台好的机器：没有错误，十一月起提醒明年的放假安排', (t) => {
  const { of } = machine(t);
  for (const name of ['程序', '仓库', '时钟', '权限', '内容', '网站'] as const)
    assert.equal(of(name).verdict, '好', name);
  assert.match(of('日历').says, /还没有 2027 年/);
  assert.equal(of('日历', { today: '2026-10-31' as PlainDate }).verdict, '好');
});

test('每一种毛病都说出来，也说怎么办', (t) => {
  const { folder, content, newsroom, out, git, of } = machine(t);
  const wrong = (name: CheckName, says: RegExp, more: Partial<Surroundings> = {}) => {
    const found = of(name, more);
    assert.match(found.says, says);
    assert.ok(found.remedy, `${name} does not say what to do`);
    return found.verdict;
  };
  assert.equal(wrong('时钟', /早 \d+ 分钟/, { now: NOW - 3 * DAY }), '错误');
  assert.equal(wrong('网站', /3 天前（2026-11-20）/, { now: NOW + 3 * DAY }), '错误');
  assert.equal(wrong('日历', /没有 2027 年的放假安排/, { today: '2027-01-01' as PlainDate }), '错误');
  chmodSync(newsroom, 0o755);
  assert.equal(wrong('权限', /谁都能看/), '错误');
  mkdirSync(join(content, 'laiwai'));
  writeFileSync(join(content, 'laiwai', 'a.yaml'), '');
  assert.equal(wrong('仓库', /1 个文件没有提交/), '提醒');
  assert.equal(wrong('内容', /\d+ 处错误/), '错误');
  git('checkout', '-q', '--detach');
  assert.equal(wrong('仓库', /不在任何分支上/), '错误');
  rmSync(join(out, 'index.html'));
  assert.equal(wrong('网站', /还没有网站/), '提醒');
  assert.equal(wrong('备份', /没有备份/, { backups: folder }), '错误');
  mkdirSync(join(folder, 'backups', 'one'), { recursive: true });
  writeFileSync(join(folder, 'backups', 'one', 'backup.json'), '{}');
  utimesSync(join(folder, 'backups', 'one', 'backup.json'), NOW / 1000 - 3 * 86_400, NOW / 1000 - 3 * 86_400);
  assert.equal(wrong('备份', /3 天前/, { backups: join(folder, 'backups') }), '错误');
});
