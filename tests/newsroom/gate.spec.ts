import { openEntry, openReview, press, saved, type } from './support/editor.ts';
import { expect, test } from './support/newsroom.ts';

const KIND = 'hotlines';
/** No other test works on this entry: each leaves its draft where it ended. */
const id = 'linhai-jiandu-dianhua';

test('身份证号挡在送审前，一按就遮挡；手机号由初审逐处说明理由', async ({ as }) => {
  const caibian = await as('caibian');
  await openEntry(caibian, KIND, id);
  await type(caibian, 'owner', '值班 331082190203170010 手机 15400001234');
  await type(caibian, 'changeNote', '值班岗位');
  await saved(caibian);
  const panel = caibian.getByLabel('要改的地方');
  await expect(panel).toContainText('1 处不能公开，改好才能送初审；1 处初审会问');
  await panel.getByRole('button', { name: '遮挡' }).first().click();
  await expect(panel).toContainText('已遮挡一处');
  await saved(caibian);
  await openReview(caibian, KIND, id);
  await press(caibian, '送初审');
  const chushen = await as('chushen');
  await openReview(chushen, KIND, id);
  const questions = chushen.getByRole('region', { name: '公布前检查' });
  await expect(questions.locator('mark')).toHaveText('15400001234');
  const pass = chushen.getByRole('button', { name: '初审通过，送终审' });
  await expect(pass).toBeDisabled();
  await questions.getByLabel('可以留，因为').selectOption('单位公用电话');
  await expect(pass).toBeEnabled();
  await pass.click();
  await expect(chushen.getByRole('status').filter({ hasText: '已送终审' })).toBeVisible();
});
