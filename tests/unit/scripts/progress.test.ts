import assert from 'node:assert/strict';
import { test } from 'node:test';
import { progressOn } from '#scripts/setup/progress.ts';

function screenOf(isTTY: boolean, columns = 80) {
  const written: string[] = [];
  return { written, isTTY, columns, write: (text: string) => written.push(text) };
}

test('不是终端时一个字也不写', () => {
  const screen = screenOf(false);
  const { tell, clear } = progressOn(screen, () => 0);
  tell(1, 10, '页面');
  clear();
  assert.deepEqual(screen.written, []);
});

test('写明做了多少、还剩多少、大约还要多久；做完擦去这一行', () => {
  const screen = screenOf(true);
  let at = 0;
  const { tell } = progressOn(screen, () => at);
  tell(1, 100, '页面');
  at = 10_000;
  tell(50, 100, '页面');
  at = 20_000;
  tell(100, 100, '页面');
  assert.deepEqual(screen.written, [
    '\r\u001b[K1/100，还剩 99　页面',
    '\r\u001b[K50/100，还剩 50，约 10 秒　页面',
    '\r\u001b[K',
  ]);
});

test('一眨眼的工夫不写两次；再一件事重新计时；太长的截短；别的话出来以前擦去', () => {
  const screen = screenOf(true, 40);
  let at = 0;
  const { tell, clear } = progressOn(screen, () => at);
  tell(1, 9, '甲');
  at = 50;
  tell(2, 9, '甲');
  at = 60_000;
  tell(8, 9, '甲');
  at = 60_200;
  tell(1, 9, '很长的名字'.repeat(9));
  clear();
  clear();
  assert.deepEqual(screen.written, [
    '\r\u001b[K1/9，还剩 8　甲',
    '\r\u001b[K8/9，还剩 1，约 8 秒　甲',
    '\r\u001b[K1/9，还剩 8　很长的名字很长的名字很',
    '\r\u001b[K',
  ]);
});
