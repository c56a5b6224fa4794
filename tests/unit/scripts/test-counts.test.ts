import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isSuccess, judged, summary, total } from '#scripts/testing/counts.ts';
import { playwrightCounts } from '#scripts/testing/playwright-counts.ts';

const reporter = fileURLToPath(new URL('../../../scripts/testing/node-reporter.ts', import.meta.url));

/** What the reporter counts when the real runner runs this file. */
function counted(t: TestContext, source: string) {
  const dir = mkdtempSync(join(tmpdir(), 'gongkailan-'));
  t.after(() => rmSync(dir, { recursive: true }));
  writeFileSync(join(dir, 'sample.test.mjs'), `import { describe, test, before } from 'node:test';\n${source}`);
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const args = ['--test', `--test-reporter=${reporter}`, '--test-reporter-destination=stdout', '*.test.mjs'];
  const run = spawnSync(process.execPath, args, { cwd: dir, encoding: 'utf8', env });
  const { failures, ...counts } = JSON.parse(run.stdout);
  return { counts, failures, exitCode: run.status ?? 1 };
}

const bad = "() => { throw new Error('no'); }";

test('分组和带子测试的测试不重复计数', (t) => {
  const { counts } = counted(
    t,
    `describe('g', () => { test('a', () => {}); describe('h', () => { test('b', () => {}); }); });
     test('p', async (t) => { await t.test('c', () => {}); await t.test('d', () => {}); });
     test('e', () => {});`,
  );
  assert.deepEqual(counts, { passed: 5, failed: 0, skipped: 0 });
});

test('失败只算在失败的那一条上', (t) => {
  const { counts, failures, exitCode } = counted(
    t,
    `describe('g', () => { test('a', ${bad}); test('b', () => {}); });
     test('p', async (t) => { await t.test('c', ${bad}); });`,
  );
  assert.deepEqual(counts, { passed: 1, failed: 2, skipped: 0 });
  assert.deepEqual(failures, ['sample.test.mjs › a：no', 'sample.test.mjs › c：no']);
  assert.equal(exitCode, 1);
});

test('跳过和待办的测试单独计数', (t) => {
  const { counts } = counted(t, `test.skip('a', () => {}); test.todo('b'); test('c', () => {});`);
  assert.deepEqual(counts, { passed: 1, failed: 0, skipped: 2 });
});

test('测试文件本身加载失败算一次失败', (t) => {
  const { counts } = counted(t, `throw new Error('broken');`);
  assert.deepEqual(counts, { passed: 0, failed: 1, skipped: 0 });
});

test('子测试都通过而父测试自己失败算一次失败', (t) => {
  const { counts } = counted(t, `test('p', async (t) => { await t.test('c', () => {}); throw new Error('no'); });`);
  assert.deepEqual(counts, { passed: 1, failed: 1, skipped: 0 });
});

test('没有测试的文件不算通过', (t) => {
  const { counts, exitCode } = counted(t, '');
  assert.deepEqual(counts, { passed: 0, failed: 0, skipped: 0 });
  assert.equal(judged(counts, exitCode).failed, 1);
});

test('浏览器测试的不稳定、意外失败和测试之外的错误都算失败', () => {
  const failing = {
    status: 'unexpected',
    projectName: '手机',
    results: [{ error: { message: '\u001b[31m没有\u001b[39m\n第二行' } }],
  };
  const passing = { status: 'expected', results: [{}] };
  const specs = [
    { title: '打开', file: 'a.spec.ts', line: 3, tests: [failing] },
    { title: '关上', file: 'a.spec.ts', line: 9, tests: [passing] },
  ];
  const report = {
    stats: { expected: 7, unexpected: 2, flaky: 1, skipped: 3 },
    errors: [{ message: '端口被占用' }],
    suites: [{ suites: [{ specs }] }],
  };
  const failures = ['测试之外：端口被占用', 'a.spec.ts:3 › 手机 打开：没有'];
  assert.deepEqual(playwrightCounts(report), { passed: 7, failed: 4, skipped: 3, failures });
  assert.deepEqual(playwrightCounts({}), { passed: 0, failed: 0, skipped: 0, failures: [] });
});

test('退出码表示失败而计数没有失败时补记一次失败', () => {
  assert.equal(judged({ passed: 3, failed: 0, skipped: 0 }, 1).failed, 1);
  assert.equal(judged({ passed: 3, failed: 2, skipped: 0 }, 1).failed, 2);
  assert.equal(judged({ passed: 3, failed: 0, skipped: 0 }, 0).failed, 0);
  assert.equal(judged(undefined, 0).failed, 1);
});

test('最后一行只在有跳过时提到跳过', () => {
  assert.equal(summary({ passed: 3, failed: 0, skipped: 0 }), '3 passed, 0 failed');
  assert.equal(
    summary(
      total([
        { passed: 1, failed: 2, skipped: 0 },
        { passed: 1, failed: 0, skipped: 4 },
      ]),
    ),
    '2 passed, 2 failed, 4 skipped',
  );
});

test('一个测试也没有运行不算成功', () => {
  assert.equal(isSuccess({ passed: 0, failed: 0, skipped: 2 }), false);
  assert.equal(isSuccess({ passed: 1, failed: 0, skipped: 0 }), true);
  assert.equal(isSuccess({ passed: 9, failed: 1, skipped: 0 }), false);
});
