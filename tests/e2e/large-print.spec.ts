/** 大字版: the same pages by the address alone, at 320 and 360 px, with and without JavaScript. */
import { expect, type Page, test } from 'playwright/test';
import { open } from './support/open.ts';
import { inGroups, longestEntry, pageKinds } from './support/pages.ts';

const LEAST_TARGET = 48;
const LEAST_LETTERS = 24;
const phone = { width: 360, height: 640 };

const largePrint = (page: Page) => page.locator('header a[href="#daziban"]');
const standardPrint = (page: Page) => page.locator('header a[href="#biaozhunban"]');
const rootSize = (page: Page): Promise<number> =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));

/** What is too small or sticks out, in words. Links inside a sentence are as high as its lines (WCAG 2.5.8, inline). */
const faults = (page: Page): Promise<string[]> =>
  page.evaluate(
    ({ target: least, letters }) => {
      const found: string[] = [];
      const seen = (element: Element) =>
        element.checkVisibility({ checkVisibilityCSS: true, contentVisibilityAuto: true }) && !element.closest('svg');
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth) found.push(`页面宽 ${scrollWidth}，窗口宽 ${clientWidth}`);
      for (const one of document.querySelectorAll('a, button, select, summary, label, input:not(label input)')) {
        const { width, height } = one.getBoundingClientRect();
        const own = one.textContent?.trim() ?? '';
        const inSentence =
          getComputedStyle(one).display === 'inline' && (one.parentElement?.textContent?.trim() ?? '') !== own;
        if (seen(one) && width > 0 && !inSentence && (height < least - 0.5 || width < least - 0.5))
          found.push(`${own.slice(0, 12)} ${Math.round(width)}×${Math.round(height)}`);
      }
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const around = node.parentElement;
        if (!around || !node.textContent?.trim() || around.closest('script,style,noscript,.skip')) continue;
        const size = Number.parseFloat(getComputedStyle(around).fontSize);
        if (seen(around) && size < letters) found.push(`${node.textContent.trim().slice(0, 12)} ${size} 像素`);
      }
      return found.slice(0, 6);
    },
    { target: LEAST_TARGET, letters: LEAST_LETTERS },
  );

test.describe('没有 JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: phone });

  test('每一页的页头都能用链接变成大字，再变回来', async ({ page }) => {
    for (const path of ['/', longestEntry('procedures'), longestEntry('regulations'), '/search/']) {
      await page.goto(path);
      const before = await rootSize(page);
      await largePrint(page).click();
      expect(new URL(page.url()).hash, path).toBe('#daziban');
      expect(await rootSize(page), path).toBeGreaterThan(before * 1.4);
      await expect(largePrint(page)).toBeHidden();
      await standardPrint(page).click();
      expect(await rootSize(page), path).toBe(before);
    }
  });
});

/** Words to be seen in one of the two and not in the other, at one moment: scripts go on changing pages by the day. */
const lostWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const shown = (): Text[] => {
      const found: Text[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const around = node.parentElement;
        if (
          around?.checkVisibility({ checkVisibilityCSS: true, contentVisibilityAuto: true }) &&
          !around.closest('header')
        )
          found.push(node as Text);
      }
      return found;
    };
    const { dataset } = document.documentElement;
    dataset['dazi'] = '1';
    const large = new Set(shown());
    delete dataset['dazi'];
    const standard = new Set(shown());
    dataset['dazi'] = '1';
    return [...large.symmetricDifference(standard)].map(({ data }) => data);
  });

for (const width of [320, 360]) {
  for (const [index, paths] of inGroups(pageKinds, 2).entries()) {
    test(`大字版宽 ${width} 像素：不左右滚动，字不小于 24 像素，能点的不小于 48 像素，内容一样不少（${index + 1}/2）`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 640 });
      const findings: string[] = [];
      for (const path of paths) {
        await open(page, path);
        expect(await lostWords(page), path).toEqual([]);
        findings.push(...(await faults(page)).map((one) => `${path} ${one}`));
      }
      expect(findings).toEqual([]);
    });
  }
}

test('选了大字，后面打开的页面、页内跳转、搜索都是大字，下次来还是，直到回标准版', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('/procedures/');
  const standard = await rootSize(page);
  await largePrint(page).click();
  const large = await rootSize(page);
  await page.locator('main .rows a').first().click();
  await expect(page).toHaveURL(/\/procedures\/[^/]+\/$/);
  expect(await rootSize(page)).toBe(large);
  await page.goto(`/search/?q=${encodeURIComponent('公示')}`);
  expect(await rootSize(page)).toBe(large);
  await page.goto(longestEntry('regulations'));
  await page.locator('.toc summary').click();
  await page.locator('.toc li a').last().click();
  await expect(page).toHaveURL(/#(?!daziban)./);
  expect(await rootSize(page)).toBe(large);
  await standardPrint(page).click();
  expect(await rootSize(page)).toBe(standard);
  await page.goto('/');
  expect(await rootSize(page)).toBe(standard);
});

test('大字版里的链接指到页内一处的，打开后还是大字，也到了那一处', async ({ page }) => {
  await page.setViewportSize(phone);
  const rule = longestEntry('regulations');
  await page.goto(rule);
  const place = (await page.locator('.toc li a').last().getAttribute('href')) ?? '';
  await page.goto('/regulations/#daziban');
  await page.evaluate(
    ([href]) => document.querySelector('main .rows a')?.setAttribute('href', href ?? ''),
    [rule + place],
  );
  const large = await rootSize(page);
  await page.locator('main .rows a').first().click();
  await expect(page).toHaveURL(new RegExp(`${encodeURI(rule)}#(?!daziban)`));
  expect(await rootSize(page)).toBe(large);
  await expect(page.locator(`[id="${decodeURIComponent(place.slice(1))}"]`)).toBeInViewport();
});

test('标准版手机页头不高过 100 像素，大字版打开时版面一点也不跳', async ({ page }) => {
  await page.setViewportSize(phone);
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: 20 });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    (window as unknown as { shifts: number[] }).shifts = shifts;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of ['/', longestEntry('regulations'), longestEntry('procedures')]) {
    await page.goto(path);
    const bottom = await page.locator('header.mast').evaluate((head) => head.getBoundingClientRect().bottom);
    expect(bottom, path).toBeLessThanOrEqual(100);
    await largePrint(page).click();
    await page.reload();
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts), path).toEqual([]);
    await standardPrint(page).click();
  }
});
