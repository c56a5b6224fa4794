/** `npm start`: the site and its newsroom on one address of this machine, kept up to date while content changes. */
import { resolve } from 'node:path';
import { createNewsroomServer, type NewsroomServer } from '#admin/server/newsroom-server.ts';
import { siteSettings } from '#admin/server/site-settings.ts';
import { BuildRefused } from '#scripts/build.ts';
import { createBuildFolders } from '#scripts/setup/build-folders.ts';
import { onStop, optionsOf, portOf, runCommand } from '#scripts/setup/command.ts';
import { demandContent } from '#scripts/setup/content-location.ts';
import { projectRoot } from '#scripts/setup/exec.ts';
import { listenOnFreePort, PortTaken } from '#scripts/setup/free-port.ts';
import { createLiveSite, type LiveSite } from '#scripts/setup/live-site.ts';
import { openNewsroom } from '#scripts/setup/newsroom-parts.ts';
import { createSiteFiles, type SiteFiles } from '#scripts/setup/site-files.ts';
import { watchContent, watchProgram } from '#scripts/setup/watch-content.ts';
import { siteAddress } from '#site/base.ts';

/** One person at one machine: a working day without typing a code again. */
const SESSION_MINUTES = { idle: 720, absolute: 7 * 24 * 60 };

function report(error: unknown): void {
  if (error instanceof BuildRefused || error instanceof PortTaken) console.error(`\n${error.message}`);
  else console.error('\n生成网站时程序自己出了错（不是内容的问题），请把下面的信息发给维护人员：\n', error);
}

interface Shop extends Started {
  readonly live: LiveSite;
  readonly site: SiteFiles;
  readonly summary: string;
}

/** Opens the newsroom beside the finished site and says where both are. */
async function open({ content, live, site, port, strict, summary }: Shop): Promise<NewsroomServer> {
  let origins: readonly string[] = ['http://127.0.0.1'];
  const newsroom = await createNewsroomServer({
    ...(await openNewsroom(content, SESSION_MINUTES)),
    mode: 'embedded',
    origins: () => origins,
    site: { answer: site.answer, status: live.status, changed: live.changed },
    showCode: (code) => console.log(`\n  编辑台登录码：${code}（只能用一次，打开 ${origins[0]}/admin/ 输入）\n`),
  });
  const listen = async (at: number, host: string) =>
    Number(new URL(await newsroom.app.listen({ port: at, host })).port);
  const { url, port: bound, taken } = await listenOnFreePort(listen, { first: port, strict, path: site.base });
  origins = [`http://127.0.0.1:${bound}`, `http://localhost:${bound}`];
  if (taken.length > 0) console.log(`端口 ${taken.join('、')} 已被其他程序占用，改用下一个空闲端口。`);
  console.log(
    `\n  公开栏已启动（${summary}）\n\n  网站地址：${url}\n  编辑台：${origins[0]}/admin/\n  内容文件夹：${content}\n`,
  );
  console.log('  修改内容并保存后网站会自动更新；只有本机能访问；按 Ctrl-C 结束。');
  newsroom.greet();
  return newsroom;
}

interface Started {
  readonly content: string;
  readonly port: number;
  readonly strict: boolean;
}

/** The site and, as soon as there is one, the newsroom beside it. */
function prepare({ content, port, strict }: Started) {
  const folders = createBuildFolders(resolve(projectRoot, '.cache/start'));
  const site = createSiteFiles(folders.next(), siteAddress(process.env, siteSettings(content).domain).base);
  let newsroom: NewsroomServer | undefined;
  const live = createLiveSite({
    ...{ content, folders },
    async show(dir, summary) {
      site.setRoot(dir);
      if (newsroom) console.log(`${summary}，刷新浏览器即可看到。`);
      else newsroom = await open({ content, live, site, port, strict, summary });
    },
    tell: (remark) => console.error(remark),
    failed(error) {
      report(error);
      console.error(newsroom ? '网站仍显示改动之前的内容。' : '改好并保存后会自动再试，按 Ctrl-C 结束。');
    },
  });
  onStop(async () => {
    await newsroom?.app.close();
    folders.removeAll();
  });
  process.once('exit', folders.removeAll);
  return live;
}

await runCommand(async () => {
  const options = optionsOf({ port: { type: 'string' }, 'strict-port': { type: 'boolean' } });
  const port = portOf(options.port, 4321);
  const content = demandContent();
  const live = prepare({ content, port, strict: options['strict-port'] ?? false });
  const watching = watchContent(content);
  console.log('正在生成网站…');
  try {
    await live.begin();
  } catch (error) {
    // A person at the terminal can correct the content and save, so the first failure keeps watching too;
    // a script or a CI job has nobody who would, and needs the exit code instead of waiting forever.
    if (!(error instanceof BuildRefused) || !process.stdout.isTTY) {
      report(error);
      process.exit(1);
    }
    report(error);
    console.error('改好并保存后会自动再试，按 Ctrl-C 结束。');
  }
  watching.onChange(live.changed);
  watchProgram();
});
