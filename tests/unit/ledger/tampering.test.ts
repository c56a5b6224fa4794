import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { ledgerFiles } from '#store/publish-ledger.ts';
import { entryFile } from '../store/content-folder-fixture.ts';
import {
  appendTo,
  contentWithLedger,
  copyOf,
  FIRST,
  publish,
  SECOND,
  targetOf,
  verify,
  write,
} from './site-fixture.ts';

test('账头、记录、瓦片改了任何一个字节：账本不可信', async (t) => {
  const content = contentWithLedger(t);
  appendTo(content, FIRST);
  const site = copyOf(t, await publish(t, content));
  const folder = join(site, 'ledger');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (item) =>
        item.isFile() &&
        (item.name === 'checkpoint' || item.name === 'entries.jsonl' || item.parentPath.includes('tile')),
    )
    .map((item) => join(item.parentPath, item.name));
  assert.equal(files.length, 4);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async (file, spot, mask) => {
        const bytes = readFileSync(file);
        const changed = Buffer.from(bytes);
        const at = spot % bytes.length;
        changed[at] = (changed[at] as number) ^ mask;
        writeFileSync(file, changed);
        const { code } = await verify(site);
        writeFileSync(file, bytes);
        assert.equal(code, 2, `${file} 第 ${at} 个字节`);
      },
    ),
    { numRuns: 60 },
  );
  assert.equal((await verify(site)).code, 0);
});

test('在 Windows 上复制时换行变成 CRLF：不可信，并说明原因', async (t) => {
  const content = contentWithLedger(t);
  appendTo(content, FIRST);
  const site = await publish(t, content);
  const file = join(site, 'ledger/entries.jsonl');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
  const result = await verify(site);
  assert.equal(result.code, 2);
  assert.match(result.findings.map(({ detail }) => detail).join(), /CRLF/);
});

test('没有账本、打不开的地方：取不到', async (t) => {
  const content = contentWithLedger(t);
  assert.equal((await verify(await publish(t, content))).code, 3);
  assert.equal((await verify(content)).code, 3);
});

test('同一本账生成两次，公布的文件逐字节相同', (t) => {
  const content = contentWithLedger(t);
  appendTo(content, FIRST);
  write(content, 'terms/gongshi.yaml', entryFile('terms', { explanation: '换一种说法' }));
  appendTo(content, SECOND);
  assert.deepEqual(ledgerFiles(targetOf(content).book), ledgerFiles(targetOf(content).book));
});

test('更正前的版本：制度、收费、办事指南留着看，别的只公布现在这一版', (t) => {
  const content = contentWithLedger(t);
  appendTo(content, FIRST);
  const { book: before } = targetOf(content);
  write(content, 'terms/gongshi.yaml', entryFile('terms', { explanation: '换一种说法' }));
  write(content, 'fees/shili-feiyong.yaml', entryFile('fees', { payer: '所有人' }));
  appendTo(content, SECOND);
  const files = ledgerFiles(targetOf(content).book);
  const isPublished = (kind: string, id: string) => files.has(`versions/${before.history(kind, id)?.sha256}.json`);
  assert.ok(isPublished('fees', 'shili-feiyong'));
  assert.ok(!isPublished('terms', 'gongshi'));
});
