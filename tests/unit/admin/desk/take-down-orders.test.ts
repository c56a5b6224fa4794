import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openTakeDownOrders } from '#admin/desk/take-down-orders.ts';

test('等第二个人的紧急撤下：半小时内在，过了就不在，文件也不留下；办完的不再等', async (t) => {
  const newsroom = mkdtempSync(join(tmpdir(), 'gongkailan-orders-'));
  t.after(() => rmSync(newsroom, { recursive: true }));
  const orders = openTakeDownOrders(newsroom);
  const by = { id: 'zhongshen', name: '终甲', post: '副局长' };
  const order = { by, entries: [{ kind: 'terms', id: 'gongshi' }], reason: '写错了' } as const;
  assert.deepEqual(await orders.waiting('2026-11-23 09:00'), []);
  const first = await orders.add({ ...order, at: '2026-11-23 09:00' });
  const second = await orders.add({ ...order, at: '2026-11-23 09:20' });
  assert.equal((await orders.waiting('2026-11-23 09:30')).length, 2);
  assert.deepEqual(await orders.waiting('2026-11-23 09:31'), [second]);
  assert.deepEqual(readdirSync(join(newsroom, 'take-downs')), [`${second.act}.json`]);
  assert.notEqual(first.act, second.act);
  await orders.done(second.act);
  assert.deepEqual(await orders.waiting('2026-11-23 09:31'), []);
});
