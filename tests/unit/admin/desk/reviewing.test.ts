import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesBetween } from '#admin/desk/differences.ts';
import type { Overlay } from '#admin/desk/renderer.ts';
import type { Change } from '#admin/rules/protocol.ts';
import { titleOf } from '#domain/kinds.ts';
import { valid } from '../../domain/fixtures.ts';
import { body } from '../../store/content-folder-fixture.ts';
import { addressOf, caibian, chushen, newsroomWith, refusal, revise } from './desk-fixture.ts';

const term = { kind: 'terms', id: 'gongshi' } as const;
const better = (text: string): string => text.replace('给大家看', '给群众看').concat('changeNote: 换个词\n');
const inWords = ({ field, parts }: Change): string =>
  `${field}：${parts.map(({ kind, text }) => ({ same: text, removed: `[-${text}]`, added: `[+${text}]` })[kind]).join('')}`;

/** Stands for the site's drawing, which has tests of its own (tests/site/drawn-pages.test.ts). */
const drawn = (seen: Overlay[]) => async () => ({
  pageOf: async (overlay: Overlay) =>
    `<h1>${'entry' in overlay ? titleOf(overlay.entry) : overlay.withdrawal.reason}</h1>`,
  changedPages: (overlay: Overlay) => {
    seen.push(overlay);
    return [{ href: '/terms/gongshi/', title: '公示', how: '修改' as const }];
  },
});

test('审查人看到：改了哪个词、公布后的全文、检查结果、会变的页面、经过', async (t) => {
  const seen: Overlay[] = [];
  const { desk } = newsroomWith(t, {}, { repository: false, renderer: drawn(seen) });
  const draft = await revise(desk, caibian, term, better);
  await desk.move(caibian, { ...term, action: 'submit', revision: draft.revision });
  const review = await desk.review(chushen, addressOf(draft));
  assert.deepEqual(review.changes.map(inWords), ['大白话：先贴出来给[-大家][+群众]看']);
  assert.match(review.proposed, /explanation: 先贴出来给群众看\n[\s\S]*corrections:\n {2}- at: .*\n {4}note: 换个词\n/);
  assert.match(review.published ?? '', /给大家看/);
  assert.deepEqual(review.findings, []);
  assert.equal(seen.length, 0, '看改动不等着画页面');
  assert.deepEqual(await desk.pages(chushen, addressOf(draft)), [
    { href: '/terms/gongshi/', title: '公示', how: '修改' },
  ]);
  assert.deepEqual(
    review.steps.map(({ what, opinion }) => [what, opinion]),
    [
      ['保存', '换个词'],
      ['提交初审', undefined],
    ],
  );
  assert.deepEqual(review.draft.may, ['pass', 'return']);
  assert.equal(seen.length, 1);
});

test('预览：草稿的页面，没保存的文字的页面；有错误的画不出', async (t) => {
  const { desk } = newsroomWith(t, {}, { repository: false, renderer: drawn([]) });
  const { text } = await desk.open(caibian, term);
  assert.equal(
    await desk.preview(caibian, { ...term, text: text.replace('word: 公示', 'word: 公布') }),
    '<h1>公布</h1>',
  );
  assert.equal((await refusal(desk.preview(caibian, { ...term, text: 'word: 公示\n' }))).status, 422);
  assert.equal((await refusal(desk.preview(caibian, term))).status, 404, '没有草稿');
  await revise(desk, caibian, term, better);
  assert.equal(await desk.preview(caibian, term), '<h1>公示</h1>');
  assert.equal((await refusal(desk.preview(caibian, { kind: 'pages', id: 'guanyu' }))).status, 422);
});

test('检查没保存的文字：说的和保存时一样，什么也不写', async (t) => {
  const { desk } = newsroomWith(t, {}, { repository: false });
  const { text, revision } = await desk.open(caibian, term);
  const bad = { ...term, text: text.replace('社会公开', '公开') };
  const told = await refusal(desk.save(caibian, { ...bad, base: revision }));
  assert.deepEqual(await desk.check(caibian, bad), told.refused.findings);
  assert.deepEqual(await desk.drafts(caibian), []);
});

const parts = (changes: object, text = '') => ({ data: valid('regulations', changes as never), body: text });
const differences: readonly (readonly [
  sentence: string,
  before: ReturnType<typeof parts> | undefined,
  after: ReturnType<typeof parts> | undefined,
  changes: readonly string[],
])[] = [
  ['没有变化', parts({}, body), parts({}, body), []],
  ['机器填的字段不算变化', parts({}, body), parts({ checkedOn: '2026-12-01', register: [] }, body), []],
  ['一个词', parts({ intro: '管公开的事' }), parts({ intro: '管公示的事' }), ['一句话说明：管[-公开][+公示]的事']],
  ['加一项', parts({}), parts({ appliesTo: ['工作人员', '群众'] }), ['对谁适用：工作人员[+\n群众]']],
  ['去掉一个字段', parts({ docNumber: '临政发〔2026〕3号' }), parts({}), ['文号：[-临政发〔2026〕3号]']],
  [
    '正文按条比',
    parts({}, body),
    parts({}, body.replace('十个工作日', '十五个工作日').replace('## 第六条', '## 第二条 范围\n\n全部。\n\n## 第六条')),
    [
      '正文 第二条 范围：[+## 第二条 范围\n\n全部。]',
      '正文 第六条 公示时间：## 第六条 公示时间\n\n贴[-十][+十五]个工作日。',
    ],
  ],
  [
    '删去一条',
    parts({}, body),
    parts({}, '\n## 第一条 目的\n\n为了公开。\n'),
    ['正文 第六条 公示时间：[-## 第六条 公示时间\n\n贴十个工作日。]'],
  ],
];
for (const [sentence, before, after, changes] of differences) {
  test(`新旧对照：${sentence}`, () => {
    assert.deepEqual(changesBetween('regulations', before, after).map(inWords), changes);
  });
}

test('新旧对照拼起来正好是原文和新文，空格和换行也不少', () => {
  const intro = ['先 看\n再办。', '先看\n\n再  办'] as const;
  const [change] = changesBetween('regulations', parts({ intro: intro[0] }), parts({ intro: intro[1] }));
  const side = (without: string) =>
    change?.parts.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('');
  assert.deepEqual([side('added'), side('removed')], intro);
});
