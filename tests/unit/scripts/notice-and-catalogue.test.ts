/** `npm run calendar` with files as office machines save them, and `npm run catalogue` on a board that has begun. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { repository } from '../repository.ts';
import { gb18030 } from '../store/gb18030.ts';

function content(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-command-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'site.yaml'), readFileSync(repository('content/site.yaml')));
  const run = (script: string, ...args: string[]) =>
    spawnSync(process.execPath, [repository(`scripts/${script}.ts`), ...args], {
      ...{ cwd: repository('.'), encoding: 'utf8' },
      env: { ...process.env, GONGKAI_CONTENT: folder, GONGKAI_AS_OF: '2026-11-23' },
    });
  return { folder, run };
}

const NOTICE = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（周日）至23日（周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
`;
const GIVEN = ['--notice', '国办发明电〔2025〕7号', '--date', '2025-11-04'];

test('记事本存成 GBK 的通知照样读；两种编码都不是的，说请另存为 UTF-8，什么也不写', (t) => {
  const { folder, run } = content(t);
  const file = join(folder, '.通知.txt');
  const made = join(folder, 'calendar/2026.yaml');
  writeFileSync(file, new Uint8Array([0xff, 0xff, 0x00]));
  const bad = run('calendar', '2026', '--file', file, ...GIVEN);
  assert.equal(bad.status, 1);
  assert.match(bad.stderr, /通知文件的编码读不出来。[\s\S]*请另存为 UTF-8 文本。/);
  assert.equal(existsSync(made), false);
  writeFileSync(file, gb18030(NOTICE));
  const good = run('calendar', '2026', '--file', file, ...GIVEN);
  assert.equal(good.status, 0, good.stderr);
  assert.match(readFileSync(made, 'utf8'), /from: 2026-02-15, to: 2026-02-23, name: 春节/);
});

test('还没有机构的板上比较标准目录：说先公布机构，不说 undefined', (t) => {
  const { status, stderr } = content(t).run('catalogue', '--compare');
  assert.equal(status, 1);
  assert.match(stderr, /还没有公布的机构。[\s\S]*请先公布机构的条目。/);
  assert.doesNotMatch(stderr, /undefined/);
});
