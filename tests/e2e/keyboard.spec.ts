import { expect, type Page, test } from 'playwright/test';
import { longestEntry } from './support/pages.ts';

const focused = (page: Page) => page.locator(':focus');

/** A date field is one field with several stops of the browser's own: year, month, day, calendar. */
const insideTheSameDate = (page: Page) =>
  page.evaluate(() => {
    const holder = window as unknown as { date?: Element | undefined };
    const at = document.activeElement;
    const again = at !== null && at === holder.date;
    holder.date = at instanceof HTMLInputElement && at.type === 'date' ? at : undefined;
    return again;
  });

test('第一次按 Tab 到“跳到正文”，看得见，按下就到正文', async ({ page }) => {
  for (const path of ['/', '/procedures/linhai-mianjian/', '/hotlines/', '/search/']) {
    await page.goto(path);
    await page.keyboard.press('Tab');
    await expect(focused(page)).toHaveText('跳到正文');
    await expect(focused(page)).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => document.activeElement?.closest('main') !== null),
      `${path} 下一个焦点在正文里`,
    ).toBe(true);
  }
});

test('走到哪里都看得见焦点，不遮住，不困住，能走完全页', async ({ page }) => {
  for (const path of ['/', longestEntry('procedures'), '/data/']) {
    await page.goto(path);
    const count = await page
      .locator('a[href],button,input,summary')
      .evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
    const seen: string[] = [];
    for (let step = 0; step < count; step += 1) {
      do await page.keyboard.press('Tab');
      while (await insideTheSameDate(page));
      const state = await page.evaluate(() => {
        const at = document.activeElement;
        if (!at || at === document.body) return undefined;
        const style = getComputedStyle(at);
        const box = at.getBoundingClientRect();
        const shows = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
        const middle = document.elementFromPoint(box.left + Math.min(box.width / 2, 20), box.top + box.height / 2);
        const covered = middle !== null && !at.contains(middle) && !middle.contains(at);
        return {
          name: at.textContent?.trim() || at.tagName,
          shows,
          inside: box.bottom > 0 && box.top < innerHeight,
          covered,
        };
      });
      if (!state) break;
      seen.push(state.name);
      expect(state, `${path} 第 ${step + 1} 个焦点`).toMatchObject({ shows: true, inside: true, covered: false });
    }
    expect(seen.length, `${path} 能走到的和能点的一样多`).toBe(count);
  }
});

test('只用键盘从主导航走到一件事', async ({ page }) => {
  await page.goto('/');
  for (let step = 0; step < 20; step += 1) {
    await page.keyboard.press('Tab');
    // On a phone the navigation is folded.
    if ((await focused(page).textContent()) === '菜单') await page.keyboard.press('Enter');
    if ((await focused(page).getAttribute('href')) === '/procedures/') break;
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/procedures\/$/);
  await expect(page.locator('header [aria-current=page]')).toHaveText('办事');
});

test('只用键盘搜索，打开第一个结果', async ({ page }) => {
  await page.goto('/');
  const box = page.getByRole('combobox');
  for (let step = 0; step < 20 && !(await box.evaluate((one) => one === document.activeElement)); step += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.type('防空地下室免建');
  await page.keyboard.press('Enter');
  const first = page.locator('#results li a').first();
  await expect(first).toBeVisible();
  for (let step = 0; step < 30 && !(await first.evaluate((one) => one === document.activeElement)); step += 1)
    await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('免建');
});

test('问答用键盘打开和合上', async ({ page }) => {
  await page.goto('/procedures/linhai-mianjian/');
  const question = page.locator('main .body details:has(> p)').first();
  await question.locator('summary').focus();
  await expect(question).not.toHaveAttribute('open');
  await page.keyboard.press('Enter');
  await expect(question).toHaveAttribute('open');
  await expect(question.locator('p').first()).toBeVisible();
  await page.keyboard.press('Space');
  await expect(question).not.toHaveAttribute('open');
});

test('表格在手机上也还是表格：浏览器给读屏的那棵树里，表、行、行首、列首一个不少', async ({ page }) => {
  await page.goto('/limits/');
  await page.locator('#zhidu summary').first().click();
  const shown = page.locator('#zhidu table').first();
  const rows = await shown.locator('tbody tr').count();
  const columns = await shown.locator('thead th').count();
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const table = nodes.find((node) => node.role?.value === 'table');
  const roles: string[] = [];
  const walk = (id: string): void => {
    const node = byId.get(id as never);
    if (node && !node.ignored) roles.push(String(node.role?.value));
    for (const child of node?.childIds ?? []) walk(child);
  };
  walk(String(table?.nodeId));
  const count = (role: string) => roles.filter((one) => one === role).length;
  expect({ rows: count('row'), heads: count('rowheader'), columns: count('columnheader') }).toEqual({
    rows: rows + 1,
    heads: rows,
    columns,
  });
});
