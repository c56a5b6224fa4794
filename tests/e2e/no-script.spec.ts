import { expect, test } from 'playwright/test';
import { inGroups, pageKinds } from './support/pages.ts';

test.use({ javaScriptEnabled: false });

for (const [index, paths] of inGroups(pageKinds, 2).entries()) {
  test(`没有 JavaScript，内容一样看得到（${index + 1}/2）`, async ({ page }) => {
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
      const shown = ((await page.getByRole('main').textContent()) ?? '').replace(/\s/g, '');
      expect(shown.length, path).toBeGreaterThan(path.startsWith('/search/') || path.includes('meiyou') ? 20 : 100);
    }
  });
}

test('没有 JavaScript，搜索页引到网站地图，地图里找得到每一项', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').fill('投诉');
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  const notice = page.locator('main noscript');
  await expect(notice).toBeVisible();
  // Playwright's own text assertions never look into noscript.
  expect(await notice.evaluate((element) => element.textContent)).toContain('搜索需要浏览器开启 JavaScript');
  await notice.locator('a').click();
  await expect(page).toHaveURL(/\/sitemap\/$/);
  await expect(page.getByRole('link', { name: '防空地下室免建审批' }).first()).toBeVisible();
});
