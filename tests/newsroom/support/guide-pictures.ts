/**
 * Takes the pictures of the staff guide from the running newsroom: `node tests/newsroom/support/guide-pictures.ts`.
 * Run it again whenever a screen changes; the pictures are committed.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright/test';
import { ensureBrowser } from '#scripts/setup/browser.ts';
import { projectRoot } from '#scripts/setup/exec.ts';
import { pdf as pdfFile } from '#tests/unit/gate/files.ts';
import { newEntry, openEntry, openReview, press, save, saved, type } from './editor.ts';
import { openNewsroom, signIn } from './newsroom.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkailan-guide-'));
const newsroom = await openNewsroom(Number(process.env['GONGKAI_E2E_PORT'] || '4460') + 30, folder);
const executablePath = process.env['GONGKAI_CHROMIUM'] || (await ensureBrowser());
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const size = { width: 800, height: 520 };
const pictures = join(projectRoot, 'admin/app/guide/pictures');

/** PNG → WebP in the browser itself; no image library is needed. */
async function take(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(600);
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const canvas = await browser.newPage();
  const webp = await canvas.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const surface = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    surface.getContext('2d')?.drawImage(image, 0, 0);
    return surface.toDataURL('image/webp', 0.8).split(',')[1] as string;
  }, png.toString('base64'));
  await canvas.close();
  writeFileSync(join(pictures, `${name}.webp`), Buffer.from(webp, 'base64'));
  console.log(name);
}

const person = async (id: Parameters<typeof signIn>[2]): Promise<Page> => {
  const page = await signIn(browser, newsroom.origin, id);
  await page.setViewportSize(size);
  page.on('dialog', (dialog) => dialog.accept());
  return page;
};
const top = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.scrollIntoView());

const guest = await browser.newPage({ baseURL: newsroom.origin, viewport: size });
await guest.goto('/admin/login');
await take(guest, 'login');

const caibian = await person('caibian');
await openReview(caibian, 'hotlines', 'linhai-tousu-dianhua');
await take(caibian, 'confirm');
await caibian.getByText('撤下', { exact: true }).click();
await caibian.getByLabel('理由').fill('投诉统一由 12345 受理，见投诉指南');
await top(caibian, 'details[open]');
await take(caibian, 'withdraw');
await newEntry(caibian, 'procedures');
await type(caibian, 'title', '防空地下室易地建设审批');
await caibian.getByRole('button', { name: '由标题生成' }).click();
await caibian.waitForTimeout(1500);
await take(caibian, 'form');
await save(caibian);
await caibian.getByRole('region', { name: '要改的地方' }).waitFor();
await take(caibian, 'findings');

await openEntry(caibian, 'procedures', 'linhai-mianjian');
await caibian
  .locator('label[for^="materials-field-"]')
  .first()
  .evaluate((element) => element.scrollIntoView());
await caibian.getByRole('button', { name: '从 Excel 或 WPS 粘贴' }).nth(2).click();
await caibian
  .getByRole('dialog')
  .getByLabel('粘贴到这里')
  .fill('材料名称\t原件/复印件\t份数\t是否必要\n法定代表人身份证\t复印件\t1\t必要\n授权委托书\t原件\t一份\t视情形');
await take(caibian, 'paste');

await openEntry(caibian, 'regulations', 'linhai-caiwu');
await top(caibian, '.nr-articles');
await take(caibian, 'articles');
const pdf = Buffer.from(pdfFile('application form'));
await caibian
  .locator('.nr-upload input')
  .first()
  .setInputFiles({ name: '报销单.pdf', mimeType: 'application/pdf', buffer: pdf });
await caibian.getByText('已上传').waitFor();
await top(caibian, 'label[for^="attachments-field-"]');
await take(caibian, 'upload');

await openEntry(caibian, 'hotlines', 'linhai-zixun-dianhua');
await type(caibian, 'owner', '市人防办综合科值班岗');
await type(caibian, 'changeNote', '接听岗位改为值班岗');
await caibian.evaluate(() => scrollTo(0, 0));
await take(caibian, 'change');
await saved(caibian);
await openReview(caibian, 'hotlines', 'linhai-zixun-dianhua');
await take(caibian, 'submit');
await press(caibian, '送初审');

const chushen = await person('chushen');
await openReview(chushen, 'hotlines', 'linhai-zixun-dianhua');
await press(chushen, '退回修改');
await take(chushen, 'return');
await top(chushen, '.beside');
await take(chushen, 'review');
await press(chushen, '初审通过，送终审');
await chushen.getByText('已送终审').waitFor();
const zhongshen = await person('zhongshen');
await zhongshen.goto('/admin/desk/');
await zhongshen.getByRole('heading', { name: '等我办的' }).waitFor();
await take(zhongshen, 'desk');
await openReview(zhongshen, 'hotlines', 'linhai-zixun-dianhua');
await take(zhongshen, 'publish');
await openReview(zhongshen, 'notices', 'linhai-gs-fazhan-guihua');
await zhongshen.getByText('紧急撤下', { exact: true }).click();
await zhongshen.getByLabel('理由').fill('附件里有申请人的身份证号');
await top(zhongshen, 'details[open]');
await take(zhongshen, 'takedown');

await openEntry(caibian, 'hotlines', 'linhai-jubao-xinxiang');
await type(caibian, 'owner', '督查室');
await caibian.waitForTimeout(800);
await caibian.reload();
await caibian.getByRole('button', { name: '找回来' }).waitFor();
await take(caibian, 'restore');
await caibian.getByRole('button', { name: '找回来' }).click();
await type(caibian, 'changeNote', '写明开箱岗位');
const lingyi = await person('lingyi');
await openEntry(lingyi, 'hotlines', 'linhai-jubao-xinxiang');
await type(lingyi, 'owner', '市人防办督查室开箱岗');
await type(lingyi, 'changeNote', '写明开箱岗位');
await saved(lingyi);
await save(caibian);
await caibian.getByRole('dialog').waitFor();
await take(caibian, 'conflict');
await browser.close();
await newsroom.kill();
rmSync(folder, { recursive: true, force: true });
