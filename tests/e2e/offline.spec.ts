/**
 * Reading without network, in a browser of its own per test: a server is started, used, and shut down. Publications are
 * made from the built site by changing words and indexing again.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from 'playwright/test';
import { projectRoot } from '../../scripts/setup/exec.ts';
import { createStaticServer } from '../../scripts/setup/static-server.ts';
import { writeBoard } from '../../src/offline/write-board.ts';
import { indexSite } from '../../src/search/build/index-site.ts';
import { dist } from './support/pages.ts';

const parent = join(projectRoot, '.cache', 'test');
mkdirSync(parent, { recursive: true });
const folder = mkdtempSync(join(parent, 'offline-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The parts of the built site a publication of these tests has. */
const PARTS = [
  'index.html',
  '404.html',
  'favicon.svg',
  'scripts',
  'search',
  'offline/index.html',
  'hotlines',
  'procedures',
];
const PROCEDURE = 'procedures/linhai-mianjian/';

/** @param word stands in one hotline's page and nowhere else. */
async function publication(name: string, word: string, base = '/'): Promise<string> {
  const site = join(folder, name);
  for (const part of PARTS) cpSync(join(dist, part), join(site, part), { recursive: true });
  if (base !== '/') moveTo(site, base);
  const page = join(site, 'hotlines/linhai-tousu-dianhua/index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('</h1>', `</h1><p>${word}</p>`));
  await indexSite(site);
  await writeBoard(site, '2026-11-23');
  return site;
}

/** What a build for a sub-path does: the addresses in attributes, and nothing else, begin with it. */
function moveTo(site: string, base: string): void {
  for (const file of readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  )) {
    const html = readFileSync(join(site, file), 'utf8');
    writeFileSync(join(site, file), html.replace(/ (href|src|action|data-[a-z]+)="\//g, ` $1="${base}`));
  }
}

async function serve(site: string, base = '/') {
  const server = createStaticServer(site, base);
  const { url, port } = await server.listen(0);
  return {
    url,
    publish: (next: string) => server.setRoot(next),
    stop: () => server.close(),
    async startAgain(next: string) {
      const again = createStaticServer(next, base);
      await again.listen(port, { strict: true });
      return again;
    },
  };
}

/** The worker is in charge and has its shell. */
const workerReady = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 50));
  });

const note = (page: Page) => page.locator('main > .note').first();
const status = (page: Page) => page.locator('#offline [role=status]');
const results = (page: Page) => page.locator('#results li');

async function saveAll(page: Page, url: string): Promise<void> {
  await page.goto(`${url}offline/`);
  await page.getByRole('button', { name: /^保存全部内容（[\d.]+ MB）$/ }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(status(page)).toContainText(/已保存在这台设备上，数据截至 \d{4}年\d{1,2}月\d{1,2}日/, {
    timeout: 600_000,
  });
}

test('打开过一次首页，网站连不上了：首页、投诉电话、看过的办事指南照样能看，写明是离线副本；没看过的说没有保存', async ({
  page,
}) => {
  const server = await serve(dist);
  await page.goto(server.url);
  await workerReady(page);
  await page.goto(`${server.url}${PROCEDURE}`);
  await expect(page.locator('main')).not.toContainText('离线副本');
  await server.stop();

  await page.goto(server.url);
  await expect(note(page)).toContainText(/^这是离线副本，数据截至 \d{4}年\d{1,2}月\d{1,2}日。/);
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '投诉' }).click();
  await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
  await page.goto(server.url);
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '办事' }).click();
  await page.locator(`a[href="/${PROCEDURE}"]`).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('防空地下室免建审批');
  await expect(note(page)).toContainText('这是离线副本');

  const missing = await page.goto(`${server.url}limits/`);
  expect(missing?.status()).toBe(503);
  await expect(note(page)).toHaveText('现在连不上网站，您要看的这一页没有保存在这台设备上。');
});

test('保存全部内容：先写明大小，有进度；断网后每一页能看，能搜；可以删除', async ({ page }) => {
  const server = await serve(dist);
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  await saveAll(page, server.url);
  await server.stop();

  const files: string[] = JSON.parse(readFileSync(join(dist, 'offline/files.json'), 'utf8')).map(
    ([path]: [string]) => path,
  );
  const pages = files.filter((path) => path === '' || path.endsWith('/'));
  for (const path of pages.filter((_, index) => index % 40 === 7)) {
    await page.goto(`${server.url}${path}`);
    await expect(note(page), path).toContainText('这是离线副本');
  }
  for (const [query, entry] of [
    ['5115183', 'hotlines/linhai-tousu-dianhua'],
    ['防空地下室免建审批', 'procedures/linhai-mianjian'],
  ] as const) {
    await page.goto(`${server.url}search/?q=${encodeURIComponent(query)}`);
    await expect(page.locator(`#results li[data-entry="${entry}"]`), query).toBeVisible();
  }
  await results(page).first().locator('a').first().click();
  await expect(note(page)).toContainText('这是离线副本');
  expect(violations).toEqual([]);

  await page.goto(`${server.url}offline/`);
  await expect(status(page)).toContainText('已经保存的内容照常能用');
  await page.getByRole('button', { name: '删除保存的内容' }).click();
  await expect(status(page)).toContainText('已删除');
  expect((await page.goto(`${server.url}limits/`))?.status()).toBe(503);
});

test('网站更新：有网时马上看到新的；保存的还是完整的旧的一份，搜索不掺新；按更新才整份换新', async ({ page }) => {
  const [first, second] = [
    await publication('first', '只有旧版才写着的话'),
    await publication('second', '新版刚刚添上的话'),
  ];
  const server = await serve(first);
  await saveAll(page, server.url);

  server.publish(second);
  await page.goto(`${server.url}hotlines/linhai-tousu-dianhua/`);
  await expect(page.locator('main')).toContainText('新版刚刚添上的话');
  await search(page, server.url, '新版刚刚添上的话', 1);
  await page.goto(`${server.url}offline/`);
  await expect(status(page)).toContainText('网站有了新的内容');

  await server.stop();
  await search(page, server.url, '只有旧版才写着的话', 1);
  await search(page, server.url, '新版刚刚添上的话', 0);

  const again = await server.startAgain(second);
  await page.goto(`${server.url}offline/`);
  await page.getByRole('button', { name: '更新' }).click();
  await expect(status(page)).not.toContainText('网站有了新的内容');
  await expect(status(page)).toContainText('已保存在这台设备上');
  await again.close();
  await search(page, server.url, '新版刚刚添上的话', 1);
  await search(page, server.url, '只有旧版才写着的话', 0);
});

async function search(page: Page, url: string, query: string, found: number): Promise<void> {
  await page.goto(`${url}search/?q=${encodeURIComponent(query)}`);
  await expect(page.locator('#results [role=status]').first()).not.toHaveText(/正在搜索|没有打开/);
  // What is not there literally, the ladder may answer by other words.
  await expect(page.locator('#results li[data-level="exact"]'), query).toHaveCount(found);
}

test('保存到一半网站更新了：没存完的不采用，原来那一份还在用', async ({ page }) => {
  const [first, second] = [await publication('third', '甲版的话'), await publication('fourth', '乙版的话')];
  const server = await serve(first);
  await saveAll(page, server.url);
  server.publish(second);
  await page.goto(`${server.url}offline/`);
  // The list is of the new publication, the pages come from a server that has gone back.
  await page.route('**/offline/files.json', async (route) => {
    const answer = await route.fetch();
    server.publish(first);
    await route.fulfill({ response: answer });
  });
  await page.getByRole('button', { name: '更新' }).click();
  await expect(status(page)).toContainText('新旧内容对不上，没有采用');
  await server.stop();
  await search(page, server.url, '甲版的话', 1);
  await search(page, server.url, '乙版的话', 0);
});

test('采编后台 /admin/ 不归离线使用管：不留副本，连不上就是连不上', async ({ page }) => {
  const site = await publication('admin', '后台测试的话');
  mkdirSync(join(site, 'admin'));
  writeFileSync(join(site, 'admin', 'index.html'), '<!doctype html><title>后台</title><h1>后台</h1>');
  const server = await serve(site);
  await page.goto(server.url);
  await workerReady(page);
  const answer = await page.goto(`${server.url}admin/`);
  expect(answer?.fromServiceWorker()).toBe(false);
  await page.goto(server.url);
  const kept = await page.evaluate(async () => {
    const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => url);
  });
  expect(kept.length).toBeGreaterThan(3);
  expect(kept.filter((url) => url.includes('/admin'))).toEqual([]);
  await server.stop();
  await expect(page.goto(`${server.url}admin/`)).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
});

test('放在子路径下，一样能保存、断网能看能搜，不管路径以外的地址', async ({ page }) => {
  const server = await serve(await publication('below', '子路径下的话', '/zwgk/'), '/zwgk/');
  await saveAll(page, server.url);
  await server.stop();
  await search(page, server.url, '子路径下的话', 1);
  await results(page).first().locator('a').first().click();
  await expect(page).toHaveURL(/\/zwgk\/hotlines\/linhai-tousu-dianhua\/$/);
  await expect(note(page)).toContainText('这是离线副本');
  await expect(page.goto(new URL('/bie/', server.url).href)).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
});

test('下架的页面，看过的副本也不留', async ({ page }) => {
  const site = await publication('withdrawn', '下架测试的话');
  const server = await serve(site);
  await page.goto(server.url);
  await workerReady(page);
  await page.goto(`${server.url}${PROCEDURE}`);
  rmSync(join(site, PROCEDURE), { recursive: true });
  expect((await page.goto(`${server.url}${PROCEDURE}`))?.status()).toBe(404);
  await server.stop();
  expect((await page.goto(`${server.url}${PROCEDURE}`))?.status()).toBe(503);
});
