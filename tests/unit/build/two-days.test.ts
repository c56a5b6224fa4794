/** A night that passes changes what says so, and nothing else: nobody fetches a page again that says what it said. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSite, type Site } from '#build/site.ts';
import { loadDraw } from '#draw/bundle.ts';
import { forgetBoard } from '#store/load-board.ts';
import type { Page } from '#views/page.ts';

async function siteOn(day: string): Promise<{ readonly site: Site; readonly pages: ReadonlyMap<string, Page> }> {
  forgetBoard();
  const site = await loadSite('content', day);
  return { site, pages: new Map(site.pages.map(({ path, make }) => [path, make(site.context)])) };
}

const DAYS = ['2026-11-24', '2026-11-30', '2026-12-31', '2027-01-01'];

test('不写数据截至的页面，哪一天生成都一样；框里没有日子', async () => {
  const first = await siteOn('2026-11-23');
  const undated = [...first.pages].filter(([, page]) => page.asOf === undefined);
  assert.ok(undated.length > first.pages.size / 2, `${undated.length} / ${first.pages.size}`);
  for (const day of DAYS) {
    const { site, pages } = await siteOn(day);
    assert.equal(JSON.stringify(site.shell), JSON.stringify(first.site.shell), day);
    const changed = undated.filter(([path, page]) => {
      const other = pages.get(path);
      return other?.asOf === undefined && JSON.stringify(other) !== JSON.stringify(page);
    });
    assert.deepEqual(
      changed.map(([path]) => path),
      [],
      day,
    );
  }
});

test('画出来也一样：写着某一天的有那一天，没写的没有', async () => {
  const { site, pages } = await siteOn('2026-11-23');
  const draw = await loadDraw();
  for (const [path, page] of [...pages].filter((_, at) => at % 40 === 0)) {
    const html = await draw(page, site.shell);
    assert.equal(html.includes('数据截至 2026年11月23日'), page.asOf !== undefined, path);
  }
});
