/** `npm run usb [-- --out folder]`: the whole board as a folder that opens by double click. Refuses a board with errors. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CHECKSUMS } from '#offline/usb/about-copy.ts';
import { writeUsb } from '#offline/usb/write-usb.ts';
import { publicationFile } from '#scripts/build/publication-file.ts';
import { buildSite } from '#scripts/build.ts';
import { optionsOf, runCommand } from '#scripts/setup/command.ts';
import { projectRoot } from '#scripts/setup/exec.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { progressOn } from '#scripts/setup/progress.ts';
import { siteAddress } from '#site/base.ts';
import { BuildRefused } from '#store/build-refused.ts';

/** Replacing a folder deletes what is in it, so it must be a copy made before, or empty. */
function folderFor(out: string): string {
  const folder = resolve(out);
  if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, CHECKSUMS))) {
    throw new SetupFailed(
      `文件夹 ${folder} 里有别的东西，没有覆盖。`,
      '请用 --out 另指一个空的或还不存在的文件夹，例如 --out /media/usb/公开栏。',
    );
  }
  return folder;
}

await runCommand(async () => {
  const options = optionsOf({ out: { type: 'string' } });
  const folder = folderFor(options.out ?? join(projectRoot, 'usb'));
  const cache = join(projectRoot, '.cache', 'usb');
  mkdirSync(cache, { recursive: true });
  const site = mkdtempSync(join(cache, 'site-'));
  try {
    console.log('正在生成网站…');
    const { tell } = progressOn();
    await buildSite({ outDir: site, tell });
    mkdirSync(dirname(folder), { recursive: true });
    const { pages, files, proof } = await writeUsb(site, siteAddress(process.env).base, folder, (done, all) =>
      tell(done, all, '写离线副本'),
    );
    console.log(`\n离线副本已写好：${folder}`);
    console.log(`共 ${pages} 页、${files} 个文件。双击 index.html 打开；整个文件夹拷进 U 盘即可。`);
    console.log(`核对：在文件夹里运行 sha256sum -c ${CHECKSUMS}。`);
    console.log(`${CHECKSUMS} 自己的 SHA-256（可抄在交接单上）：\n${proof}`);
  } catch (error) {
    if (!(error instanceof BuildRefused)) throw error;
    console.error(
      `${error.message}\n没有写离线副本；${existsSync(folder) ? `${basename(folder)} 里还是原来的内容。` : '什么也没有留下。'}`,
    );
    process.exitCode = 1;
  } finally {
    rmSync(site, { recursive: true, force: true });
    rmSync(publicationFile(site), { force: true });
  }
});
