/** The head citizens can see now. An append must begin with it: a stale clone would otherwise fork the public ledger. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rewritten } from '#ledger/audit.ts';
import type { LedgerBook } from '#ledger/book.ts';
import { type Checkpoint, parseCheckpoint } from '#ledger/checkpoint.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';

const TIMEOUT_MS = 20_000;

/** @param source address of the site, or a folder with a built site. @returns undefined when it has no ledger yet. */
export async function liveHead(source: string): Promise<Checkpoint | undefined> {
  const text = /^https?:/.test(source) ? await fetched(source) : onDisk(source);
  return text === undefined ? undefined : parseCheckpoint(text);
}

const onDisk = (folder: string): string | undefined => {
  const file = join(folder, 'ledger', 'checkpoint');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

async function fetched(site: string): Promise<string | undefined> {
  const url = `${site.replace(/\/?$/, '/')}ledger/checkpoint`;
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), cache: 'no-store' });
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return await answer.text();
  } catch (error) {
    throw new SetupFailed(
      `取不到线上的账头 ${url}：${error instanceof Error ? error.message : error}`,
      '请检查网络后再试；确知网站还没有上线或在内网之外操作时，加 --offline 跳过这一步。',
    );
  }
}

/** @throws SetupFailed when the local entries do not begin with what is public. */
export function refuseFork(live: Checkpoint, book: LedgerBook): void {
  const fault = live.origin === book.origin ? rewritten(live, book.tree) : `线上是另一个账本 ${live.origin}`;
  if (!fault) return;
  throw new SetupFailed(
    `线上的账本不是本地账本的前一段，没有记账：${fault}。`,
    '多半是本地内容旧了或从备份恢复过：请先 git pull 取回最新的 ledger 文件夹。不要强行覆盖，见证方会看出来。',
  );
}
