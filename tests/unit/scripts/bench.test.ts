import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { BENCH_AS_OF, writeContent } from '#scripts/bench/content-folder.ts';
import { canMeasure, measure, parseTime } from '#scripts/bench/measure.ts';
import { median } from '#scripts/bench/median.ts';
import { ELEVENTY, goalLines, goalsOf, markdownTable, OURS, type Row, ratioToEleventy } from '#scripts/bench/report.ts';
import { makeTexts, markdownOf } from '#scripts/bench/texts.ts';
import { readBoard } from '#store/read-board.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkailan-bench-test-'));
after(() => rmSync(folder, { recursive: true, force: true }));

describe('测速用的文本', () => {
  test('每次生成都一样', () => assert.deepEqual(makeTexts(120), makeTexts(120)));

  test('正文平均 1 至 3 kB，篇数和编号都对', () => {
    const { documents } = makeTexts(500);
    const bytes = documents.map((document) => Buffer.byteLength(markdownOf(document)));
    const mean = bytes.reduce((sum, size) => sum + size, 0) / bytes.length;
    assert.ok(mean > 1_000 && mean < 3_000, `平均 ${mean} 字节`);
    assert.equal(new Set(documents.map(({ id }) => id)).size, 500);
  });

  for (const size of [1, 60, 150]) {
    test(`${size} 条写成内容文件夹，检查没有任何问题`, () => {
      const content = join(folder, String(size));
      writeContent(content, makeTexts(size), process.cwd());
      const { problems, dataset } = readBoard(content, BENCH_AS_OF);
      assert.deepEqual(problems, []);
      const { regulations, procedures, notices, agencies } = dataset.entries;
      assert.equal(regulations.length + procedures.length + notices.length, size);
      assert.equal(agencies.length, 12);
    });
  }

  test('不取自示例内容：没有 12 个字以上的相同语句', () => {
    const runs = (text: string) => text.match(/\p{Script=Han}{12}/gu) ?? [];
    const corpus = readdirSync('content/regulations')
      .map((name) => readFileSync(join('content/regulations', name), 'utf8'))
      .join('\n');
    const shared = makeTexts(200)
      .documents.flatMap((document) => runs(markdownOf(document)))
      .filter((run) => corpus.includes(run));
    assert.deepEqual([...new Set(shared)], []);
  });
});

describe('测量', () => {
  test('读 GNU time 写的数', () => {
    assert.deepEqual(parseTime('1.50 0.25 204800\n', 3), { cpuSeconds: 1.75, wallSeconds: 3, peakMiB: 200 });
    assert.equal(parseTime('Command exited with non-zero status 1\n1 2 1024', 3).peakMiB, 1);
    assert.throws(() => parseTime('', 1), /GNU time/);
  });

  test('子进程的子进程也算在内', { skip: !canMeasure() }, async () => {
    const burn = 'while (process.cpuUsage().user < 400_000);';
    const parent = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(burn)}])`;
    const { cpuSeconds, peakMiB } = await measure([process.execPath, '-e', parent], { cwd: folder });
    assert.ok(cpuSeconds > 0.35, `${cpuSeconds} 秒`);
    assert.ok(peakMiB > 10, `${peakMiB} MiB`);
  });

  test('失败的命令说出原因', { skip: !canMeasure() }, async () => {
    const failing = measure([process.execPath, '-e', 'console.error("没有成"); process.exit(3)'], { cwd: folder });
    await assert.rejects(failing, /（3）[\s\S]*没有成/);
  });
});

describe('结果', () => {
  const row = (size: number, name: string, cpuSeconds: number, peakMiB = 500): Row => ({
    size,
    name,
    runs: 3,
    cost: { cpuSeconds, wallSeconds: cpuSeconds, peakMiB },
    outputMB: 12.34,
    files: 10,
  });
  const rows = [row(1_000, OURS, 5), row(1_000, ELEVENTY, 5), row(10_000, OURS, 13, 1100), row(10_000, ELEVENTY, 10)];

  test('中位数', () => {
    assert.equal(median([3, 1, 2]), 2);
    assert.equal(median([4, 1, 2, 3]), 2.5);
    assert.throws(() => median([]));
  });

  test('比值只与同样条数的 Eleventy 比', () => {
    assert.deepEqual(
      rows.map((one) => ratioToEleventy(one, rows)),
      [1, 1, 1.3, 1],
    );
    assert.equal(ratioToEleventy(row(150, OURS, 1), rows), undefined);
  });

  test('目标达到与否', () => {
    assert.deepEqual(
      goalsOf(rows).map(({ met }) => met),
      [true, false, false],
    );
    assert.deepEqual(goalsOf([row(150, OURS, 1)]), []);
    assert.match(goalLines(goalsOf(rows)), /^- 达到：1,000 条.*1\.00）\n- 没有达到：10,000 条.*1\.30）\n- 没有达到/);
  });

  test('表格', () => {
    assert.equal(markdownTable(rows).split('\n')[2], `| 1,000 | ${OURS} | 3 | 5.0 | 1.00 | 500 | 12.3 | 10 |`);
  });
});
