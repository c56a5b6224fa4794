import { test } from 'node:test';
import { assertNone } from './support/findings.ts';
import { builtSite } from './support/site.ts';

const { pages } = builtSite();

test('每页的标题全站只有一个', () => {
  const byTitle = Map.groupBy(pages, ({ $ }) => $('head > title').text().trim());
  const findings = [...byTitle].filter(([title, same]) => title === '' || same.length > 1);
  assertNone(
    '标题为空或重复',
    findings.map(([title, same]) => `“${title}”：${same.map(({ path }) => path).join('、')}`),
  );
});

test('每页只有一个一级标题，标题级别不跳级，都有文字', () => {
  assertNone(
    '标题级别',
    pages.flatMap(({ path, $ }) => {
      const headings = $('h1,h2,h3,h4,h5,h6').toArray();
      const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
      const skips = levels.flatMap((level, index) => {
        const before = levels[index - 1] ?? 0;
        return level > before + 1 ? [`${path}: h${before} 之后是 h${level}“${$(headings[index]).text()}”`] : [];
      });
      const empty = headings
        .filter((heading) => $(heading).text().trim() === '')
        .map(({ tagName }) => `${path}: 空的 ${tagName}`);
      const tops = levels.filter((level) => level === 1).length;
      return [...skips, ...empty, ...(tops === 1 ? [] : [`${path}: 有 ${tops} 个 h1`])];
    }),
  );
});

test('每页写明语言 zh-CN', () => {
  assertNone(
    '语言',
    pages.filter(({ $ }) => $('html').attr('lang') !== 'zh-CN').map(({ path }) => path),
  );
});

test('同一页里的 id 不重复，也没有空的', () => {
  assertNone(
    'id 重复',
    pages.flatMap(({ path, $ }) => {
      const ids = $('[id]')
        .toArray()
        .map((element) => $(element).attr('id') ?? '');
      return ids.filter((id, index) => id === '' || ids.indexOf(id) !== index).map((id) => `${path}: ${id}`);
    }),
  );
});

test('aria 引用的 id 都在本页', () => {
  assertNone(
    'aria 引用',
    pages.flatMap(({ path, $ }) => {
      const ids = new Set(
        $('[id]')
          .toArray()
          .map((element) => $(element).attr('id')),
      );
      return ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'headers'].flatMap((name) =>
        $(`[${name}]`)
          .toArray()
          .flatMap((element) => ($(element).attr(name) ?? '').split(/\s+/))
          .filter((id) => !ids.has(id))
          .map((id) => `${path}: ${name}=${id}`),
      );
    }),
  );
});

test('没有分配网址时，不写规范网址；有网址时每页都写', () => {
  const canonical = pages.map(({ path, $ }) => ({ path, href: $('link[rel=canonical]').attr('href') }));
  const has = canonical.some(({ href }) => href !== undefined);
  assertNone(
    '规范网址',
    canonical
      .filter(({ path, href }) =>
        has && !path.endsWith('404.html') ? !href?.startsWith('http') || !href.endsWith(path) : href !== undefined,
      )
      .map(({ path, href }) => `${path}: ${href ?? '没有'}`),
  );
});
