/** `verify --register`: the review register handed to an inspector, against what was promised at publication. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { sourceOf } from '#scripts/verify/source.ts';
import { registerReport } from '#scripts/verify/witness-tools.ts';
import { appendTo, contentWithLedger, FIRST, publish, verify } from './site-fixture.ts';

async function handedOver(t: TestContext) {
  const content = contentWithLedger(t);
  appendTo(content, FIRST);
  const site = await publish(t, content);
  const { ledger } = await verify(site);
  assert.ok(ledger);
  const file = join(content, 'ledger', 'register.jsonl');
  return { file, report: () => registerReport(sourceOf(site), ledger, file) };
}

test('原样的登记：每一版都与公布时的承诺相符', async (t) => {
  const { sound, sentences } = await (await handedOver(t)).report();
  assert.deepEqual([sound, sentences.filter((line) => line.startsWith('✗'))], [true, []]);
});

test('事后改过的登记：逐版指出来，不算相符', async (t) => {
  const { file, report } = await handedOver(t);
  const rows = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, [rows[0]?.replace(/"reviewer":"[^"]*"/, '"reviewer":"补的岗位"'), ...rows.slice(1)].join('\n'));
  const { sound, sentences } = await report();
  assert.equal(sound, false);
  assert.equal(sentences.filter((line) => /^✗ 第 \d+ 条 .*没有与当时承诺相符的审查登记/.test(line)).length, 1);
});

test('读不懂的登记文件：说是哪一行', async (t) => {
  const { file, report } = await handedOver(t);
  writeFileSync(file, '{\n');
  await assert.rejects(report(), /第 1 行读不懂/);
});
