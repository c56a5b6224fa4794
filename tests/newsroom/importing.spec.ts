import { expect, test } from './support/newsroom.ts';

const compilation = Buffer.from(`一、来访登记制度
第一条 来访的人都要登记。
第二条 登记由值班室办理。
二、钥匙保管制度
第一条 钥匙由值班室保管。
第三条 丢失钥匙三个工作日内报告。
`);
const file = { name: '制度汇编.txt', mimeType: 'text/plain', buffer: compilation };

test('从工作台上传汇编：看报告、勾选、成为草稿，再导入不覆盖；读不了的文件一句话说清', async ({ as, newsroom }) => {
  const page = await as('lingyi');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/admin/desk/');
  await page.getByRole('link', { name: '从 Word、PDF 文件导入规章制度' }).click();
  const input = page.getByLabel('制度汇编');
  await input.setInputFiles({ ...file, buffer: Buffer.from('今天天气很好。\n') });
  await page.getByRole('button', { name: '读取文件' }).click();
  await expect(page.getByRole('alert')).toContainText('没有找到制度标题');
  await page.getByRole('listbox', { name: '原文' }).getByRole('option', { name: '今天天气很好。' }).click();
  await page.getByRole('button', { name: '标题 T' }).click();
  await expect(page.getByText('1 部，勾选了 1 部'), '读不出标题的，自己标出来').toBeVisible();

  await input.setInputFiles(file);
  await page.getByRole('button', { name: '读取文件' }).press('Enter');
  await expect(page.getByText('2 部，勾选了 2 部')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  const rules = page.getByRole('region', { name: '找到的制度' });
  await expect(rules.getByRole('listitem').filter({ hasText: '钥匙保管制度' })).toContainText('提醒');
  await expect(page.frameLocator('iframe').getByRole('heading', { name: '导入报告' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await rules.getByLabel('来访登记制度').press('Space');
  await page.getByRole('button', { name: '把勾选的 1 部导入为草稿' }).press('Enter');
  await expect(page.getByRole('heading', { name: '已导入 1 份草稿' })).toBeFocused();
  await expect(page.getByRole('listitem').filter({ hasText: '钥匙保管制度' })).toContainText('一句话说明');
  expect(newsroom.git('status', '--porcelain'), '公开的文件夹不动').toBe('');

  await page.getByRole('button', { name: '读取文件' }).click();
  await expect(page.getByRole('link', { name: '已有，不会覆盖：钥匙保管制度' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: '钥匙保管制度' })).toBeDisabled();
  await page.goto('/admin/desk/');
  await page.getByRole('region', { name: '等我办的' }).getByRole('link', { name: '钥匙保管制度', exact: true }).click();
  await expect(page.getByText('第三条 丢失钥匙').first()).toBeVisible({ timeout: 60_000 });
});

const LOSSY = `致全体职工
请注意，2020年1月2日起交押金500元。
来访登记制度
第一条 来访的人都要登记。
第二条 登记由值班室办理。
用车的规矩
派车先登记，每次交20元。
`;

test('逐行更正：按一个键多出一部，撤销就回来；没有导入的写明理由才能导入', async ({ as }) => {
  const page = await as('lingyi');
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/admin/import/');
  await page.getByLabel('制度汇编').setInputFiles({ ...file, name: '规矩.txt', buffer: Buffer.from(LOSSY) });
  await page.getByRole('button', { name: '读取文件' }).click();
  await expect(page.getByText('1 部，勾选了 1 部')).toBeVisible();
  const lines = page.getByRole('listbox', { name: '原文' });
  await lines.getByRole('option', { name: '用车的规矩' }).click();
  await lines.press('t');
  await expect(page.getByText('2 部，勾选了 2 部')).toBeVisible();
  await expect(page.getByRole('list', { name: '拆出来的制度' })).toContainText('用车的规矩');
  await lines.press('u');
  await expect(page.getByText('1 部，勾选了 1 部')).toBeVisible();
  await page.getByRole('button', { name: '标题 T' }).click();
  await expect(page.getByText('已更正：标题 1')).toBeVisible();
  await lines.getByRole('option', { name: '派车先登记' }).click();
  await page.getByRole('button', { name: '本部从这里开始 G' }).click();
  await expect(page.getByText('已更正：标题 2、正文 1')).toBeVisible();
  await lines.press('u');
  await expect(page.getByText('已更正：标题 1、正文 1')).toBeVisible();
  await lines.press('u');
  await expect(page.getByText('已更正：标题 1、正文 1')).toHaveCount(0);

  const take = page.getByRole('button', { name: '把勾选的 2 部导入为草稿' });
  await expect(take).toBeDisabled();
  await page.getByLabel('为什么可以不导入').fill('封面上的话');
  await take.click();
  await expect(page.getByRole('heading', { name: '已导入 2 份草稿' })).toBeVisible();
  await page.reload();
  const kept = page.getByRole('region', { name: '更正记录' });
  await expect(kept).toContainText('规矩.txt');
  await kept.getByText('规矩.txt').click();
  await expect(kept).toContainText('不导入（封面上的话）');
});
