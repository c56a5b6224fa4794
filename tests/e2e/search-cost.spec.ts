/** What a first search costs a visitor, whatever is typed. */
import { brotliCompressSync } from 'node:zlib';
import { type Page, expect as soon, test } from 'playwright/test';

const expect = soon.configure({ timeout: 30_000 });

/** Everything from the focus on, packed; and as many requests. */
const FIRST_REQUESTS = 14;
const FIRST_QUERY = 140 * 1024;

const box = (page: Page) => page.getByRole('main').getByRole('combobox', { name: '搜索', exact: true });
const status = (page: Page) => page.getByRole('status');

/** Every step of the ladder, and nothing found: each needs other parts of the index and other helper tables. */
const firstQueries =
  '投诉电话 511-5183 电话投诉态度 转组织关系带什么材料 tsdh tousudinahua 投诉dianhua 头诉电话 投訴電話 投拆电话 告状电话 免建怎么办 量子纠缠望远镜'.split(
    ' ',
  );

for (const query of firstQueries) {
  test(`第一次搜索“${query}”，从点进搜索框到看到结果，传输不超过 ${FIRST_QUERY / 1024} KB、${FIRST_REQUESTS} 次，都来自本站`, async ({
    page,
    isMobile,
  }) => {
    test.skip(isMobile, '传输的文件和窗口大小无关');
    const strangers: string[] = [];
    // By address: the test server forbids what a browser would keep.
    const files = new Map<string, Promise<number>>();
    await page.goto('/');
    await page.waitForLoadState('networkidle');
    page.on('response', (response) => {
      // Kept since the first page; the test server makes the browser ask for it again.
      if (response.url().endsWith('/favicon.svg')) return;
      const { hostname } = new URL(response.url());
      if (hostname !== '127.0.0.1') strangers.push(response.url());
      files.set(
        response.url(),
        response.body().then(packed, () => 0),
      );
    });
    const suggestions = page.waitForResponse(/suggestions\.json/);
    await box(page).fill(query);
    await suggestions;
    await box(page).press('Enter');
    await expect(status(page)).not.toHaveText('正在搜索…');
    await page.waitForLoadState('networkidle');
    const bytes = (await Promise.all(files.values())).reduce((sum, size) => sum + size, 0);
    console.log(`${query}：取 ${files.size} 个文件，压缩后 ${(bytes / 1024).toFixed(0)} KB`);
    expect(strangers).toEqual([]);
    expect.soft(bytes, query).toBeLessThanOrEqual(FIRST_QUERY);
    expect.soft(files.size, [...files.keys()].join('\n')).toBeLessThanOrEqual(FIRST_REQUESTS);
  });
}

/** As a server sends it; Pagefind's own files are packed already. */
const packed = (body: Buffer): number => Math.min(body.length, brotliCompressSync(body).length);
