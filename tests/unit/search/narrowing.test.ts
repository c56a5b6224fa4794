import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readAddress, withHits, writeAddress } from '#search/address.ts';
import { type Answer, answerTo } from '#search/answer.ts';
import { choicesOf, facetNames, type Narrowing, narrowed } from '#search/narrowing.ts';
import { scanFinder } from '#search/scan-finder.ts';
import { pages, smallTables } from './small-board.ts';

const answer = async (query: string) => (await answerTo(query, scanFinder(pages), smallTables())) as Answer;
const all: Narrowing = { chosen: {}, order: 'relevance' };

test('选一个类别，只留那一类；每个选项后面的数就是选了以后剩下的页数', async () => {
  const found = await answer('投诉');
  for (const name of facetNames) {
    for (const { value, count } of choicesOf(found, all)[name]) {
      const left = narrowed(found, { ...all, chosen: { [name]: value } }).flatMap(({ ids }) => ids);
      assert.equal(left.length, count, `${name} ${value}`);
      assert.ok(count > 0);
    }
  }
});

test('选了一项，别的选项按剩下的页重新数，自己这一项不变', async () => {
  const found = await answer('公示');
  const chosen = { ...all, chosen: { org: '乙局' } };
  assert.deepEqual(choicesOf(found, chosen).kind, [
    { value: '公示公告', count: 1 },
    { value: '规章制度', count: 0 },
  ]);
  assert.deepEqual(choicesOf(found, chosen).org, choicesOf(found, all).org);
});

test('按日期排，新的在前，废止的仍在最后', async () => {
  const byDate = async (query: string) =>
    narrowed(await answer(query), { ...all, order: 'date' }).flatMap(({ ids }) => ids);
  assert.equal((await byDate('公示'))[0], 'notices/a');
  assert.equal((await byDate('投诉电话')).at(-1), 'regulations/b');
});

test('筛选和排序写进网址，读回来一样', () => {
  const words = fc.string({ unit: fc.constantFrom('投', '诉', ' ', 'a', '&', '=', '#', '%', '+', '1'), maxLength: 8 });
  const word = words.map((text) => text.trim());
  fc.assert(
    fc.property(word, word, word, fc.constantFrom('relevance', 'date'), (query, kind, year, order) => {
      const chosen = { ...(kind && { kind }), ...(year && { year }) };
      const asked = { query, chosen, order } as const;
      assert.deepEqual(readAddress(writeAddress(asked)), asked);
    }),
  );
});

test('不认识的参数不碍事，默认的不写', () => {
  assert.deepEqual(readAddress('?q=a&sort=x&kind=&other=1'), { query: 'a', chosen: {}, order: 'relevance' });
  assert.equal(writeAddress({ query: 'a', ...all }), '?q=a');
});

test('带着要标的词去那一条，词多时只带几个', () => {
  assert.equal(
    withHits('/a/', ['投诉'], '第六条'),
    `/a/?hit=${encodeURIComponent('投诉')}#${encodeURIComponent('第六条')}`,
  );
  assert.equal(new URL(withHits('http://a/', [...'12345678'])).searchParams.getAll('hit').length, 4);
});
