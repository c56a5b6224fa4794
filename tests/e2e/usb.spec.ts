/** The copy for a USB stick, opened from the disk with the network off. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from 'playwright/test';
import { projectRoot } from '../../scripts/setup/exec.ts';
import { writeUsb } from '../../src/offline/usb/write-usb.ts';
import { readPage } from '../../src/search/build/read-page.ts';
import { dist, pageKinds } from './support/pages.ts';
import { phrasesFrom } from './support/phrases.ts';

const parent = join(projectRoot, '.cache', 'test');
mkdirSync(parent, { recursive: true });
const folder = join(mkdtempSync(join(parent, 'usb-')), '公开栏 副本');
test.use({ offline: true });
test.beforeAll(() => writeUsb(dist, '/', folder));
test.afterAll(() => rmSync(dirname(folder), { recursive: true, force: true }));

const PHRASES = 25;
const address = (file: string) => pathToFileURL(join(folder, file)).href;
const searchFor = (query: string) => `${address('search/index.html')}?q=${encodeURIComponent(query)}`;

/** What goes wrong on any page: errors of scripts and policies, and requests for anything but a file. */
function troubles(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => message.type() === 'error' && found.push(`${page.url()}: ${message.text()}`));
  page.on('pageerror', (error) => found.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => !request.url().startsWith('file:') && found.push(`${page.url()}: ${request.url()}`));
  return found;
}

test('每一类页面都打得开，写明是离线副本和数据截至哪天', async ({ page }) => {
  const found = troubles(page);
  const pages = pageKinds.filter((path) => !/\?|^\/meiyou/.test(path));
  expect(pages.length).toBeGreaterThan(25);
  for (const path of pages) {
    await page.goto(address(`${path.slice(1)}index.html`));
    await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
    await expect(page.locator('main > .note').first(), path).toHaveText(
      /^这是离线副本，数据截至 \d{4}年\d{1,2}月\d{1,2}日。/,
    );
  }
  expect(found).toEqual([]);
});

test('双击首页，点进投诉电话和办事指南，表格样式都在', async ({ page }) => {
  const found = troubles(page);
  await page.goto(address('index.html'));
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '投诉' }).click();
  await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '办事' }).click();
  await page.getByRole('link', { name: '防空地下室免建审批' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('防空地下室免建审批');
  expect(
    await page
      .locator('.wrap')
      .first()
      .evaluate((wrap) => getComputedStyle(wrap).paddingLeft),
  ).not.toBe('0px');
  await page.getByRole('contentinfo').getByRole('link', { name: '离线使用' }).click();
  await expect(page.locator('body')).toContainText('sha256sum -c SHA256SUMS');
  expect(found).toEqual([]);
});

test('从任何一页的搜索框搜，结果点得开', async ({ page }) => {
  const found = troubles(page);
  await page.goto(address('limits/index.html'));
  await page.getByRole('searchbox').fill('２６６３４８６');
  await page.getByRole('searchbox').press('Enter');
  await page.locator('#results li[data-entry="hotlines/qilihe-gongkai-tousu-dianhua"] a').first().click();
  await expect(page.locator('main a[href^="tel:"]').first()).toContainText('2663486');
  for (const [query, said] of [
    ['，。！？', '请输入汉字、字母或数字。'],
    ['', '请在上面输入'],
  ] as const) {
    await page.goto(searchFor(query));
    await expect(page.locator('#results [role=status]')).toContainText(said);
    await expect(page.locator('#results li')).toHaveCount(0);
  }
  // The steps behind the exact one need the tables.
  await page.goto(searchFor('tousu'));
  await expect(page.locator('#results li[data-level="sound"]').first()).toBeVisible();
  await page.goto(searchFor('公开'));
  await page.getByLabel('类别').selectOption({ index: 1 });
  await expect(page).toHaveURL(/[?&]kind=/);
  await expect(page.locator('#results li').first()).toBeVisible();
  expect(found).toEqual([]);
});

test(`随手抄页面上的 ${PHRASES} 句话，都搜到那一页`, async ({ page }) => {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .sort()
    .flatMap((file) => readPage(readFileSync(join(dist, file), 'utf8'), file) ?? []);
  const textsOf = new Map(pages.map(({ entry, blocks }) => [entry, blocks.map(({ text }) => text)]));
  const missed: string[] = [];
  for (const { phrase, path } of phrasesFrom(textsOf, PHRASES)) {
    await page.goto(searchFor(phrase));
    await expect(page.locator('#results li').first(), phrase).toBeVisible();
    const more = page.getByRole('button', { name: /再看/ });
    while ((await more.count()) > 0) await more.first().click();
    if ((await page.locator(`#results li[data-entry="${path}"] a`).count()) === 0) missed.push(`${phrase} ${path}`);
  }
  expect(missed).toEqual([]);
});
