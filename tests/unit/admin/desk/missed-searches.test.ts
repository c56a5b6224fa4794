import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { PublishedEntry } from '#admin/desk/content.ts';
import { openMissedSearches } from '#admin/desk/missed-searches.ts';
import { missedAsText } from '#search/missed-list.ts';
import { caibian, guanli, refusal } from './desk-fixture.ts';

const term = (word: string, synonyms?: readonly string[]) =>
  ({
    kind: 'terms',
    id: 'a',
    text: '',
    written: '',
    entry: { kind: 'terms', id: 'a', data: { word, synonyms } },
  }) as unknown as PublishedEntry;

function opened(t: TestContext, entries: readonly PublishedEntry[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-missed-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return { missed: openMissedSearches(folder, { all: () => entries }), file: join(folder, 'missed-searches.json') };
}

test('访客交来的清单按说法合计次数，搜得多的在前；名词解释里已有的标出来', async (t) => {
  const { missed } = opened(t, [term('投诉', ['告状']), term('公示')]);
  const list = missedAsText([
    { query: '告状', times: 2 },
    { query: '领鸡蛋', times: 1 },
  ]);
  await missed.take(caibian, list);
  const rows = await missed.take(caibian, '领鸡蛋\t4\r\n扎堆办事\n');
  assert.deepEqual(rows, [
    { said: '领鸡蛋', times: 5, explained: false },
    { said: '告状', times: 2, explained: true },
    { said: '扎堆办事', times: 1, explained: false },
  ]);
  assert.deepEqual(await missed.list(guanli), rows);
  assert.deepEqual(
    (await missed.strike(caibian, '领鸡蛋')).map(({ said }) => said),
    ['告状', '扎堆办事'],
  );
});

test('清单有一行不对就一行也不收，说出是哪几行；没有采编角色的不收', async (t) => {
  const { missed, file } = opened(t);
  const wrong = await refusal(missed.take(caibian, `好说法\t1\n${'长'.repeat(61)}\n说法\t很多`));
  assert.equal(wrong.status, 422);
  assert.match(wrong.message, /第 2 行、第 3 行不对，一行都没有收/);
  assert.match((await refusal(missed.take(caibian, '# 只有标题'))).message, /没有说法/);
  assert.match((await refusal(missed.take(caibian, '行\n'.repeat(201)))).message, /最多 200 行/);
  assert.equal((await refusal(missed.take(guanli, '说法'))).status, 403);
  assert.equal(existsSync(file), false);
});

test('访客搜的是程序里的词，也照样计数、划掉', async (t) => {
  const { missed } = opened(t);
  await missed.take(caibian, 'constructor\n__proto__\t3\n');
  const rows = await missed.take(caibian, 'constructor\t2\n');
  assert.deepEqual(
    rows.map(({ said, times }) => [said, times]),
    [
      ['__proto__', 3],
      ['constructor', 3],
    ],
  );
  const left = await missed.strike(caibian, '__proto__');
  assert.deepEqual(
    left.map(({ said }) => said),
    ['constructor'],
  );
});

test('已有的清单读不出来：报错，不当作空的，也不覆盖', async (t) => {
  const { missed, file } = opened(t);
  mkdirSync(file);
  await assert.rejects(missed.take(caibian, '扎堆办事'), { code: 'EISDIR' });
  await assert.rejects(missed.list(guanli), { code: 'EISDIR' });
  assert.ok(existsSync(file));
});
