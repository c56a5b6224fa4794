/** What follows a change of the public board, and when one must not happen. */
import type { Moved } from '#admin/rules/protocol.ts';
import type { NewsroomOptions } from './newsroom-options.ts';
import { Refusal } from './refusal.ts';
import { siteSettings } from './site-settings.ts';

/** One person at one keyboard cannot be two reviewers (R1–R3). @throws Refusal 403 on a real board in the embedded newsroom. */
export function demandRealReview({ mode, content }: Pick<NewsroomOptions, 'mode' | 'content'>): void {
  if (mode === 'office' || siteSettings(content).sample) return;
  throw new Refusal(
    403,
    '这是正式网站的内容，须由两位同志分别初审、终审，试用身份不能公布。请管理员用 npm run newsroom 启动，并为每个人建立账号',
  );
}

/** Shows and sends what became public. */
export function followUp<Result extends Moved>(
  { site, push }: Pick<NewsroomOptions, 'site' | 'push'>,
  result: Result,
): Result {
  if (!('closed' in result)) return result;
  site.changed();
  push?.request();
  return result;
}
