import { field, openEntry, save, saved, type } from './support/editor.ts';
import { expect, test } from './support/newsroom.ts';

test('没保存就刷新、关掉标签页，都能真的找回到表单里', async ({ as }) => {
  const page = await as('caibian');
  page.on('dialog', (dialog) => dialog.accept());
  await openEntry(page, 'hotlines', 'linhai-gongshi-jiedaishi');
  await type(page, 'owner', '综合科接待岗');
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith('gongkailan.unsaved.')));
  await page.reload();
  await page.getByRole('button', { name: '找回来' }).click();
  await expect(field(page, 'owner')).toHaveValue('综合科接待岗');
  await expect(page.getByText('有没保存的修改')).toBeVisible();

  const context = page.context();
  await page.close({ runBeforeUnload: false });
  const other = await context.newPage();
  await other.goto('/admin/desk/');
  const list = other.getByRole('region', { name: '没有保存的' });
  await list.getByRole('link').click();
  await expect(field(other, 'owner')).toHaveValue('综合科接待岗');
  await type(other, 'changeNote', '写明接待岗位');
  await saved(other);
  await other.goto('/admin/desk/');
  await expect(other.getByRole('region', { name: '等我办的' })).toBeVisible();
  await expect(other.getByRole('region', { name: '没有保存的' })).toHaveCount(0);
});

test('服务器突然断了：说清楚，内容留在表单里；服务器回来再存一次就行', async ({ as, newsroom }) => {
  const page = await as('caibian');
  await openEntry(page, 'hotlines', 'linhai-gongshi-yijianxiang');
  await type(page, 'owner', '综合科开箱岗');
  await type(page, 'changeNote', '写明开箱岗位');
  await newsroom.kill();
  await save(page);
  await expect(page.getByText('连不上编辑台的服务器').first()).toBeVisible();
  await expect(field(page, 'owner')).toHaveValue('综合科开箱岗');
  await newsroom.start();
  await saved(page);
});

test('两个人同时改：后保存的人看到两个版本，逐处选，谁的也没丢', async ({ as }) => {
  const [first, second] = [await as('caibian'), await as('lingyi')];
  const open = (page: typeof first) => openEntry(page, 'hotlines', 'linhai-jubao-xinxiang');
  await open(first);
  await type(first, 'changeNote', '更新');
  await type(first, 'owner', '督查室一组');
  await saved(first);
  await open(second);
  await type(second, 'title', '举报信箱（一楼大厅）');
  await type(first, 'owner', '督查室二组');
  await saved(first);
  await save(second);
  const dialog = second.getByRole('dialog');
  await expect(dialog).toContainText('采甲');
  await expect(dialog.getByRole('group', { name: '谁接' })).toBeVisible();
  await dialog.getByRole('group', { name: '谁接' }).getByLabel('用对方的').check();
  await dialog.getByRole('button', { name: '按上面选的放进表单' }).click();
  await expect(field(second, 'owner')).toHaveValue('督查室二组');
  await expect(field(second, 'title')).toHaveValue('举报信箱（一楼大厅）');
  await saved(second);
});
