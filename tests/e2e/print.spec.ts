import { spawnSync } from 'node:child_process';
import { expect, test } from 'playwright/test';

const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;

for (const { path, title, body } of [
  { path: '/regulations/linhai-gongshi-tingzheng/', title: '临海市人防办重大事项公示和听证制度', body: '临海市人防办' },
  { path: '/procedures/linhai-mianjian/', title: '防空地下室免建审批', body: '临海人防办' },
]) {
  test(`打印《${title}》：有标题、机关、日期，没有导航`, async ({ page }) => {
    test.skip(!hasPdftotext, '没有 pdftotext，读不出 PDF；请安装 poppler-utils');
    await page.goto(path);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    const { stdout } = spawnSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: pdf, encoding: 'utf8' });
    const text = stdout.replace(/\s+/g, '');
    for (const words of [title, body, '核对2026年11月23日', '发布机构', '来源', '示例，不是真实信息'])
      expect(text).toContain(words);
    for (const words of ['跳到正文', '搜办事、电话、制度', '本页内容', '网站地图', '监督投诉'])
      expect(text).not.toContain(words);
    const questions = await page.locator('main details:not(.screen) p').allTextContents();
    for (const answer of questions) expect(text, '合上的问答也印出来').toContain(answer.replace(/\s+/g, ''));
  });
}
