import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { markHeadings, numberIn, numberingFaults } from '#admin/app/widgets/article-numbering.ts';

const headings = (...labels: string[]) => labels.map((label) => `### ${label}`).join('\n\n文字\n\n');
const faults = (body: string) => numberingFaults(body).map(({ what }) => what);

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['连续', headings('第一条', '第二条 适用', '第三条'), []],
  ['跳号', headings('第一条', '第三条'), ['“第三条”前面少了 1 个号码']],
  ['重号', headings('第一条', '第二条', '第二条'), ['“第二条”重复']],
  ['倒序', headings('第一条', '第四条', '第三条'), ['“第四条”前面少了 2 个号码', '“第三条”排在了更大的号码后面']],
  ['不从一开始', headings('第二条'), ['“第二条”前面没有第一个']],
  ['条在各章之间接着数', '## 第一章\n### 第一条\n## 第二章\n### 第二条', []],
  ['（一）在每条下面重新数', '## 一、\n### （一）\n### （二）\n## 二、\n### （一）', []],
  ['一、在另一组下面接着数', '## 甲\n### 一、\n### 二、\n## 乙\n### 四、', ['“四”前面少了 1 个号码']],
  ['没有编号的标题不算', headings('总的要求', '第一条'), []],
  [
    '一百以上',
    headings(...Array.from({ length: 3 }, (_, index) => ['第九十九条', '第一百条', '第一百零一条'][index] as string)),
    ['“第九十九条”前面没有第一个'],
  ],
];

for (const [sentence, body, expected] of cases) {
  test(`条款编号：${sentence}`, () => assert.deepEqual(faults(body), expected));
}

const inWords = (n: number): string => {
  const digits = '零一二三四五六七八九';
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor((n % 100) / 10), n % 10];
  const head = hundreds ? `${digits[hundreds]}百` : '';
  const gap = hundreds && !tens && ones ? '零' : '';
  const ten = tens ? `${tens === 1 && !hundreds ? '' : digits[tens]}十` : '';
  return `${head}${gap}${ten}${ones ? digits[ones] : ''}`;
};

test('一到九百九十九的中文数字都认得', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 999 }), (n) => assert.equal(numberIn(inWords(n)), n)));
  for (const text of ['', '甲', '十十', '一二']) assert.equal(numberIn(text), undefined, text);
});

const pasted: readonly (readonly [string, string, string])[] = [
  ['标题短、没有句读', '第一条 公示时间', '## 第一条 公示时间'],
  ['正文紧跟在条号后面', '第一条　为了规范公示，制定本办法。', '## 第一条\n\n为了规范公示，制定本办法。'],
  ['有章的，条低一级', '第一章 总则\n第一条 依据', '## 第一章 总则\n### 第一条 依据'],
  ['已经是标题的不动', '### 第一条 依据', '### 第一条 依据'],
  ['句中的条号不动', '按照第三条办理。', '按照第三条办理。'],
];

for (const [sentence, before, after] of pasted) {
  test(`从 Word 粘贴的正文设标题：${sentence}`, () => {
    assert.equal(markHeadings(before), after);
    assert.equal(markHeadings(after), after, '再按一次不变');
  });
}
