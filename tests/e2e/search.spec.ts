import { brotliCompressSync } from 'node:zlib';
import { expect, type Page, test } from 'playwright/test';

/** Design note search.md, goals: the first query up to 2,000 documents. */
const FIRST_QUERY = 250 * 1024;

const results = (page: Page) => page.locator('#results li');
const status = (page: Page) => page.getByRole('status');
const search = (page: Page, query: string) => page.goto(`/search/?q=${encodeURIComponent(query)}`);

test('搜电话号码，全角半角都找到', async ({ page }) => {
  for (const [query, entry] of [
    ['5115183', 'hotlines/linhai-tousu-dianhua'],
    ['2663486', 'hotlines/qilihe-gongkai-tousu-dianhua'],
    ['２６６３４８６', 'hotlines/qilihe-gongkai-tousu-dianhua'],
  ] as const) {
    await search(page, query);
    await expect(page.locator(`#results li[data-entry="${entry}"]`), query).toBeVisible();
  }
});

test('两个词都要有', async ({ page }) => {
  await search(page, '公示 听证');
  await expect(results(page).first()).toBeVisible();
  const both = await results(page).count();
  await search(page, '公示');
  await expect(results(page).first()).toBeVisible();
  const said = async () => Number(/共 (\d+) 个/.exec((await status(page).textContent()) ?? '')?.[1]);
  const one = await said();
  await search(page, '公示 听证');
  await expect(status(page)).toHaveText(/共 \d+ 个/);
  expect(await said()).toBeLessThanOrEqual(one);
  expect(both).toBeGreaterThan(0);
});

test('没有找到，说没有，并给出办法；只有标点，请输入文字；什么也没写，请输入', async ({ page }) => {
  await search(page, '量子纠缠望远镜');
  await expect(status(page)).toContainText('没有找到含有“量子纠缠望远镜”的页面');
  await expect(results(page)).toHaveCount(0);
  await search(page, '，。！？');
  await expect(status(page)).toHaveText('请输入汉字、字母或数字。');
  await search(page, '');
  await expect(status(page)).toContainText('请在上面输入');
});

test('老浏览器没有 Intl.Segmenter，照样搜得到', async ({ page }) => {
  await page.addInitScript(() => {
    delete (Intl as { Segmenter?: unknown }).Segmenter;
  });
  await search(page, '首问责任');
  await expect(results(page).first()).toBeVisible();
  expect(await page.evaluate(() => 'Segmenter' in Intl)).toBe(false);
});

test('打开结果再返回，结果还在', async ({ page }) => {
  await search(page, '投诉');
  await expect(results(page).first()).toBeVisible();
  const before = await results(page).locator('a').allTextContents();
  await results(page).first().locator('a').click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goBack();
  await expect(results(page).first()).toBeVisible();
  expect(await results(page).locator('a').allTextContents()).toEqual(before);
  await expect(page.getByRole('searchbox')).toHaveValue('投诉');
});

test('搜索词里的 HTML 只当文字', async ({ page }) => {
  const hostile = '<img src=x onerror="document.title=1"><b>投诉</b>';
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await search(page, hostile);
  await expect(status(page)).not.toHaveText('正在搜索…');
  await expect(page.locator('main img')).toHaveCount(0);
  await expect(page.getByRole('searchbox')).toHaveValue(hostile);
  await expect(page).toHaveTitle(/^<img src=x/);
  expect(dialogs).toEqual([]);
});

test('结果多，先看二十个，再看其余', async ({ page }) => {
  await search(page, '公开');
  await expect(results(page)).toHaveCount(20);
  await page.getByRole('button', { name: /再看/ }).click();
  await expect(results(page)).toHaveCount(40);
});

test('搜索用的文件都来自本站，第一次搜索压缩后不超过 250 KB', async ({ page }) => {
  const strangers: string[] = [];
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    const { hostname, pathname } = new URL(response.url());
    if (hostname !== '127.0.0.1') strangers.push(response.url());
    if (/^\/pagefind\/(?!fragment\/)/.test(pathname)) sizes.push(response.body().then(packed, () => 0));
  });
  await search(page, '投诉电话');
  await expect(results(page).first()).toBeVisible();
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  console.log(`第一次搜索取 ${sizes.length} 个文件，压缩后 ${(bytes / 1024).toFixed(0)} KB，不含结果摘要`);
  expect(strangers).toEqual([]);
  expect(bytes).toBeLessThan(FIRST_QUERY);
});

/** As a server sends it; Pagefind's own files are packed already. */
const packed = (body: Buffer): number => Math.min(body.length, brotliCompressSync(body).length);
