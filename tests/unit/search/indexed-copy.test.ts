import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexedCopy } from '#search/indexed-copy.ts';

const page = `<html><head><meta name="ColumnName" content="规章制度"><meta name="ContentSource" content="甲局">
<meta name="PubDate" content="2026-11-23 09:00"></head><body><p>导航</p><div data-pagefind-body data-validity="现行">
<h1>首问<b>责任</b>制</h1><p title="不动">打５１２</p></div></body></html>`;

test('被收录的部分逐字隔开，其余部分和属性不动', () => {
  const copy = indexedCopy(page, 'regulations/a/index.html');
  assert.match(copy, /首\u200b问/);
  assert.match(copy, /打\u200b512/);
  assert.match(copy, /<p>导航<\/p>/);
  assert.match(copy, /title="不动"/);
});

test('标题、类别、机构、年份、有效性和条目编号成为搜索的元数据', () => {
  const copy = indexedCopy(page, 'regulations/a/index.html');
  for (const [name, value] of [
    ['meta="title[content]"', '首问责任制'],
    ['meta="kind[content]"', '规章制度'],
    ['meta="entry[content]"', 'regulations/a'],
    ['filter="机构[content]"', '甲局'],
    ['filter="年份[content]"', '2026'],
    ['filter="有效性[content]"', '现行'],
  ]) {
    assert.ok(copy.includes(`data-pagefind-${name} content="${value}"`), `${name} ${value}`);
  }
});

test('没有的不写：时限页没有机构和有效性', () => {
  const copy = indexedCopy(
    '<html><head></head><body><div data-pagefind-body><h1>时限</h1></div></body></html>',
    'limits/index.html',
  );
  assert.doesNotMatch(copy, /机构|有效性|年份/);
  assert.ok(copy.includes('content="limits"'));
});
