import { pdf as pdfFile } from '#tests/unit/gate/files.ts';
import { field, findings, newEntry, openEntry, save, saved, type } from './support/editor.ts';
import { expect, test } from './support/newsroom.ts';

test('空表单一保存，缺的全部列出来，用中文栏目名，说怎么写；表单不动，磁盘不动', async ({ as, newsroom }) => {
  const page = await as('lingyi');
  await newEntry(page, 'terms');
  await type(page, 'explanation', '第一个接待你的人要负责到底。');
  await save(page);
  const list = findings(page);
  await expect(list).toContainText('还不能保存');
  for (const label of ['编号', '词', '公开范围', '来源'])
    await expect(list.getByRole('listitem').filter({ hasText: label }).first()).toBeVisible();
  await expect(list).toContainText('首问责任');
  await expect(field(page, 'explanation')).toHaveValue('第一个接待你的人要负责到底。');
  await list.getByRole('button', { name: '词', exact: true }).click();
  await expect(field(page, 'word')).toBeFocused();
  expect(newsroom.git('status', '--porcelain')).toBe('');
});

/** kind, id, field, what a person types, what the refusal says. */
const wrong = [
  ['hotlines', 'linhai-tousu-dianhua', 'number', '0576 8511-5183', '电话写法不对'],
  ['hotlines', 'linhai-tousu-dianhua', 'number', '13800138000', '个人手机号不公开'],
  ['hotlines', 'linhai-tousu-dianhua', 'number', '', '电话渠道没有写怎么找到'],
  ['hotlines', 'linhai-tousu-dianhua', 'title', '   ', '名称'],
] as const;

test('像人那样填错：每种都说清错在哪、怎么写，改对就能存', async ({ as }) => {
  const page = await as('lingyi');
  const [kind, id] = wrong[0];
  await openEntry(page, kind, id);
  const before = { number: await field(page, 'number').inputValue(), title: await field(page, 'title').inputValue() };
  await type(page, 'changeNote', '核对电话');
  for (const [, , name, text, says] of wrong) {
    await type(page, name, text);
    await save(page);
    await expect(findings(page), `${name}“${text}”`).toContainText(says);
    await type(page, name, before[name]);
  }
  await type(page, 'owner', '综合科投诉岗');
  await saved(page);
  await expect(findings(page)).toHaveCount(0);
});

test('编号由标题的拼音生成；已有的编号不收', async ({ as, newsroom }) => {
  const page = await as('lingyi');
  await newEntry(page, 'terms');
  await page.getByRole('button', { name: '由标题生成' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '请先填写标题' })).toBeVisible();
  await type(page, 'word', '一次性告知单');
  await page.getByRole('button', { name: '由标题生成' }).click();
  await expect(field(page, 'entryId')).toHaveValue(/^yici-?xing-?gaozhi-?dan$/);
  await type(page, 'entryId', 'zhiban-daiban');
  await type(page, 'explanation', '要补什么材料，一次说清楚。');
  await field(page, 'document').fill('市人防办政务公开制度汇编（2025 年版）');
  await field(page, 'asOf').fill('2026-11-18');
  await page.locator('label[for^="audience-field"]').click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await save(page);
  await expect(findings(page)).toContainText('编号“zhiban-daiban”已经有了');
  await type(page, 'entryId', 'yicixing-gaozhidan');
  await saved(page);
  await expect(page.getByText('/terms/yicixing-gaozhidan/')).toBeVisible();
  expect(newsroom.published('terms/yicixing-gaozhidan.yaml'), '草稿不在公开的文件夹里').toBeUndefined();
});

test('从 Excel 粘贴：先看后收，按列名对，接在后面', async ({ as }) => {
  const page = await as('lingyi');
  await openEntry(page, 'offices', 'linhai-zongheke');
  await page.getByRole('button', { name: '从 Excel 或 WPS 粘贴' }).last().click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('粘贴到这里')
    .fill('该去找谁\t什么事\t备注\n市公安局户籍窗口\t户口迁移\tx\n"市教育局\n招生科"\t补录取通知书\t');
  await expect(dialog.getByRole('status')).toContainText('认出 2 行（按列名），1 列没有对应的栏目');
  await expect(dialog.getByRole('cell', { name: '户口迁移' })).toBeVisible();
  await dialog.getByRole('button', { name: '接在后面' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('户口迁移', { exact: true })).toBeVisible();
});

test('上传附件：中文名变成安全的路径，显示类型和大小；网页文件不收', async ({ as }) => {
  const page = await as('lingyi');
  await openEntry(page, 'regulations', 'linhai-caiwu');
  const input = page.locator('.nr-upload input').first();
  const pdf = Buffer.from(pdfFile('application form'));
  await input.setInputFiles({ name: '值班 表（1）.pdf', mimeType: 'application/pdf', buffer: pdf });
  await expect(page.getByRole('status').filter({ hasText: '已上传' })).toContainText(/\/uploads\/[\w./-]+\.pdf/);
  await input.setInputFiles({
    name: '图.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from('<svg onload="alert(1)"/>'),
  });
  await expect(page.getByRole('status').filter({ hasText: '没有传上' })).toBeVisible();
});

test('制度正文不改就一个字节不变；编号跳了、重了当场看到', async ({ as }) => {
  const page = await as('lingyi');
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/v1') && request.postData()?.includes('persistEntry'))
      asked.push(request.postData() ?? '');
  });
  // From the list, which holds no bodies: Decap knows the entry already, in short.
  await page.goto('/admin/#/collections/regulations');
  await expect(page.locator('a[href*="regulations/entries/"]').first()).toBeVisible({ timeout: 60_000 });
  await page.goto('/admin/#/collections/regulations/entries/linhai-caiwu');
  await expect(field(page, 'body')).toHaveValue(/^\s*## /m);
  const body = await field(page, 'body').inputValue();
  await expect(page.getByRole('navigation', { name: '正文目录' })).toContainText('前面少了 1 个号码');
  await type(page, 'intro', '钱怎么花、谁来批、怎么报销。');
  await type(page, 'changeNote', '一句话说明改得更明白');
  await saved(page);
  expect(asked.at(-1)).toContain(JSON.stringify(body).slice(1, -1));
});
