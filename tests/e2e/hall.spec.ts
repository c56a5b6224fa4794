/** The touch screen as a visitor meets it: letters, idle return, no way out. Time is the test's own. */
import { expect, type Page, test } from 'playwright/test';

const START = '/dating/linhai-renfang/';
const AS_OF = new Date('2026-11-23T09:00:00+08:00');

const atSize = (width: number, height: number) => test.use({ viewport: { width, height }, hasTouch: true });
atSize(1080, 1920);
test.skip(({ isMobile }) => isMobile, 'a screen on a wall is no telephone');

async function open(page: Page, address = START): Promise<void> {
  await page.clock.install({ time: AS_OF });
  await page.goto(address);
  await expect(page.locator('.dock')).toBeVisible();
}

test('从字母到告知内容三下；没有这样开头的，说一声', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'M', exact: true }).tap();
  await page.getByRole('button', { name: 'J', exact: true }).tap();
  await expect(page.locator('.typed')).toHaveText('MJ');
  await page.getByRole('link', { name: /防空地下室免建审批/ }).tap();
  await expect(page.locator('h1')).toHaveText('防空地下室免建审批');
  await page.getByRole('link', { name: '首页' }).tap();
  for (const key of 'QXQX') await page.getByRole('button', { name: key, exact: true }).tap();
  await expect(page.locator('.typed')).toContainText('没有这样开头的');
});

test('五十秒没有人碰就倒数，碰一下接着看；再没有人，回到首页，什么也没留下', async ({ page }) => {
  await open(page, `${START}banshi/linhai-mianjian/`);
  await page.getByRole('button', { name: '更大的字' }).tap();
  await page.evaluate(() => {
    localStorage.setItem('ticks:ask/x', '["甲"]');
    sessionStorage.setItem('typed', 'ts');
    scrollTo(0, 400);
  });
  await page.clock.runFor(51_000);
  await expect(page.getByRole('alertdialog')).toContainText('秒后回到首页');
  await page.getByRole('button', { name: '我还在看' }).tap();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await page.clock.runFor(49_000);
  await expect(page.locator('h1')).toHaveText('防空地下室免建审批');
  await page.clock.runFor(12_000);
  await expect(page).toHaveURL(new RegExp(`${START}$`));
  await expect(page.locator('h1')).toContainText('您想办什么');
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, scrollY])).toEqual([0, 0, 0]);
  await expect(page.locator('html')).not.toHaveClass(/larger/);
});

test('没有碰过的首页不会自己一遍一遍地重来', async ({ page }) => {
  await open(page);
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  await page.clock.runFor(200_000);
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  expect(loads).toBe(0);
});

test('核对一张纸：现在的版本没有改过，旧的说改过，没有的号说没有，断网说不能核对', async ({ page, context }) => {
  await open(page, `${START}zhi/`);
  const ask = async (digits: string) => {
    for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).tap();
    await page.getByRole('button', { name: '核对' }).tap();
  };
  await ask('499');
  await expect(page.locator('.told')).toContainText('没有改过');
  const rub = async () => {
    for (let at = 0; at < 9; at += 1) await page.getByRole('button', { name: '退一格' }).tap();
  };
  await rub();
  await ask('999999');
  await expect(page.locator('.told')).toContainText('没有这个版本号');
  await rub();
  await context.setOffline(true);
  await ask('499');
  await expect(page.locator('.told')).toContainText('没有网络，不能核对');
});

test('打印先问一声，一分钟只打一张', async ({ page }) => {
  await page.addInitScript(() => {
    (window as unknown as { printed: number }).printed = 0;
    window.print = () => {
      (window as unknown as { printed: number }).printed += 1;
    };
  });
  await open(page, `${START}banshi/linhai-mianjian/`);
  await page.getByRole('button', { name: '打印 1 张' }).tap();
  await page.getByRole('button', { name: '取消' }).tap();
  await page.getByRole('button', { name: '打印 1 张' }).tap();
  await page.getByRole('button', { name: '打印', exact: true }).tap();
  await expect(page.getByRole('button', { name: '刚打印过，过一分钟再打' })).toBeDisabled();
  expect(await page.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(1);
});

test('随便点两百下，也出不了大厅，不向别处要东西', async ({ page, baseURL }) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${baseURL}/`)) outside.push(request.url());
  });
  await page.goto(START);
  // The same touches every time: a small generator with a fixed start.
  let state = 20261123;
  const random = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  for (let touch = 0; touch < 200; touch += 1) {
    await page.touchscreen.tap(Math.floor(random() * 1080), Math.floor(random() * 1920));
    expect(new URL(page.url()).pathname).toMatch(/^\/dating\//);
  }
  expect(outside).toEqual([]);
  expect(page.context().pages()).toHaveLength(1);
});

for (const [width, height] of [
  [1080, 1920],
  [1920, 1080],
] as const) {
  test(`${width} × ${height}：能按的都不小于 48 像素，不用左右滚`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const address of [
      START,
      `${START}banshi/`,
      `${START}banshi/linhai-mianjian/`,
      `${START}zhi/`,
      `${START}dianhua/`,
    ]) {
      await page.goto(address);
      await expect(page.locator('.dock')).toBeVisible();
      const small = await page.locator('a:visible,button:visible,summary:visible').evaluateAll((all) =>
        all.flatMap((one) => {
          const { width: w, height: h } = one.getBoundingClientRect();
          return w < 48 || h < 48 ? [`${one.textContent?.trim()} ${Math.round(w)}×${Math.round(h)}`] : [];
        }),
      );
      expect(small, address).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), address).toBe(true);
    }
  });
}

test('大屏一屏一屏地换，断了线接着放', async ({ page, context }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.clock.install({ time: AS_OF });
  await page.goto('/daping/linhai-renfang/');
  const shown = page.locator('main section:visible h2');
  await expect(shown).toHaveCount(1);
  const first = await shown.textContent();
  await page.clock.runFor(40_000);
  await expect(shown).not.toHaveText(first ?? '');
  await context.setOffline(true);
  await page.clock.runFor(31 * 60_000);
  await expect(shown).toHaveCount(1);
  await expect(page.locator('.as-of')).toContainText('数据截至 2026年11月23日');
});
