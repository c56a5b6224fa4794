/** `npm run kaifa [-- --out folder]`: draws every block and every kind for anyone who changes them, and shows them. Never part of a site. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { drawKaifa } from '#build/kaifa.ts';
import { loadSite } from '#build/site.ts';
import { addFixedFiles } from '#scripts/build/make-site.ts';
import { SiteWriter } from '#scripts/build/site-writer.ts';
import { onStop, optionsOf, portOf, runCommand } from '#scripts/setup/command.ts';
import { projectRoot } from '#scripts/setup/exec.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { createStaticServer } from '#scripts/setup/static-server.ts';

await runCommand(async () => {
  const options = optionsOf({ out: { type: 'string' }, port: { type: 'string' } });
  const folder = options.out ? resolve(options.out) : join(projectRoot, '.cache', 'kaifa');
  if (options.out && existsSync(folder) && readdirSync(folder).length > 0)
    throw new SetupFailed(`文件夹 ${folder} 不是空的，没有覆盖。`, '请用 --out 另指一个空的或还不存在的文件夹。');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const site = await loadSite();
  const writer = new SiteWriter(folder);
  for (const [path, html] of await drawKaifa(site)) writer.put(path, html);
  await addFixedFiles(site, writer);
  if (options.out) {
    console.log(`开发页面已写好：${join(folder, 'kaifa', 'index.html')}`);
    return;
  }
  const server = createStaticServer(folder, site.context.urls.home);
  const { url } = await server.listen(portOf(options.port, 4322));
  onStop(() => server.close());
  console.log(`开发页面：${url}kaifa/（按 Ctrl-C 结束；改了代码请重新运行）`);
});
