import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { boardSite, LONG_RULE, LONG_RULE_CHARACTERS, realBoard } from './support/boards.ts';
import { assertNone } from './support/findings.ts';
import { builtBoard, builtSite, type SitePage } from './support/site.ts';

/** Ten segments of the first flight, less TLS and headers (design note performance.md §5a). */
const FIRST_FLIGHT = 14_000;

const site = builtSite();
const documents = site.pages.filter(({ path }) => path !== `${site.base}search/`);

const packed = ({ html }: SitePage): number =>
  brotliCompressSync(html, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: html.length },
  }).length;

/** The one script of every page waits for the search box (decision 0021); it is cached for the whole site. */
const SEARCH_BOX = `${site.base}search/form.js`;
const WAITING_SCRIPT = 1_300;

test('读一页只要一次请求：样式和图都在页面里，只有等着搜索框的小脚本不挡显示', () => {
  assertNone(
    '另外的请求',
    documents.flatMap(({ path, $ }) => [
      ...$(
        'link[rel~=stylesheet],link[rel~=preload],link[rel~=modulepreload],link[rel~=prefetch],script[src],img,iframe,object,embed,video,audio,source,image,use[href]',
      )
        .toArray()
        .filter((element) => $(element).attr('src') !== SEARCH_BOX)
        .map((element) => `${path}: ${$.html(element).slice(0, 120)}`),
      ...(/@import|url\(\s*["']?(?!["']?(?:data:|#))/.test($('style').text())
        ? [`${path}: 样式里有 @import 或 url()`]
        : []),
    ]),
  );
});

test(`除了搜索页，要执行的 JavaScript 只有等着搜索框的那一个，压缩后不超过 ${WAITING_SCRIPT} 字节`, () => {
  assertNone(
    'JavaScript',
    documents.flatMap(({ path, $ }) =>
      $('script:not([type="application/ld+json"])')
        .toArray()
        .filter((element) => $(element).attr('type') !== 'module' || $(element).attr('src') !== SEARCH_BOX)
        .map((element) => `${path}: ${$.html(element).slice(0, 120)}`),
    ),
  );
  const scripts = new Set(
    documents.flatMap(({ $ }) =>
      $('script[src]')
        .toArray()
        .map((element) => $(element).attr('src')),
    ),
  );
  const sizes = [...scripts].map((src) => brotliCompressSync(readFileSync(site.fileOf(src ?? '') ?? '')).length);
  assert.deepEqual(
    sizes.map((bytes) => bytes <= WAITING_SCRIPT),
    [true],
    `${[...scripts]} ${sizes}`,
  );
});

test('正文不超过一万字的制度，整页压缩后不超过 14,000 字节', () => {
  const rules = builtBoard().dataset.entries.regulations.filter(({ body }) => body.length <= LONG_RULE_CHARACTERS);
  const sizes = rules
    .map(({ id }) => ({ id, bytes: packed(site.page(`${site.base}regulations/${id}/`)) }))
    .sort((a, b) => b.bytes - a.bytes);
  console.log(
    `最大的三部制度：${sizes
      .slice(0, 3)
      .map(({ id, bytes }) => `${id} ${bytes}`)
      .join('，')}（字节）`,
  );
  assertNone(
    '太大的制度',
    sizes.filter(({ bytes }) => bytes > FIRST_FLIGHT).map(({ id, bytes }) => `${id}: ${bytes}`),
  );
});

test('首页压缩后不超过 14,000 字节', () => {
  const bytes = packed(site.page(site.base));
  console.log(`首页 ${bytes} 字节`);
  assert.ok(bytes <= FIRST_FLIGHT, `首页 ${bytes} 字节`);
});

test('正好一万字的制度，整页压缩后不超过 14,000 字节', async () => {
  const bytes = packed((await boardSite(realBoard)).page(`/zwgk/regulations/${LONG_RULE}/`));
  console.log(`一万字的制度 ${bytes} 字节`);
  assert.ok(bytes <= FIRST_FLIGHT, `一万字的制度 ${bytes} 字节`);
});

test('记下全站最大的三页', () => {
  const largest = site.pages.toSorted((a, b) => b.html.length - a.html.length).slice(0, 12);
  const sizes = largest.map((page) => ({ path: page.path, bytes: packed(page) })).sort((a, b) => b.bytes - a.bytes);
  console.log(
    `最大的三页：${sizes
      .slice(0, 3)
      .map(({ path, bytes }) => `${path} ${bytes}`)
      .join('，')}（字节）`,
  );
  assert.ok(sizes.length > 0);
});
