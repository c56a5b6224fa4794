import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isKept, nameOf } from '#offline/board-files.ts';
import { asOfLine, sentOn, withLine } from '#offline/copy-line.ts';
import { routeOf, withSavedSearch } from '#offline/route.ts';

const SCOPE = 'https://www.example.gov.cn/zwgk/';
const get = (path: string, mode = 'navigate') => ({ method: 'GET', url: `https://www.example.gov.cn${path}`, mode });

/** What is asked for, and what the worker makes of it. */
const routes: readonly (readonly [
  sentence: string,
  asked: Parameters<typeof routeOf>[0],
  route: ReturnType<typeof routeOf>,
])[] = [
  ['首页', get('/zwgk/'), { kind: 'page', path: '' }],
  ['一页', get('/zwgk/fees/a/'), { kind: 'page', path: 'fees/a/' }],
  ['带查询和锚点的一页', get('/zwgk/search/?q=%E6%8A%95#a'), { kind: 'page', path: 'search/' }],
  ['页面要的脚本', get('/zwgk/scripts/a.js', 'cors'), { kind: 'file', path: 'scripts/a.js' }],
  ['附件', get('/zwgk/uploads/a.pdf'), { kind: 'page', path: 'uploads/a.pdf' }],
  ['网上的索引', get('/zwgk/pagefind/pagefind-entry.json?ts=1', 'cors'), undefined],
  [
    '保存的索引',
    get('/zwgk/pagefind/saved-x_1/index/a.pf_index', 'cors'),
    { kind: 'saved-search', digest: 'x_1', path: 'pagefind/index/a.pf_index' },
  ],
  [
    '保存的词表',
    get('/zwgk/pagefind/saved-x_1/tables/words.json', 'cors'),
    { kind: 'saved-search', digest: 'x_1', path: 'search/words.json' },
  ],
  ['采编后台', get('/zwgk/admin/'), undefined],
  ['采编后台的接口', get('/zwgk/admin/api/v1', 'cors'), undefined],
  ['不带斜线的采编后台', get('/zwgk/admin'), undefined],
  ['名字以 admin 开头的别的页面', get('/zwgk/administration/'), { kind: 'page', path: 'administration/' }],
  ['文件清单', get('/zwgk/offline/files.json', 'cors'), undefined],
  ['工人自己', get('/zwgk/sw.js', 'cors'), undefined],
  ['离线使用页', get('/zwgk/offline/'), { kind: 'page', path: 'offline/' }],
  ['路径以外', get('/bie/'), undefined],
  ['别的网站', { method: 'GET', url: 'https://example.com/zwgk/', mode: 'cors' }, undefined],
  ['提交', { ...get('/zwgk/fees/'), method: 'POST' }, undefined],
];

for (const [sentence, asked, expected] of routes) {
  test(`${sentence}：${expected ? expected.kind : '不管'}`, () => assert.deepEqual(routeOf(asked, SCOPE), expected));
}

test('保存的搜索页只用保存的引擎和词表，表单的地址不变', () => {
  const html =
    '<form action="/zwgk/search/"></form><div data-engine="/zwgk/pagefind/pagefind.js" data-tables="/zwgk/search/"></div>';
  assert.equal(
    withSavedSearch(html, SCOPE, 'd'),
    '<form action="/zwgk/search/"></form><div data-engine="/zwgk/pagefind/saved-d/pagefind.js" data-tables="/zwgk/pagefind/saved-d/tables/"></div>',
  );
});

test('离线副本的一行写在正文开头，日期是这一页自己的；$ 不当替换用的记号', () => {
  const html = '<main id="main" class="wrap"><p>正文</p></main><p>数据截至 2026年11月3日</p>';
  assert.equal(asOfLine(html), '数据截至 2026年11月3日');
  assert.equal(asOfLine('<main></main>'), '');
  assert.equal(sentOn('Mon, 02 Nov 2026 16:00:00 GMT'), '2026-11-03', '按上海的日子');
  assert.deepEqual([sentOn(null), sentOn('昨天')], [undefined, undefined]);
  assert.ok(
    withLine(html, "$& 5 $'").startsWith('<main id="main" class="wrap"><p class="note late">$& 5 $\'</p><p>正文'),
  );
});

test('内容的名字是 SHA-256 的前 96 位，网址里能用', async () => {
  assert.equal(await nameOf(new TextEncoder().encode('')), '47DEQpj8HBSa-_TI');
  assert.notEqual(await nameOf(new TextEncoder().encode('a')), await nameOf(new TextEncoder().encode('b')));
});

test('后台、清单、给服务器用的压缩件和账本的记录不保存', () => {
  const paths = [
    'index.html',
    'admin/index.html',
    'sw.js',
    'offline/board.json',
    'offline/files.json',
    'offline/index.html',
    'a.js.gz',
    'a.js.br',
    'ledger/checkpoint',
    'ledger/entries.jsonl',
    'ledger/tile/0/000',
    'ledger/site/proof',
    'ledger/index.html',
  ];
  assert.deepEqual(paths.filter(isKept), ['index.html', 'offline/index.html', 'ledger/index.html']);
});
