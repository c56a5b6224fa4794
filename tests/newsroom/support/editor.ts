/** What a clerk does in Decap's form, by the ids Decap gives its widgets. */
import { expect, type Locator, type Page, type Request } from 'playwright/test';

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

const isSave = (request: Request): boolean => request.postData()?.includes('"persistEntry"') ?? false;

/**
 * Waits for the server's answer, then for the form's own mark. The notice of a save stands for five seconds only: a slow machine
 * may look before and after it.
 */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByText('有没保存的修改')).toBeVisible();
  const answered = page.waitForResponse((response) => isSave(response.request()));
  await save(page);
  const answer = await answered.catch(async (error: Error) => {
    const said = await findings(page).allInnerTexts();
    throw new Error(`nothing was sent${said.length > 0 ? `, the form says: ${said.join()}` : `: ${error.message}`}`);
  });
  expect(answer.status(), await answer.text()).toBe(200);
  await expect(page.getByText('有没保存的修改')).toHaveCount(0);
}

/** The panel that lists everything wrong. */
export const findings = (page: Page): Locator => page.getByRole('region', { name: '要改的地方' });

export const openReview = async (page: Page, kind: string, id: string): Promise<void> => {
  await page.goto(`/admin/review/?entry=${kind}/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
};

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
