import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
      if (path.endsWith('404.html'))
        return $('link[rel=canonical]').length > 0 ? [`${path}: 没有的页面不应有规范网址`] : [];
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
  const bundle = $('[data-engine]').attr('data-engine') ?? '';
  assert.equal(bundle, '/zwgk/pagefind/pagefind.js');
  assert.ok(site.fileOf(bundle), bundle);
  assert.equal($('form[role=search]').attr('action'), '/zwgk/search/');
});

test('数据文件里的网址是完整的，页面都在', () => {
  const files = site.files.filter((file) => /^data\/.*(?<!schema)\.json$/.test(file));
  assert.ok(files.length > 0, '没有数据文件');
  const addresses = files.flatMap((file) =>
    [...readFileSync(join(site.folder, file), 'utf8').matchAll(/"(?:url|page|schema|dictionary)": "([^"]*)"/g)].map(
      ([, url = '']) => ({ file, url }),
    ),
  );
  assert.ok(addresses.length > 0, '数据文件里没有网址');
  assertNone(
    '数据里的网址',
    addresses
      .filter(({ url }) => !url.startsWith(`${ADDRESS}/zwgk/`) || site.fileOf(url.slice(ADDRESS.length)) === undefined)
      .map(({ file, url }) => `${file}: ${url}`),
  );
});
