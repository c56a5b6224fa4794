/** `npm run newsroom`: the newsroom of an office, on loopback behind an HTTPS reverse proxy (docs/deploy.md). */
import { resolve } from 'node:path';
import { AccountBook } from '#admin/server/accounts/account-book.ts';
import { createNewsroomServer } from '#admin/server/newsroom-server.ts';
import { officeSettingsFrom } from '#admin/server/office-settings.ts';
import { siteSettings } from '#admin/server/site-settings.ts';
import { sealedState, writePublication } from '#scripts/build/publication-file.ts';
import { stateOfFolder } from '#scripts/build/site-state.ts';
import { BuildRefused } from '#scripts/build.ts';
import { createOfficeLedger, type OfficeLedger } from '#scripts/ledger/office-ledger.ts';
import { onStop, optionsOf, portOf, runCommand } from '#scripts/setup/command.ts';
import { demandContent } from '#scripts/setup/content-location.ts';
import { projectRoot } from '#scripts/setup/exec.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { PortTaken } from '#scripts/setup/free-port.ts';
import { createLiveSite, type LiveSite } from '#scripts/setup/live-site.ts';
import { newsroomFolder } from '#scripts/setup/newsroom-folder.ts';
import { demandSound, type NewsroomParts, openNewsroom } from '#scripts/setup/newsroom-parts.ts';
import { createPublishedFolder } from '#scripts/setup/published-folder.ts';
import { createSiteFiles } from '#scripts/setup/site-files.ts';
import { watchContent } from '#scripts/setup/watch-content.ts';
import { siteAddress } from '#site/base.ts';
import { asOfDay } from '#site/clock.ts';

/** GB/T 22239 asks for an end of idle sessions; 12 hours is a long working day. */
const SESSION_MINUTES = { idle: 30, absolute: 12 * 60 };
const HOUR_MS = 3_600_000;

function demandAccount(): void {
  if (new AccountBook(newsroomFolder()).all().some(({ disabled }) => !disabled)) return;
  throw new SetupFailed(
    '还没有账号，没有人能登录编辑台。',
    '请先建立账号，例如：npm run account -- add zhangsan --name 张三 --post 办公室文秘岗 --roles 采编',
  );
}

/** 逾期, 临期 and the like change with the day, not with the content. */
function rebuildEveryDay(live: LiveSite): void {
  let day = asOfDay();
  setInterval(() => {
    if (day === asOfDay()) return;
    day = asOfDay();
    live.changed();
  }, HOUR_MS / 12).unref();
}

function publicSite(
  content: string,
  { desk, push }: NewsroomParts,
): {
  readonly live: LiveSite;
  readonly site: ReturnType<typeof createSiteFiles>;
  readonly ledger: OfficeLedger;
} {
  const out = resolve(projectRoot, process.env['GONGKAI_OUT'] || '.cache/newsroom/site');
  const published = createPublishedFolder(out);
  const site = createSiteFiles(out, siteAddress(process.env, siteSettings(content).domain).base);
  const failed = (error: unknown) => console.error(error instanceof BuildRefused ? error.message : error);
  const ledger = createOfficeLedger({ content, out, desk, entered: () => push?.request(), failed });
  let shown = stateOfFolder(out);
  const live = createLiveSite({
    content,
    beforeChanges: ledger.enter,
    folders: published.folders,
    async show(dir, summary, { files = new Map(), asOf = asOfDay() }) {
      await ledger.seal(dir);
      const sealed = sealedState(dir, files);
      published.publish(dir);
      writePublication(out, shown, sealed, asOf);
      shown = sealed;
      site.setRoot(dir);
      console.log(`公开网站已更新（${summary}）：${out}`);
    },
    failed,
    tell: (remark) => console.error(remark),
  });
  return { live, site, ledger };
}

await runCommand(async () => {
  const options = optionsOf({ port: { type: 'string' } });
  const office = demandSound(officeSettingsFrom(process.env));
  const port = portOf(options.port, office.port);
  const content = demandContent();
  demandAccount();
  const parts = await openNewsroom(content, SESSION_MINUTES);
  const { live, site, ledger } = publicSite(content, parts);
  const newsroom = await createNewsroomServer({
    ...parts,
    mode: 'office',
    origins: () => [office.origin],
    trustedProxy: office.trustedProxy,
    site: { answer: site.answer, status: live.status, changed: live.changed },
    ledger,
    log: process.stdout,
  });
  onStop(async () => {
    await newsroom.app.close();
    await parts.push?.close();
  });
  await newsroom.app.listen({ port, host: '127.0.0.1' }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new PortTaken([port]) : error;
  });
  console.log(`编辑台已启动：${office.origin}/admin/（反向代理到 http://127.0.0.1:${port}）`);
  const watching = watchContent(content);
  await ledger.enter();
  // Staff can work, and mend, while the site cannot be built.
  await live.begin().catch((error) => console.error(error instanceof BuildRefused ? error.message : error));
  watching.onChange(live.changed);
  rebuildEveryDay(live);
});
