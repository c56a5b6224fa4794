import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage } from '#search/build/read-page.ts';
import { withoutFormulas } from '#search/build/weak-text.ts';

const html = `<html><head><meta name="ColumnName" content="规章制度"><meta name="ContentSource" content="甲局">
<meta name="PubDate" content="2026-11-23 09:00"></head><body><p>导航</p>
<div data-pagefind-body data-validity="现行" data-number="甲发〔2026〕1号" data-limit="2 个工作日内"><h1>首问<b>责任</b>制</h1>
<nav data-pagefind-ignore>目录</nav><p title="不读">打<a href="tel:512">５１２</a>投诉</p>
<section id="tousu"><div><h2>不满意</h2><small>投诉渠道</small></div><p>写信</p></section>
<h3 id="第一条"><b>第一条</b> 谁来管</h3><table><tr><th>事项</th><td>承诺<small>两天</small></td></tr></table>
<svg><text>不读</text></svg></div></body></html>`;

test('页面读成一段一段的文字和事实：行内元素连着，单元格分开，标题带着能跳到的位置', () => {
  assert.deepEqual(readPage(html, 'regulations/a/index.html'), {
    entry: 'regulations/a',
    url: '/regulations/a/',
    title: '首问责任制',
    kind: '规章制度',
    org: '甲局',
    validity: '现行',
    published: '2026-11-23',
    number: '甲发〔2026〕1号',
    limit: '2 个工作日内',
    blocks: [
      { text: '甲发〔2026〕1号' },
      { text: '首问责任制' },
      { text: '打５１２投诉' },
      // Whom to turn to next is not what this page is about.
      { text: '不满意', anchor: 'tousu', weak: true },
      { text: '投诉渠道', weak: true },
      { text: '写信', weak: true },
      { text: '第一条 谁来管', anchor: '第一条' },
      { text: '事项' },
      { text: '承诺 两天' },
    ],
  });
});

test('没有要收录的部分，就不收录；Windows 的路径也认得', () => {
  assert.equal(readPage('<html><body><p>列表</p></body></html>', 'terms/index.html'), undefined);
  assert.equal(readPage(html, 'regulations\\a\\index.html')?.entry, 'regulations/a');
});

test('许多页都有的段落、来源没有写的事，不算这一页的话；标题总算', () => {
  const page = (id: number, ...texts: string[]) => ({
    entry: `offices/${id}`,
    url: `/offices/${id}/`,
    title: '办公室',
    kind: '职责',
    blocks: [{ text: '办公室' }, ...texts.map((text) => ({ text }))],
  });
  const pages = withoutFormulas(Array.from({ length: 20 }, (_, id) => page(id, '电话', `管第${id}件事`)));
  assert.deepEqual(pages[3]?.blocks, [{ text: '办公室' }, { text: '电话', weak: true }, { text: '管第3件事' }]);
  const read = readPage(
    '<div data-pagefind-body><h1>综合科</h1><dl><dt>电话</dt><dd>来源未载明</dd></dl></div>',
    'offices/a/index.html',
  );
  assert.deepEqual(read?.blocks.at(-1), { text: '来源未载明', weak: true });
});

test('页面自己说没有的不算写了：没有写地点的没有地点，只没写窗口号的有', () => {
  const placeOf = (place: string) =>
    readPage(`<body><div data-pagefind-body data-place="${place}"><h1>甲</h1></div></body>`, 'offices/a/index.html')
      ?.place;
  assert.equal(placeOf('市政府办公室（来源没有写它的地点和电话）'), undefined);
  assert.equal(placeOf('一楼大厅（来源没有写窗口号）'), '一楼大厅');
  assert.equal(placeOf('来源未载明'), undefined);
  assert.equal(placeOf('行政楼204室'), '行政楼204室');
});
