import { type Page, expect as soon, test } from 'playwright/test';

/** The first search of a page compiles WebAssembly: on a busy machine that takes its time. */
const expect = soon.configure({ timeout: 30_000 });

const results = (page: Page) => page.locator('#results li');
const status = (page: Page) => page.getByRole('status');
const box = (page: Page) => page.getByRole('main').getByRole('combobox', { name: '搜索', exact: true });
const search = async (page: Page, query: string, rest = '') => {
  await page.goto(`/search/?q=${encodeURIComponent(query)}${rest}`);
  await expect(status(page)).not.toHaveText('正在搜索…');
  if (query !== '') await page.locator('#results > div:not([aria-busy=true])').waitFor({ state: 'attached' });
};
/** The list is the one of the present address. */
const drawn = (page: Page) => expect(page.locator('#results > div[aria-busy=false]')).toBeVisible();
const levels = (page: Page) =>
  results(page).evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLElement).dataset['level']))]);
const entries = (page: Page) =>
  results(page).evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['entry']));

test('打全电话号码，全角半角都先到它自己那一项，可以直接拨', async ({ page }) => {
  for (const [query, entry] of [
    ['5115183', 'hotlines/linhai-tousu-dianhua'],
    ['2663486', 'hotlines/qilihe-gongkai-tousu-dianhua'],
    ['２６６３４８６', 'hotlines/qilihe-gongkai-tousu-dianhua'],
  ] as const) {
    await search(page, query);
    await expect(results(page).first(), query).toHaveAttribute('data-entry', entry);
    await expect(results(page).first().locator('a[href^="tel:"]')).toBeVisible();
  }
});

/** What is typed, the step that answers first, what the page says about it. */
const steps = [
  ['投诉电话', 'exact', '含有“投诉电话”的页面共'],
  ['511-5183', 'number', '换一种写法找“5115183”'],
  ['电话投诉态度', 'near', '没有一字不差写着“电话投诉态度”的页面；最接近的页面'],
  ['转组织关系带什么材料', 'near', '“转组织关系”在公文里叫“组织关系”'],
  ['tousudinahua', 'sound', '按读音找“投诉电话”'],
  ['投诉dianhua', 'sound', '按读音找“投诉电话”'],
  ['tsdh', 'sound', '按读音找“投诉电话”'],
  ['头诉电话', 'sound', '按读音找“投诉电话”'],
  ['投訴電話', 'traditional', '换成通行的简体写法找“投诉电话”'],
  ['投拆电话', 'typo', '您要找的可能是“投诉电话”'],
] as const;

for (const [query, level, said] of steps) {
  test(`“${query}”由 ${level} 这一步答，页面说明为什么`, async ({ page }) => {
    await search(page, query);
    await expect(results(page).first()).toHaveAttribute('data-level', level);
    await expect(page.locator('#results')).toContainText(said);
    await expect(status(page)).toHaveText(/共 \d+ 个/);
  });
}

test('两步找到的各成一组，各有标题，不混在一起', async ({ page }) => {
  await search(page, '盖章');
  expect(await levels(page)).toEqual(['exact', 'near']);
  await expect(page.locator('#results h2')).toHaveCount(2);
  await expect(page.locator('#results')).toContainText(/“盖章”在公文里叫.*“印章”.*，也找了/);
  const all = await entries(page);
  expect(new Set(all).size).toBe(all.length);
});

test('第一个结果是一张卡：号码、多久办完、收不收费写在上面，号码是一个拨打的按钮', async ({ page }) => {
  await search(page, '投诉打什么电话');
  const call = results(page).first().locator('a.dial');
  await expect(call).toHaveText(/^拨打 \d+$/);
  await expect(call).toHaveAttribute('href', /^tel:\d+$/);
  expect((await call.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await search(page, '防空地下室免建审批');
  await expect(results(page).first().locator('dl')).toContainText('2 个工作日内');
  await expect(results(page).first().locator('dl')).toContainText('不收费');
});

test('没有 DecompressionStream 的老浏览器，用 Pagefind 自己的程序，答得一样', async ({ page }) => {
  await search(page, '告状电话');
  const expected = await entries(page);
  await page.addInitScript(() => {
    delete (globalThis as { DecompressionStream?: unknown }).DecompressionStream;
  });
  await search(page, '告状电话');
  expect(await entries(page)).toEqual(expected);
});

test('两个词都要有', async ({ page }) => {
  const said = async () => Number(/共 (\d+) 个/.exec((await status(page).textContent()) ?? '')?.[1]);
  await search(page, '公示');
  const one = await said();
  await search(page, '公示 听证');
  expect(await said()).toBeLessThan(one);
  expect(await said()).toBeGreaterThan(0);
});

test('哪一页都没有写，也给常有人找的和电话；只有标点，请输入文字；什么也没写，请输入', async ({ page }) => {
  await search(page, '量子纠缠望远镜');
  await expect(status(page)).toContainText('没有页面写着这些字，常有人找的是');
  await expect(results(page).first().locator('a[href^="tel:"]')).toBeVisible();
  await expect(page.locator('#nearest a[href="tel:5115183"]')).toBeVisible();
  await search(page, '量子望远镜制造许可');
  await expect(status(page)).toContainText('最接近的页面');
  await expect(results(page).first()).toContainText('许可');
  await search(page, '，。！？');
  await expect(status(page)).toHaveText('请输入汉字、字母或数字。');
  await page.goto('/search/');
  await expect(status(page)).toContainText('请在上面输入');
});

test('结果写着类别、机构、日期；点“这一处”到那一条，那里也标着', async ({ page }) => {
  await search(page, '公示十个工作日');
  const rule = page.locator('#results li[data-entry="regulations/linhai-gongshi-tingzheng"]');
  await expect(rule).toContainText('规章制度 · 临海人防办');
  await expect(rule).toContainText('2026年11月23日公布');
  await rule.scrollIntoViewIfNeeded();
  await expect(rule.locator('.excerpt mark')).toHaveText('公示十个工作日');
  await rule.getByRole('link', { name: '看“第六条 公示多久”这一处' }).click();
  await expect(page).toHaveURL(/\?hit=.*#/);
  expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#第六条');
  const mark = page.locator('main mark');
  await expect(mark).toHaveText('公示十个工作日');
  await expect(mark).toBeInViewport();
  await expect(page.locator('[id="第六条"]')).toBeInViewport();
});

test('查得到的词穿过链接也标得出来，收起来的问答会打开', async ({ page }) => {
  await page.goto(`/procedures/linhai-mianjian/?hit=${encodeURIComponent('可以打5115183投诉')}`);
  await expect(page.locator('main mark')).toHaveText(['可以打', '5115183', '投诉']);
  await expect(page.locator('main mark').first()).toBeInViewport();
});

test('筛选和排序写进网址，数目对得上，返回键一步步退回去', async ({ page }) => {
  await search(page, '投诉');
  const all = await entries(page);
  const choices = page.locator('details.narrow');
  if (!(await page.getByLabel('类别', { exact: true }).isVisible())) await choices.locator('summary').click();
  const option = page.getByLabel('类别', { exact: true }).locator('option', { hasText: '投诉举报' });
  const count = /（(\d+)）/.exec((await option.textContent()) ?? '')?.[1];
  await page.getByLabel('类别', { exact: true }).focus();
  await page.getByLabel('类别', { exact: true }).selectOption('投诉举报');
  await expect(page).toHaveURL(/kind=/);
  await expect(status(page)).toContainText(`共 ${count} 个`);
  await expect(page.getByLabel('类别', { exact: true })).toBeFocused();
  // In one go, as on a slow line: the second choice is made on the form drawn before the first.
  await page.evaluate(() => {
    for (const [name, value] of [
      ['org', '临海人防办'],
      ['sort', 'date'],
    ] as const) {
      const select = document.querySelector<HTMLSelectElement>(`.narrow select[name=${name}]`) as HTMLSelectElement;
      select.value = value;
      select.dispatchEvent(new Event('change'));
    }
  });
  await expect(page).toHaveURL(/org=.*sort=date/);
  await drawn(page);
  const shared = page.url();
  const chosen = await entries(page);
  expect(chosen.every((entry) => entry?.startsWith('hotlines/linhai'))).toBe(true);
  await page.goBack();
  await page.goBack();
  await expect(page.getByLabel('类别', { exact: true })).toHaveValue('投诉举报');
  await page.goBack();
  await expect(page.getByLabel('类别', { exact: true })).toHaveValue('');
  await expect.poll(() => entries(page)).toEqual(all);
  await page.goto(shared);
  await drawn(page);
  expect(await entries(page)).toEqual(chosen);
});

test('很大的站、网又慢，选了又退回去：后到的旧结果不盖住现在的', async ({ page }) => {
  // A large board keeps no list of titles: what is shown must be opened first.
  await page.route('**/pagefind/pages.json', async (route) => {
    const { heads: _, ...table } = await (await route.fetch()).json();
    await route.fulfill({ json: table });
  });
  await search(page, '投诉');
  const all = await entries(page);
  if (!(await page.getByLabel('类别', { exact: true }).isVisible()))
    await page.locator('details.narrow summary').click();
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let held = 0;
  await page.route(/\.pf_fragment$/, async (route) => {
    held += 1;
    await released;
    await route.continue();
  });
  await page.getByLabel('类别', { exact: true }).selectOption('投诉举报');
  await expect.poll(() => held).toBeGreaterThan(0);
  await page.goBack();
  await expect(page).not.toHaveURL(/kind=/);
  release();
  await page.waitForLoadState('networkidle');
  await expect(page.getByLabel('类别', { exact: true })).toHaveValue('');
  expect(await entries(page)).toEqual(all);
});

test('老浏览器没有 Intl.Segmenter，每一步照样答得出', async ({ page }) => {
  await page.addInitScript(() => {
    delete (Intl as { Segmenter?: unknown }).Segmenter;
  });
  for (const [query, level] of steps) {
    await search(page, query);
    await expect(results(page).first(), query).toHaveAttribute('data-level', level);
  }
});

test('打开结果再返回，结果还在，看过的第二页也还在，回到点过的那一个，焦点也在上面', async ({ page }) => {
  await search(page, '公开');
  await expect(results(page)).toHaveCount(10);
  await page.getByRole('button', { name: /再看/ }).click();
  await expect(results(page)).toHaveCount(30);
  await expect(results(page).nth(10).locator('a').first()).toBeFocused();
  const before = await entries(page);
  const followed = results(page).nth(22);
  await followed.locator('a').first().click();
  await expect(page.locator('#results')).toHaveCount(0);
  await page.goBack();
  await expect(results(page)).toHaveCount(30);
  expect(await entries(page)).toEqual(before);
  await expect(followed.locator('a').first()).toBeFocused();
  await expect(followed).toBeInViewport();
  await expect(box(page)).toHaveValue('公开');
});

test('搜索词里的 HTML 只当文字', async ({ page }) => {
  const hostile = '<img src=x onerror="document.title=1"><b>投诉</b>';
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await search(page, hostile);
  await expect(page.locator('main img')).toHaveCount(0);
  await expect(box(page)).toHaveValue(hostile);
  await expect(page).toHaveTitle(/^<img src=x/);
  expect(dialogs).toEqual([]);
});

test('相连的字只标一次，读屏软件不用一个字一个字念', async ({ page }) => {
  await search(page, '投诉 电话');
  const touching = await page
    .locator('#results mark')
    .evaluateAll(
      (all) => all.filter((mark) => mark.previousSibling?.nodeName === 'MARK' || mark.textContent === '').length,
    );
  expect(touching).toBe(0);
});
