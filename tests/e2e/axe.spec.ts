import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { expect, type Page, test } from 'playwright/test';
import { open } from './support/open.ts';
import { inGroups, pageKinds } from './support/pages.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The only rules whose answer depends on colours. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

const inspect = (page: Page, options: axe.RunOptions): Promise<string[]> =>
  page.evaluate(async (chosen) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      ...chosen,
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html }) => `${id}（${help}）${html.slice(0, 160)}`),
    );
  }, options);

for (const [index, paths] of inGroups(pageKinds, 4).entries()) {
  test(`无障碍检查：浅色和深色下都没有问题（${index + 1}/4）`, async ({ page, isMobile }) => {
    const findings: string[] = [];
    for (const path of paths) {
      await page.emulateMedia({ colorScheme: 'light' });
      await open(page, path);
      await page.evaluate(source);
      findings.push(
        ...(await inspect(page, { runOnly: { type: 'tag', values: WCAG } })).map((one) => `${path} 浅色 ${one}`),
      );
      // Colours do not depend on the window.
      if (isMobile) continue;
      await page.emulateMedia({ colorScheme: 'dark' });
      findings.push(
        ...(await inspect(page, { runOnly: { type: 'rule', values: COLOURS } })).map((one) => `${path} 深色 ${one}`),
      );
    }
    expect(findings).toEqual([]);
  });
}

test('检查本身有效：缺名称的链接和看不清的字查得出来', async ({ page }) => {
  await open(page, '/');
  await page.evaluate(source);
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = '/';
    const faint = document.createElement('p');
    faint.textContent = '看不清的字';
    faint.className = 'wrap';
    document.querySelector('main')?.append(link, faint);
    faint.style.setProperty('color', '#ddd');
  });
  const findings = (await inspect(page, { runOnly: { type: 'tag', values: WCAG } })).join();
  expect(findings).toContain('link-name');
  expect(findings).toContain('color-contrast');
});
