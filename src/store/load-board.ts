/** The board for a build: read once per process, refused as a whole when anything is wrong. */
import type { PlainDate } from '#domain/plain-date.ts';
import type { SiteConfig } from '#site/config.ts';
import { BuildRefused } from './build-refused.ts';
import { type Board, readBoard } from './read-board.ts';

const SLOT = Symbol.for('gongkailan.board');

export interface SoundBoard extends Board {
  readonly site: SiteConfig;
}

interface Loaded {
  readonly folder: string;
  readonly asOf: PlainDate;
  readonly board: SoundBoard;
}

/** One per process, not per module: in a build, Astro's loader and the bundle of pages each hold a copy of this module. */
const shared = globalThis as { [SLOT]?: Loaded | undefined };

/** @throws BuildRefused when any content file has an error. */
export function loadBoard(folder: string, asOf: PlainDate): SoundBoard {
  const loaded = shared[SLOT];
  if (loaded?.folder === folder && loaded.asOf === asOf) return loaded.board;
  const board = readBoard(folder, asOf);
  if (board.site === undefined || board.problems.some((problem) => problem.severity === 'error')) {
    throw new BuildRefused(board.problems);
  }
  shared[SLOT] = { folder, asOf, board: board as SoundBoard };
  return board as SoundBoard;
}

/** The next `loadBoard` reads the files again. */
export function forgetBoard(): void {
  shared[SLOT] = undefined;
}
