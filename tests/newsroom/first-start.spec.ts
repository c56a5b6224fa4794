/** `npm start` as a new user meets it: one program, a code from the terminal, four trial identities, the local site. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from 'playwright/test';
import { projectRoot } from '#scripts/setup/exec.ts';
import { openEntry, openReview, press, saved, type } from './support/editor.ts';

const port = Number(process.env['GONGKAI_E2E_PORT'] || '4460') + 26;
const origin = `http://127.0.0.1:${port}`;

let folder: string;
let started: ChildProcess;
let code: string;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongkailan-first-start-'));
  const content = join(folder, 'content');
  cpSync(join(projectRoot, 'content'), content, { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x.invalid', ...args], { cwd: content });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '-m', 'sample board');
  started = spawn(process.execPath, ['scripts/start.ts', '--port', String(port), '--strict-port'], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      GONGKAI_CONTENT: content,
      GONGKAI_NEWSROOM: join(folder, 'newsroom'),
      GONGKAI_AS_OF: '2026-11-25',
    },
  });
  code = await codeFrom(started);
});

test.afterAll(async () => {
  if (started.exitCode === null) {
    started.kill('SIGTERM');
    await once(started, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
});

function codeFrom(child: ChildProcess): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (bytes) => {
      printed += bytes;
      const [, found] = /登录码：([A-Z0-9]+-[A-Z0-9]+)/.exec(printed) ?? [];
      if (found) resolve(found);
    });
    child.once('exit', (status) => reject(new Error(`npm start ended with ${status}:\n${printed}`)));
  });
}

const moved = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: /已送初审|已送终审|已公布/ })).toBeVisible();
const become = async (page: Page, name: string) => {
  await page.goto('/admin/desk/');
  const identity = page.getByLabel('试用身份');
  await identity.selectOption({ label: name });
  await expect(identity.locator('option:checked')).toHaveText(name);
  await expect(page.getByRole('region', { name: '等我办的' })).toBeVisible();
};

test('打开就要登录码；用过的码不能再用；一个人换四种身份，从采编走到公布，本地网站随即更新', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: origin });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => {
    // The server says 404 of an entry without a draft, and a preview runs no scripts; both are meant.
    if (message.type() !== 'error' || message.location().url.includes('/api/') || /sandboxed/.test(message.text()))
      return;
    troubles.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('response', (answer) => answer.status() >= 500 && troubles.push(`${answer.status()} ${answer.url()}`));
  page.on('dialog', (dialog) => dialog.accept());

  await page.goto('/admin/');
  await page.getByLabel('登录码').fill(code);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('region', { name: '等我办的' })).toBeVisible();

  const stranger = await (await browser.newContext({ baseURL: origin })).newPage();
  await stranger.goto('/admin/');
  await stranger.getByLabel('登录码').fill(code);
  await stranger.getByRole('button', { name: '登录' }).click();
  await expect(stranger.getByRole('alert')).toBeVisible();
  await stranger.context().close();

  await openEntry(page, 'hotlines', 'linhai-zixun-dianhua');
  await type(page, 'owner', '市人防办综合科值班岗');
  await type(page, 'changeNote', '接听岗位改为值班岗');
  await saved(page);
  await openReview(page, 'hotlines', 'linhai-zixun-dianhua');
  await press(page, '送初审');
  await moved(page);
  await become(page, '试用初审（初审）');
  await openReview(page, 'hotlines', 'linhai-zixun-dianhua');
  await press(page, '初审通过，送终审');
  await moved(page);
  await become(page, '试用终审（终审）');
  await openReview(page, 'hotlines', 'linhai-zixun-dianhua');
  await press(page, '终审通过，公布');
  await expect(page.getByText('已公布', { exact: false }).first()).toBeVisible();

  await expect(async () => {
    await page.goto('/hotlines/linhai-zixun-dianhua/');
    await expect(page.getByRole('main')).toContainText('市人防办综合科值班岗', { timeout: 1_000 });
  }).toPass({ timeout: 90_000 });
  await expect(page.locator('.prov')).toContainText('接听岗位改为值班岗');
  for (const screen of ['/admin/desk/', '/admin/guide/', '/admin/import/']) {
    await page.goto(screen);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  expect(troubles).toEqual([]);
  await context.close();
});
