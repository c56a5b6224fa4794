import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { splitLines } from '#ledger/entry.ts';
import { prepareFolder, writeConfig } from '#scripts/ledger/folder.ts';
import { saveKey } from '#scripts/ledger/keys.ts';
import { createOfficeLedger } from '#scripts/ledger/office-ledger.ts';
import { chushen, gitIn, newsroomWith } from '../admin/desk/desk-fixture.ts';
import { siteFile } from '../store/content-folder-fixture.ts';
import { ORIGIN, signer, write } from './site-fixture.ts';

const term = { kind: 'terms', id: 'gongshi' } as const;
/** What a real board must have. */
const REAL = { sample: false, domain: 'ceshi.gov.cn', siteIdCode: '1234567890' };

function office(t: TestContext, { sample = false, key = true } = {}) {
  const day = process.env['GONGKAI_AS_OF'];
  process.env['GONGKAI_AS_OF'] = '2026-11-23';
  t.after(() => {
    if (day === undefined) delete process.env['GONGKAI_AS_OF'];
    else process.env['GONGKAI_AS_OF'] = day;
  });
  const { desk, content } = newsroomWith(t, {
    'pages/guanyu.mdx': null,
    'site.yaml': siteFile({ ...REAL, sample }),
  });
  prepareFolder(content);
  writeConfig(content, { origin: ORIGIN, keys: [signer], witnesses: [] });
  if (key) saveKey(content, [signer]);
  const out = mkdtempSync(join(tmpdir(), 'gongkailan-out-'));
  t.after(() => rmSync(out, { recursive: true }));
  const told = { entered: 0, failures: [] as unknown[] };
  const entries = () => {
    try {
      return splitLines(readFileSync(join(content, 'ledger/entries.jsonl'), 'utf8')).map((line) => JSON.parse(line));
    } catch {
      return [];
    }
  };
  const ledger = createOfficeLedger({
    ...{ content, out, desk },
    entered() {
      told.entered += 1;
    },
    failed(error) {
      told.failures.push(error);
    },
  });
  return { desk, content, out, told, entries, ledger };
}

test('公布以后、生成网站以前：记账、签名、提交进 git；密钥不进 git', async (t) => {
  const { desk, content, told, entries, ledger } = office(t);
  await ledger.enter();
  assert.deepEqual(told, { entered: 1, failures: [] });
  const before = entries().length;
  await desk.takeDown(chushen, { ...term, reason: '误贴了内部电话' });
  await ledger.enter();
  const added = entries().slice(before);
  assert.deepEqual(
    added.map(({ ev, id, why }) => [ev, id, why]),
    [['withdraw', 'gongshi', '误贴了内部电话']],
  );
  assert.equal(ledger.status()?.state, '已记账');
  assert.equal(gitIn(content, 'log', '-1', '--format=%an %s'), '公开账本 记账');
  assert.equal(gitIn(content, 'status', '--porcelain'), '', '没有落下没提交的');
  assert.doesNotMatch(gitIn(content, 'ls-files'), /\.key/);
  await ledger.enter();
  assert.deepEqual([entries().length, told.entered], [before + 1, 2], '没有变化就不记');
});

for (const [sentence, how] of [
  ['示例内容', { sample: true }],
  ['手边没有密钥', { key: false }],
] as const) {
  test(`${sentence}：编辑台不记账，也不报错`, async (t) => {
    const { content, told, ledger } = office(t, how);
    const commit = gitIn(content, 'rev-parse', 'HEAD');
    await ledger.enter();
    assert.deepEqual([told.failures, told.entered, ledger.status()], [[], 0, undefined]);
    assert.equal(gitIn(content, 'rev-parse', 'HEAD'), commit);
  });
}

test('网站上的账本比本地的长（从备份恢复过）：不记账，状态里说明，编辑照常', async (t) => {
  const { desk, content, out, told, entries, ledger } = office(t);
  await ledger.enter();
  mkdirSync(join(out, 'ledger'));
  copyFileSync(join(content, 'ledger/checkpoint'), join(out, 'ledger/checkpoint'));
  write(content, 'ledger/entries.jsonl', '');
  rmSync(join(content, 'ledger/checkpoint'));
  rmSync(join(content, 'ledger/sizes.txt'));
  await ledger.enter();
  assert.equal(ledger.status()?.state, '失败');
  assert.match(ledger.status()?.error ?? '', /线上的账本不是本地账本的前一段/);
  assert.deepEqual([entries().length, told.failures.length], [0, 1]);
  await desk.takeDown(chushen, { ...term, reason: '试' });
});

test('内容有错误：不记账，改好以后下一次补记', async (t) => {
  const { content, entries, ledger } = office(t);
  await ledger.enter();
  const before = entries().length;
  const path = join(content, 'terms/gongshi.yaml');
  const sound = readFileSync(path, 'utf8');
  writeFileSync(path, 'word: [');
  await ledger.enter();
  assert.deepEqual([ledger.status()?.state, entries().length], ['失败', before]);
  writeFileSync(path, sound.replace('先贴', '先公布'));
  await ledger.enter();
  assert.deepEqual([ledger.status()?.state, entries().length], ['已记账', before + 1]);
});

test('给人看以前封存：全站一行，签名、提交；同样的网站不再记', async (t) => {
  const { content, out, told, entries, ledger } = office(t);
  await ledger.enter();
  write(out, 'index.html', '<h1>公开栏</h1>');
  await ledger.seal(out);
  assert.deepEqual(told.failures, []);
  const site = entries().at(-1);
  assert.deepEqual([site.ev, site.files, site.asOf], ['site', 1, '2026-11-23']);
  assert.match(readFileSync(join(out, 'ledger/site/proof'), 'utf8'), /^c2sp\.org\/tlog-proof@v1\n/);
  assert.equal(gitIn(content, 'status', '--porcelain'), '', '没有落下没提交的');
  const count = entries().length;
  await ledger.seal(out);
  assert.equal(entries().length, count);
  write(out, 'index.html', '<h1>公开栏 2</h1>');
  await ledger.seal(out);
  assert.equal(entries().length, count + 1);
});

for (const [sentence, how] of [
  ['示例内容', { sample: true }],
  ['手边没有密钥', { key: false }],
] as const) {
  test(`${sentence}：不封存，网站照常更新`, async (t) => {
    const { out, told, ledger } = office(t, how);
    write(out, 'index.html', 'x');
    await ledger.seal(out);
    assert.deepEqual([told.failures, existsSync(join(out, 'ledger'))], [[], false]);
  });
}
