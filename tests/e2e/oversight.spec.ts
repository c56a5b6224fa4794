import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from 'playwright/test';
import { dist } from './support/pages.ts';

interface Board {
  readonly asOf: string;
  readonly duties: readonly {
    readonly id: string;
    readonly state: string;
    readonly due?: { readonly day: string; readonly certain: boolean };
    readonly passes?: true;
  }[];
}
const { asOf, duties } = JSON.parse(readFileSync(join(dist, 'jiandu/duties.json'), 'utf8')) as Board;
const spoken = (day: string): string =>
  day
    .split('-')
    .map(Number)
    .join('-')
    .replace(/^(\d+)-(\d+)-(\d+)$/, '$1年$2月$3日');
const late = (page: Page) => page.locator('[data-live="count  late"]').first();
const openPast = (day: string) =>
  duties.filter(({ state, due, passes }) => !/完成|未公开/.test(state) && due?.certain && !passes && due.day < day);

test('过了几个月再打开，逾期的按今天重算，统计时间写明今天和生成日', async ({ page }) => {
  const today = '2027-06-15';
  await page.clock.setFixedTime(`${today}T09:00:00+08:00`);
  await page.goto('/jiandu/');
  await expect(page.locator('[data-live="asOf"]')).toContainText(`${spoken(today)}（今天`);
  await expect(page.locator('[data-live="asOf"]')).toContainText(`网页生成于${spoken(asOf)}`);
  const overdue = openPast(today);
  expect(overdue.length).toBeGreaterThan(0);
  await expect(late(page)).toHaveText(String(overdue.length));
  const chip = page.locator(`[data-live="duty ${overdue[0]?.id}"]`).first();
  await expect(chip).toContainText('已逾期');
  await expect(chip).toHaveClass('chip late');
});

test('电脑的钟慢了，不另外取数据，页面照生成时的写', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const day of ['2020-01-01']) {
    await page.clock.setFixedTime(`${day}T12:00:00+08:00`);
    await page.goto('/jiandu/', { waitUntil: 'networkidle' });
    await expect(page.locator('[data-live="asOf"]')).toHaveText(`统计时间：${spoken(asOf)}（网页生成的那一天）`);
    await expect(late(page)).toHaveText(String(duties.filter(({ state }) => state === '逾期').length));
  }
  expect(asked.filter((address) => address.includes('live.json'))).toEqual([]);
});

test('从首页点两下看到自查，每条都有状态', async ({ page }) => {
  await page.goto('/');
  const menu = page.locator('summary', { hasText: '菜单' });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole('navigation').getByRole('link', { name: '监督', exact: true }).click();
  await page.locator('.tiles').getByRole('link', { name: /自查/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('指标自查');
  await expect(page.locator('#zhibiao tbody .chip')).toHaveCount(11);
});

const drawn = (page: Page, within: string): Promise<string[]> =>
  page.locator(`${within} tbody th > a`).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

test('用脚本抽和不用脚本抽是同一批；换个号就换一批；只抽一家只有一家的', async ({ page }) => {
  await page.goto('/jiandu/sample/1/');
  const fixed = await drawn(page, 'main');
  await page.goto('/jiandu/sample/');
  await page.getByRole('textbox', { name: '起始号' }).fill('1');
  await page.getByRole('button', { name: '抽', exact: true }).click();
  await expect(page.locator('#drawn tbody tr')).toHaveCount(fixed.length);
  expect(await drawn(page, '#drawn')).toEqual(fixed);
  await page.goto('/jiandu/sample/?seed=2&count=20');
  await page.locator('#drawn tbody tr').first().waitFor();
  expect(await drawn(page, '#drawn')).not.toEqual(fixed);
  await page.goto('/jiandu/sample/?seed=2&count=5&agency=qilihe-gongxin');
  await expect(page.locator('#drawn tbody small').filter({ hasText: '七里河区工信局 · ' })).toHaveCount(5);
});

test('起始号里写网页代码，只当文字', async ({ page }) => {
  await page.goto(`/jiandu/sample/?seed=${encodeURIComponent('<img src=x onerror=alert(1)>')}&count=1`);
  await expect(page.locator('#drawn caption')).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('#drawn img')).toHaveCount(0);
});

test('抽查表打印出来不超过两页', async ({ page, isMobile }) => {
  test.skip(isMobile, '打印与窗口无关');
  await page.goto('/jiandu/sample/1/');
  const sheet = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(sheet.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
});

test('没有脚本：统计时间和数字照生成那天，抽查有现成的号', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('/jiandu/');
  await expect(page.locator('[data-live="asOf"]')).toContainText(spoken(asOf));
  await page.goto('/jiandu/sample/');
  await expect(page.locator('#draw')).toBeHidden();
  await page.getByRole('link', { name: /^3 号/ }).click();
  await expect(page.locator('main tbody tr')).toHaveCount(20);
  await context.close();
});
