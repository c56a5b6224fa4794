/** `npm run build` on a board that keeps a ledger: seals the finished site where it can, and says in one line what came of it. */
import type { LedgerBook } from '#ledger/book.ts';
import { pendingChanges } from '#scripts/ledger/append.ts';
import { signersFor } from '#scripts/ledger/keys.ts';
import { sealSite } from '#scripts/ledger/seal.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import type { SoundBoard } from '#store/load-board.ts';
import { ledgerFolder } from '#store/read-ledger.ts';

export interface BuiltSite {
  /** The finished site, not shown yet. */
  readonly folder: string;
  readonly content: string;
  readonly board: SoundBoard;
  readonly asOf: string;
  /** The moment of the seal. */
  readonly at: string;
  /** The site shown until now, if any. */
  readonly previous?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Never stops a build: an unsealed site is told by `verify`. @returns a sentence; undefined where there is nothing to seal. */
export async function sealBuild(built: BuiltSite): Promise<string | undefined> {
  const { board } = built;
  // The ledger of a sample proves nothing, and its folder is part of the program.
  if (!board.ledger || board.site.sample) return undefined;
  try {
    return await sealed(built, board.ledger);
  } catch (error) {
    if (error instanceof SetupFailed) return `没有封存：${error.message.replace('\n', ' ')}`;
    const { code, path } = error as NodeJS.ErrnoException;
    // A read-only folder: the site is made all the same. Half a seal in the site itself is no site.
    if (code !== undefined && path?.startsWith(ledgerFolder(built.content)))
      return `没有封存：账本文件夹写不进去（${code}）。请检查 ledger 文件夹的权限，再生成一次。`;
    throw error;
  }
}

async function sealed(
  { folder, content, board, asOf, at, previous, env }: BuiltSite,
  book: LedgerBook,
): Promise<string> {
  const signers = signersFor(content, book, false, env);
  if (signers.length === 0)
    return '没有封存：签名密钥不在这台电脑上。请在有密钥的电脑上运行 npm run ledger:seal，再上传。';
  const waiting = pendingChanges({ content, board, book }, at).entries.length;
  if (waiting > 0)
    return `没有封存：还有 ${waiting} 处改动没有记账。请运行 npm run ledger:append，提交 ledger 文件夹，再生成一次。`;
  const { listed, number, added } = await sealSite({
    ...{ folder, content, sample: false, asOf, at, signers },
    ...(previous && { previous }),
  });
  return added
    ? `全站 ${listed} 个文件已封存，记为账本第 ${number} 条。请提交 ledger 文件夹，把网站整个上传，不要再改动。`
    : `全站 ${listed} 个文件与上次封存的一样（账本第 ${number} 条），没有再记。`;
}
