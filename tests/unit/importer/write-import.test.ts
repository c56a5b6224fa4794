import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { importDocument } from '#importer/import-document.ts';
import { writeImport } from '#importer/write-import.ts';
import { longCompilation } from '#scripts/bench/compilation.ts';
import { projectRoot } from '#scripts/setup/exec.ts';
import { readBoard } from '#store/read-board.ts';
import { corpusFile, withoutCorpus } from './corpus.ts';

const TEXT = '印章使用制度\n第一条 印章由办公室保管。\n第二条 三日内归还。\n车辆管理办法\n一、统一调派。\n';
const asOf = '2026-11-23';

function folderFor(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-import-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, '草稿');
}

async function importTo(folder: string, text = TEXT, day = asOf) {
  const result = await importDocument(new TextEncoder().encode(text), '汇编.txt', { asOf: day });
  return writeImport(result, { folder, asOf: day });
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(folder.length + 1))
    .sort();

const contentsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(filesIn(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));

test('写出报告、草稿和一块能检查的示例板', async (t) => {
  const folder = folderFor(t);
  await importTo(folder);
  assert.deepEqual(filesIn(folder), [
    'agencies/laiyuan-jigou.yaml',
    'hotlines/laiyuan-jigou-weizaiming.yaml',
    'regulations/che-liang-guan-li-ban-fa.md',
    'regulations/yin-zhang-shi-yong-zhi-du.md',
    'report.html',
    'report.json',
    'site.yaml',
  ]);
  const board = readBoard(folder, asOf);
  assert.deepEqual(board.problems, []);
  assert.equal(board.dataset.entries.regulations.length, 2);
  assert.equal(board.site?.sample, true);
});

test('report.json 的形状固定，位置指得回原文，文件都在', async (t) => {
  const folder = folderFor(t);
  await importTo(folder);
  const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
  assert.deepEqual(Object.keys(report), ['source', 'sha256', 'entries', 'removed', 'losses', 'readings', 'notes']);
  for (const entry of report.entries) {
    assert.deepEqual(Object.keys(entry), [
      'title',
      'start',
      'end',
      'bodyStart',
      'articles',
      'annexes',
      'head',
      'file',
      'facts',
      'warnings',
    ]);
    assert.ok(TEXT.startsWith(entry.title, entry.start));
    for (const article of entry.articles) {
      assert.deepEqual(Object.keys(article), ['label', 'start']);
      assert.ok(TEXT.startsWith(article.label, article.start));
    }
    assert.ok(existsSync(join(folder, entry.file)), entry.file);
  }
});

test('导入两次，第二次什么都不变；换一天也一样', async (t) => {
  const folder = folderFor(t);
  await importTo(folder);
  const before = contentsOf(folder);
  const times = filesIn(folder).map((file) => statSync(join(folder, file)).mtimeMs);
  for (const day of [asOf, '2026-12-01']) {
    const { written, conflicts } = await importTo(folder, TEXT, day);
    assert.deepEqual([written, conflicts], [[], []]);
  }
  assert.deepEqual(contentsOf(folder), before);
  assert.deepEqual(
    filesIn(folder).map((file) => statSync(join(folder, file)).mtimeMs),
    times,
  );
});

test('已有的条目和设置不覆盖，不同的列为冲突', async (t) => {
  const folder = folderFor(t);
  mkdirSync(join(folder, 'regulations'), { recursive: true });
  writeFileSync(join(folder, 'regulations', 'yin-zhang-shi-yong-zhi-du.md'), '别人写好的制度\n');
  writeFileSync(join(folder, 'site.yaml'), '别人的设置\n');
  const { conflicts } = await importTo(folder);
  assert.deepEqual(conflicts, ['regulations/yin-zhang-shi-yong-zhi-du.md']);
  assert.equal(readFileSync(join(folder, 'regulations', 'yin-zhang-shi-yong-zhi-du.md'), 'utf8'), '别人写好的制度\n');
  assert.equal(readFileSync(join(folder, 'site.yaml'), 'utf8'), '别人的设置\n');
  assert.ok(existsSync(join(folder, 'regulations', 'che-liang-guan-li-ban-fa.md')));
});

test('写到一半写不下去：已经写的收回，一个文件也不留下', async (t) => {
  const folder = folderFor(t);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'hotlines'), '占了文件夹名字的文件');
  await assert.rejects(importTo(folder), ({ message }: Error) => /写不进文件夹.*什么都没有写/.test(message));
  assert.deepEqual(filesIn(folder), ['hotlines']);
});

test('目的地是一个文件：一句话说明，什么也不写', async (t) => {
  const folder = folderFor(t);
  writeFileSync(folder, '不是文件夹');
  await assert.rejects(
    importTo(folder),
    ({ name, message }: Error) => name === 'ImportRefused' && /写不进文件夹/.test(message),
  );
  assert.equal(readFileSync(folder, 'utf8'), '不是文件夹');
});

test('正式网站里有草稿：检查拦下来，说明要先审查', async (t) => {
  const folder = folderFor(t);
  await importTo(folder);
  const site = readFileSync(join(folder, 'site.yaml'), 'utf8');
  writeFileSync(join(folder, 'site.yaml'), site.replace('sample: true', 'sample: false'));
  const drafts = readBoard(folder, asOf).problems.filter(({ what }) => what === '还是草稿，没有经过审查');
  assert.equal(drafts.length, 4);
});

test('报告网页：去掉的文字划线并写明原因，条目指得到原文，原文里的尖括号不成标签', async (t) => {
  const folder = folderFor(t);
  await importTo(folder, `<script>x</script>网站的话\n${TEXT}`);
  const html = readFileSync(join(folder, 'report.html'), 'utf8');
  assert.ok(html.includes('<del id="r0" title="第一部制度之前的文字">&lt;script&gt;x&lt;/script&gt;网站的话</del>'));
  assert.ok(!html.includes('<script'));
  for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(html.includes(`id="${target}"`), target);
});

const command = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/import.ts', ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...process.env, GONGKAI_AS_OF: asOf },
  });

test('命令：导入、写明结果；坏文件一句话谢绝，什么也不写', (t) => {
  const folder = folderFor(t);
  const file = `${folder}.txt`;
  writeFileSync(file, TEXT);
  const good = command(file, '--agency', 'mou-ju', '--out', folder);
  assert.equal(good.status, 0, good.stderr);
  assert.match(good.stdout, /找到 2 部制度/);
  assert.deepEqual(readBoard(folder, asOf).problems, []);
  writeFileSync(file, '');
  const bad = command(file, '--out', `${folder}-2`);
  assert.equal(bad.status, 1);
  assert.match(bad.stderr, /^“.+”是空文件，请检查后重新选择。\n$/);
  assert.ok(!existsSync(`${folder}-2`));
});

test('命令：有没导入的就全部列出，什么也不写；写了理由才写，理由留在报告里', (t) => {
  const folder = folderFor(t);
  const file = `${folder}.txt`;
  writeFileSync(file, `罚款标准：每次100元，2020年1月2日起执行。\n${TEXT}`);
  for (const reason of [[], ['--accept-losses', ' ']]) {
    const refused = command(file, '--out', folder, ...reason);
    assert.equal(refused.status, 1);
    assert.match(
      refused.stderr,
      /✗ .*100元[\s\S]*有 1 处没有导入，还没有处理，什么都没有写。\n解决办法：.*--accept-losses/,
    );
    assert.equal(existsSync(folder), false);
  }
  const done = command(file, '--out', folder, '--accept-losses', '封面的话');
  assert.equal(done.status, 0, done.stderr);
  const { notes } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as { notes: string[] };
  assert.ok(notes.includes('没有导入的 1 处不用导入：封面的话'), notes.join());
});

const misuse: readonly (readonly [args: readonly string[], says: RegExp])[] = [
  [[], /请给出一个要导入的文件/],
  [['没有.docx'], /找不到文件/],
  [['package.json', '--agency', 'Mou Ju'], /机构编号“Mou Ju”写法不对/],
  [['a.txt', '--板'], /请给出一个要导入的文件/],
];
for (const [args, says] of misuse) {
  test(`命令：npm run import -- ${args.join(' ')} 得到说明`, () => {
    const { status, stderr } = command(...args);
    assert.equal(status, 1);
    assert.match(stderr, says);
    assert.doesNotMatch(stderr, /at .+\.ts:\d+/);
  });
}

test('一千部制度的汇编全部拆出', async () => {
  const { entries } = await importDocument(new TextEncoder().encode(longCompilation(1000)), '千部.txt', { asOf });
  assert.equal(entries.length, 1000);
});

test('真实汇编二单独成板：60 部制度，没有错误，只提醒修改的条款没有写明', { skip: withoutCorpus }, async (t) => {
  const folder = folderFor(t);
  const result = await importDocument(corpusFile('compilation-2.txt'), 'compilation-2.txt', { asOf });
  writeImport(result, { folder, asOf });
  const { problems, dataset } = readBoard(folder, asOf);
  assert.deepEqual(
    problems.map(({ severity, what }) => [severity, what]),
    [['warning', '没有写修改了《考勤管理办法(试行)》的哪几条']],
  );
  assert.equal(dataset.entries.regulations.length, 60);
});
