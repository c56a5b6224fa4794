import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Label, labelAt, numberOf } from '#importer/split/labels.ts';
import { cutPieces } from '#importer/split/pieces.ts';
import { articlesOf } from '#importer/structure/articles.ts';
import { numberingFaults } from '#importer/structure/numbering-faults.ts';

const labels: readonly (readonly [text: string, label: string | undefined, style?: Label['style'], number?: number])[] =
  [
    ['第一条为了公开', '第一条', '条', 1],
    ['第二十一条 时限', '第二十一条', '条', 21],
    ['第12条 时限', '第12条', '条', 12],
    ['第三章 附则', '第三章', '章', 3],
    ['一、公开什么', '一', '一、', 1],
    ['十二．附则', '十二', '一、', 12],
    ['(一)对外', '(一)', '(一)', 1],
    ['（三）、对内', '（三）', '(一)', 3],
    ['㈢监督', '㈢', '㈠', 3],
    ['1、登记', '1', '1、', 1],
    ['10.登记', '10', '1.', 10],
    ['3)登记', '3)', '1)', 3],
    ['(2)登记', '(2)', '(1)', 2],
    ['⑷结果', '⑷', '⑴', 4],
    ['①材料', '①', '①', 1],
    ['第一条 第一个接待的人负责到底', '第一条', '条', 1],
    ['第四条 及时公开', '第四条', '条', 4],
    ['第四条及时公开', '第四条', '条', 4],
    ['第五条规定期限内办结', '第五条', '条', 5],
    ['第三条规定的情形', undefined],
    ['第三条和第四条', undefined],
    ['第三条、第四条', undefined],
    ['第五条第一款', undefined],
    ['21.75个工作日', undefined],
    ['2026年起', undefined],
    ['一次性告知', undefined],
    ['第六感', undefined],
  ];
for (const [text, label, style, number] of labels) {
  test(`“${text}”${label === undefined ? '不是编号' : `的编号是 ${label}`}`, () => {
    const found = labelAt(text);
    assert.deepEqual([found?.label, found?.style, found?.number], [label, style, number]);
  });
}

const written: readonly (readonly [text: string, number: number | undefined])[] = [
  ['〇', 0],
  ['十', 10],
  ['十九', 19],
  ['二十', 20],
  ['一百', 100],
  ['一百零三', 103],
  ['一百一十五', 115],
  ['㈩', 10],
  ['⒈', 1],
  ['⑳', 20],
  ['二百万', undefined],
  ['甲', undefined],
];
for (const [text, number] of written)
  test(`“${text}”是 ${number ?? '不成数'}`, () => assert.equal(numberOf(text), number));

const articles = (text: string) => articlesOf(cutPieces(text));
const listed = (text: string): string =>
  articles(text)
    .map(({ label }) => label)
    .join(' ');

const bodies: readonly (readonly [what: string, text: string, labels: string])[] = [
  ['各种编号按顺序', '第一章 总则\n第一条 目的\n一、甲\n(一)乙\n1、丙\n⑴丁\n①戊', '第一章 第一条 一 (一) 1 ⑴ ①'],
  ['接在句末的条款', '第六条 分开管理。第七条 加强核对。', '第六条 第七条'],
  ['接在冒号和分号后的项', '包括:(1)姓名;(2)电话;(3)地址。', '(1) (2) (3)'],
  ['带圈的数字', '要求：①按时；②如实。', '① ②'],
  ['句中的引用不算', '违反第三条规定的,按第五条第一款处理。', ''],
  ['句中的数量不算', '比例为3:5:2,不超过1.5倍,共10人。', ''],
  ['引号里的条款是别人的', '一、修改为:“办理。第二条 从略。”', '一'],
  ['跳号、重号、倒退都保留', '一、甲\n三、乙\n三、丙\n二、丁', '一 三 三 二'],
];
for (const [what, text, expected] of bodies) {
  test(`条款：${what}`, () => {
    assert.equal(listed(text), expected);
    for (const { label, start } of articles(text)) assert.ok(text.startsWith(label, start));
  });
}

const faults: readonly (readonly [text: string, message: string | undefined])[] = [
  ['一、甲\n二、乙', undefined],
  ['第一章 甲\n第一条 乙\n第二章 丙\n第二条 丁', undefined],
  ['一、甲\n1、乙\n二、丙\n1、丁', undefined],
  ['1、甲\n2.乙', undefined],
  ['一、甲\n三、乙', '编号不连续：“一”之后是“三”'],
  ['第一条 甲\n第一条 乙', '编号重复：“第一条”出现了两次'],
  ['(一)甲\n(二)乙\n(一)丙', '“(二)”之后又从“(一)”开始编号'],
  ['一、甲\n二、乙\n三、丙\n二、丁', '编号倒退：“三”之后是“二”'],
  ['二、甲', '编号从“二”开始，前面没有 1'],
];
for (const [text, message] of faults) {
  test(`编号 ${text.replaceAll('\n', ' ')}：${message ?? '没有问题'}`, () =>
    assert.equal(numberingFaults(articles(text))[0]?.message, message));
}
