import { openReview, press } from './support/editor.ts';
import { expect, test } from './support/newsroom.ts';

/** A folder for pictures, when somebody wants to look. */
const SHOTS = process.env['GONGKAI_SHOTS'];
const ids = ['yizhibi', 'baoxiao', 'bei-an', 'buzheng', 'chuanyue', 'dangke'];

test('一次撤下六条：等第二个人在工作台同意；一起撤下的整件恢复；用词表一行一个词', async ({ as, newsroom }) => {
  const standing = () => ids.filter((id) => newsroom.published(`terms/${id}.yaml`) !== undefined).length;
  const guanli = await as('guanli');
  const said: string[] = [];
  guanli.on('dialog', (dialog) => {
    said.push(dialog.message());
    void dialog.accept();
  });
  await openReview(guanli, 'terms', 'yizhibi');
  await guanli.getByText('紧急撤下', { exact: true }).click();
  await guanli.getByLabel('理由').last().fill('误登');
  await guanli.getByText('还有别的条目一起撤下').click();
  await guanli.getByLabel('网址，一行一条').fill(ids.map((id) => `/terms/${id}/`).join('\n'));
  if (SHOTS) await guanli.screenshot({ path: `${SHOTS}/form.png`, fullPage: true });
  await press(guanli, '立即撤下');
  await expect.poll(() => said.join()).toContain('要由另一位同志在 30 分钟内同意');
  expect(standing(), '还没有撤').toBe(6);

  const zhongshen = await as('zhongshen');
  await zhongshen.goto('/admin/desk/');
  const urgent = zhongshen.getByRole('region', { name: '不能等的' });
  await expect(urgent).toContainText('一次紧急撤下 6 条');
  if (SHOTS) await zhongshen.screenshot({ path: `${SHOTS}/order.png` });
  await press(zhongshen, '同意，立即撤下');
  await expect.poll(standing).toBe(0);

  const caibian = await as('caibian');
  await caibian.goto('/admin/desk/');
  await press(caibian, '整件恢复');
  const todo = caibian.getByRole('region', { name: '等我办的' });
  for (const title of ['一支笔', '报销', '备案', '补正', '传阅', '党课']) await expect(todo).toContainText(title);
  await expect(caibian.getByRole('button', { name: '整件恢复' })).toHaveCount(0);

  await zhongshen.getByText('本单位要留意的词').click();
  await press(zhongshen, '加一行');
  await zhongshen.getByLabel('应写（可不填）').fill('市人民政府');
  await press(zhongshen, '保存用词表');
  await expect(zhongshen.getByText('第 1 行没有写“词”，没有保存：请填写，或者删去这一行')).toBeVisible();
  await zhongshen.getByLabel('词', { exact: true }).fill('市府');
  await zhongshen.setViewportSize({ width: 390, height: 900 });
  if (SHOTS) await zhongshen.locator('section[aria-labelledby=words]').screenshot({ path: `${SHOTS}/words.png` });
  await press(zhongshen, '保存用词表');
  await expect(zhongshen.getByText('已保存，1 个词')).toBeVisible();
  expect(newsroom.published('words.yaml')).toContain('instead: 市人民政府');
});
