import assert from 'node:assert/strict';
import { test } from 'node:test';
import { soundsTable } from '#search/build/sounds-table.ts';
import { keySlips } from '#search/key-slips.ts';
import { letterBook, meantByLetters, titlesSpelt } from '#search/letters.ts';
import { lexiconOf } from '#search/lexicon.ts';

const words =
  '投诉 电话 投诉电话 党费 听证会 差旅费 率先 信息公开 组织关系 门卫 公示 复议 举报 低保 养老保险 政务公开'.split(' ');
const lexicon = lexiconOf({
  words: [words.join(' ')],
  said: [
    ['告状', '投诉'],
    ['email', '信箱'],
  ],
  phones: [],
});
const book = letterBook(lexicon, soundsTable([...lexicon.words.keys(), '几天']));

/** typed → meant, among the first three. */
const meant = [
  ['tousu', '投诉'],
  ['tou su dian hua', '投诉电话'],
  ["dang'fei", '党费'],
  ['tīngzhènghuì', '听证会'],
  ['tsdh', '投诉电话'],
  ['xxgk', '信息公开'],
  ['tuosu', '投诉'],
  ['tousudinahua', '投诉电话'],
  ['dangfie', '党费'],
  ['danfei', '党费'],
  ['tinzhenghui', '听证会'],
  ['tingzhenhui', '听证会'],
  ['jubaodianhau', '举报电话'],
  ['zuziguanxi', '组织关系'],
  ['chailvfei', '差旅费'],
  ['chalvfei', '差旅费'],
  ['chailufei', '差旅费'],
  ['shuaixian', '率先'],
  ['党fei', '党费'],
  ['dang费', '党费'],
  ['听zheng会', '听证会'],
  ['投诉dianhua', '投诉电话'],
  ['低bao', '低保'],
  ['gaozhuang', '告状'],
  ['yanglaobaoxiann', '养老保险'],
  ['gongshijitian', '公示几天'],
] as const;

for (const [typed, expected] of meant) {
  test(`打“${typed}”，找的是“${expected}”`, () => {
    const found = meantByLetters(typed, book).slice(0, 3);
    assert.ok(found.includes(expected), found.join('、') || '没有');
  });
}

test('标题从头到尾的拼音认得，不必由已知的词拼成；夹着汉字、平翘舌不分也认得，打一半的不算', () => {
  const titles = ['向局里投诉（示例）', '公示', '党费'];
  const readings = letterBook(
    lexiconOf({ words: ['投诉'], said: [], phones: [] }),
    soundsTable(['向局里投诉', '示例']),
  );
  const found = (typed: string) => titlesSpelt(typed, titles, readings);
  assert.deepEqual(found('xiangjulitousushili'), ['向局里投诉（示例）']);
  assert.deepEqual(found('向ju里tousu示li'), ['向局里投诉（示例）']);
  assert.deepEqual(found('xianjulitousushili'), ['向局里投诉（示例）']);
  assert.deepEqual(found('xiangjuli'), []);
});

test('一次手误：换位、漏打、多打、打到邻键，邻键比别的近；两处以上不算', () => {
  assert.equal(keySlips('tousu', 'tousu'), undefined);
  assert.ok((keySlips('tuosu', 'tousu') ?? 99) < (keySlips('tosu', 'tousu') ?? 0));
  assert.ok((keySlips('yousu', 'tousu') ?? 99) < (keySlips('pousu', 'tousu') ?? 0));
  assert.ok((keySlips('ttousu', 'tousu') ?? 99) < (keySlips('tkousu', 'tousu') ?? 0));
  assert.equal(keySlips('tuous', 'tousu'), undefined);
  assert.equal(keySlips('', 'ab'), undefined);
});
