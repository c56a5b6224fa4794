/** `npm run doctor [-- --backups 文件夹] [--json]`: is this machine fit for its board? Exit 1 when something is wrong. */
import { resolve } from 'node:path';
import { CHECKS, type CheckName, type Finding } from '#scripts/doctor/checks.ts';
import { optionsOf, runCommand } from '#scripts/setup/command.ts';
import { demandContent } from '#scripts/setup/content-location.ts';
import { projectRoot } from '#scripts/setup/exec.ts';
import { newsroomFolder } from '#scripts/setup/newsroom-folder.ts';
import { asOfDay, nowInMilliseconds } from '#site/clock.ts';

const MARKS = { 好: '✓', 提醒: '!', 错误: '✗' } as const satisfies Record<Finding['verdict'], string>;

await runCommand(async () => {
  const { backups, json } = optionsOf({ backups: { type: 'string' }, json: { type: 'boolean' } });
  const surroundings = {
    content: demandContent(),
    newsroom: newsroomFolder(),
    out: resolve(projectRoot, process.env['GONGKAI_OUT'] || 'dist'),
    today: asOfDay(),
    now: nowInMilliseconds(),
    ...(backups !== undefined && { backups: resolve(backups) }),
  };
  const findings = (Object.keys(CHECKS) as CheckName[]).map((name) => ({ name, ...CHECKS[name](surroundings) }));
  const wrong = findings.filter(({ verdict }) => verdict === '错误').length;
  if (json) console.log(JSON.stringify(findings, null, 1));
  else {
    for (const { name, verdict, says, remedy } of findings) {
      console.log(`${MARKS[verdict]} ${name}：${says}${remedy ? ` → ${remedy}` : ''}`);
    }
    console.log(wrong === 0 ? '没有错误。' : `${wrong} 处错误。`);
  }
  process.exitCode = wrong === 0 ? 0 : 1;
});
