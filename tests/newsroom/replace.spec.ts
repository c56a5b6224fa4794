import { expect, test } from './support/newsroom.ts';

test('电话换号：找出每一处，看过存为草稿，一起送初审，一起通过', async ({ as }) => {
  const page = await as('caibian');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/admin/desk/');
  await page.getByRole('link', { name: '一处变了，处处改' }).click();
  await page.getByLabel('原来的').fill('2660087');
  await page.getByLabel('现在的').fill('2660087');
  await page.getByRole('button', { name: '查找' }).click();
  await expect(page.getByRole('alert')).toContainText('没有要改的');
  await page.getByLabel('现在的').fill('0931-2660188');
  await page.getByRole('button', { name: '查找' }).click();
  await expect(page.getByRole('heading', { name: '找到的' })).toBeFocused();
  const official = page.getByRole('listitem').filter({ hasText: '当时就这样印发' });
  if ((await official.count()) > 0) await expect(official.first().getByRole('checkbox')).not.toBeChecked();
  await expect(page.locator('ins').first()).toContainText('0931-2660188');
  await expect(page.getByRole('heading', { name: '附件里写着的' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByLabel('更正说明（每一条都用这一句，公开显示）').fill('电话换号');
  await page.getByRole('button', { name: /^把勾选的 \d+ 条存为草稿$/ }).click();
  await expect(page.getByRole('heading', { name: /^已保存 \d+ 份草稿$/ })).toBeFocused();

  await page
    .getByRole('link', { name: /^审稿台/ })
    .first()
    .click();
  await page.getByRole('button', { name: /^勾选同一批的 \d+ 份$/ }).click();
  await page.getByRole('button', { name: /^送初审（连同另外 \d+ 份）$/ }).click();
  await expect(page.getByText('已送初审')).toBeVisible();

  const reviewer = await as('chushen');
  await reviewer.goto('/admin/desk/');
  await expect(reviewer.getByRole('heading', { name: '等我办的' })).toBeVisible();
  await reviewer.goto(page.url().replace(/^https?:\/\/[^/]+/, ''));
  await reviewer.getByRole('button', { name: /^勾选同一批的 \d+ 份$/ }).click();
  await reviewer.getByRole('button', { name: /（连同另外 \d+ 份）$/ }).click();
  await expect(reviewer.getByText('初审通过，已送终审')).toBeVisible();
});
