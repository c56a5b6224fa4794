/** Which pages say for which day their words hold. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block } from '#views/page.ts';
import { countedBlock } from '#views/parts/counting.ts';
import { dated } from '#views/parts/page-day.ts';
import { reportPage } from '#views/report-page.ts';
import { entryOf } from '../domain/fixtures.ts';
import { contextWith } from './context-fixture.ts';

const context = contextWith([entryOf('agencies', {})], { asOf: '2026-11-23' });
const pageWith = (...blocks: Block[]) => dated({ ...reportPage(context), blocks }, context);
const call: Block = {
  kind: 'call',
  title: '咨询',
  main: '12345',
  lines: [],
  now: { floor: '照下面的时间打', times: { hours: [{ days: ['周一'], from: '08:30', to: '17:00' }] } },
};

test('只有办公时间的页面每天都一样，不写数据截至哪天', () => {
  const { followsDay, asOf, calendar } = pageWith(call);
  assert.deepEqual([followsDay, asOf], [undefined, undefined]);
  assert.notEqual(calendar, undefined);
});

test('有随日子变的话，写明数据截至哪天', () => {
  const days = [{ from: '2026-11-23', text: '快到期', tone: 'soon' as const }];
  const { followsDay, asOf } = pageWith({ kind: 'prose', paragraphs: [[{ text: '现行', days }]] });
  assert.deepEqual([followsDay, asOf], [true, '2026-11-23']);
});

test('60 天一览从生成那天写起：写明数据截至哪天，不用脚本改字', () => {
  const span = { n: 5, unit: '工作日' } as const;
  const block = countedBlock('哪天收的', [{ name: '办结', span }], context);
  assert.ok(block);
  const { followsDay, asOf } = pageWith(block);
  assert.deepEqual([followsDay, asOf], [undefined, '2026-11-23']);
});

test('报告写错的地方：短信渠道写了两个号码，各是各的链接', () => {
  const line = entryOf('hotlines', { channel: '短信', number: '12350、12345', purposes: ['投诉'] });
  const made = JSON.stringify(reportPage(contextWith([entryOf('agencies', {}), line])));
  assert.match(made, /"sms:12350".*"sms:12345"/);
});
