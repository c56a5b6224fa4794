import { type Page, expect as soon, test } from 'playwright/test';

/** Scripts and table are fetched at the first focus: on a busy machine that takes its time. */
const expect = soon.configure({ timeout: 30_000 });

const box = (page: Page) => page.getByRole('combobox').first();
const options = (page: Page) => page.getByRole('option');

async function typed(page: Page, words: string, path = '/'): Promise<void> {
  await page.goto(path);
  await box(page).focus();
  await box(page).pressSequentially(words);
  await expect(options(page).first()).toBeVisible();
}

test('点进搜索框以前，什么也不取', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /suggestions|combobox|pagefind|\.json/.test(path))).toEqual([]);
  await box(page).focus();
  await expect.poll(() => asked.filter((path) => path === '/search/suggestions.json').length).toBe(1);
});

test('打字就有建议：标题、词、拼音、首字母、号码，每一页的小搜索框也一样', async ({ page, isMobile }) => {
  for (const [words, first, path] of [
    ['免建', '防空地下室免建审批', '/'],
    ['告状', '投诉', '/'],
    ['tous', '投诉', '/'],
    ['fkdxs', '防空地下室', '/'],
    ['266348', '区工信局政务公开投诉举报电话', '/procedures/linhai-mianjian/'],
  ] as const) {
    // On a phone the masthead leads to the search page instead of holding a box.
    await typed(page, words, isMobile && path !== '/' ? '/search/' : path);
    await expect(options(page).filter({ hasText: first }).first(), words).toBeVisible();
  }
});

test('按组合框的规矩：上下键挑，读屏软件知道挑的是哪个，Esc 收起，再回到自己打的字', async ({ page }) => {
  await typed(page, '投诉');
  const input = box(page);
  await expect(input).toHaveAttribute('aria-expanded', 'true');
  const list = page.locator(`#${await input.getAttribute('aria-controls')}`);
  await expect(list).toHaveAttribute('role', 'listbox');
  await expect(list).toHaveAccessibleName('搜索建议');
  await input.press('ArrowDown');
  const chosen = page.locator(`#${await input.getAttribute('aria-activedescendant')}`);
  await expect(chosen).toHaveAttribute('aria-selected', 'true');
  expect(await chosen.textContent()).toBe(await options(page).first().textContent());
  await expect(input).toBeFocused();
  await input.press('ArrowUp');
  await expect(input).not.toHaveAttribute('aria-activedescendant');
  await input.press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await input.press('Escape');
  await expect(list).toBeHidden();
  await expect(input).toHaveAttribute('aria-expanded', 'false');
  await expect(input).toHaveValue('投诉');
});

test('回车：没有挑就搜打的字，挑了标题就到那一页，挑了词就搜那个词', async ({ page }) => {
  await typed(page, '告状');
  await box(page).press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=%E5%91%8A%E7%8A%B6$/);
  await typed(page, '免建审批');
  await box(page).press('ArrowDown');
  await box(page).press('Enter');
  await expect(page).toHaveURL(/\/procedures\/linhai-mianjian\/$/);
  await typed(page, '态度不好');
  await box(page).press('ArrowDown');
  await box(page).press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=%E6%8A%95%E8%AF%89$/);
});

test('用手指或鼠标点一条建议', async ({ page }) => {
  await typed(page, '2663486');
  const option = options(page).first();
  expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await option.click();
  await expect(page).toHaveURL(/\/hotlines\/qilihe-gongkai-tousu-dianhua\/$/);
});

test('输入法还在选字时不弹建议、回车不算数，选定了才算', async ({ page }) => {
  await page.goto('/');
  await box(page).focus();
  const client = await page.context().newCDPSession(page);
  await expect.poll(() => box(page).getAttribute('aria-controls')).not.toBeNull();
  await client.send('Input.imeSetComposition', { text: 'tou', selectionStart: 3, selectionEnd: 3 });
  await expect(box(page)).toHaveValue('tou');
  await box(page).dispatchEvent('keydown', { key: 'Enter', isComposing: true });
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(page).toHaveURL(/\/$/);
  await client.send('Input.insertText', { text: '投诉' });
  await expect(box(page)).toHaveValue('投诉');
  await expect(options(page).first()).toHaveText(/^投诉/);
});
