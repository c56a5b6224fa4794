import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright/test';
import { field, openEntry, openReview, press, saved, type } from './support/editor.ts';
import { expect, test } from './support/newsroom.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(source);
  return page.evaluate(async (tags) => {
    const found = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: { type: 'tag', values: tags },
    });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 140)}`));
  }, WCAG);
};

test('自己的几个页面没有无障碍问题，浅色深色都是', async ({ as }) => {
  const page = await as('guanli');
  const found: string[] = [];
  for (const path of [
    '/admin/desk/',
    '/admin/review/?entry=terms/shouwen-zeren',
    '/admin/import/',
    '/admin/standards/',
    '/admin/table/',
    '/admin/replace/',
    '/admin/guide/',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('正在读取')).toHaveCount(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await violations(page)).map((one) => `${path} ${colorScheme} ${one}`));
    }
  }
  expect(found).toEqual([]);
});

test('360 像素的手机上改一个字、写说明、保存、送审，页面不横着滚', async ({ as }) => {
  const page = await as('caibian');
  await page.setViewportSize({ width: 360, height: 740 });
  const widths = async (where: string) => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, where).toBeLessThanOrEqual(360);
  };
  await page.goto('/admin/desk/');
  await page.getByLabel('找标题').fill('首问责任');
  await widths('工作台');
  await openEntry(page, 'terms', 'shouwen-zeren');
  await widths('表单');
  await type(page, 'explanation', '第一个接待您的人要负责到底，不能推给别人。');
  await type(page, 'changeNote', '说得更明白');
  await saved(page);
  await openReview(page, 'terms', 'shouwen-zeren');
  await widths('审稿台');
  await press(page, '送初审');
  await expect(page.getByText('已送初审')).toBeVisible();
});

/** Presses Tab until what has the focus is called `name`. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    const called = await page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      return `${at?.getAttribute('aria-label') ?? ''}${at?.labels?.[0]?.textContent ?? ''}${at?.textContent ?? ''}`;
    });
    if (name.test(called)) return;
  }
  throw new Error(`no way to ${name} by keyboard`);
}

test('只用键盘：找到、修改、保存、送审', async ({ as }) => {
  const page = await as('lingyi');
  await page.goto('/admin/desk/');
  await expect(page.getByRole('region', { name: '全部内容' })).toBeVisible();
  await tabTo(page, /^找标题/);
  await page.keyboard.insertText('工作日');
  await tabTo(page, /^修改：工作日/);
  await page.keyboard.press('Enter');
  await expect(field(page, 'explanation')).toBeVisible({ timeout: 60_000 });
  await tabTo(page, /^更正说明/);
  await page.keyboard.insertText('举例更清楚');
  await tabTo(page, /^大白话/);
  await page.keyboard.press('End');
  await page.keyboard.insertText('周末和放假不算。');
  await page.keyboard.press('Shift+Tab');
  await page.evaluate(() => document.body.focus());
  await tabTo(page, /^保存$/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('已保存为草稿')).toBeVisible();
  await tabTo(page, /^审稿台$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '送初审' })).toBeVisible();
  await tabTo(page, /^送初审$/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('已送初审')).toBeVisible();
});
