import assert from 'node:assert/strict';
import { test } from 'node:test';
import { traditionalTable } from '#search/build/traditional-table.ts';
import { inLocalWords, turnedBack } from '#search/regional-words.ts';
import { termsOf } from '#search/terms.ts';
import { hasTones, tidy } from '#search/tidy.ts';
import { toSimplified } from '#search/traditional.ts';

test('从 PDF 粘来的部首换成字，看不见的字符去掉，别的一个不动', () => {
  assert.equal(tidy('⽤⻋管理'), '用车管理');
  assert.equal(tidy('⻓期 ⻔卫'), '长期 门卫');
  assert.equal(tidy(' 投\u200b诉\u00ad电话\ufeff '), '投诉电话');
  for (const kept of ['①号表 ㈣ 20㎡', '二〇二一', '反覆 覆盖 瞭望', '３０％']) assert.equal(tidy(kept), kept);
});

test('％ 和 % 一样是数的单位，不当外面的标点去掉', () => {
  assert.deepEqual(
    ['３０％', '30%', '《投诉》', '几天？'].map((query) => termsOf(query)[0]?.text),
    ['３０％', '30%', '投诉', '几天'],
  );
});

test('带声调的是拼音', () => {
  assert.ok(hasTones('tóu sù') && hasTones('lǜ') && !hasTones('tousu') && !hasTones('投诉'));
});

test('异体和各地的写法：瞭解、批覆、覆核、門衞、資訊', () => {
  const table = traditionalTable(new Set('门卫资讯线群里批核'));
  assert.equal(toSimplified('門衞', table), '门卫');
  assert.equal(toSimplified('線 綫', table), '线 线');
  assert.equal(inLocalWords(toSimplified('資訊', table)), '信息');
  assert.deepEqual(['批覆', '覆核', '答覆', '瞭解'].map(turnedBack), ['批复', '复核', '答复', '了解']);
  for (const right of ['覆盖', '颠覆', '瞭望', '著作']) assert.equal(turnedBack(right), right);
});
