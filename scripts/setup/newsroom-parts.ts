/** What both newsrooms share: the desk on this content, the screens, the way to a remote. */
import type { Desk } from '#admin/desk/desk.ts';
import { createDesk } from '#admin/desk/desk.ts';
import type { NoteAudit } from '#admin/server/audit-notes.ts';
import { cmsConfigFrom, type Faults } from '#admin/server/forges.ts';
import type { NewsroomOptions } from '#admin/server/newsroom-options.ts';
import { commonSettingsFrom } from '#admin/server/office-settings.ts';
import { PushQueue } from '#admin/server/push/push-queue.ts';
import { pushTargetFrom } from '#admin/server/push/push-settings.ts';
import { siteRenderer } from '#admin/server/site-renderer.ts';
import { adminBundle } from '#scripts/setup/admin-bundle.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { newsroomFolder } from '#scripts/setup/newsroom-folder.ts';
import { asOfDay, nowInMilliseconds, wallTime } from '#site/clock.ts';

export type NewsroomParts = Pick<
  NewsroomOptions,
  'desk' | 'content' | 'folder' | 'adminFolder' | 'cmsConfig' | 'sessionLimits' | 'uploadLimit' | 'now' | 'note'
> & { readonly push?: PushQueue };

/** @throws SetupFailed with every fault of the settings at once */
export function demandSound<Value extends object>(settings: Value | Faults): Value {
  if (!('faults' in settings)) return settings;
  throw new SetupFailed(settings.faults.join('\n'), '请改正上面的环境变量后再启动。');
}

/** Of the day the board is built for: what is published today must not lie in its future. */
const clock = (): string => `${asOfDay()} ${wallTime().slice(-5)}`;

export async function openNewsroom(
  content: string,
  sessionMinutes: { readonly idle: number; readonly absolute: number },
): Promise<NewsroomParts> {
  const env = process.env;
  const cmsConfig = demandSound(cmsConfigFrom(env));
  const limits = demandSound(commonSettingsFrom(env, sessionMinutes));
  const target = pushTargetFrom(env);
  const folder = newsroomFolder(env);
  const desk = createDesk({ content, newsroom: folder, clock, renderer: siteRenderer(content) });
  await reportRecovery(desk);
  const push = target && pushQueue(content, folder, demandSound(target));
  return {
    ...{ desk, content, folder, cmsConfig, ...limits },
    adminFolder: await adminBundle(),
    now: nowInMilliseconds,
    note: auditOf(desk),
    ...(push && { push }),
  };
}

async function reportRecovery(desk: Desk): Promise<void> {
  try {
    if (await desk.started) console.log('上次没有办完的公布已经接着办完。');
  } catch (error) {
    console.error(`编辑台现在不能保存，排除后会自动恢复：${error instanceof Error ? error.message : error}`);
  }
}

function pushQueue(
  content: string,
  newsroom: string,
  target: ConstructorParameters<typeof PushQueue>[0]['target'],
): PushQueue {
  const queue = new PushQueue({
    ...{ repository: content, newsroomFolder: newsroom, target },
    now: nowInMilliseconds,
    wallTime,
  });
  // An earlier process may have left something unsent.
  queue.request();
  return queue;
}

const auditOf =
  (desk: Desk): NoteAudit =>
  async ({ who, what, detail, from }) =>
    desk.audit.record({ who, what, from, ...(detail !== undefined && { detail }) });
