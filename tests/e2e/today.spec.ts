import { expect, type Page, test } from 'playwright/test';

const NOTICE = '/notices/linhai-gs-bianmin-liyong/';
const TITLE = '人防工程平时便民利用计划公示';
const stateIn = (page: Page, within: string) =>
  page.locator(within, { hasText: TITLE }).locator('[data-days*="最后一天"]').first();
/** The state as each of the four pages that tell of a notice has it. */
async function statesOn(page: Page): Promise<string[]> {
  const states: string[] = [];
  for (const [path, within] of [
    ['/', 'li'],
    ['/notices/', 'li'],
    [NOTICE, 'main'],
    ['/jiandu/', 'figure'],
  ] as const) {
    await page.goto(path, { waitUntil: 'load' });
    states.push((await stateIn(page, within).allInnerTexts()).join());
  }
  return states;
}

for (const [day, words] of [
  ['2026-11-24', '还能提，今天以后还有 4 个工作日'],
  ['2026-11-30', '今天是最后一天，今天还能提'],
  ['2026-12-08', '已经结束，决定是否听证并公告逾期没办'],
] as const) {
  test(`${day} 打开：首页、清单、公示页、监督台说的都是“${words}”`, async ({ page }) => {
    await page.clock.setFixedTime(`${day}T09:00:00+08:00`);
    expect(new Set(await statesOn(page))).toEqual(new Set([words]));
  });
}

test('没有脚本：四处都只写最后一天，没有一个“今天”', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  expect(new Set(await statesOn(page))).toEqual(new Set(['11月30日（周一）截止']));
  await expect(page.locator('main').getByText(/今天(?:截止|是最后)/)).toHaveCount(0);
  await context.close();
});

test('设备的钟比网页生成那天还早：说明白，状态一律不说', async ({ page }) => {
  await page.clock.setFixedTime('2020-01-01T09:00:00+08:00');
  await page.goto(NOTICE);
  await expect(page.locator('.clock')).toContainText('这台设备的日期是2020年1月1日');
  await expect(stateIn(page, 'main')).toHaveText('11月30日（周一）截止');
});

test('设备的钟和网站差一天以上：两个日期都写出来', async ({ page }) => {
  await page.route(
    (url) => url.pathname === NOTICE,
    async (route) => {
      if (route.request().method() !== 'HEAD') return route.continue();
      await route.fulfill({ status: 200, headers: { date: 'Mon, 30 Nov 2026 02:00:00 GMT' } });
    },
  );
  await page.clock.setFixedTime('2026-12-08T09:00:00+08:00');
  await page.goto(NOTICE);
  await expect(page.locator('.clock')).toContainText('2026年12月8日，网站那边是2026年11月30日');
  await page.clock.setFixedTime('2026-11-30T23:00:00+08:00');
  await page.goto(NOTICE, { waitUntil: 'networkidle' });
  await expect(page.locator('.clock')).toHaveCount(0);
});
