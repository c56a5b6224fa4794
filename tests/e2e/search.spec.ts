import { brotliCompressSync } from 'node:zlib';
import { type Page, expect as soon, test } from 'playwright/test';

/** The first search of a page compiles WebAssembly: on a busy machine that takes its time. */
const expect = soon.configure({ timeout: 30_000 });

/** Issue 5 asks for 200 KB at 150 entries and 250 KB at 2,000; the sample of 500 keeps the smaller. */
const FIRST_QUERY = 200 * 1024;

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
  ['电话投诉态度', 'words', '没有一字不差写着“电话投诉态度”的页面'],
  ['转组织关系带什么材料', 'synonyms', '“转组织关系”在公文里叫“组织关系”'],
  ['tsdh', 'sound', '按读音找“投诉电话”'],
  ['头诉电话', 'sound', '按读音找“投诉电话”'],
  ['投訴電話', 'traditional', '繁体换成简体找“投诉电话”'],
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
  await search(page, '告状电话');
  expect(await levels(page)).toEqual(['words', 'synonyms']);
  await expect(page.locator('#results h2')).toHaveCount(2);
  await expect(page.locator('#results')).toContainText('“告状”在公文里叫“投诉”，也找了');
  const all = await entries(page);
  expect(new Set(all).size).toBe(all.length);
});

test('两个词都要有', async ({ page }) => {
  const said = async () => Number(/共 (\d+) 个/.exec((await status(page).textContent()) ?? '')?.[1]);
  await search(page, '公示');
  const one = await said();
  await search(page, '公示 听证');
  expect(await said()).toBeLessThan(one);
  expect(await said()).toBeGreaterThan(0);
});

test('没有找到，说没有，给最接近的和电话；只有标点，请输入文字；什么也没写，请输入', async ({ page }) => {
  await search(page, '量子纠缠望远镜');
  await expect(status(page)).toContainText('没有找到含有“量子纠缠望远镜”的页面');
  await expect(results(page)).toHaveCount(0);
  await expect(page.locator('#nearest a[href="tel:5115183"]')).toBeVisible();
  await search(page, '量子望远镜制造许可');
  await expect(results(page)).toHaveCount(0);
  await expect(page.locator('#nearest li[data-entry] a').first()).toBeVisible();
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

test('网慢时选了又退回去：后到的旧结果不盖住现在的', async ({ page }) => {
  await search(page, '投诉');
  const all = await entries(page);
  if (!(await page.getByLabel('类别', { exact: true }).isVisible()))
    await page.locator('details.narrow summary').click();
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let held = 0;
  let arrived = 0;
  await page.route(/\.pf_fragment$/, async (route) => {
    held += 1;
    await released;
    await route.continue();
  });
  page.on('requestfinished', (request) => {
    if (request.url().endsWith('.pf_fragment')) arrived += 1;
  });
  await page.getByLabel('类别', { exact: true }).selectOption('投诉举报');
  await expect.poll(() => held).toBeGreaterThan(0);
  await page.goBack();
  await expect(page).not.toHaveURL(/kind=/);
  release();
  await expect.poll(() => arrived).toBe(held);
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

test('打开结果再返回，结果还在，看过的第二页也还在', async ({ page }) => {
  await search(page, '公开');
  await expect(results(page)).toHaveCount(10);
  await page.getByRole('button', { name: /再看/ }).click();
  await expect(results(page)).toHaveCount(30);
  await expect(results(page).nth(10).locator('a').first()).toBeFocused();
  const before = await entries(page);
  await results(page).first().locator('a').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goBack();
  await expect(results(page)).toHaveCount(30);
  expect(await entries(page)).toEqual(before);
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

/** Every step of the ladder, and nothing found: each needs other parts of the index and other helper tables. */
const firstQueries = [...steps.map(([query]) => query), '告状电话', '免建怎么办', '量子纠缠望远镜'];

test(`第一次搜索，不管哪一步答、答不答得出，从点进搜索框到看到结果，传输不超过 ${FIRST_QUERY / 1024} KB，都来自本站`, async ({
  browser,
  baseURL,
  isMobile,
}) => {
  test.skip(isMobile, '传输的文件和窗口大小无关');
  for (const query of firstQueries) {
    const context = await browser.newContext({ baseURL: baseURL ?? '' });
    const page = await context.newPage();
    const strangers: string[] = [];
    // By address: the test server forbids what a browser would keep.
    const files = new Map<string, Promise<number>>();
    await page.goto('/');
    page.on('response', (response) => {
      const { hostname } = new URL(response.url());
      if (hostname !== '127.0.0.1') strangers.push(response.url());
      files.set(
        response.url(),
        response.body().then(packed, () => 0),
      );
    });
    const suggestions = page.waitForResponse(/suggestions\.json/);
    await box(page).fill(query);
    await suggestions;
    await box(page).press('Enter');
    await expect(status(page)).not.toHaveText('正在搜索…');
    await page.waitForLoadState('networkidle');
    const bytes = (await Promise.all(files.values())).reduce((sum, size) => sum + size, 0);
    console.log(`${query}：取 ${files.size} 个文件，压缩后 ${(bytes / 1024).toFixed(0)} KB`);
    expect(strangers).toEqual([]);
    expect(bytes, query).toBeLessThan(FIRST_QUERY);
    await context.close();
  }
});

/** As a server sends it; Pagefind's own files are packed already. */
const packed = (body: Buffer): number => Math.min(body.length, brotliCompressSync(body).length);
