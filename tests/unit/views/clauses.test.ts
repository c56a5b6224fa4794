import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json } from '#ledger/canonical.ts';
import type { Version } from '#ledger/version.ts';
import { clausesOf, compareClauses } from '#views/ledger/clauses.ts';
import { pairsOf } from '#views/ledger/versions.ts';
import { type Fields, valid } from '../domain/fixtures.ts';

const version = (kind: 'fees' | 'regulations', changes: Fields, body = ''): Version => ({
  v: 1,
  salt: '',
  kind,
  id: 'shili',
  data: valid(kind, changes) as Readonly<Record<string, Json>>,
  body,
  text_sha256: '',
  files: [],
  register_sha256: '',
});

/** `标题 状态 -删去 +新增` of each difference. */
const differences = (before: Version, after: Version): string[] =>
  compareClauses(clausesOf(before), clausesOf(after)).map(({ title, chip, parts }) =>
    [
      title,
      chip.text,
      ...parts.flatMap(({ text, change }) => (change ? [`${change === 'added' ? '+' : '-'}${text}`] : [])),
    ].join(' '),
  );

const rule = (body: string) => version('regulations', {}, body);
const ARTICLES = '## 第一条 目的\n\n为了公开。\n\n## 第二条 公示几天\n\n公示十个工作日。\n';

const table: readonly (readonly [sentence: string, before: Version, after: Version, found: readonly string[]])[] = [
  ['什么都没有变', rule(ARTICLES), rule(ARTICLES), []],
  ['改了条文里的天数', rule(ARTICLES), rule(ARTICLES.replace('十个', '五个')), ['第二条 公示几天 改动 -十 +五']],
  [
    '中间补了一条',
    rule(ARTICLES),
    rule(ARTICLES.replace('## 第二条', '## 第一条之一 原则\n\n守信。\n\n## 第二条')),
    ['第一条之一 原则 新增 +守信。'],
  ],
  [
    '删了一条',
    rule(ARTICLES),
    rule(ARTICLES.slice(0, ARTICLES.indexOf('## 第二条'))),
    ['第二条 公示几天 删去 -公示十个工作日。'],
  ],
  ['没有条的正文改了开头', rule('原来的话。'), rule('现在的话。'), ['正文开头 改动 -原来 +现在']],
  [
    '收费从不收变成收',
    version('fees', {}),
    version('fees', { charge: '收费', standard: { amount: '12.50', per: '每件' } }),
    ['是否收费 改动 -不', '收费标准·金额（元） 新增 +12.50', '收费标准·计价单位 新增 +每件'],
  ],
  [
    '只改了公布信息',
    version('fees', {}),
    version('fees', { publishedAt: '2026-11-21 09:00', checkedOn: '2026-11-22' }),
    [],
  ],
];
for (const [sentence, before, after, found] of table) {
  test(`逐条比对：${sentence}`, () => {
    assert.deepEqual(differences(before, after), found);
  });
}

test('引用写成对方现在的标题，对方不在了才写编号', () => {
  const titles = clausesOf(version('fees', {}), (kind, id) =>
    kind === 'agencies' && id === 'shili' ? '示例局' : undefined,
  );
  assert.ok(titles.some(({ text }) => text === '示例局'));
  assert.ok(clausesOf(version('fees', {})).some(({ text }) => text === 'shili'));
});

test('十二版以内任意两版都能比；更早的与下一版、与最新一版比', () => {
  const versions = (count: number) => Array.from({ length: count }, (_, index) => index);
  assert.equal(pairsOf(versions(12)).length, 66);
  const many = pairsOf(versions(40));
  assert.ok(many.some(([a, b]) => a === 0 && b === 1) && many.some(([a, b]) => a === 0 && b === 39));
  assert.ok(!many.some(([a, b]) => a === 0 && b === 20));
  assert.ok(many.length < 130);
});
