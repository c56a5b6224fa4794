/** The written migration on the sample as it was before, file by file, and on what a half-done or broken folder holds. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { migrateData } from '#domain/migrations/migrations.ts';
import { changesSince } from '#ledger/changes.ts';
import { carryOut, finishMigration, planMigration } from '#store/migrate-content.ts';
import { readBoard } from '#store/read-board.ts';
import { publishedFiles } from '#store/uploads.ts';
import { wordsOnPage } from '#store/words-on-page.ts';
import { repository } from '../repository.ts';

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});
function folderWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'migrate-'));
  folders.push(root);
  const content = join(root, 'content');
  for (const [name, text] of Object.entries({ 'site.yaml': SITE, ...files })) {
    mkdirSync(join(content, name, '..'), { recursive: true });
    writeFileSync(join(content, name), text);
  }
  return content;
}

const SITE = readFileSync(repository('content/site.yaml'), 'utf8');
const OLD = `# 留着的注释
item: 机构信息
subitem: 职责 # 行尾的注释
elements: [机关职能]
basis:
  - { kind: 行政法规, title: 政府信息公开条例 }
limit: { kind: 形成或变更后限期, n: 20, unit: 工作日 }
frequency: 随时
agency: shili
channels: [政府网站, 政务服务大厅]
openTo: 全社会
method: 主动
level: 县级
block: 政府信息公开
notPublished: 正在整理
audience: 社会公开
source: { document: 示例汇编, asOf: 2026-11-18 }
publishedAt: '2026-11-20 09:00'
checkedOn: 2026-11-21
register:
  - { collector: 信息员, collectedOn: 2026-11-18, reviewer: 办公室, reviewedOn: 2026-11-19, approver: 保密负责人, approvedOn: 2026-11-20, operator: 网站管理员, opinion: 同意 }
`;

test('旧写法换成新写法，没变的字段、注释和引号一个字不动，第二次什么也不改', async () => {
  const folder = folderWith({ 'catalogue/a.yaml': OLD });
  const plan = planMigration(folder);
  assert.deepEqual(plan.problems, []);
  assert.equal(plan.files[0]?.said.length, 4);
  await carryOut(folder, plan);
  const now = readFileSync(join(folder, 'catalogue/a.yaml'), 'utf8');
  const kept = OLD.split('\n').filter((line) => !/^(?:limit|level|channels):/.test(line));
  for (const line of kept) assert.ok(now.includes(line), line);
  assert.match(now, /limits:\n\s+- kind: 限期公开\n\s+n: 20\n\s+unit: 工作日\n\s+from: 形成或变更\n/);
  assert.match(now, /政务服务中心/);
  assert.match(now, /arises: 来源未载明/);
  assert.deepEqual(planMigration(folder).files, []);
});

test('试算什么也不写', () => {
  const folder = folderWith({ 'catalogue/a.yaml': OLD });
  planMigration(folder);
  assert.equal(readFileSync(join(folder, 'catalogue/a.yaml'), 'utf8'), OLD);
  assert.deepEqual(readdirSync(folder), ['catalogue', 'site.yaml']);
});

test('有一个文件升级以后仍不合要求，就指出来', () => {
  const folder = folderWith({ 'catalogue/a.yaml': OLD, 'catalogue/b.yaml': OLD.replace('openTo: 全社会\n', '') });
  const { problems } = planMigration(folder);
  assert.deepEqual(
    problems.map(({ file, what }) => [file, what]),
    [['content/catalogue/b.yaml', '缺少“公开对象”']],
  );
});

test('有文件读不出来、写坏了、放错了地方：都指出来，不悄悄跳过', () => {
  const folder = folderWith({
    'catalogue/a.yaml': OLD,
    'catalogue/b.yaml': 'item: [没有括号\n',
    'catalogue/c.txt': OLD,
    'catalogue/e.yaml': '只有一句话\n',
  });
  writeFileSync(join(folder, 'catalogue/d.yaml'), new Uint8Array([0xff, 0xff, 0x00]));
  const files = planMigration(folder).problems.map(({ file }) => file);
  assert.deepEqual(
    [...new Set(files)].sort(),
    ['b.yaml', 'c.txt', 'd.yaml', 'e.yaml'].map((name) => `content/catalogue/${name}`),
  );
});

test('写到一半被打断，下一次写完', async () => {
  const folder = folderWith({ 'catalogue/a.yaml': OLD, 'catalogue/b.yaml': OLD });
  const { files } = planMigration(folder);
  // As a kill leaves it: the plan is there, the first file is done.
  writeFileSync(join(folder, '.migration.json'), JSON.stringify(files.map(({ file, text }) => ({ file, text }))));
  writeFileSync(join(folder, 'catalogue/a.yaml'), files[0]?.text ?? '');
  assert.equal(await finishMigration(folder), 2);
  assert.equal(await finishMigration(folder), undefined);
  assert.deepEqual(planMigration(folder).files, []);
});

test('没有升级的文件，检查说运行什么', () => {
  const folder = folderWith({ 'catalogue/a.yaml': OLD });
  const found = readBoard(folder, '2026-11-30').problems.find(({ file }) => file.endsWith('catalogue/a.yaml'));
  assert.deepEqual([found?.what, found?.fix.includes('npm run migrate')], ['这个文件是旧版本的写法', true]);
});

test('看不懂的旧时限原样留着，交给检查', () => {
  const data = { limit: { kind: '想起来再说' }, level: '县级' };
  const { data: next } = migrateData('catalogue', data);
  assert.deepEqual([next['limit'], next['levels']], [{ kind: '想起来再说' }, ['县级']]);
});

const BEFORE = 'fd968125';
const hasHistory = (() => {
  try {
    execFileSync('git', ['cat-file', '-e', `${BEFORE}^{commit}`], { cwd: repository('.'), stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
test('升级以前的示例内容：103 行目录全部换好，别的一个字不动，检查没有错误', {
  skip: hasHistory ? false : `这份代码没有提交 ${BEFORE} 的历史`,
}, async () => {
  const root = mkdtempSync(join(tmpdir(), 'migrate-'));
  folders.push(root);
  execFileSync('sh', ['-c', `git archive ${BEFORE} content | tar -x -C "${root}"`], { cwd: repository('.') });
  const folder = join(root, 'content');
  const plan = planMigration(folder);
  assert.deepEqual(plan.problems, []);
  assert.equal(plan.files.length, 103);
  assert.ok(plan.files.every(({ file }) => file.startsWith('content/catalogue/')));
  await carryOut(folder, plan);
  const board = readBoard(folder, '2026-11-30');
  assert.deepEqual(
    board.problems.filter(({ severity }) => severity === 'error'),
    [],
  );
  assert.equal(board.dataset.entries.catalogue.length, 103);
  assert.ok(board.ledger, '账本照样读得懂');
  const { replay, versionOf } = board.ledger;
  const { entries } = changesSince({
    ...{ dataset: board.dataset, replay, versionOf, textOf: wordsOnPage, filesOf: publishedFiles(folder) },
    ...{ salt: () => '0'.repeat(32), at: '2026-12-01T09:00:00+08:00' },
  });
  const rewritten = entries.filter(({ kind }) => kind === 'catalogue');
  assert.equal(rewritten.length, 103);
  for (const { ev, why } of rewritten)
    assert.deepEqual([ev, why], ['update', '事实没有改动；系统升级后，条目换了写法']);
  assert.deepEqual(planMigration(folder).files, []);
});
