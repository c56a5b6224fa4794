/** What a clerk does in Decap's form, by the ids Decap gives its widgets. */
import { expect, type Locator, type Page } from 'playwright/test';

export const field = (page: Page, name: string): Locator => page.locator(`[id^="${name}-field-"]`).first();

export async function openEntry(page: Page, kind: string, id: string): Promise<void> {
  // Decap keeps an entry's form when only the hash changes.
  await page.goto('about:blank');
  await page.goto(`/admin/#/collections/${kind}/entries/${id}`);
  await expect(page.getByText(`/${kind}/${id}/`, { exact: true })).toBeVisible({ timeout: 60_000 });
}

export async function newEntry(page: Page, kind: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`/admin/#/collections/${kind}/new`);
  await expect(page.getByRole('button', { name: '由标题生成' })).toBeVisible({ timeout: 60_000 });
}

/** Decap moves the caret when a field gets the focus, so everything is marked first. */
export async function type(page: Page, name: string, text: string): Promise<void> {
  await field(page, name).click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  if (text !== '') await page.keyboard.insertText(text);
}

export const save = (page: Page): Promise<void> => page.getByRole('button', { name: '保存', exact: true }).click();

/** The notice of an earlier save may still stand on the screen, so the form's own mark has to change as well. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByText('有没保存的修改')).toBeVisible();
  await save(page);
  await expect(page.getByText('有没保存的修改')).toHaveCount(0, { timeout: 30_000 });
  await expect(page.getByText('已保存为草稿').last()).toBeVisible({ timeout: 30_000 });
}

/** The panel that lists everything wrong. */
export const findings = (page: Page): Locator => page.getByRole('region', { name: '要改的地方' });

export const openReview = async (page: Page, kind: string, id: string): Promise<void> => {
  await page.goto(`/admin/review/?entry=${kind}/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
};

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
