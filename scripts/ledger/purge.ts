/** Taking an illegally published version out of the world while the proof that something was there stays. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isPageEntry, keyOf, withoutPersonalNumbers } from '#ledger/entry.ts';
import type { Signer } from '#ledger/note.ts';
import type { LedgerBoard } from '#scripts/ledger/board.ts';
import { addEntries, addPurge, writeHead } from '#scripts/ledger/folder.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { LEDGER, ledgerFolder } from '#store/read-ledger.ts';

/** @param number entry number as pages show it, from 1. @throws SetupFailed when the version is still published. */
export function purgeVersion(
  { content, book }: LedgerBoard,
  number: number,
  why: string,
  at: string,
  signers: readonly Signer[],
): string {
  const entry = book.entries[number - 1];
  if (!entry || !isPageEntry(entry) || !entry.sha256)
    throw new SetupFailed(`账本第 ${number} 条没有可清除的内容。`, '请填写页面“全部变更记录”里写的条号。');
  const history = book.replay.histories.get(keyOf(entry));
  if (history?.live && history.sha256 === entry.sha256) {
    throw new SetupFailed(
      `第 ${number} 条是 ${keyOf(entry)} 现在公布的内容。`,
      '请先撤下或更正这一页，运行 npm run ledger:append，再清除旧内容。',
    );
  }
  const { last } = book.replay;
  if (last !== undefined && at < last)
    throw new SetupFailed(`这台电脑的时间早于账本最后一条的 ${last}，没有清除。`, '请校准电脑的日期和时间后再运行。');
  const file = join(ledgerFolder(content), LEDGER.versions, `${entry.sha256}.json`);
  if (!existsSync(file)) throw new SetupFailed(`第 ${number} 条的内容已经清除过。`, '不用再清除。');
  // Note and entry come first: a file that is gone without a word would look like tampering.
  const purge = { sha256: entry.sha256, at, why: withoutPersonalNumbers(why) };
  addPurge(content, purge);
  const lines = addEntries(content, book, [{ v: 2, ev: 'purge', ...purge }]);
  if (signers.length > 0) writeHead(content, book, lines, signers);
  rmSync(file);
  return file;
}
