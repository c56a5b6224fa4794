import assert from 'node:assert/strict';
import { test } from 'node:test';
import { siteAddress } from '#site/base.ts';
import { makeUrls } from '#site/urls.ts';

const addresses: readonly (readonly [url: string | undefined, domain: string | null, result: object])[] = [
  [undefined, null, { base: '/' }],
  ['', null, { base: '/' }],
  ['', 'www.example.gov.cn', { base: '/' }],
  [undefined, 'www.example.gov.cn', { origin: 'https://www.example.gov.cn', base: '/' }],
  ['https://www.example.gov.cn', null, { origin: 'https://www.example.gov.cn', base: '/' }],
  ['https://www.example.gov.cn/zwgk', null, { origin: 'https://www.example.gov.cn', base: '/zwgk/' }],
  ['https://www.example.gov.cn/zwgk/', 'bie.de', { origin: 'https://www.example.gov.cn', base: '/zwgk/' }],
  ['http://10.0.0.1:8080/a/b', null, { origin: 'http://10.0.0.1:8080', base: '/a/b/' }],
];
for (const [url, domain, result] of addresses) {
  test(`网址 ${JSON.stringify(url)}、域名 ${domain} 得出 ${JSON.stringify(result)}`, () => {
    assert.deepEqual(siteAddress(url === undefined ? {} : { GONGKAI_URL: url }, domain), result);
  });
}

for (const url of ['www.example.gov.cn', '/zwgk/', 'ftp://example.gov.cn/', 'javascript:alert(1)', 'https://']) {
  test(`“${url}”不是网址，用中文说明该怎么写`, () => {
    assert.throws(() => siteAddress({ GONGKAI_URL: url }), /GONGKAI_URL=.*不是网址，请写成/);
  });
}

test('子路径下的每个地址都带子路径', () => {
  const urls = makeUrls('/zwgk/');
  const all = [
    urls.home,
    urls.search,
    urls.limits,
    urls.sitemap,
    urls.openData,
    urls.list('fees'),
    urls.list('fees', 'page/2'),
  ];
  const more = [
    urls.entry('fees', 'a'),
    urls.entry('regulations', 'a', '第六条'),
    urls.dataFile('fees.csv'),
    urls.file('/uploads/a.pdf'),
  ];
  assert.deepEqual(
    [...all, ...more],
    [
      '/zwgk/',
      '/zwgk/search/',
      '/zwgk/limits/',
      '/zwgk/sitemap/',
      '/zwgk/data/',
      '/zwgk/fees/',
      '/zwgk/fees/page/2/',
      '/zwgk/fees/a/',
      '/zwgk/regulations/a/#第六条',
      '/zwgk/data/fees.csv',
      '/zwgk/uploads/a.pdf',
    ],
  );
});
