/** The board and its ledger as the `ledger:` commands need them: without a single error, or not at all. */
import type { LedgerBook } from '#ledger/book.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { asOfDay } from '#site/clock.ts';
import { BuildRefused } from '#store/build-refused.ts';
import { contentFolder } from '#store/content-folder.ts';
import { loadBoard, type SoundBoard } from '#store/load-board.ts';

export interface LedgerBoard {
  readonly content: string;
  readonly board: SoundBoard;
  readonly book: LedgerBook;
}

/** @throws SetupFailed when the content has errors. */
export function soundBoard(): { readonly content: string; readonly board: SoundBoard } {
  const content = contentFolder();
  try {
    return { content, board: loadBoard(content, asOfDay()) };
  } catch (error) {
    if (!(error instanceof BuildRefused)) throw error;
    throw new SetupFailed(error.message.replace('没有生成网站', '没有动账本'), '改好以后再运行。');
  }
}

/** @throws SetupFailed when there is no ledger yet. */
export function ledgerBoard(): LedgerBoard {
  const { content, board } = soundBoard();
  if (!board.ledger) throw new SetupFailed('这个内容文件夹还没有公开账本。', '请先运行 npm run ledger:init。');
  return { content, board, book: board.ledger };
}
