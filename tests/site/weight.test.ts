import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { largePrint } from '#layouts/large-print.ts';
import { boardSite, LONG_RULE, LONG_RULE_CHARACTERS, realBoard } from './support/boards.ts';
import { assertNone } from './support/findings.ts';
import { builtBoard, builtSite, type SitePage } from './support/site.ts';

/** Ten segments of the first flight, less TLS and headers (design note performance.md §5a). */
const FIRST_FLIGHT = 14_000;

const site = builtSite();
/** Pages that do something rather than say it: their figures or results come from their scripts. */
const TOOLS =
  /^(?:search|offline|jiucuo|ledger\/check|jiandu|jiandu\/self-check|jiandu\/sample|jiandu\/by-agency\/[^/]+)\/$/;
const documents = site.pages.filter(({ path }) => !TOOLS.test(path.slice(site.base.length)));

const packed = ({ html }: SitePage): number =>
  brotliCompressSync(html, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: html.length },
  }).length;

/**
 * The scripts of pages for reading, loaded after them and doing nothing until asked: one on every page, cached for the
 * whole site, waits for the search box (decision 0021); one on the home page starts the worker (decision 0025).
 */
const WAITING = [
  { script: /^\/search\/form\.js$/, limit: 1_300, on: () => true },
  { script: /^\/scripts\/keep-offline\.js$/, limit: 300, on: (path: string) => path === site.base },
  // Says what the days of the page mean today (decision 0065).
  { script: /^\/scripts\/today\.js$/, limit: 3_000, on: () => true },
  // Whether somebody answers now, the last day counted from a date, and ticks that stay on this device.
  { script: /^\/scripts\/now\.js$/, limit: 4_000, on: () => true },
  { script: /^\/scripts\/count\.js$/, limit: 6_000, on: () => true },
  { script: /^\/scripts\/ticks\.js$/, limit: 1_000, on: () => true },
];
const waits = (path: string, src: string | undefined): boolean =>
  WAITING.some(({ script, on }) => on(path) && script.test(src ?? ''));

test('读一页只要一次请求：样式和图都在页面里，只有等着的小脚本不挡显示', () => {
  assertNone(
    '另外的请求',
    documents.flatMap(({ path, $ }) => [
      ...$(
        'link[rel~=stylesheet],link[rel~=preload],link[rel~=modulepreload],link[rel~=prefetch],script[src],img,iframe,object,embed,video,audio,source,image,use[href]',
      )
        .toArray()
        .filter((element) => !waits(path, $(element).attr('src')))
        .map((element) => `${path}: ${$.html(element).slice(0, 120)}`),
      ...(/@import|url\(\s*["']?(?!["']?(?:data:|#))/.test($('style').text())
        ? [`${path}: 样式里有 @import 或 url()`]
        : []),
    ]),
  );
});

test('除了做事的页面（搜索、离线使用、纠错、核验、监督台），要执行的 JavaScript 只有等着的几个小脚本', () => {
  assertNone(
    'JavaScript',
    documents.flatMap(({ path, $ }) =>
      $('script:not([type="application/ld+json"])')
        .toArray()
        .filter((element) => $(element).attr('type') !== 'module' || !waits(path, $(element).attr('src')))
        // The line that makes letters large before the first paint (decision 0081).
        .filter((element) => $(element).attr('src') !== undefined || $(element).text() !== largePrint)
        .map((element) => `${path}: ${$.html(element).slice(0, 120)}`),
    ),
  );
});

for (const { script, limit } of WAITING) {
  test(`等着的脚本 ${script.source.split('\\/')[2]} 压缩后不超过 ${limit} 字节`, () => {
    const found = site.files.filter((file) => script.test(`/${file}`));
    assert.equal(found.length, 1);
    const bytes = brotliCompressSync(readFileSync(site.fileOf(`${site.base}${found[0]}`) ?? '')).length;
    assert.ok(bytes <= limit, `${bytes} 字节`);
  });
}
test('监督台的脚本压缩后每页不超过 12,000 字节', () => {
  assertNone(
    '太大的脚本',
    site.pages.flatMap(({ path, $ }) => {
      if (!path.startsWith(`${site.base}jiandu/`)) return [];
      const entries = $('script[src]')
        .toArray()
        .flatMap((script) => site.fileOf($(script).attr('src') ?? '') ?? []);
      const files = new Set<string>();
      const load = (file: string) => {
        if (files.has(file)) return;
        files.add(file);
        for (const [, other] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g)) {
          load(join(dirname(file), other as string));
        }
      };
      entries.forEach(load);
      const bytes = [...files].reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0);
      return bytes > 12_000 ? [`${path}: ${bytes}`] : [];
    }),
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

/** The goal is the first flight; numbers of lists as text and the folded facts cost 700 bytes more (docs/performance.md). */
const LONG_RULE_LIMIT = 14_800;

test('正好一万字的制度，整页压缩后不超过 14,800 字节', async () => {
  const bytes = packed((await boardSite(realBoard)).page(`/zwgk/regulations/${LONG_RULE}/`));
  console.log(`一万字的制度 ${bytes} 字节`);
  assert.ok(bytes <= LONG_RULE_LIMIT, `一万字的制度 ${bytes} 字节`);
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
