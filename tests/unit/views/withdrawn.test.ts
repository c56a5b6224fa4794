import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Withdrawal } from '#domain/withdrawals.ts';
import { withdrawnPage } from '#views/withdrawn.ts';
import { entryOf } from '../domain/fixtures.ts';
import { contextWith, wordsOf } from './context-fixture.ts';

const withdrawal: Withdrawal = {
  kind: 'fees',
  id: 'jiu-feiyong',
  file: 'content/withdrawn/fees/jiu-feiyong.yaml',
  title: '旧收费',
  agency: 'shili',
  publishedAt: '2026-11-01 09:00',
  withdrawnAt: '2026-11-20 10:30',
  reason: '项目已取消',
  by: '办公室负责人',
};
const context = contextWith([entryOf('agencies'), entryOf('hotlines')], { withdrawals: [withdrawal] });

test('撤下的页面说明何时撤下、为什么、哪个岗位，搜索引擎不收', () => {
  const page = withdrawnPage(withdrawal, context);
  const words = wordsOf(page);
  for (const fact of ['已撤下：旧收费', '2026年11月20日 10:30', '2026年11月1日 09:00', '项目已取消', '办公室负责人']) {
    assert.ok(words.includes(fact), fact);
  }
  assert.equal(page.search, undefined);
  assert.deepEqual(page.head.tags.at(-1), { name: 'robots', content: 'noindex' });
});

test('标题不能公开时不出现标题；这一类没有别的条目时不链到空列表', () => {
  const { title: _, agency: __, ...secret } = withdrawal;
  const page = withdrawnPage({ ...secret, urgent: true }, context);
  assert.equal(page.title, '已撤下的收费');
  assert.ok(wordsOf(page).includes('紧急撤下'));
  assert.ok(!wordsOf(page).includes('/fees/ '), '没有链到空的收费列表');
});
