import { chromium } from 'playwright';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [n, w] of [['p', 390], ['d', 1200]]) {
  const page = await b.newPage({ viewport: { width: w, height: 900 } });
  for (const [k, u] of [['ledger','/ledger/'],['slip','/ledger/slip/'],['check','/ledger/check/?515'],['hist','/regulations/linhai-gongshi-tingzheng/history/'],['diff','/procedures/linhai-mianjian/history/1-2/'],['asat','/regulations/linhai-gongshi-tingzheng/history/1/'],['rule','/regulations/linhai-gongshi-tingzheng/']]) {
    await page.goto('http://127.0.0.1:4413' + u); await page.waitForTimeout(600);
    await page.screenshot({ path: `/tmp/shot-${k}-${n}.png`, fullPage: k !== 'ledger' && k!=='asat' });
  }
}
await b.close();
