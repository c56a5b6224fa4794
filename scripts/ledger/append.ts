/** One append: compare, write, sign. Pure of arguments and network, so that tests and drills can call it. */
import { randomBytes } from 'node:crypto';
import { gatePass } from '#gate/record.ts';
import { type Changes, changesSince } from '#ledger/changes.ts';
import type { Signer } from '#ledger/note.ts';
import type { LedgerBoard } from '#scripts/ledger/board.ts';
import { writeChanges, writeHead } from '#scripts/ledger/folder.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { publishedFiles } from '#store/uploads.ts';
import { wordsOnPage } from '#store/words-on-page.ts';

const freshSalt = (): string => randomBytes(16).toString('hex');

/** What an append at `at` would record. @throws SetupFailed when the clock is behind the ledger. */
export function pendingChanges(
  { content, board, book }: LedgerBoard,
  at: string,
  salt: (use: string) => string = freshSalt,
): Changes {
  const { last } = book.replay;
  if (last !== undefined && at < last) {
    throw new SetupFailed(
      `这台电脑的时间 ${at} 早于账本最后一条的 ${last}，没有记账。`,
      '请校准电脑的日期和时间后再运行。',
    );
  }
  return changesSince({
    dataset: board.dataset,
    replay: book.replay,
    versionOf: book.versionOf,
    textOf: wordsOnPage,
    filesOf: publishedFiles(content),
    gateOf: (entry) => gatePass(board.gate, `${entry.kind}/${entry.id}`),
    salt,
    at,
  });
}

export interface Appended {
  readonly changes: Changes;
  readonly size: number;
  /** False when no key was at hand: entered, not yet signed. */
  readonly signed: boolean;
}

/** Writes nothing when nothing changed and the head already covers everything. */
export function append(target: LedgerBoard, at: string, signers: readonly Signer[]): Appended {
  const { content, book } = target;
  const changes = pendingChanges(target, at);
  const size = book.tree.size + changes.entries.length;
  const lines = changes.entries.length > 0 ? writeChanges(content, book, changes) : book.lines;
  const covered = book.checkpoint?.size === size && signedByAll(target, signers);
  if (signers.length > 0 && size > 0 && !covered) writeHead(content, book, lines, signers);
  return { changes, size, signed: signers.length > 0 || book.checkpoint?.size === size };
}

/** While a key is being replaced, one head carries both signatures. */
const signedByAll = ({ book }: LedgerBoard, signers: readonly Signer[]): boolean =>
  signers.every(({ id }) => book.checkpoint?.note.signatures.some((signature) => signature.id === id));
