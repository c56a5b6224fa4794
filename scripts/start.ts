import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { watch } from 'chokidar';
import { BuildRefused, buildSite } from '#scripts/build.ts';
import { createBuildFolders } from '#scripts/setup/build-folders.ts';
import { onStop, optionsOf, portOf, runCommand } from '#scripts/setup/command.ts';
import { projectRoot } from '#scripts/setup/exec.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { createRebuildQueue } from '#scripts/setup/rebuild-queue.ts';
import { createStaticServer, PortTaken, type StaticServer } from '#scripts/setup/static-server.ts';

const QUIET_MS = 300;

/** Editors' swap files and the like; the content folder's own address may well contain a dotted folder. */
const isScratch = (folder: string, path: string) => /(^|[/\\])\.[^/\\.]|~$|\.tmp$/.test(relative(folder, path));

function report(error: unknown): void {
  if (error instanceof BuildRefused || error instanceof PortTaken) console.error(`\n${error.message}`);
  else console.error('\n生成网站时程序自己出了错（不是内容的问题），请把下面的信息发给维护人员：\n', error);
}

await runCommand(async () => {
  const options = optionsOf({ port: { type: 'string' }, 'strict-port': { type: 'boolean' } });
  const port = portOf(options.port, 4321);
  const content = resolve(projectRoot, process.env['GONGKAI_CONTENT'] || 'content');
  if (!existsSync(content)) {
    throw new SetupFailed(
      `找不到内容文件夹 ${content}。`,
      '请恢复这个文件夹，或把环境变量 GONGKAI_CONTENT 设为内容所在的位置。',
    );
  }

  const folders = createBuildFolders(resolve(projectRoot, '.cache/start'));
  let server: StaticServer | undefined;

  async function show(dir: string, summary: string): Promise<void> {
    if (server) {
      server.setRoot(dir);
      console.log(`${summary}，刷新浏览器即可看到。`);
      return;
    }
    const starting = createStaticServer(dir);
    const { url, taken } = await starting.listen(port, { strict: options['strict-port'] ?? false });
    server = starting;
    if (taken.length > 0) console.log(`端口 ${taken.join('、')} 已被其他程序占用，改用下一个空闲端口。`);
    console.log(`\n  公开栏已启动（${summary}）\n`);
    console.log(`  网站地址：${url}`);
    console.log(`  内容文件夹：${content}\n`);
    console.log('  修改内容并保存后网站会自动更新；只有本机能访问；按 Ctrl-C 结束。\n');
  }

  async function build(): Promise<void> {
    const started = performance.now();
    const dir = folders.next();
    const { pages } = await buildSite({ outDir: dir, quiet: true });
    await show(dir, `共 ${pages} 个页面，用时 ${((performance.now() - started) / 1000).toFixed(1)} 秒`);
    folders.keep(dir);
  }

  onStop(async () => {
    await server?.close();
    folders.removeAll();
  });
  process.once('exit', folders.removeAll);

  const queue = createRebuildQueue(async () => {
    console.log('内容有改动，正在重新生成…');
    await build().catch((error: unknown) => {
      report(error);
      console.error(server ? '网站仍显示改动之前的内容。' : '改好并保存后会自动再试，按 Ctrl-C 结束。');
    });
  }, QUIET_MS);

  // Watching begins before the first build, so that a change made while it runs is not lost.
  const watcher = watch(content, { ignoreInitial: true, ignored: (path) => isScratch(content, path) });
  const changedEarly = { yes: false };
  const onContent = () => (changedEarly.yes = true);
  watcher.on('all', onContent);

  console.log('正在生成网站…');
  try {
    await build();
  } catch (error) {
    // A person at the terminal can correct the content and save, so the first failure keeps watching too;
    // a script or a CI job has nobody who would, and needs the exit code instead of waiting forever.
    if (!(error instanceof BuildRefused) || !process.stdout.isTTY) {
      await watcher.close();
      report(error);
      process.exitCode = 1;
      return;
    }
    report(error);
    console.error('改好并保存后会自动再试，按 Ctrl-C 结束。');
  }

  watcher.off('all', onContent).on('all', queue.request);
  if (changedEarly.yes) queue.request();
  watch(resolve(projectRoot, 'src'), { ignoreInitial: true }).once('all', () =>
    console.log('程序代码（src）有改动，重新运行 npm start 后生效。'),
  );
});
