import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { openAudit } from '#admin/desk/audit.ts';
import { caibian, guanli, newsroomWith, refusal } from './desk-fixture.ts';

function auditAt(t: TestContext, start: string) {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-audit-'));
  t.after(() => rmSync(folder, { recursive: true }));
  let now = start;
  const audit = openAudit(folder, () => now);
  const at = (minute: string) => {
    now = minute;
  };
  return { audit, at, file: (month: string) => join(folder, 'audit', `${month}.jsonl`), folder };
}

test('谁在什么时候做了什么，一行一件，每月一个文件', async (t) => {
  const { audit, at } = auditAt(t, '2026-01-31 23:59');
  await audit.record({ who: 'jia', what: '登录', from: '10.0.0.8' });
  at('2026-02-01 00:00');
  await audit.record({ who: 'jia', what: '保存', on: 'terms/gongshi' });
  assert.deepEqual(await audit.months(guanli), ['2026-02', '2026-01']);
  assert.deepEqual(await audit.read(guanli, '2026-01'), [
    { at: '2026-01-31 23:59', who: 'jia', what: '登录', from: '10.0.0.8' },
  ]);
  assert.deepEqual(await audit.read(guanli, '2025-12'), []);
});

test('断电留下的半行读的时候跳过，下一行另起', async (t) => {
  const { audit, file } = auditAt(t, '2026-01-05 09:00');
  await audit.record({ who: 'jia', what: '一' });
  appendFileSync(file('2026-01'), '{"at":"2026-01-05 09:00","who":"ji');
  await audit.record({ who: 'jia', what: '二' });
  assert.deepEqual(
    (await audit.read(guanli, '2026-01')).map(({ what }) => what),
    ['一', '二'],
  );
});

test('同时来的几行一行也不少', async (t) => {
  const { audit } = auditAt(t, '2026-01-05 09:00');
  await Promise.all(Array.from({ length: 50 }, (_, index) => audit.record({ who: 'jia', what: String(index) })));
  assert.equal((await audit.read(guanli, '2026-01')).length, 50);
});

test('只有管理员能看', async (t) => {
  const { audit } = auditAt(t, '2026-01-05 09:00');
  for (const asked of [audit.read(caibian, '2026-01'), audit.months(caibian), audit.purge(caibian, '2025-01-01')]) {
    assert.equal((await refusal(asked)).status, 403);
  }
  assert.equal((await refusal(audit.read(guanli, '../accounts'))).status, 422);
});

test('60 天以内的不能清除；清除整月，自己也记一笔', async (t) => {
  const { audit, at, file } = auditAt(t, '2026-01-05 09:00');
  await audit.record({ who: 'jia', what: '一' });
  at('2026-03-10 09:00');
  const early = await refusal(audit.purge(guanli, '2026-01-10'));
  assert.match(early.refused.error, /至少保存 60 天，只能清除 2026-01-09 以前的/);
  assert.deepEqual(await audit.purge(guanli, '2026-01-09'), [], '1 月还有 60 天以内的日子');
  at('2026-04-10 09:00');
  assert.deepEqual(await audit.purge(guanli, '2026-02-01'), ['2026-01']);
  assert.throws(() => readFileSync(file('2026-01')), /ENOENT/);
  assert.equal((await audit.read(guanli, '2026-04')).at(-1)?.detail, '2026-01');
});

test('被拒绝的保存不算办过的事；记录里没有稿件的内容', async (t) => {
  const { desk, newsroom } = newsroomWith(t, {}, { repository: false });
  const save = { kind: 'terms', id: 'tingzheng', base: '' } as const;
  await refusal(desk.save(caibian, { ...save, text: 'word: 听证\n' }));
  assert.deepEqual(readdirSync(newsroom), ['desk-1.json']);
  await desk.save(caibian, {
    ...save,
    text: "word: 听证\nexplanation: 秘密的草稿\naudience: 社会公开\nsource: { document: 示例, asOf: '2026-11-18' }\n",
  });
  const text = readFileSync(join(newsroom, 'audit/2026-11.jsonl'), 'utf8');
  assert.equal(text, '{"at":"2026-11-23 09:00","who":"caibian","name":"采甲","what":"保存","on":"terms/tingzheng"}\n');
});
