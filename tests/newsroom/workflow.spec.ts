import { field, openEntry, openReview, press, saved, type } from './support/editor.ts';
import { expect, test } from './support/newsroom.ts';

const KIND = 'hotlines';
const said = /已送初审|已送终审|已退回采编|已公布/;

test('采编修改、初审退回、改好再送、终审公布：网站文件、登记、提交记录都对', async ({ as, newsroom }) => {
  const id = 'linhai-zixun-dianhua';
  const file = `${KIND}/${id}.yaml`;
  const before = newsroom.published(file);
  const commits = newsroom.git('rev-list', '--count', 'HEAD');

  const caibian = await as('caibian');
  await openEntry(caibian, KIND, id);
  await type(caibian, 'owner', '市人防办综合科值班岗');
  await type(caibian, 'changeNote', '接听岗位改为值班岗');
  await saved(caibian);
  expect(newsroom.published(file), '公布之前网站上的不动').toBe(before);
  await openReview(caibian, KIND, id);
  await expect(caibian.locator('ins')).toContainText('值班岗');
  await press(caibian, '送初审');
  await expect(caibian.getByRole('status').filter({ hasText: said })).toBeVisible();
  await expect(caibian.getByRole('button', { name: '初审通过，送终审' })).toHaveCount(0);

  const chushen = await as('chushen');
  await chushen.goto('/admin/desk/');
  await expect(chushen.getByRole('region', { name: '等我办的' })).toContainText('人防办办事咨询电话');
  await openReview(chushen, KIND, id);
  await press(chushen, '退回修改');
  await expect(chushen.getByRole('alert')).toContainText('退回要写明意见');
  await chushen.getByLabel('审查意见').fill('请写全称：临海市人防办');
  await press(chushen, '退回修改');
  await expect(chushen.getByRole('status').filter({ hasText: said })).toBeVisible();

  await caibian.goto('/admin/desk/');
  await expect(caibian.getByRole('region', { name: '等我办的' })).toContainText('初甲退回：请写全称：临海市人防办');
  await openEntry(caibian, KIND, id);
  await type(caibian, 'owner', '临海市人防办综合科值班岗');
  await saved(caibian);
  await openReview(caibian, KIND, id);
  await press(caibian, '送初审');
  await expect(caibian.getByRole('status').filter({ hasText: said })).toBeVisible();

  await openReview(chushen, KIND, id);
  await press(chushen, '初审通过，送终审');
  await expect(chushen.getByRole('status').filter({ hasText: said })).toBeVisible();
  await expect(chushen.getByRole('button', { name: '终审通过，公布' }), '初审不能自己终审').toHaveCount(0);

  const zhongshen = await as('zhongshen');
  zhongshen.on('dialog', (dialog) => dialog.accept());
  await openReview(zhongshen, KIND, id);
  await expect(zhongshen.getByRole('region', { name: '会变的页面' })).toContainText(`/${KIND}/${id}/`);
  await expect(zhongshen.frameLocator('iframe').getByText('临海市人防办综合科值班岗').first()).toBeVisible();
  await press(zhongshen, '终审通过，公布');
  await expect(zhongshen.getByText('已公布', { exact: false }).first()).toBeVisible();
  await expect.poll(() => newsroom.published(file)).toContain('临海市人防办综合科值班岗');

  const after = newsroom.published(file) ?? '';
  expect(after).toContain('接听岗位改为值班岗');
  expect(after.match(/collector:/g), '首次公布和这次更正各一行登记').toHaveLength(2);
  expect(after).toContain('办公室负责人');
  expect(after).not.toContain('初甲');
  await expect.poll(() => newsroom.git('rev-list', '--count', 'HEAD')).toBe(String(Number(commits) + 1));
  expect(newsroom.git('log', '-1', '--format=%an')).toBe('采甲');
});

test('在 Decap 的进度菜单里也能送审；审查期间作者不能再改，撤回后可以', async ({ as }) => {
  const id = 'linhai-tousu-laifang';
  const caibian = await as('caibian');
  await openEntry(caibian, KIND, id);
  await type(caibian, 'owner', '综合科接待岗');
  await type(caibian, 'changeNote', '写明接待岗位');
  await saved(caibian);
  await caibian.getByRole('button', { name: '进度：采编' }).click();
  await caibian.getByRole('menuitem', { name: '初审' }).click();
  await expect(caibian.getByText('进度已改')).toBeVisible();
  await type(caibian, 'owner', '审查期间偷改');
  await press(caibian, '保存');
  await expect(caibian.getByText('稿件正在初审').first()).toBeVisible();
  caibian.on('dialog', (dialog) => dialog.accept());
  await openReview(caibian, KIND, id);
  await press(caibian, '撤回来再改');
  await expect(caibian.getByText('已撤回，现在可以修改')).toBeVisible();
  await press(caibian, '删除草稿');
  await expect(caibian.getByRole('button', { name: '核对无误' })).toBeVisible();
});

test('撤下要写理由并经审查；紧急撤下一个人就能办；采编没有紧急撤下', async ({ as, newsroom }) => {
  const caibian = await as('caibian');
  await openReview(caibian, 'terms', 'ziranri');
  await expect(caibian.getByText('紧急撤下')).toHaveCount(0);
  await caibian.getByText('撤下', { exact: true }).click();
  await press(caibian, '申请撤下');
  await expect(caibian.getByRole('alert')).toContainText('请写明理由');
  await caibian.getByLabel('理由').fill('这个词已并入另一条解释');
  await press(caibian, '申请撤下');
  await expect(caibian.getByText('申请撤下，现在在')).toBeVisible();
  expect(newsroom.published('terms/ziranri.yaml')).toBeDefined();

  const guanli = await as('guanli');
  guanli.on('dialog', (dialog) => dialog.accept());
  await openReview(guanli, 'terms', 'zhudong-gongkai');
  await guanli.getByText('紧急撤下', { exact: true }).click();
  await guanli.getByLabel('理由').fill('附件里有申请人的身份证号');
  await press(guanli, '立即撤下');
  await expect(guanli.getByText('已经撤下')).toBeVisible();
  expect(newsroom.published('terms/zhudong-gongkai.yaml')).toBeUndefined();
  expect(newsroom.published('withdrawn/terms/zhudong-gongkai.yaml')).toContain('身份证号');

  const zhongshen = await as('zhongshen');
  await zhongshen.goto('/admin/desk/');
  const urgent = zhongshen.getByRole('region', { name: '不能等的' });
  await expect(urgent).toContainText('附件里有申请人的身份证号');
  await press(zhongshen, '记下补审');
  await expect(urgent.getByRole('alert')).toContainText('补审要写明意见');
  await urgent.getByLabel('补审意见').fill('情况属实，撤下得当');
  await press(zhongshen, '记下补审');
  await expect(urgent).toHaveCount(0);
});

test('核对无误记下日期，不改内容；管理看得到操作日志', async ({ as, newsroom }) => {
  const zhongshen = await as('zhongshen');
  await openReview(zhongshen, 'terms', 'zhiban-daiban');
  await press(zhongshen, '核对无误');
  await expect(zhongshen.getByText('已记下核对日期')).toBeVisible();
  expect(newsroom.git('log', '-1', '--format=%s')).toContain('核对');
  const guanli = await as('guanli');
  await guanli.goto('/admin/desk/');
  await expect(guanli.getByRole('link', { name: /\d{4}-\d{2} 的日志/ })).toBeVisible();
});

test('照一条再写一条：栏目都填好，编号另取，原来的不动', async ({ as, newsroom }) => {
  const before = newsroom.published('terms/gongshi.yaml');
  const caibian = await as('caibian');
  await openReview(caibian, 'terms', 'gongshi');
  await press(caibian, '照这条再写一条');
  await expect(field(caibian, 'word')).toHaveValue('公示');
  await expect(field(caibian, 'entryId')).toHaveValue('gongshi-2');
  await type(caibian, 'word', '公示期');
  await saved(caibian);
  await caibian.goto('/admin/desk/');
  await expect(caibian.getByRole('region', { name: '等我办的' })).toContainText('公示期');
  expect(newsroom.published('terms/gongshi.yaml')).toBe(before);
  expect(newsroom.published('terms/gongshi-2.yaml')).toBeUndefined();
});

test('两份稿件一起公布：只有一次提交', async ({ as, newsroom }) => {
  const [caibian, chushen, zhongshen] = [await as('caibian'), await as('chushen'), await as('zhongshen')];
  const moved = (page: typeof caibian) => expect(page.getByRole('status').filter({ hasText: said })).toBeVisible();
  for (const id of ['banjie', 'chengnuo-shixian']) {
    await openEntry(caibian, 'terms', id);
    await type(caibian, 'example', '比如您交齐材料那天。');
    await type(caibian, 'changeNote', '举了例子');
    await saved(caibian);
    await openReview(caibian, 'terms', id);
    await press(caibian, '送初审');
    await moved(caibian);
    await openReview(chushen, 'terms', id);
    await press(chushen, '初审通过，送终审');
    await moved(chushen);
  }
  const commits = Number(newsroom.git('rev-list', '--count', 'HEAD'));
  zhongshen.on('dialog', (dialog) => dialog.accept());
  await openReview(zhongshen, 'terms', 'banjie');
  await expect(zhongshen.getByText('和别的稿件一起公布')).toBeVisible();
  await zhongshen.getByRole('checkbox', { name: /承诺时限/ }).check();
  await press(zhongshen, '终审通过，公布（连同另外 1 份）');
  await expect.poll(() => newsroom.published('terms/banjie.yaml')).toContain('比如您交齐材料那天。');
  await expect.poll(() => newsroom.published('terms/chengnuo-shixian.yaml')).toContain('比如您交齐材料那天。');
  await expect.poll(() => Number(newsroom.git('rev-list', '--count', 'HEAD'))).toBe(commits + 1);
});
