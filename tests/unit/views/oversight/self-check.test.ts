import assert from 'node:assert/strict';
import { test } from 'node:test';
import { selfCheckPage } from '#views/oversight/self-check.ts';
import { calendar } from '../../domain/calendar-fixture.ts';
import { entryOf } from '../../domain/fixtures.ts';
import { contextWith, sectionOf, wordsOf } from '../context-fixture.ts';

const page = (asOf: string, siteCheck?: { homeDays: number }) => {
  const made = contextWith([entryOf('agencies'), entryOf('hotlines')], { asOf });
  const dataset = { ...made.dataset, calendar, ...(siteCheck && { oversight: { siteCheck } }) };
  return wordsOf(sectionOf(selfCheckPage({ ...made, dataset }).blocks, 'zhibiao'));
};

test('首页写最近更新是哪天、哪天触线，不写会过时的天数', () => {
  const words = page('2026-11-26');
  for (const part of ['最近一次是2026年11月20日', '2026年12月5日', '网页生成时还有 9 天', '快触线']) {
    assert.ok(words.includes(part), part);
  }
});

test('会随日子变的个数写明是网页生成时数的', () => {
  assert.match(page('2026-11-26'), /网页生成时 0 个，界线 10 个/);
});

test('改了界线，页面写改后的', () => {
  const words = page('2026-11-26', { homeDays: 30 });
  assert.match(words, /连续 30 天没有公布或更正任何内容/);
  assert.ok(words.includes('2026年12月21日'), words);
});
