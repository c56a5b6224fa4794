import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findCited, splitArticles, splitLabel } from '#domain/articles.ts';

const labels: readonly (readonly [heading: string, label: string, title: string])[] = [
  ['第六条 公示时间', '第六条', '公示时间'],
  ['第六条', '第六条', ''],
  ['第一百二十条　附则', '第一百二十条', '附则'],
  ['第12条 时限', '第12条', '时限'],
  ['第一章 总则', '第一章', '总则'],
  ['第二编 分则', '第二编', '分则'],
  ['第三节 听证', '第三节', '听证'],
  ['一、公开什么', '一', '公开什么'],
  ['十二．附则', '十二', '附则'],
  ['3. 时限', '3', '时限'],
  ['（一）对外公开', '（一）', '对外公开'],
  ['(二)对内公开', '(二)', '对内公开'],
  ['（12）其他', '（12）', '其他'],
  ['㈢ 监督', '㈢', '监督'],
  ['③材料', '③', '材料'],
  ['⑷ 结果', '⑷', '结果'],
  ['总则', '总则', ''],
  ['一般规定', '一般规定', ''],
  ['第六感', '第六感', ''],
  ['2026 年工作', '2026 年工作', ''],
];
for (const [heading, label, title] of labels) {
  test(`“${heading}”的编号是“${label}”`, () => assert.deepEqual(splitLabel(heading), { label, title }));
}

const body = `前言不是条款。

## 第一条 目的

不是标题 ## 第二条

# 一级标题不算

## 三、办法

### （七）第三款

### （四）办法里的四

## 四、监督

### （七）监督里的七

#### 1. 细目

##### 五级标题不算

## （四）

## 第六条 时限`;
const articles = splitArticles(body);

test('条款按顺序列出，带级别、行号和标题', () => {
  assert.deepEqual(
    articles.map(({ level, label, title, line }) => [level, label, title, line]),
    [
      [2, '第一条', '目的', 3],
      [2, '三', '办法', 9],
      [3, '（七）', '第三款', 11],
      [3, '（四）', '办法里的四', 13],
      [2, '四', '监督', 15],
      [3, '（七）', '监督里的七', 17],
      [4, '1', '细目', 19],
      [2, '（四）', '', 23],
      [2, '第六条', '时限', 25],
    ],
  );
});

test('锚点就是编号，重复时带上级编号或序数', () => {
  assert.deepEqual(
    articles.map(({ anchor }) => anchor),
    ['第一条', '三', '七', '四', '四-2', '四-七', '1', '四-3', '第六条'],
  );
});

const citations: readonly (readonly [clause: string, line: number | undefined])[] = [
  ['第六条', 25],
  ['第六条第二款', 25],
  ['第六条 时限', 25],
  [' 第六条 ', 25],
  ['三', 9],
  ['三（七）', 11],
  ['三(七)', 11],
  ['三、（七）', 11],
  ['四（七）', 17],
  ['四（七）1', 19],
  ['四', 15],
  ['三（四）', 13],
  ['（四）', 23],
  ['（七）', 11],
  ['三（九）', 9],
  ['第七条', undefined],
  ['九', undefined],
  ['附则', undefined],
  ['', undefined],
];
for (const [clause, line] of citations) {
  test(`引用“${clause}”${line ? `找到第 ${line} 行` : '找不到'}`, () =>
    assert.equal(findCited(articles, clause)?.line, line));
}

test('编号重复的制度里，引用找到第一处', () => {
  assert.equal(findCited(splitArticles('## 第三条 甲\n## 第三条 乙'), '第三条')?.title, '甲');
});

const number = fc.constantFrom(
  '一',
  '二',
  '三',
  '（一）',
  '（二）',
  '(一)',
  '第一条',
  '第二条',
  '1',
  '2',
  '①',
  '一-2',
  '总则',
);
const heading = fc.tuple(
  fc.integer({ min: 2, max: 4 }),
  number,
  fc.constantFrom('、', ' ', ''),
  fc.constantFrom('甲', '', '乙 丙'),
);

test('不管怎样重复编号，一部制度里锚点各不相同', () => {
  fc.assert(
    fc.property(fc.array(heading, { maxLength: 30 }), (headings) => {
      const written = headings
        .map(([level, label, mark, title]) => `${'#'.repeat(level)} ${label}${mark}${title}`)
        .join('\n\n');
      const anchors = splitArticles(written).map(({ anchor }) => anchor);
      assert.equal(anchors.length, headings.length);
      assert.equal(new Set(anchors).size, anchors.length, anchors.join(' '));
    }),
    { numRuns: 1000 },
  );
});

test('锚点里没有空格和括号', () => {
  for (const { anchor } of splitArticles('## （一） 甲\n## 总 则\n## (二)乙'))
    assert.doesNotMatch(anchor, /[\s()（）]/);
});
