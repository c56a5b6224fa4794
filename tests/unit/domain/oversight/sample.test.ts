import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { drawSample } from '#domain/oversight/sample.ts';
import { sha256 } from '#site/sha256.ts';

const items = (count: number) => Array.from({ length: count }, (_, index) => ({ key: `fees/shou-${index}` }));
const keys = (drawn: readonly { key: string }[]) => drawn.map(({ key }) => key);
const nodeSha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

test('摘要与 node 自带的一致，汉字也一样', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => assert.equal(sha256(text), nodeSha256(text))));
});

test('抽法写在网页上，照着另算一遍结果相同', () => {
  const byHand = keys(items(50))
    .sort((a, b) => (nodeSha256(`7:${a}`) < nodeSha256(`7:${b}`) ? -1 : 1))
    .slice(0, 20);
  assert.deepEqual(keys(drawSample(items(50), { seed: '7', count: 20 }, sha256)), byHand);
});

test('同一个号抽到同一批，不看名单的先后；换个号就换一批', () => {
  const shuffled = fc.shuffledSubarray(items(40), { minLength: 40, maxLength: 40 });
  fc.assert(
    fc.property(shuffled, (list) => {
      const drawn = (seed: string) => keys(drawSample(list, { seed, count: 10 }, sha256));
      assert.deepEqual(drawn('3'), keys(drawSample(items(40), { seed: '3', count: 10 }, sha256)));
      assert.notDeepEqual(drawn('3'), drawn('4'));
    }),
    { numRuns: 30 },
  );
});

test('多抽几条，前面的不变；不重复，不会多过名单', () => {
  fc.assert(
    fc.property(fc.nat(30), fc.nat(40), fc.string(), (size, count, seed) => {
      const drawn = keys(drawSample(items(size), { seed, count }, sha256));
      assert.equal(drawn.length, Math.min(size, count));
      assert.equal(new Set(drawn).size, drawn.length);
      assert.deepEqual(keys(drawSample(items(size), { seed, count: count + 3 }, sha256)).slice(0, count), drawn);
    }),
    { numRuns: 60 },
  );
});

test('一千个号里，每条被抽中的次数差不多', () => {
  const hits = new Map<string, number>();
  for (let seed = 0; seed < 1000; seed += 1) {
    for (const key of keys(drawSample(items(10), { seed: String(seed), count: 3 }, nodeSha256))) {
      hits.set(key, (hits.get(key) ?? 0) + 1);
    }
  }
  for (const [key, count] of hits) assert.ok(count > 240 && count < 360, `${key} 被抽中 ${count} 次`);
});
