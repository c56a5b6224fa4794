import { expect, test } from './support/newsroom.ts';

test('从标准目录添加：选领域和层级，建议勾选的变成草稿，手机上也不横着滚', async ({ as }) => {
  const page = await as('caibian');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/admin/standards/');
  await page.getByLabel('领域').selectOption({ label: '社会救助（13 项，不全）' });
  await expect(page.getByText('不是国家标准的原文')).toBeVisible();
  await page.getByLabel('乡级').check();
  await expect(page.getByRole('status')).toContainText('勾选了');
  // Its words were never seen: a person must tick it.
  await expect(page.getByText('只由编号推出，没有见到原文')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^10\. / })).not.toBeChecked();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  await page.getByRole('button', { name: '全不选' }).click();
  await page.getByRole('checkbox', { name: /^1\. / }).check();
  await page.getByRole('button', { name: '把勾选的 1 项添加为草稿' }).click();
  await expect(page.getByRole('heading', { name: '已导入 1 份草稿' })).toBeVisible();
  await expect(page.getByText('没有对应的公开内容，也没有说明原因')).toBeVisible();
});
