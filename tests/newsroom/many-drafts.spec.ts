import { join } from 'node:path';
import { addStep } from '#admin/desk/steps.ts';
import { field, openEntry } from './support/editor.ts';
import { expect, test } from './support/newsroom.ts';

const MANY = 150;
const BODY = '交齐材料当天算第一天；遇到节假日往后顺延。'.repeat(12);

const textOf = (number: number) =>
  `word: 样本词 ${number}\nexplanation: ${BODY}\naudience: 社会公开\nsource:\n  document: 样本汇编\n  asOf: 2026-11-18\n`;

test('开着很多草稿时打开一条：六次以内的问答，没有一次被限，全文都在', async ({ as, newsroom }) => {
  const by = { id: 'caibian', name: '采甲', post: '信息员' };
  for (let number = 1; number <= MANY; number += 1) {
    const folder = join(newsroom.content, '..', 'newsroom', 'drafts', 'terms', `yangben-${number}`);
    const step = { at: '2026-11-24 09:00', by, what: '保存', intent: '公布', text: textOf(number), base: '-' } as const;
    await addStep(folder, undefined, step);
  }
  const page = await as('lingyi');
  const asked: string[] = [];
  const refused: number[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/v1')) asked.push((request.postDataJSON() as { action: string }).action);
  });
  page.on('response', (response) => response.status() === 429 && refused.push(response.status()));

  await openEntry(page, 'hotlines', 'linhai-tousu-xinhan');
  await page.waitForLoadState('networkidle');
  expect(asked.length, asked.join(' ')).toBeLessThanOrEqual(6);

  asked.length = 0;
  await openEntry(page, 'terms', 'yangben-77');
  await expect(field(page, 'explanation')).toHaveValue(BODY);
  await page.waitForLoadState('networkidle');
  expect(asked.length, asked.join(' ')).toBeLessThanOrEqual(6);
  expect(refused).toEqual([]);

  await page.goto('/admin/#/collections/terms');
  await expect(page.getByText('样本词 150').first()).toBeVisible();
});
