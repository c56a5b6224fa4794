import { expect, test } from 'playwright/test';

/** Journeys of features.md §5, on a phone, with the real content as of 2026-11-23. */

test('从首页不用点就能拨投诉电话；全部电话一点就到，号码和受理时间不用滚动', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('main a[href="tel:5115183"]').first()).toBeInViewport();
  await page.getByRole('main').getByRole('link', { name: '全部电话' }).tap();
  const number = page.locator('main a[href="tel:5115183"]').first();
  await expect(number).toBeInViewport();
  await expect(page.getByText('上班时间').first()).toBeInViewport();
});

test('查防空地下室免建多久办完：点常用搜索，再点第一个结果，不用滚动就看到', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: '防空地下室免建', exact: true }).tap();
  await page.locator('#results li a').first().tap();
  await expect(page).toHaveURL(/\/procedures\/linhai-mianjian\/$/);
  await expect(page.locator('main .answer').first()).toContainText('2 个工作日内办完，不收费');
  await expect(page.locator('main .answer').first()).toBeInViewport();
  await expect(page.locator('main')).toContainText('法律最长');
});

test('查要带什么材料：不点就有清单，打了勾再来还在', async ({ page }) => {
  await page.goto('/procedures/zuzhike-zhuan-guanxi/');
  const box = page.getByRole('checkbox', { name: /组织关系介绍信/ }).first();
  await box.check();
  await page.reload();
  await expect(box).toBeChecked();
});

test('从办事指南的依据点过去，停在那一条', async ({ page }) => {
  await page.goto('/procedures/linhai-gongshi-yijian/');
  await page.locator('summary', { hasText: '凭什么这么办' }).tap();
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
  expect(rungs).toEqual(['本单位', '主管或领导小组']);
  await expect(ladder.locator('a[href="tel:5115183"]').first()).toBeAttached();
});
