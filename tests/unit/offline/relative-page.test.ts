import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relativePage } from '#offline/usb/relative-page.ts';

/** Address on a page two folders below the site's top, and what it becomes. */
const addresses: readonly (readonly [from: string, to: string])[] = [
  ['/zwgk/', '../../index.html'],
  ['/zwgk/fees/', '../../fees/index.html'],
  ['/zwgk/fees/a/#第一条', '../../fees/a/index.html#第一条'],
  ['/zwgk/search/?q=a&b', '../../search/index.html?q=a&b'],
  ['/zwgk/uploads/a.pdf', '../../uploads/a.pdf'],
  ['/zwgk/offline/', '../../说明.txt'],
  ['#tousu', '#tousu'],
  ['tel:5115183', 'tel:5115183'],
  ['https://beian.miit.gov.cn/', 'https://beian.miit.gov.cn/'],
  ['//example.com/', '//example.com/'],
];

const escaped = (text: string) => text.replaceAll('&', '&amp;');

for (const [from, to] of addresses) {
  test(`${from} 写成 ${to}`, () => {
    const html = `<main><a href="${escaped(from)}">甲 &amp; "/zwgk/"</a></main>`;
    assert.ok(relativePage(html, 'fees/a/', '/zwgk/', '').includes(`<a href="${escaped(to)}">甲 &amp; "/zwgk/"</a>`));
  });
}

test('模块脚本不带，内容安全策略里的 self 换成 file:，正文里的同样字样不动', () => {
  const html =
    '<meta http-equiv="content-security-policy" content="default-src \'self\'"><script type="module" src="/a.js"></script><main>写着 \'self\' 和 &lt;script type="module"&gt;</main>';
  const copied = relativePage(html, '', '/', '数据截至 2026年11月3日');
  assert.ok(copied.startsWith('<meta http-equiv="content-security-policy" content="default-src file:"><main>'));
  assert.ok(copied.includes('这是离线副本，数据截至 2026年11月3日。'), '自己不写哪天的，写整份的');
  assert.ok(copied.endsWith('写着 \'self\' 和 &lt;script type="module"&gt;</main>'));
});
