import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lossesOf } from '#importer/losses.ts';

const unread = Array.from({ length: 40 }, (_, index) => ({
  what: '文本框',
  count: 1,
  start: 0,
  text: `第 ${index} 处`,
}));
const losses = () =>
  lossesOf(
    [{ reason: '封面', start: 0, end: 9, text: '罚款100元' }],
    [...unread, { what: '批注', count: 2, start: 0 }],
    new Set(),
    () => false,
  );

test('同一个位置的 40 处没有导入，各有各的编号，一个理由只处理一处；同样的文件编号不变', () => {
  const ids = losses().map(({ id }) => id);
  assert.equal(ids.length, 42);
  assert.equal(new Set(ids).size, 42);
  assert.deepEqual(
    losses().map(({ id }) => id),
    ids,
  );
});
