import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { stringify } from 'yaml';
import { GATE_VERSION } from '#gate/finding.ts';
import { readEntryLine, splitLines } from '#ledger/entry.ts';
import type { Version } from '#ledger/version.ts';
import { siteFile } from '../store/content-folder-fixture.ts';
import { appendTo, contentWithLedger, FIRST } from './site-fixture.ts';

const versionsIn = (content: string): Version[] =>
  readdirSync(join(content, 'ledger/versions')).map((name) =>
    JSON.parse(readFileSync(join(content, 'ledger/versions', name), 'utf8')),
  );
const REAL = siteFile({ sample: false, domain: 'ceshi.gov.cn', siteIdCode: '1234567890' });
const kept = { key: '0123456789abcdef', reason: '其他：内部写明的话', post: '初审岗', at: '2026-11-20 09:00' };

test('公布前检查的记录写在版本文件里：第几版、几处说明理由、哪几种；账上的行不变，理由的话不写', (t) => {
  const content = contentWithLedger(t, {
    'site.yaml': REAL,
    'gate/terms/gongshi.yaml': stringify({ version: GATE_VERSION, kept: [kept] }),
  });
  appendTo(content, FIRST);
  const versions = versionsIn(content);
  const of = (kind: string) => versions.find((version) => version.kind === kind)?.gate;
  assert.deepEqual(of('terms'), { version: GATE_VERSION, kept: 1, reasons: ['其他'] });
  assert.deepEqual(of('fees'), { version: GATE_VERSION, kept: 0, reasons: [] });
  const lines = splitLines(readFileSync(join(content, 'ledger/entries.jsonl'), 'utf8'));
  for (const line of lines) assert.ok(!('newer' in (readEntryLine(line) as object)), line);
  assert.doesNotMatch(JSON.stringify([lines, versions]), /内部写明的话/);
});

test('示例网站不检查，版本文件里也不说检查过', (t) => {
  const content = contentWithLedger(t);
  appendTo(content, FIRST);
  assert.ok(versionsIn(content).every(({ gate }) => gate === undefined));
});
