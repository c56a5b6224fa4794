import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { createRebuildQueue } from '#scripts/setup/rebuild-queue.ts';

/** A build that ends when told to, and that knows how often it ran and how many ran at once. */
function controlledBuild() {
  let finish: () => void = () => {};
  let began: () => void = () => {};
  const seen = { runs: 0, atOnce: 0, most: 0 };
  return {
    seen,
    nextStart: () => new Promise<void>((resolve) => (began = resolve)),
    finish: () => finish(),
    async build() {
      seen.runs += 1;
      seen.atOnce += 1;
      seen.most = Math.max(seen.most, seen.atOnce);
      const done = new Promise<void>((resolve) => (finish = resolve));
      began();
      await done;
      seen.atOnce -= 1;
    },
  };
}

test('短时间内的多次改动只引起一次生成', async () => {
  let runs = 0;
  const queue = createRebuildQueue(async () => {
    runs += 1;
  }, 20);
  for (let change = 0; change < 5; change += 1) queue.request();
  await queue.idle();
  assert.equal(runs, 1);
});

test('改动停下来之前不开始生成', async () => {
  let runs = 0;
  const queue = createRebuildQueue(async () => {
    runs += 1;
  }, 200);
  queue.request();
  await pause(120);
  queue.request();
  await pause(120);
  assert.equal(runs, 0);
  await queue.idle();
  assert.equal(runs, 1);
});

test('生成期间的多次改动恰好再引起一次，且两次不重叠', async () => {
  const { build, finish, nextStart, seen } = controlledBuild();
  const queue = createRebuildQueue(build, 1);
  const first = nextStart();
  queue.request();
  await first;
  queue.request();
  queue.request();
  await pause(20);
  assert.equal(seen.runs, 1);
  const second = nextStart();
  finish();
  await second;
  finish();
  await queue.idle();
  assert.deepEqual(seen, { runs: 2, atOnce: 0, most: 1 });
});

test('没有任何改动时不生成', async () => {
  let runs = 0;
  const queue = createRebuildQueue(async () => {
    runs += 1;
  }, 1);
  await queue.idle();
  await pause(10);
  assert.equal(runs, 0);
});
