import { expect, type Page, test } from 'playwright/test';
import { open } from './support/open.ts';
import { inGroups, pageKinds } from './support/pages.ts';

/** What sticks out of the window to the right, widest first. */
const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll('main *, header *, footer *')].filter(
      (element) => element.getBoundingClientRect().right > width + 1,
    );
    return [
      `页面宽 ${document.documentElement.scrollWidth}，窗口宽 ${width}：${wide
        .slice(0, 3)
        .map((element) => element.outerHTML.slice(0, 100))
        .join(' / ')}`,
    ];
  });

for (const [index, paths] of inGroups(pageKinds, 2).entries()) {
  test(`窗口宽 320 像素时不用左右滚动（${index + 1}/2）`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const findings: string[] = [];
    for (const path of paths) {
      await open(page, path);
      findings.push(...(await sticksOut(page)).map((one) => `${path} ${one}`));
    }
    expect(findings).toEqual([]);
  });
}

test('最常点的地方至少 44 像素高', async ({ page }) => {
  const findings: string[] = [];
  for (const path of [
    '/',
    '/procedures/',
    '/hotlines/',
    '/hotlines/linhai-tousu-dianhua/',
    '/procedures/linhai-mianjian/',
    '/regulations/linhai-gongshi-tingzheng/',
  ]) {
    await open(page, path);
    const small = await page
      .locator(
        'header nav a, form[role=search] input, form[role=search] button, main summary, main .tiles a, main .call b a[href^="tel:"], main .rows > li > a:first-child',
      )
      .evaluateAll((targets) =>
        targets
          .map((target) => ({ target, box: target.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
          .map(
            ({ target, box }) =>
              `${target.textContent?.trim() || target.tagName} ${Math.round(box.width)}×${Math.round(box.height)}`,
          ),
      );
    findings.push(...small.map((one) => `${path} ${one}`));
  }
  expect(findings).toEqual([]);
});
