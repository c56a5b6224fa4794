import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from 'cheerio';
import { bookOf } from '#ledger/book.ts';
import { entryLine, type LedgerEntry } from '#ledger/entry.ts';
import { atomFeed, escapeXml } from '#views/oversight/atom.ts';
import { oversightDesk } from '#views/oversight/desk.ts';
import { noticeStrip } from '#views/oversight/strip.ts';
import { calendar } from '../../domain/calendar-fixture.ts';
import { entryOf, type Fields } from '../../domain/fixtures.ts';
import { contextWith, sectionOf, wordsOf } from '../context-fixture.ts';

const withdrawn = {
  kind: 'notices',
  id: 'che-le',
  file: 'content/withdrawn/notices/che-le.yaml',
  title: '误登的公示',
  agency: 'shili',
  publishedAt: '2026-11-20 09:00',
  withdrawnAt: '2026-11-24 10:00',
  reason: '登错了单位 <请看新的>',
  by: '网站管理员',
} as const;

function contextOf(changes: Fields = {}, asOf = '2026-11-26') {
  const noticeTerm = { n: 10, unit: '工作日', basis: '公示制度 第六条' };
  const made = contextWith([entryOf('agencies', { noticeTerm }), entryOf('notices', changes)], { asOf });
  return { ...made, dataset: { ...made.dataset, calendar, withdrawals: [withdrawn] } };
}

test('撤下的内容列出原因和经办岗位，公示没满就撤的标出来', () => {
  const words = wordsOf(sectionOf(oversightDesk(contextOf()).blocks, 'chexia'));
  for (const part of ['误登的公示', '登错了单位', '网站管理员', '登了 2 个工作日', '撤早了'])
    assert.ok(words.includes(part), part);
});

test('没有账本就不提账本；有账本时列出没说理由的、补登的、见证', () => {
  const context = contextOf();
  assert.equal(sectionOf(oversightDesk(context).blocks, 'zhangben'), undefined);
  const line = (at: string, more: Partial<LedgerEntry>): LedgerEntry => ({
    ...{ v: 1, at: `2026-11-${at}T09:00:00+08:00`, ev: 'update', kind: 'notices', id: 'shili-gongshi' },
    ...{ path: '/notices/shili-gongshi/', sha256: 'a'.repeat(64), date: '2026-11-02', ...more },
  });
  const entries = [line('20', { ev: 'publish' }), line('21', {}), line('22', { why: '更正金额' }), line('23', {})];
  const book = bookOf({
    ...{ origin: 'ceshi.example/ledger', keys: [], witnesses: [], entries, lines: entries.map(entryLine) },
    ...{ sizes: [], cosignatures: new Map(), purges: [], versionOf: () => undefined },
  });
  const time = Date.UTC(2026, 10, 24, 1) / 1000;
  const desk = oversightDesk({ ...context, ledger: { ...book, sightings: [{ witness: '市监委', size: 4, time }] } });
  assert.match(wordsOf(sectionOf(desk.blocks, 'zhangben')), /改动 2 次.*补登.*1 件.*2026年11月24日 09:00.*市监委/);
  assert.match(wordsOf(sectionOf(desk.blocks, 'daiban')), /账本第 4 条 \/ledger\/check\/\?4/);
});

test('订阅里有更正和撤下，撤下的按 RFC 6721 留下记录', () => {
  const context = contextOf();
  const xml = load(atomFeed(context), { xml: true });
  const ids = xml('entry > id')
    .map((_, id) => xml(id).text())
    .get();
  assert.deepEqual(ids, [
    'tag:gongkailan.invalid,2026:agencies/shili',
    'tag:gongkailan.invalid,2026:notices/shili-gongshi',
  ]);
  const gone = xml('at\\:deleted-entry');
  assert.equal(gone.attr('ref'), 'tag:gongkailan.invalid,2026:notices/che-le');
  assert.equal(gone.attr('when'), '2026-11-24T10:00:00+08:00');
  assert.equal(gone.find('at\\:comment').text(), '登错了单位 <请看新的>');
  assert.equal(xml('feed > updated').text(), '2026-11-24T10:00:00+08:00');
});

test('订阅里不会有 XML 不许的字', () => {
  assert.equal(escapeXml('甲\u0000乙\u001f<丙>&"丁"'), '甲乙&lt;丙&gt;&amp;&quot;丁&quot;');
});

const stripOf = (changes: Fields, asOf: string) => {
  const context = contextOf(changes, asOf);
  const strip = noticeStrip(context.dataset.entries.notices[0] as never, context);
  assert.ok(strip);
  return strip;
};

test('公示的图：算数的日子是满格，周末和当天是空格，首尾不出界', () => {
  const { spans, marks, today } = stripOf({}, '2026-11-26');
  assert.deepEqual(
    spans.map(({ fill }) => fill),
    ['empty', 'empty', 'full', 'empty', 'full'].map((fill) => fill),
  );
  for (const { at, length } of spans) assert.ok(at >= 0 && length > 0 && at + length <= 100);
  for (const { at } of marks) assert.ok(at > 0 && at < 100);
  assert.ok(today && today.start > 0 && today.start + today.width < 100);
});

test('图的文字和图说的是同一件事：一个号一句话，另有一句总说', () => {
  const { marks, label } = stripOf({}, '2026-11-26');
  assert.deepEqual(
    marks.map(({ words, done }) => [words, done]),
    [
      ['11月20日 开始公示', true],
      ['12月4日 公示结束', false],
      ['12月11日前 决定是否听证并公告', false],
    ],
  );
  assert.equal(label, '示例规划公示：2026年11月20日开始，2026年12月4日期满');
});

test('按自然日的公示，图上每天都算数', () => {
  assert.deepEqual(
    stripOf({ term: { n: 7, unit: '日' } }, '2026-11-26').spans.map(({ fill }) => fill),
    ['full'],
  );
});
