/** Screens of a hall: nothing on them leads out of the hall, each says of which day it is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNone } from './support/findings.ts';
import { builtBoard, builtSite } from './support/site.ts';

const site = builtSite();
const { screens, base } = site;

test('每家机构有触摸屏首页和大屏，每件办事指南都在触摸屏上', () => {
  const { agencies, procedures } = builtBoard().dataset.entries;
  for (const { id } of agencies) {
    assert.ok(site.fileOf(`${base}dating/${id}/`), id);
    assert.ok(site.fileOf(`${base}daping/${id}/`), id);
  }
  for (const { id, data } of procedures) assert.ok(site.fileOf(`${base}dating/${data.agency}/banshi/${id}/`), id);
});

test('屏上的链接都在大厅里，都打得开；没有拨号、外站和新窗口', () => {
  assertNone(
    '离开大厅的链接',
    screens.flatMap(({ path, $ }) =>
      $('a[href],form[action],iframe,[target]')
        .toArray()
        .map((element) => $(element).attr('href') ?? $(element).attr('action') ?? 'frame')
        .filter((href) => !href.startsWith(`${base}dating/`) || !site.fileOf(href))
        .map((href) => `${path}: ${href}`),
    ),
  );
});

/** Where people begin, and what nobody touches. */
const STARTS = /\/(?:dating|daping)\/(?:[^/]+\/)?$/;

test('每屏一个一级标题，标题不重复，起始的屏和大屏写明数据截至哪一天，不进搜索', () => {
  const titles = screens.map(({ $ }) => $('title').text());
  assert.equal(new Set(titles).size, screens.length);
  assertNone(
    '屏的样子',
    screens.flatMap(({ path, $ }) => [
      ...($('h1').length === 1 ? [] : [`${path}: ${$('h1').length} 个 h1`]),
      ...(/数据截至 \d{4}年/.test($('.as-of').text()) || !STARTS.test(path) ? [] : [`${path}: 没有数据截至`]),
      ...($('meta[name=robots]').attr('content') === 'noindex' ? [] : [`${path}: 会被收录`]),
      ...($('[data-pagefind-body]').length === 0 ? [] : [`${path}: 进了搜索`]),
    ]),
  );
});
