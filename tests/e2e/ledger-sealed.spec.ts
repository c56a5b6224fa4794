/** 核验本页 on a sealed site: what the reader sees, what the server sends, what was published. */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from 'playwright/test';
import { sealSite } from '../../scripts/ledger/seal.ts';
import { createStaticServer, type StaticServer } from '../../scripts/setup/static-server.ts';
import { testSigner } from '../../src/ledger/test-key.ts';

const PAGE = '/hotlines/linhai-tousu-dianhua/';
const RULE = '/regulations/linhai-gongshi-tingzheng/';
let server: StaticServer;
let site = '';
let work = '';

test.beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'gongkailan-sealed-'));
  const folder = join(work, 'site');
  cpSync(process.env['GONGKAI_DIST'] || 'dist', folder, { recursive: true });
  const content = join(work, 'content');
  cpSync('content/ledger', join(content, 'ledger'), { recursive: true });
  const signers = [testSigner()];
  const times = { asOf: '2026-11-23', at: '2026-11-23T20:00:00+08:00' };
  await sealSite({ folder, content, sample: true, signers, ...times });
  server = createStaticServer(folder);
  site = (await server.listen(0)).url.replace(/\/$/, '');
});
test.afterAll(async () => {
  await server?.close();
  if (existsSync(work)) rmSync(work, { recursive: true });
});

const panel = (page: Page) => page.locator('[data-check]');
const line = (page: Page, name: string) =>
  panel(page)
    .locator('li')
    .filter({ has: page.locator('b', { hasText: name }) });
async function check(page: Page, path = PAGE): Promise<void> {
  await page.goto(site + path);
  await page.locator('.prov summary').click();
  await page.getByRole('link', { name: '核验本页' }).click();
  await expect(panel(page).getByRole('status')).not.toHaveText('正在核验…');
}

for (const path of [PAGE, RULE, '/fees/linhai-xuke-bushoufei/', '/notices/linhai-gs-bianmin-liyong/']) {
  test(`没有动过的页面就地核验，各项都对得上：${path}`, async ({ page }) => {
    let bytes = 0;
    page.on('response', async (response) => {
      if (response.url().includes('/ledger/')) bytes += (await response.body()).length;
    });
    await check(page, path);
    await expect(panel(page).getByRole('status')).toHaveText('各项都对得上。');
    expect(page.url()).toBe(site + path);
    expect(bytes).toBeLessThan(12_000);
  });
}

const rewritten: readonly (readonly [what: string, alter: (html: string) => string])[] = [
  ['大卡片的电话', (html) => html.replace('5115183', '5115188')],
  ['电话拨到别处', (html) => html.replace(/tel:[\d-]+/, 'tel:13900000000')],
  ['正确的藏起来', (html) => html.replace('5115183', '<b hidden>5115183</b>5115188')],
  ['加一句话', (html) => html.replace('</main>', '<p>另收费 50 元</p></main>')],
  ['写给人看的公布日期', (html) => html.replace(/20\d\d年\d+月\d+日/, '2020年1月1日')],
  ['末尾一个空格', (html) => `${html} `],
];
for (const [what, alter] of rewritten) {
  test(`服务器发来的和公布的不同，说不一致：${what}`, async ({ page }) => {
    await page.route(`**${PAGE}`, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: alter(await answer.text()) });
    });
    await check(page);
    await expect(panel(page).getByRole('status')).toHaveText('有对不上的地方，见下面。');
    await expect(line(page, '网站发来的')).toContainText('不一致');
  });
}

test('只给这个人看另一页（再问一次就给真的）：您看到的不一致，指出多了什么', async ({ page }) => {
  let first = true;
  await page.route(`**${PAGE}`, async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    const body = first ? html.replaceAll('5115183', '5115188') : html;
    first = false;
    await route.fulfill({ response: answer, body });
  });
  await check(page);
  await expect(line(page, '网站发来的')).toContainText('一致');
  await expect(line(page, '您看到的')).toContainText('不一致');
  await expect(line(page, '您看到的')).toContainText('5115188');
});

/** What a script that came in on the way does to the page. */
for (const [what, alter] of [
  ['改了字', "document.querySelector('main h1').textContent = '另一个标题'"],
  ['换了次序', "document.querySelector('main').prepend(document.querySelector('footer.prov'))"],
  ['把电话藏起来', "document.querySelector('main a[href^=\"tel:\"]').style.display = 'none'"],
  ['加了样式', "document.head.append(document.createElement('style'))"],
  ['改了链接', "document.querySelector('main a').href = 'https://example.net/'"],
  ['读屏听到的换了', "document.querySelector('main').setAttribute('aria-label', '已停用')"],
  ['读屏听不到', "document.querySelector('main h1').setAttribute('aria-hidden', 'true')"],
  ['鼠标停下时的话', "document.querySelector('main h1').title = '已停用'"],
  ['检索送到别处', "document.querySelector('form.ask').action = 'https://example.net/'"],
  ['链接点了做别的', "document.querySelector('main a').setAttribute('onclick', 'return false')"],
  ['按日子说的话换了', "document.querySelector('main').setAttribute('data-days', '')"],
  ['悄悄加一条样式规则', "document.querySelector('style').sheet.insertRule('main { opacity: 0 }')"],
  [
    '换成另一张样式表',
    "const a = new CSSStyleSheet(); a.replaceSync('main{opacity:0}'); document.adoptedStyleSheets = [a]",
  ],
  [
    '影子里换了一页',
    "document.querySelector('main p').parentElement.attachShadow({ mode: 'open' }).textContent = '已停用'",
  ],
  ['网页外面盖一层', "document.documentElement.append(document.createElement('dialog'))"],
  ['标题栏换了', "document.title = '已停用'"],
  ['同形的字', "document.querySelector('main h1').textContent += '\u202e'"],
] as const) {
  test(`页面在浏览器里被改过：${what}`, async ({ page }) => {
    await page.goto(site + PAGE);
    await page.evaluate(alter);
    await page.locator('.prov summary').click();
    await page.getByRole('link', { name: '核验本页' }).click();
    await expect(line(page, '您看到的')).toContainText('不一致');
    await expect(line(page, '网站发来的')).not.toContainText('不一致');
  });
}

test('从检索结果来，字上有标记、打开了折叠的部分：仍然一致', async ({ page }) => {
  await page.goto(`${site}${RULE}?hit=公示`);
  await expect(page.locator('mark').first()).toBeVisible();
  await page
    .locator('main details')
    .first()
    .evaluate((fold: HTMLDetailsElement) => {
      fold.open = true;
    });
  await page.locator('.prov summary').click();
  await page.getByRole('link', { name: '核验本页' }).click();
  await expect(panel(page).getByRole('status')).toHaveText('各项都对得上。');
});

test('清单被改过：不说一致', async ({ page }) => {
  await page.route('**/ledger/site/*/p', (route) => route.fulfill({ body: Buffer.alloc(512) }));
  await check(page);
  await expect(line(page, '网站发来的')).toContainText('无法判断');
});
