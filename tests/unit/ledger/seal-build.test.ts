/** What `npm run build` says of the seal, and that a site that cannot be sealed is still made. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { formatSigner } from '#ledger/note.ts';
import { sealBuild } from '#scripts/ledger/seal-build.ts';
import { sourceOf } from '#scripts/verify/source.ts';
import { verifySite } from '#scripts/verify/verify-site.ts';
import { entryFile, siteFile } from '../store/content-folder-fixture.ts';
import { appendTo, contentWithLedger, FIRST, publish, SECOND, signer, targetOf, write } from './site-fixture.ts';

const REAL = siteFile({ sample: false, domain: 'ceshi.gov.cn', siteIdCode: '1234567890' });

async function built(t: TestContext, { sample = false } = {}) {
  const content = contentWithLedger(t, sample ? {} : { 'site.yaml': REAL });
  appendTo(content, FIRST);
  const folder = sample ? mkdtempSync(join(tmpdir(), 'gongkailan-built-')) : await publish(t, content);
  if (sample) t.after(() => rmSync(folder, { recursive: true }));
  const seal = (key = true, at = SECOND) =>
    sealBuild({
      ...{ folder, content, board: targetOf(content).board, asOf: '2026-11-21', at },
      env: key ? { LEDGER_KEY: formatSigner(signer) } : {},
    });
  return { content, folder, seal };
}

test('密钥在手：生成就封存，核验通过；没有变化时再生成一次不再记账', async (t) => {
  const { content, folder, seal } = await built(t);
  assert.match((await seal()) ?? '', /^全站 \d+ 个文件已封存，记为账本第 14 条。/);
  const { code, findings } = await verifySite(sourceOf(folder));
  assert.deepEqual([code, findings.filter(({ level }) => level !== '提示')], [0, []]);
  assert.match((await seal()) ?? '', /与上次封存的一样（账本第 14 条）/);
  assert.equal(readFileSync(join(content, 'ledger/entries.jsonl'), 'utf8').trimEnd().split('\n').length, 14);
});

test('密钥不在、改动没有记账、电脑时间倒退：一句话说没有封存和怎么办，网站照样在', async (t) => {
  const { content, folder, seal } = await built(t);
  assert.match((await seal(false)) ?? '', /^没有封存：签名密钥不在.*ledger:seal/);
  assert.match((await seal(true, '2026-11-19T09:00:00+08:00')) ?? '', /^没有封存：这台电脑的时间/);
  write(content, 'terms/tousu.yaml', entryFile('terms', { word: '投诉' }));
  assert.match((await seal()) ?? '', /^没有封存：还有 1 处改动没有记账。.*ledger:append/);
  assert.equal(existsSync(join(folder, 'ledger/site')), false);
});

test('账本文件夹写不进去：一句话说没有封存，网站照样在，账本不动', async (t) => {
  const { content, folder, seal } = await built(t);
  const before = readFileSync(join(content, 'ledger/entries.jsonl'), 'utf8');
  mkdirSync(join(content, 'ledger/seal.json'));
  assert.match((await seal()) ?? '', /^没有封存：账本文件夹写不进去（E[A-Z]+）。请检查 ledger 文件夹的权限/);
  assert.equal(readFileSync(join(content, 'ledger/entries.jsonl'), 'utf8'), before);
  assert.equal(existsSync(join(folder, 'ledger/site')), false);
});

test('示例网站不封存，也不说什么', async (t) => {
  const { seal } = await built(t, { sample: true });
  assert.equal(await seal(), undefined);
});
