/** Lines of a later release: passed over with a word, never taken for a broken ledger. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { treeOfLines } from '#ledger/audit.ts';
import { canonicalJson } from '#ledger/canonical.ts';
import { headText } from '#ledger/checkpoint.ts';
import { isNewer, readEntryLine, splitLines } from '#ledger/entry.ts';
import { tileFiles } from '#ledger/files.ts';
import { formatNote, signNote } from '#ledger/note.ts';
import { rootOf } from '#ledger/tree.ts';
import {
  appendTo,
  contentWithLedger,
  FIRST,
  kept,
  ORIGIN,
  publish,
  signer,
  targetOf,
  verify,
  write,
} from './site-fixture.ts';

const NEWER = [
  { v: 2, ev: 'jingxiang', at: '2026-11-21T09:05:00+08:00', asOf: '2026-11-21', root: 'e2'.repeat(32), files: 4 },
  { v: 7, ev: 'mingtian', quoi: [1, 2, { x: null }] },
  {
    v: 1,
    ev: 'publish',
    at: '2026-11-22T09:00:00+08:00',
    kind: 'terms',
    id: 'xin',
    path: '/terms/xin/',
    sha256: '0'.repeat(64),
    zhong: '新字段',
  },
];

/** The site as a board of a later release would publish it: the same files, with `lines` more in the ledger. */
function withLines(site: string, lines: readonly string[]): void {
  const all = [...splitLines(readFileSync(join(site, 'ledger/entries.jsonl'), 'utf8')), ...lines];
  write(site, 'ledger/entries.jsonl', all.map((line) => `${line}\n`).join(''));
  const tree = treeOfLines(all);
  const text = headText({ origin: ORIGIN, size: tree.size, root: rootOf(tree) });
  write(site, 'ledger/checkpoint', formatNote({ text, signatures: [signNote(text, signer)] }));
  const leaves = all.map((line) => Buffer.from(line));
  for (const [path, bytes] of tileFiles({ leaves, sizes: [tree.size] })) {
    write(site, `ledger/${path}`, '');
    writeFileSync(join(site, 'ledger', path), bytes);
  }
}

async function published(t: TestContext): Promise<{ readonly content: string; readonly site: string }> {
  const content = contentWithLedger(t);
  appendTo(content, FIRST);
  return { content, site: await publish(t, content) };
}

test('账里有以后版本的记录：说工具旧了（退出码 3），不说账本不可信；账头照样留存', async (t) => {
  const { site } = await published(t);
  const before = kept(await verify(site));
  withLines(site, NEWER.map(canonicalJson));
  const result = await verify(site, { state: before });
  assert.equal(result.code, 3);
  assert.deepEqual(
    result.findings.filter(({ level }) => level !== '提示').map(({ what, detail }) => `${what} ${detail}`),
    ['核验工具旧了，请换新版 有 3 条记录本工具不认识，从第 14 条起；签名、树根和先后照样核对过'],
  );
  assert.equal(kept(result).size, before.size + 3);
});

test('有了新记录，改过的账照样不可信', async (t) => {
  const { site } = await published(t);
  const lines = NEWER.map(canonicalJson);
  withLines(site, lines);
  const file = join(site, 'ledger/entries.jsonl');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"files":4', '"files":5'));
  assert.equal((await verify(site)).code, 2);
});

test('新记录的时间倒退，查得出', async (t) => {
  const { site } = await published(t);
  withLines(site, [canonicalJson({ v: 2, ev: 'jingxiang', at: '2026-11-01T09:00:00+08:00' })]);
  const { findings } = await verify(site);
  assert.ok(findings.some(({ what }) => what.includes('早于上一条')));
});

test('内容文件夹里的账本有新记录：旧程序不动它，请人升级', (t) => {
  const content = contentWithLedger(t);
  appendTo(content, FIRST);
  const line = canonicalJson(NEWER[1]);
  write(content, 'ledger/entries.jsonl', `${readFileSync(join(content, 'ledger/entries.jsonl'), 'utf8')}${line}\n`);
  assert.throws(() => targetOf(content), /更新的版本记的.*升级/s);
});

test('编辑台审查记录的头入账：读得懂，缺了字段就是坏的', () => {
  const line = { v: 2, ev: 'reviews', at: '2026-11-22T09:00:00+08:00', acts: 12, sha256: 'a'.repeat(64) };
  const entry = readEntryLine(canonicalJson(line));
  assert.ok(typeof entry === 'object' && !isNewer(entry) && entry.ev === 'reviews');
  assert.equal(readEntryLine(canonicalJson({ ...line, acts: -1 })), '“acts”缺失或写法不对');
});

test('不成行的、没有规范写法的，仍然是坏的', () => {
  for (const line of ['', '{', '[]', 'null', '1', '{"v":2, "ev":"site"}', '{"ev":"publish","v":1}']) {
    const entry = readEntryLine(line);
    assert.ok(typeof entry === 'string', line);
  }
  const entry = readEntryLine('{"ev":"x","v":9}');
  assert.ok(typeof entry === 'object' && isNewer(entry));
});
