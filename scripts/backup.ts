/** `npm run backup [-- --to 文件夹]`: content and newsroom into a new folder, also while the newsroom runs. */
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { makeBackup } from '#scripts/backup/archive.ts';
import { optionsOf, runCommand } from '#scripts/setup/command.ts';
import { demandContent } from '#scripts/setup/content-location.ts';
import { projectRoot, projectVersion } from '#scripts/setup/exec.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { newsroomFolder } from '#scripts/setup/newsroom-folder.ts';
import { momentNow } from '#site/clock.ts';

const isInside = (folder: string, path: string): boolean => !relative(folder, path).startsWith('..');

await runCommand(async () => {
  const { to = 'backups' } = optionsOf({ to: { type: 'string' } });
  const [content, newsroom] = [demandContent(), newsroomFolder()];
  const { at } = momentNow();
  const folder = join(resolve(projectRoot, to), `gongkailan-${at.slice(0, 19).replaceAll(':', '')}`);
  for (const source of [content, newsroom]) {
    if (isInside(source, folder)) {
      throw new SetupFailed(`备份不能放在 ${source} 里面。`, '请用 --to 指定另一个文件夹，最好在另一块磁盘上。');
    }
  }
  if (existsSync(folder)) throw new SetupFailed(`${folder} 已经有了。`, '请过一秒再运行。');
  const { files, settled } = await makeBackup({ content, newsroom }, folder, { madeAt: at, version: projectVersion() });
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  console.log(`备份做好了：${folder}（${files.length} 个文件，${(bytes / 2 ** 20).toFixed(1)} MiB）`);
  if (!existsSync(newsroom)) console.log(`没有编辑台文件夹 ${newsroom}，只备份了内容。`);
  if (!settled) console.log('注意：备份期间一直有人在修改，最后一次改动可能只备份了一半。请在没人编辑时再备份一次。');
  console.log(`备份里有稿件、账号和账本密钥，请和稿件一样保密。试试能不能恢复：npm run restore -- ${folder} --drill`);
});
