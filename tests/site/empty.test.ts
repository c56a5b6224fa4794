import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindNames } from '#domain/kinds.ts';
import { bareBoard, boardSite } from './support/boards.ts';
import { assertNone } from './support/findings.ts';
import { brokenLinks } from './support/link-findings.ts';
import { builtSite, type Site } from './support/site.ts';

/** The search page's own container is filled by its script. */
const MAY_BE_EMPTY = '#results,#nearest';
const BOXES =
  'ul,ol,dl,table,tbody,section,nav,aside,details,p,li,dd,dt,th,td,caption,h1,h2,h3,a,button,main,.note,.call,.facts,.rows';

function emptyParts({ pages }: Site): string[] {
  return pages.flatMap(({ path, $ }) => {
    const empty = $(BOXES)
      .not(MAY_BE_EMPTY)
      .toArray()
      .filter((element) => $(element).text().trim() === '' && $(element).find('svg,img,input').length === 0);
    const bare = $('section')
      .toArray()
      .filter((section) => $(section).children().length < 2);
    const rowless = $('table')
      .toArray()
      .filter((table) => $(table).find('tbody tr').length === 0);
    return [
      ...empty.map((element) => `${path}: 空的 ${$.html(element).slice(0, 100)}`),
      ...bare.map((section) => `${path}: 只有标题的一节“${$(section).text()}”`),
      ...rowless.map((table) => `${path}: 没有行的表“${$(table).find('caption').text()}”`),
    ];
  });
}

test('没有空的列表、小节和表格', () => {
  assertNone('空的部分', emptyParts(builtSite()));
});

test('只有一家机构、一条渠道的网站也能生成，没有空处和断链', async () => {
  const site = await boardSite(bareBoard);
  assertNone('空的部分', emptyParts(site));
  assertNone('打不开的链接', brokenLinks(site));
});

test('导航和页脚只列有内容的栏目', async () => {
  const site = await boardSite(bareBoard);
  const { $ } = site.page('/');
  const navigation = $('.mast nav a')
    .toArray()
    .map((link) => $(link).attr('href'));
  assert.deepEqual(navigation, ['/hotlines/']);
  const filled = ['agencies', 'hotlines'];
  const missing = kindNames.filter((kind) => !filled.includes(kind));
  assertNone(
    '没有内容的栏目',
    site.pages.flatMap((page) =>
      missing
        .filter((kind) => page.$(`a[href^="/${kind}/"]`).length > 0 || page.path.startsWith(`/${kind}/`))
        .map((kind) => `${page.path}: 链接到 ${kind}`),
    ),
  );
  assert.ok(
    !site.files.some((file) => missing.some((kind) => file.startsWith(`data/${kind}.`))),
    '没有内容的类别没有数据文件',
  );
});
