import type { Page } from 'playwright/test';

/** Opens a page; a search page is open when its results are there. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'load' });
  if (path.startsWith('/search/?')) await page.locator('#results li').first().waitFor();
}
