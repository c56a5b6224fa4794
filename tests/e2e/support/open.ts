import type { Page } from 'playwright/test';

/** Opens a page; a page that asks something is open when its answers are there. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'load' });
  if (path.startsWith('/ledger/check/?')) await page.locator('#check li').nth(3).waitFor();
  if (path.startsWith('/search/?')) await page.locator('#results li').first().waitFor();
}
