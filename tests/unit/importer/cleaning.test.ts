import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findNoise } from '#importer/clean/find-noise.ts';
import { plainDocument } from '#importer/document.ts';
import { importDocument } from '#importer/import-document.ts';

const noiseIn = (text: string): (readonly [string, string])[] =>
  findNoise(plainDocument(text)).map(({ text: words, reason }) => [words, reason] as const);

const removed: readonly (readonly [text: string, words: string, reason: string])[] = [
  ['时间:2019-05-15 09:54:05下载本文作者:会员上传', '时间:2019-05-15 09:54:05下载本文作者:会员上传', '网站页头'],
  ['下载某制度(合集五篇)word格式文档', '下载某制度(合集五篇)word格式文档', '下载提示'],
  [
    '声明:本文内容由互联网用户自发贡献,本网站不承担责任。',
    '声明:本文内容由互联网用户自发贡献,本网站不承担责任。',
    '网站提示',
  ],
  ['编辑:本站编辑', '编辑:本站编辑', '网站页头'],
  ['报名条件。[文享~#某公%^众&号] 其他', '[文享~#某公%^众&号]', '水印'],
  ['报名条件。[某公*^文~享&%众号]其他', '[某公*^文~享&%众号]', '水印'],
  ['机关效能[page_break]建设', '[page_break]', '转换程序留下的标记'],
  ['登录网站投诉(www.example.com);', '(www.example.com)', '外站网址'],
  ['本文来源：www.docin123.com 更多资料请下载', '本文来源：www.docin123.com 更多资料请下载', '网站提示'],
  ['正文。\n- 12 -\n正文。', '- 12 -', '页码'],
  ['正文。\n第 3 页 共 9 页\n正文。', '第 3 页 共 9 页', '页码'],
];
for (const [text, words, reason] of removed) {
  test(`去掉${reason}：${words}`, () => assert.deepEqual(noiseIn(text), [[words, reason]]));
}

test('每页都有的页眉，页码各不相同：都去掉；只有一次的、是句子的，留着', () => {
  const header = (page: number) => `内部资料 注意保存   第 ${page} 页 共 3 页`;
  const text = `${header(1)}\n第一条 登记。\n${header(2)}\n见附表 第 3 页\n附件，见第 4 页。\n附件，见第 5 页。`;
  assert.deepEqual(noiseIn(text), [
    [header(1), '页眉页脚'],
    [header(2), '页眉页脚'],
  ]);
});

const kept: readonly string[] = [
  '按照七政办发[2004]48号文件执行。',
  '国办发〔2017〕47号文件。',
  '【附则】本制度自印发之日起施行。',
  '完成 15 项任务,检查 3 次。',
  '得分 90 以上为优秀。',
  '网址为www.example.gov.cn。',
  '(一)公开内容;(二)公开时限。',
  '查询时间:每天上午。',
  '2019',
];
for (const text of kept) test(`真正的括号、数字和网址保留：${text}`, () => assert.deepEqual(noiseIn(text), []));

test('句子中间的页码：成串递增才算，单独一个不动', () => {
  const pages = noiseIn('主 3 要负责人。分级管理、6 级。会议 7 纪要。制度 9 执行。共 12 人。');
  assert.deepEqual(
    pages.map(([words]) => words.trim()),
    ['3', '7', '9'],
  );
  assert.deepEqual(noiseIn('主 3 要负责人。'), []);
});

test('汉字之间的空格和句中的换行接上，逐处写明；分条的换行不动', async () => {
  const text =
    '印章使用制度\n第一条 各科室应当安排专人负责登记,登记内容包括时间、地点、事由和经办\n人,由办 公室保管。\n第二条 按月核对。';
  const { removed: all, drafts } = await importDocument(new TextEncoder().encode(text), '印章.txt', {
    asOf: '2026-11-23',
  });
  assert.deepEqual(
    all.map(({ text: words, reason }) => [words, reason]),
    [
      ['\n', '句中换行'],
      [' ', '汉字之间的空格'],
    ],
  );
  assert.ok(drafts[0]?.body.includes('事由和经办人,由办公室保管。\n\n## 第二条'), drafts[0]?.body);
});

test('网站推荐从标记起一直去到末尾', () => {
  const text = `印章使用制度\n${'第一条 专人保管。\n'.repeat(9)}相关范文推荐\n某局工作总结\n某局管理制度`;
  assert.deepEqual(
    noiseIn(text).map(([words, reason]) => [words.slice(0, 6), reason]),
    [['相关范文推荐', '网站的相关推荐']],
  );
});
