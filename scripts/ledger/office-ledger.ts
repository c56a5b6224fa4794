/**
 * The ledger of an office newsroom: what a publication changed is entered, signed and committed before the site is made.
 * Only where the key is at hand: exactly one place may append (docs/ledger.md). Trouble is told and never stops the site,
 * for an 紧急撤下 must reach it in any case; the next publication enters what was left.
 */
import type { Desk } from '#admin/desk/desk.ts';
import { openGit } from '#admin/desk/git.ts';
import type { DeskStatus } from '#admin/rules/protocol.ts';
import { append } from '#scripts/ledger/append.ts';
import { signersFor } from '#scripts/ledger/keys.ts';
import { liveHead, refuseFork } from '#scripts/ledger/live-head.ts';
import { asOfDay, momentNow, wallTime } from '#site/clock.ts';
import { forgetBoard, loadBoard } from '#store/load-board.ts';
import { LEDGER } from '#store/read-ledger.ts';

export interface OfficeLedger {
  /** Never rejects. */
  enter(): Promise<void>;
  /** Undefined where this process keeps no ledger. */
  status(): DeskStatus['ledger'];
}

export interface OfficeLedgerSetup {
  readonly content: string;
  /** Folder of the site as citizens see it: the ledger must go on from the head that is there. */
  readonly out: string;
  readonly desk: Pick<Desk, 'undisturbed'>;
  /** Something was committed. */
  entered(): void;
  failed(error: unknown): void;
}

export function createOfficeLedger({ content, out, desk, entered, failed }: OfficeLedgerSetup): OfficeLedger {
  let status: DeskStatus['ledger'];
  return {
    async enter() {
      try {
        const count = await desk.undisturbed(() => enterChanges(content, out));
        if (count === undefined) return;
        status = { state: '已记账', at: wallTime() };
        if (count > 0) entered();
      } catch (error) {
        status = { state: '失败', at: wallTime(), error: error instanceof Error ? error.message : String(error) };
        failed(error);
      }
    },
    status: () => status,
  };
}

/** @returns how many entries were made, or undefined where there is no ledger, no key, or only the sample's. */
async function enterChanges(content: string, out: string): Promise<number | undefined> {
  forgetBoard();
  const board = loadBoard(content, asOfDay());
  if (!board.ledger || board.site.sample) return undefined;
  const signers = signersFor(content, board.ledger, board.site.sample);
  if (signers.length === 0) return undefined;
  const live = await liveHead(out);
  if (live) refuseFork(live, board.ledger);
  const { changes } = append({ content, board, book: board.ledger }, momentNow().at, signers);
  forgetBoard();
  // Also when nothing is new: an earlier commit may have failed.
  await openGit(content).commit({
    paths: [LEDGER.folder],
    author: { name: '公开账本', mail: 'ledger@newsroom.invalid' },
    message: `记账\n\n记入 ${changes.entries.length} 条`,
  });
  return changes.entries.length;
}
