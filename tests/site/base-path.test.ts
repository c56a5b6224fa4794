import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ADDRESS, boardSite, realBoard } from './support/boards.ts';
import { assertNone } from './support/findings.ts';
import { addressesOf, brokenLinks, isInternal } from './support/link-findings.ts';

const site = await boardSite(realBoard);

test('放在子路径下，站内地址都以 /zwgk/ 开头', () => {
  assertNone(
    '不在子路径下',
    addressesOf(site)
      .filter((address) => address.value !== '' && isInternal(address) && !/^(?:\/zwgk\/|#)/.test(address.value))
      .map(({ page, attribute, value }) => `${page.path}: ${attribute}=${value}`),
  );
});

test('放在子路径下，每个链接都打得开', () => {
  assertNone('打不开的链接', brokenLinks(site));
});

test('规范网址和 Url 标签是完整的网址，就是这一页', () => {
  assertNone(
    '规范网址',
    site.pages.flatMap(({ path, $ }) => {
      const own = ADDRESS + path;
      if (path.endsWith('404.html')) return $('link[rel=canonical]').length > 0 ? [`${path}: 没有的页面不应有规范网址`] : [];
      const canonical = $('link[rel=canonical]').attr('href');
      const url = $('meta[name=Url]').attr('content');
      return [
        ...(canonical === own ? [] : [`${path}: canonical ${canonical ?? '没有'}`]),
        ...(($('.prov').length > 0 ? url === own : url === undefined) ? [] : [`${path}: Url ${url ?? '没有'}`]),
      ];
    }),
  );
});

test('搜索从子路径取索引', () => {
  const { $ } = site.page('/zwgk/search/');
  const bundle = $('[data-bundle]').attr('data-bundle') ?? '';
  assert.equal(bundle, '/zwgk/pagefind/pagefind.js');
  assert.ok(site.fileOf(bundle), bundle);
  assert.equal($('form[role=search]').attr('action'), '/zwgk/search/');
});

test('数据文件里的网址是完整的', () => {
  const pages = site.files.filter((file) => /^data\/.*\.json$/.test(file));
  assert.ok(pages.length > 0, '没有数据文件');
});
