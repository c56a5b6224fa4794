import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptOf } from '#search/excerpt.ts';
import type { Block, FoundPage } from '#search/finder.ts';

const page = (...blocks: Block[]): FoundPage => ({
  entry: 'regulations/a',
  url: '/regulations/a/',
  title: '公示制度',
  kind: '规章制度',
  blocks: [{ text: '公示制度' }, ...blocks],
});
const rule = page(
  { text: '第五条 在哪里', anchor: '第五条' },
  { text: '贴在门口，公示给大家看的都贴在这里，不要贴到别处去。' },
  { text: '第六条 公示多久', anchor: '第六条' },
  { text: '公示十个工作日，法定节假日不算在内，从贴出来的第二天起算。' },
);

test('摘出写全了这些词的那一段，说出它在哪一条', () => {
  const excerpt = excerptOf(rule, ['公示', '工作日']);
  assert.deepEqual(excerpt.under, { anchor: '第六条', text: '第六条 公示多久' });
  assert.deepEqual(
    excerpt.parts.filter((_, index) => index % 2 === 1),
    ['公示', '工作日'],
  );
});

test('标题里的词不再摘一遍，正文里没有时从头摘', () => {
  assert.equal(excerptOf(page({ text: '贴出来给大家看' }), ['公示']).parts.join(''), '贴出来给大家看');
  assert.equal(excerptOf(page({ text: '贴出来' }), ['公示']).under, undefined);
});

test('长段落前后截断处有省略号，词是完整的，相连的词只标一次', () => {
  const long = page({ text: `${'前'.repeat(100)}公示期限${'后'.repeat(100)}` });
  const { parts } = excerptOf(long, ['公示', '期限'], '', 40);
  assert.deepEqual(parts.length, 3);
  assert.equal(parts[1], '公示期限');
  assert.match(parts[0] as string, /^…前+$/);
  assert.match(parts[2] as string, /^后+…$/);
});

test('没有正文也不出错', () => {
  assert.deepEqual(excerptOf({ ...rule, blocks: [] }, ['公示']).parts, ['']);
});

test('问电话、问几天，先摘写着号码、天数的那一段；来源没有写的话不摘', () => {
  const asked = page(
    { text: '投诉怎么处理，由综合科登记以后分办' },
    { text: '投诉电话来源未载明', weak: true },
    { text: '投诉打5115183，上班时间有人接' },
    { text: '投诉以后10个工作日内答复' },
  );
  assert.match(excerptOf(asked, ['投诉'], '投诉打什么电话').parts.join(''), /5115183/);
  assert.match(excerptOf(asked, ['投诉'], '投诉几天答复').parts.join(''), /10个工作日/);
  assert.match(excerptOf(asked, ['投诉']).parts.join(''), /综合科/);
  const unknown = page({ text: '综合科管投诉的登记、分办和答复' }, { text: '电话：来源未载明', weak: true });
  assert.match(excerptOf(unknown, ['电话'], '电话').parts.join(''), /综合科/);
});
