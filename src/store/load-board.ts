/** The board for a build: read once per process; with errors it is refused, or the files that have them are held back. */
import type { PlainDate } from '#domain/plain-date.ts';
import type { Problem } from '#domain/problem.ts';
import type { SiteConfig } from '#site/config.ts';
import { BuildRefused } from './build-refused.ts';
import type { Instead } from './content-folder.ts';
import { type HeldBack, readHoldingBack } from './hold-back.ts';
import { type Board, readBoard } from './read-board.ts';
import { shownContent } from './shown-content.ts';

const SLOT = Symbol.for('gongkailan.board');

export interface SoundBoard extends Board {
  readonly site: SiteConfig;
}

/** A board that others need not wait for. */
export interface HoldingBoard {
  readonly board: SoundBoard;
  /** Files with errors and what became of them. */
  readonly held: readonly HeldBack[];
  readonly instead: Instead;
}

interface Loaded extends HoldingBoard {
  readonly folder: string;
  readonly asOf: PlainDate;
}

/** One per process, not per module: in a build, Astro's loader and the bundle of pages each hold a copy of this module. */
const shared = globalThis as { [SLOT]?: Loaded | undefined };

const known = (folder: string, asOf: PlainDate): Loaded | undefined => {
  const loaded = shared[SLOT];
  return loaded?.folder === folder && loaded.asOf === asOf ? loaded : undefined;
};

/** @throws BuildRefused when any content file has an error. */
export function loadBoard(folder: string, asOf: PlainDate): SoundBoard {
  const loaded = known(folder, asOf);
  if (loaded && loaded.held.length === 0) return loaded.board;
  const board = readBoard(folder, asOf);
  if (board.site === undefined || board.problems.some((problem) => problem.severity === 'error')) {
    throw new BuildRefused(board.problems);
  }
  shared[SLOT] = { folder, asOf, board: board as SoundBoard, held: [], instead: new Map() };
  return board as SoundBoard;
}

/**
 * For a newsroom: files with errors stay as the shown site has them, everything else goes on.
 * @param faults found by others in files that can be read, such as pages that cannot be drawn
 * @throws BuildRefused when the rest is not sound without them
 */
export function loadHoldingBack(folder: string, asOf: PlainDate, faults: readonly Problem[] = []): HoldingBoard {
  const loaded = known(folder, asOf);
  if (loaded && faults.length === 0) return loaded;
  const { board, held, instead } = readHoldingBack(folder, asOf, () => shownContent(folder), faults);
  const made = { folder, asOf, board: board as SoundBoard, held, instead };
  shared[SLOT] = made;
  return made;
}

/** The next board is read from the files again. */
export function forgetBoard(): void {
  shared[SLOT] = undefined;
}
