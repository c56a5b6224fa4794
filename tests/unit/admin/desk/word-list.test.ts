import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { caibian, gitIn, guanli, newsroomWith, newTerm, refusal, zhongshen } from './desk-fixture.ts';

const words = [
  { word: '市府', level: 'ask', instead: '市人民政府', why: '不用简称' },
  { word: '老街口', level: 'note' },
] as const;

test('用词表：终审和管理可以改，一次提交；改了以后检查就照新的看', async (t) => {
  const { desk, content } = newsroomWith(t);
  const { revision } = await desk.words(caibian);
  assert.equal((await refusal(desk.saveWords(caibian, { words, revision }))).status, 403);
  await desk.saveWords(guanli, { words, revision });
  assert.match(readFileSync(join(content, 'words.yaml'), 'utf8'), /^words:\n {2}- word: 市府\n/);
  assert.equal(gitIn(content, 'log', '-1', '--format=%an %s'), '管甲 用词表：2 个词');
  const { draft } = await desk.save(caibian, { kind: 'terms', id: 'xin', text: newTerm('市府来信'), base: '' });
  const { findings } = await desk.review(zhongshen, draft);
  assert.ok(
    findings.some(({ gate }) => gate?.rule === 'word' && gate.level === 'ask'),
    JSON.stringify(findings),
  );
});

test('用词表：别人刚改过的不覆盖；同一个词两行、空词都不收', async (t) => {
  const { desk } = newsroomWith(t, {}, { repository: false });
  const { revision } = await desk.words(guanli);
  await desk.saveWords(guanli, { words, revision });
  assert.equal((await refusal(desk.saveWords(zhongshen, { words: [], revision }))).status, 409);
  const now = (await desk.words(guanli)).revision;
  assert.equal((await refusal(desk.saveWords(guanli, { words: [words[1], words[1]], revision: now }))).status, 422);
  assert.equal(
    (await refusal(desk.saveWords(guanli, { words: [{ word: ' ', level: 'note' }], revision: now }))).status,
    422,
  );
  assert.deepEqual((await desk.words(guanli)).words, words);
});

test('用词表文件写坏了：说哪一行，不当作没有词，保存也不覆盖它', async (t) => {
  const broken = 'words:\n  - word: 老街口\n    level: 提醒\n';
  const { desk, content } = newsroomWith(t, { 'words.yaml': broken }, { repository: false });
  const seen = await refusal(desk.words(guanli));
  assert.deepEqual([seen.status, /words\.yaml 第 3 行/.test(seen.message)], [409, true], seen.message);
  const revision = createHash('sha256').update(Buffer.from(broken).toString('base64')).digest('hex').slice(0, 16);
  assert.equal((await refusal(desk.saveWords(guanli, { words, revision }))).status, 409);
  assert.equal(readFileSync(join(content, 'words.yaml'), 'utf8'), broken);
  writeFileSync(join(content, 'words.yaml'), broken.replace('提醒', 'note'));
  assert.equal((await desk.words(guanli)).words.length, 1);
});

test('用词表管全站：只管一家机构的人不能改', async (t) => {
  const { desk } = newsroomWith(t, {}, { repository: false });
  const { revision } = await desk.words(zhongshen);
  const { status, message } = await refusal(desk.saveWords({ ...zhongshen, agencies: ['shili'] }, { words, revision }));
  assert.deepEqual([status, /全站/.test(message)], [403, true]);
  assert.deepEqual((await desk.words(zhongshen)).words, []);
});
