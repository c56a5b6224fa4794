/** Journeys of citizens with their figures, at 360 × 640 as on a cheap phone. */
import { expect, type Page, test } from 'playwright/test';

test.use({ viewport: { width: 360, height: 640 } });
test.beforeEach(({ isMobile }) => test.skip(!isMobile, '在手机上走'));

const topOf = async (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => Math.round(element.getBoundingClientRect().top + scrollY));
const screens = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight / 640);

test('页头不超过 100 像素；第一个号码：办事指南 520、打电话 420 像素以内；公示怎么提意见在第一屏；时限不超过 6 屏', async ({
  page,
}) => {
  await page.goto('/procedures/linhai-mianjian/');
  expect(await page.locator('.mast').evaluate((head) => head.getBoundingClientRect().bottom)).toBeLessThanOrEqual(100);
  expect(await topOf(page, 'main a[href^="tel:"]')).toBeLessThanOrEqual(520);
  await page.goto('/hotlines/');
  expect(await topOf(page, 'main a[href^="tel:"]')).toBeLessThanOrEqual(420);
  await page.goto('/notices/linhai-gs-bianmin-liyong/');
  expect(await topOf(page, '#yijian a[href^="tel:"]')).toBeLessThanOrEqual(640);
  await page.goto('/limits/');
  expect(await screens(page)).toBeLessThanOrEqual(6);
});

test('C1 打投诉电话：首页第一屏就有，号码对，几点有人接写着', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-24T09:00:00+08:00');
  await page.goto('/');
  const number = page.locator('main a[href="tel:5115183"]').first();
  await expect(number).toBeInViewport();
  await expect(page.locator('.now').first()).toHaveText('现在能打，到 12:00');
});

test('C2 调休的星期六 12:10：中午休息，14:00 再打；没有脚本写着钟点', async ({ page, browser, baseURL }) => {
  await page.clock.setFixedTime('2026-10-10T12:10:00+08:00');
  await page.goto('/hotlines/');
  await expect(page.locator('.now').first()).toHaveText('中午休息，14:00 再打');
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const still = await context.newPage();
  await still.goto('/hotlines/');
  await expect(still.locator('.call').first()).toContainText('工作日 08:30–12:00、14:00–17:30');
  await expect(still.locator('main')).not.toContainText('现在能打');
  await context.close();
});

test('C6 春节前收的：一个日期，得到最晚哪天，跳过的每一天有名字，能存进日历', async ({ page }) => {
  await page.clock.setFixedTime('2026-02-01T09:00:00+08:00');
  await page.goto('/procedures/linhai-mianjian/');
  await page.locator('summary', { hasText: '自己算' }).click();
  await page.getByLabel('哪天收齐材料、受理').fill('2026-02-13');
  const output = page.locator('.counted output');
  await expect(output.locator('.answer').nth(1)).toHaveText('最晚 2026年3月19日（周四）　法律最长');
  await expect(output).toContainText('2月15日至23日 春节放假不计');
  await expect(output).toContainText('2月14日、2月28日 调休上班，计入');
  await expect(output.locator('a[download="2026-03-19.ics"]')).toHaveCount(1);
  await page.getByLabel('哪天收齐材料、受理').fill('2026-12-20');
  await expect(output).toContainText('放假安排还没公布');
  await expect(output).toContainText('最早 2027年');
});

test('C10 没有脚本：号码、办事要点、60 天一览都在', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('/procedures/linhai-mianjian/');
  await expect(page.locator('main a[href="tel:5115183"]').first()).toBeVisible();
  await page.locator('summary', { hasText: '自己算' }).click();
  await page.locator('summary', { hasText: '60 天一览' }).click();
  await expect(page.locator('.counted tbody tr')).toHaveCount(60);
  await context.close();
});

test('发现写错了：点两下，邮件里写好哪一页、哪一版；没有脚本也找得到那一家，纸上留着空', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('/fees/');
  await page.locator('main .rows a').first().click();
  const address = page.url();
  await page.getByRole('link', { name: '报告错误' }).click();
  await expect(page.locator('main .head')).toContainText(address);
  const mail = page.locator('main a[href^="mailto:"]').first();
  const href = decodeURIComponent((await mail.getAttribute('href')) ?? '');
  expect(href).toContain(`?subject=纠错 ${address} @`);
  expect(href).toContain('哪里不对：');
  await expect(page.locator('.slip [data-fill=address]')).toHaveText(address);
  await expect(page.locator('.slip [data-fill=version]')).toHaveText(/^\d+$/);
  await expect(page.locator('.note')).toContainText('身份证号');

  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const still = await context.newPage();
  await still.goto(new URL(page.url()).pathname + new URL(page.url()).search + new URL(page.url()).hash);
  await expect(still.locator(`${new URL(page.url()).hash} a[href^="tel:"]`).first()).toBeVisible();
  await expect(still.locator('.slip')).toBeVisible();
  await context.close();
});
