/**
 * The ledger of an office newsroom: what a publication changed is entered, signed and committed before the site is made.
 * Only where the key is at hand: exactly one place may append (docs/ledger.md). Trouble is told and never stops the site,
 * for an 紧急撤下 must reach it in any case; the next publication enters what was left.
 */
import { existsSync } from 'node:fs';
import type { Desk } from '#admin/desk/desk.ts';
import { openGit } from '#admin/desk/git.ts';
import type { DeskStatus } from '#admin/rules/protocol.ts';
import { append } from '#scripts/ledger/append.ts';
import { signersFor } from '#scripts/ledger/keys.ts';
import { liveHead, refuseFork } from '#scripts/ledger/live-head.ts';
import { sealSite } from '#scripts/ledger/seal.ts';
import { asOfDay, momentNow, wallTime } from '#site/clock.ts';
import { forgetBoard, loadHoldingBack } from '#store/load-board.ts';
import { LEDGER } from '#store/read-ledger.ts';

export interface OfficeLedger {
  /** Never rejects. */
  enter(): Promise<void>;
  /** Seals a finished site before it is shown. Never rejects: an unsealed site is told by `verify`, an old one misleads people. */
  seal(dir: string): Promise<void>;
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
  /** @param work returns how many entries it made, undefined where no ledger is kept. */
  const keeping = async (work: () => Promise<number | undefined>): Promise<void> => {
    try {
      const count = await desk.undisturbed(work);
      if (count === undefined) return;
      status = { state: '已记账', at: wallTime() };
      if (count > 0) entered();
    } catch (error) {
      status = { state: '失败', at: wallTime(), error: error instanceof Error ? error.message : String(error) };
      failed(error);
    }
  };
  return {
    enter: () => keeping(() => enterChanges(content, out)),
    seal: (dir) => keeping(() => sealShown(content, out, dir)),
    status: () => status,
  };
}

/** The board where this process keeps its ledger: not the sample, a ledger opened, the key at hand. */
function ownLedger(content: string) {
  forgetBoard();
  const { board } = loadHoldingBack(content, asOfDay());
  if (!board.ledger || board.site.sample) return undefined;
  const signers = signersFor(content, board.ledger, board.site.sample);
  return signers.length === 0 ? undefined : { board, book: board.ledger, signers };
}

const commit = (content: string, message: string): Promise<string> =>
  openGit(content).commit({
    paths: [LEDGER.folder],
    author: { name: '公开账本', mail: 'ledger@newsroom.invalid' },
    message,
  });

async function sealShown(content: string, out: string, dir: string): Promise<number | undefined> {
  const own = ownLedger(content);
  if (!own) return undefined;
  const { number, added, listed } = await sealSite({
    folder: dir,
    content,
    sample: false,
    asOf: asOfDay(),
    at: momentNow().at,
    signers: own.signers,
    ...(existsSync(out) && { previous: out }),
  });
  forgetBoard();
  await commit(content, `封存全站\n\n第 ${number} 条，${listed} 个文件`);
  return added ? 1 : 0;
}

/** @returns how many entries were made, or undefined where there is no ledger, no key, or only the sample's. */
async function enterChanges(content: string, out: string): Promise<number | undefined> {
  const own = ownLedger(content);
  if (!own) return undefined;
  const { board, book, signers } = own;
  const live = await liveHead(out);
  if (live) refuseFork(live, book);
  const { changes } = append({ content, board, book }, momentNow().at, signers);
  forgetBoard();
  // Also when nothing is new: an earlier commit may have failed.
  await commit(content, `记账\n\n记入 ${changes.entries.length} 条`);
  return changes.entries.length;
}
