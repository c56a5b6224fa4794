import { expect, test } from 'playwright/test';

/** Journeys of features.md §5, on a phone, with the real content as of 2026-11-23. */

test('从首页点两下就能拨通投诉电话，号码和受理时间都看得到', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^投诉\s*打给谁/ })
    .tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('投诉举报');
  const number = page.locator('a[href="tel:5115183"]').first();
  await expect(number).toBeVisible();
  await expect(number).toHaveText('5115183');

  await page.goto('/hotlines/linhai-tousu-dianhua/');
  await expect(page.locator('main a[href="tel:5115183"]').first()).toBeInViewport();
  await expect(page.getByText('上班时间').first()).toBeInViewport();
});

test('查防空地下室免建多久办完：点常用搜索，再点第一个结果，不用滚动就看到', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: '防空地下室免建', exact: true }).tap();
  await page.locator('#results li a').first().tap();
  await expect(page).toHaveURL(/\/procedures\/linhai-mianjian\/$/);
  const answer = page.getByText('2 个工作日内', { exact: true }).first();
  await expect(answer).toBeInViewport();
  await expect(page.getByText('法定时限')).toBeAttached();
});

test('查要带什么材料：从本页内容一点就到', async ({ page }) => {
  await page.goto('/procedures/zuzhike-zhuan-guanxi/');
  const contents = page.getByRole('navigation', { name: '本页内容' });
  const link = contents.getByRole('link', { name: '要带什么' });
  if (!(await link.isVisible())) await contents.locator('summary').tap();
  await link.tap();
  await expect(page.getByRole('heading', { name: '要带什么' })).toBeInViewport();
  await expect(page.getByText('中国共产党党员组织关系介绍信').first()).toBeInViewport();
});

test('从办事指南的依据点过去，停在那一条', async ({ page }) => {
  await page.goto('/procedures/linhai-gongshi-yijian/');
  const basis = page.getByRole('main').locator('a[href*="/regulations/"][href*="#"]').first();
  const anchor = decodeURIComponent((await basis.getAttribute('href'))?.split('#')[1] ?? '');
  await basis.tap();
  await expect(page).toHaveURL(/\/regulations\//);
  const clause = page.locator(`[id="${anchor}"]`);
  await expect(clause).toBeInViewport();
  await expect(clause).toContainText(anchor);
});

test('到期没答复算不算同意，页面写明', async ({ page }) => {
  await page.goto('/procedures/shufu-mashang-jiuban/');
  await expect(page.getByText('到期没答复，视为同意')).toBeVisible();
  await expect(page.getByText('超过时限没办完，而且时限里没有提出任何意见，这件事视为同意。')).toBeVisible();
});

test('没人接、不满意，按先后一级一级找', async ({ page }) => {
  await page.goto('/procedures/linhai-mianjian/');
  const ladder = page.locator('section', { has: page.getByRole('heading', { name: '没人接？不满意？' }) });
  const rungs = await ladder.getByRole('listitem').locator('b').allTextContents();
  expect(rungs).toEqual(['承办科室', '本单位', '主管或领导小组']);
  await expect(ladder.locator('a[href="tel:5115183"]').first()).toBeAttached();
});
