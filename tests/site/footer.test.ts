import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ADDRESS, boardSite, realBoard } from './support/boards.ts';
import { assertNone } from './support/findings.ts';
import { builtBoard, builtSite, kindOf } from './support/site.ts';

/** Seven marks of the inspection, standards §2.5. */
const MARKS = ['主办单位', '联系方式', '网站标识码', 'ICP 备案', '公安备案', '党政机关网站标识', '我为政府网站找错'];
const CONTENT_TERMS = ['公布', '更正', '核对', '发布机构', '来源'];

const site = builtSite();

test('每页页脚有七项标识，没有分配的写明未分配', () => {
  assertNone(
    '页脚标识',
    site.pages.flatMap(({ path, $ }) => {
      const items = $('.foot li')
        .toArray()
        .map((item) => $(item).text().trim());
      return MARKS.flatMap((mark) => {
        const found = items.find((item) => item.startsWith(mark));
        if (found === undefined) return [`${path}: 没有“${mark}”`];
        return /^[^：]+(?:：.*\S.*)?$/.test(found) ? [] : [`${path}: “${found}”没有内容`];
      });
    }),
  );
});

test('每页页脚有网站地图', () => {
  assertNone(
    '没有网站地图',
    site.pages
      .filter(({ $ }) => $('.foot a').filter((_, link) => $(link).text() === '网站地图').length !== 1)
      .map(({ path }) => path),
  );
});

test('示例网站每页写明是示例内容，打印也看得到', () => {
  const { site: settings } = builtBoard();
  assertNone(
    '示例说明',
    site.pages
      .filter(({ $ }) => $('.sample').text().trim() !== (settings.sample ? settings.sampleNote?.trim() : ''))
      .map(({ path }) => path),
  );
});

/** Pages that hold for one day, whatever is on them. */
const DATED = /^(?:|data\/|jiandu\/.*|z\/.*|ledger\/slip\/)$/;

test('首页、开放数据、监督台、纸的核对，和写着某一天状态的页面，写明数据截至哪一天；别的页面哪天都一样，不写', () => {
  const asOf = /数据截至 \d{4}年\d{1,2}月\d{1,2}日/;
  const dated = site.pages.filter(
    ({ path, $ }) => DATED.test(path.slice(site.base.length)) || $('[data-days]').length > 0,
  );
  assertNone(
    '没写数据截至',
    dated.filter(({ $ }) => !asOf.test($('.foot, .as-of').text())).map(({ path }) => path),
  );
  const rule = site.pages.filter(({ path }) => path.startsWith(`${site.base}terms/`));
  assertNone(
    '不该写数据截至',
    rule.filter(({ $ }) => asOf.test($('.foot').text())).map(({ path }) => path),
  );
});

test('每个内容页写明公布、更正、核对三个日期和发布机构、来源', () => {
  const { entries } = builtBoard().dataset;
  const expected = Object.values(entries).flat().length;
  const pages = site.pages.filter((page) => kindOf(page, site) === 'content');
  assert.equal(pages.length, expected, '内容页与公开的内容一样多');
  assertNone(
    '内容页页尾',
    pages.flatMap(({ path, $ }) => {
      const rows = new Map(
        $('.prov div')
          .toArray()
          .map((row) => [$(row).find('dt').text().trim(), $(row).find('dd').text().trim()]),
      );
      const missing = CONTENT_TERMS.filter((term) => !rows.get(term)).map((term) => `${path}: 没有“${term}”`);
      const undated = ['公布', '核对']
        .filter((term) => !/\d{4}年\d{1,2}月\d{1,2}日/.test(rows.get(term) ?? ''))
        .map((term) => `${path}: “${term}”没有日期`);
      const corrected = rows.get('更正') ?? '';
      const vague = corrected === '无' || /^\d{4}年.+，.+/.test(corrected) ? [] : [`${path}: 更正“${corrected}”`];
      return [...missing, ...undated, ...vague];
    }),
  );
});

test('正式网站：标识照实写，公安备案链接的数字就是印出的数字，没有示例说明', async () => {
  const { $, path } = (await boardSite(realBoard)).page('/zwgk/');
  const foot = $('.foot').text();
  const expected = [
    '主办单位：示例市人民防空办公室',
    '承办单位：示例市人防办综合科',
    '0576-85115183',
    '317000',
    '网站标识码：3310820001',
    '浙ICP备00000000号',
    '浙公网安备33108202000001号',
  ];
  assertNone('正式网站页脚', [
    ...expected.filter((words) => !foot.includes(words)).map((words) => `${path}: 没有 ${words}`),
    ...($('.sample').length > 0 ? [`${path}: 有示例说明`] : []),
    ...($('.foot a[href*="beian.mps.gov.cn"]').attr('href')?.includes('33108202000001')
      ? []
      : [`${path}: 公安备案链接`]),
    ...($('.foot a[href="tel:057685115183"]').length === 1 ? [] : [`${path}: 页脚电话不能拨打`]),
    ...($('meta[name=SiteDomain]').attr('content') === new URL(ADDRESS).host ? [] : [`${path}: SiteDomain`]),
  ]);
});
