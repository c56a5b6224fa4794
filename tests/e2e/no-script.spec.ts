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

test('没有 JavaScript，搜索页有表单到全部内容，有链接到各类列表，列表能筛选', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').fill('投诉');
  const opened = page.context().waitForEvent('page');
  await page.getByRole('searchbox').press('Enter');
  const lists = await opened;
  await expect(lists).toHaveURL(/\/search\/\?q=/);
  await expect(lists.locator('main noscript').last()).toBeVisible();
  // What was typed is still there.
  await expect(page.getByRole('searchbox')).toHaveValue('投诉');
  await page.goto(lists.url());
  const notice = page.locator('main noscript').last();
  await expect(notice).toBeVisible();
  // Playwright's own text assertions never look into noscript.
  expect(await notice.evaluate((element) => element.textContent)).toContain('搜索需要浏览器开启 JavaScript');
  await notice.locator('button').click();
  await expect(page).toHaveURL(/\/sitemap\/\??$/);
  await expect(page.getByRole('link', { name: '防空地下室免建审批' }).first()).toBeVisible();
  await page.goto('/search/');
  await notice.locator('a', { hasText: '投诉举报' }).click();
  await expect(page).toHaveURL(/\/hotlines\/$/);
  await page.locator('summary', { hasText: '机构：全部' }).click();
  await page
    .getByRole('navigation', { name: '机构' })
    .getByRole('link', { name: /临海人防办/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('投诉举报：临海人防办');
});
