import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptMissed, MISSED_HEAD, missedAsText, withMissed } from '#search/missed-list.ts';

test('没搜到的说法记次数，最近的在后，最多五十个', () => {
  const twice = withMissed(withMissed(withMissed([], '办准驾证'), ' 领  鸡蛋 '), '办准驾证');
  assert.deepEqual(twice, [
    { query: '领 鸡蛋', times: 1 },
    { query: '办准驾证', times: 2 },
  ]);
  assert.equal(missedAsText(twice), `${MISSED_HEAD}\n领 鸡蛋\t1\n办准驾证\t2`);
  assert.deepEqual(withMissed(twice, '　 '), twice);
  const many = Array.from({ length: 60 }, (_, at) => `第${at}个`).reduce(withMissed, []);
  assert.equal(many.length, 50);
  assert.equal(many[0]?.query, '第10个');
  assert.equal(withMissed([], '长'.repeat(500))[0]?.query.length, 60);
});

test('浏览器里存的不管被改成什么样，都当没有或只取对的', () => {
  for (const kept of [null, '', '{', '7', '{"a":1}', '"x"']) assert.deepEqual(keptMissed(kept), []);
  assert.deepEqual(keptMissed('[{"query":"甲","times":2},{"query":3},null,{"query":"乙","times":0.5}]'), [
    { query: '甲', times: 2 },
  ]);
});
