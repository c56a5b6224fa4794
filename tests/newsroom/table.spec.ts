import { readFileSync } from 'node:fs';
import { readTable } from '#store/read-table.ts';
import { toXlsx } from '#store/xlsx.ts';
import { expect, test } from './support/newsroom.ts';

test('用表格成批改：下载、改、拿回来看差别、写一句更正说明，存为草稿；写错的逐格说', async ({ as }) => {
  const page = await as('caibian');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/admin/desk/');
  await page.getByRole('link', { name: '用表格成批改' }).click();
  await page.getByLabel('改哪一种').selectOption({ label: '名词解释' });
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载名词解释的表格' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^名词解释-\d{4}-\d\d-\d\d\.xlsx$/);
  const table = readTable(readFileSync(await download.path()), ['版本']);
  const at = table.header.indexOf('大白话');
  const bring = async (cell: (row: number, text: string) => string) => {
    const rows = table.rows.map((row, index) => row.map((text, column) => (column === at ? cell(index, text) : text)));
    const buffer = Buffer.from(await toXlsx([{ name: '名词解释', table: { header: table.header, rows } }]));
    await page.getByLabel('改好的名词解释表格').setInputFiles({ name: '名词解释.xlsx', mimeType: '', buffer });
    await page.getByRole('button', { name: '看看改了什么' }).click();
  };

  await bring((row, text) => (row === 1 ? '' : text));
  await expect(page.getByRole('heading', { name: '先改好这些' })).toBeFocused();
  await expect(page.getByText('第 3 行，大白话')).toBeVisible();
  await expect(page.getByRole('button', { name: /存为草稿/ })).toHaveCount(0);

  await bring((row, text) => (row < 3 ? `${text.slice(0, -1)}，成批改的。` : text));
  await expect(page.getByRole('heading', { name: '改了这些' })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: '3 行' })).toContainText(
    `另有 ${table.rows.length - 3} 行没有改`,
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole('checkbox').nth(2).uncheck();
  await page.getByLabel('更正说明（表里没有写的 2 行用这一句）').fill('写得更清楚');
  await page.getByRole('button', { name: '把勾选的 2 行存为草稿' }).click();
  await expect(page.getByRole('heading', { name: '已保存 2 份草稿' })).toBeFocused();
  await page
    .getByRole('link', { name: /^审稿台/ })
    .first()
    .click();
  await expect(page.getByText('意见：写得更清楚')).toBeVisible();
});
