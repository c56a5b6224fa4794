/** decap-server as an oracle: our configuration is ordinary Decap, and it runs under the strict policy without outside requests. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, request as forward, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { expect, test } from 'playwright/test';
import { buildAdmin } from '#admin/app/build.ts';
import { adminBundle } from '#scripts/setup/admin-bundle.ts';
import { localBin, projectRoot } from '#scripts/setup/exec.ts';
import { field, newEntry, type } from './support/editor.ts';

const first = Number(process.env['GONGKAI_E2E_PORT'] || '4460') + 22;
const strict =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' blob:; frame-src 'self' blob:";
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

let folder: string;
let decap: ChildProcess;
let server: Server;
let policy = strict;
let screens: string;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongkailan-decap-'));
  cpSync(join(projectRoot, 'content'), join(folder, 'content'), { recursive: true });
  const env = { ...process.env, PORT: String(first), BIND_HOST: '127.0.0.1', MODE: 'fs', GIT_REPO_DIRECTORY: folder };
  decap = spawn(process.execPath, [localBin('decap-server')], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve) =>
    decap.stdout?.on('data', (bytes) => /listening/.test(String(bytes)) && resolve()),
  );
  screens = await adminBundle();
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://a').pathname;
    response.setHeader('content-security-policy', policy);
    if (path === '/api/desk/cms-config') {
      const backend = { name: 'proxy', proxy_url: '/api/v1', branch: 'main' };
      response.end(JSON.stringify({ backend, publishMode: 'simple', contentFolder: 'content' }));
    } else if (path === '/api/v1') {
      const headers = { ...request.headers, host: `127.0.0.1:${first}` };
      request.pipe(
        forward({ port: first, host: '127.0.0.1', path, method: request.method, headers }, (answer) => {
          response.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(response);
        }),
      );
    } else {
      const file = join(screens, path.replace(/^\/admin\//, ''), path.endsWith('/') ? 'index.html' : '');
      const found = path.startsWith('/admin/') && existsSync(file);
      response.writeHead(found ? 200 : 404, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
      response.end(found ? readFileSync(file) : '{}');
    }
  });
  await new Promise<void>((resolve) => server.listen(first + 1, '127.0.0.1', resolve));
});

test.afterAll(async () => {
  server.closeAllConnections();
  server.close();
  decap.kill();
  rmSync(folder, { recursive: true, force: true });
});

test.use({ baseURL: `http://127.0.0.1:${first + 1}` });

test('用 decap-server（文件方式）走一遍：新写一条，文件按次序写好；没有脚本错误，不向外请求', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('request', (request) => {
    if (request.url().startsWith('http')) expect(new URL(request.url()).port).toBe(String(first + 1));
  });
  await page.goto('/admin/#/collections/terms');
  await page.getByRole('button', { name: '进入编辑台' }).click();
  await expect(page.getByText('首问责任')).toBeVisible();
  await newEntry(page, 'terms');
  await type(page, 'entryId', 'liangong');
  await type(page, 'word', '联办');
  await type(page, 'explanation', '几个科室一起办，群众只跑一个窗口。');
  await page.locator('label[for^="audience-field"]').click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await field(page, 'document').fill('市人防办政务公开制度汇编（2025 年版）');
  await field(page, 'asOf').fill('2026-11-18');
  await page.getByRole('button', { name: '公布' }).first().click();
  await page.getByRole('menuitem').first().click();
  const file = join(folder, 'content/terms/liangong.yaml');
  await expect.poll(() => existsSync(file)).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe(
    "word: 联办\nexplanation: 几个科室一起办，群众只跑一个窗口。\naudience: 社会公开\nsource:\n  document: 市人防办政务公开制度汇编（2025 年版）\n  asOf: '2026-11-18'\n",
  );
  // The browser reports the two addresses that only our own server has.
  expect(errors.filter((error) => !error.includes('404'))).toEqual([]);
});

test('不去掉配置检查（ajv）再生成一次：Decap 自己也认为配置没有错', async ({ page }) => {
  const loose = join(folder, 'loose');
  await buildAdmin(loose, { strict: false });
  policy = strict.replace("script-src 'self'", "script-src 'self' 'unsafe-eval'");
  const kept = screens;
  screens = loose;
  await page.goto('/admin/#/collections/terms');
  await expect(page.getByRole('button', { name: '进入编辑台' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('设置有误')).toHaveCount(0);
  policy = strict;
  screens = kept;
});
