import { expect, test } from 'playwright/test';

const RULE = '/regulations/linhai-gongshi-tingzheng/';

test('点“核验本页”：浏览器当场核对四项，四项都对得上，不问站外', async ({ page, baseURL }) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL as string)) outside.push(request.url());
  });
  await page.goto(RULE);
  // The scripts of the search box and of the day may be there; nothing of the check is.
  await expect(page.locator('script[src*="check"]')).toHaveCount(0);
  await page.locator('.prov summary').click();
  await page.getByRole('link', { name: '核验本页' }).click();
  await expect(page.getByRole('status')).toHaveText('四项都对得上。');
  await expect(page.locator('#check li b')).toHaveText(['文字', '附件', '在账中', '签名与见证']);
  await expect(page.locator('#check')).toContainText('jiandu.example.gov.cn 于');
  await expect(page.getByText('此按钮由本站提供；独立核验请用核验工具。')).toBeVisible();
  expect(outside).toEqual([]);
});

test('页面被改了一句：文字一项说不一致', async ({ page }) => {
  await page.route(`**${RULE}`, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replaceAll('公示十个工作日', '公示五个工作日'),
    });
  });
  const href = await (await page.request.get(RULE)).text();
  const number = /ledger\/check\/\?(\d+)/.exec(href)?.[1];
  await page.goto(`/ledger/check/?${number}`);
  await expect(page.getByRole('status')).toHaveText('有对不上的地方，见下面。');
  await expect(page.locator('#check li').first()).toContainText('不一致');
});

test('账头被改了：在账中、签名两项都说不一致', async ({ page }) => {
  await page.route('**/ledger/checkpoint', async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    await route.fulfill({ response: answer, body: text.replace(/\n[A-Za-z0-9+/]{43}=\n/, `\n${'A'.repeat(43)}=\n`) });
  });
  await page.goto('/ledger/check/?1');
  await expect(page.getByRole('status')).toHaveText('有对不上的地方，见下面。');
  for (const at of [2, 3]) await expect(page.locator('#check li').nth(at)).toContainText('不一致');
});

test('没有写明条号：告诉怎么进来', async ({ page }) => {
  await page.goto('/ledger/check/');
  await expect(page.getByRole('status')).toHaveText('请从要核验的页面底部点“核验本页”进来。');
});
