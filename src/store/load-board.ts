/** The board for a build: read once per process, refused as a whole when anything is wrong. */
import type { PlainDate } from '#domain/plain-date.ts';
import { formatProblem, type Problem } from '#domain/problem.ts';
import type { SiteConfig } from '#site/config.ts';
import { type Board, readBoard } from './read-board.ts';

/** The content has errors; `message` is the complete report in Chinese. */
export class BuildRefused extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    const errors = problems.filter((problem) => problem.severity === 'error');
    super(`内容有 ${errors.length} 处错误，没有生成网站：\n${errors.map((problem) => `✗ ${formatProblem(problem)}`).join('\n')}`);
    this.name = 'BuildRefused';
    this.problems = problems;
  }
}

export interface SoundBoard extends Board {
  readonly site: SiteConfig;
}

let loaded: { readonly folder: string; readonly asOf: PlainDate; readonly board: SoundBoard } | undefined;

/** @throws BuildRefused when any content file has an error. */
export function loadBoard(folder: string, asOf: PlainDate): SoundBoard {
  if (loaded?.folder === folder && loaded.asOf === asOf) return loaded.board;
  const board = readBoard(folder, asOf);
  if (board.site === undefined || board.problems.some((problem) => problem.severity === 'error')) {
    throw new BuildRefused(board.problems);
  }
  loaded = { folder, asOf, board: board as SoundBoard };
  return loaded.board;
}

/** The next `loadBoard` reads the files again. */
export function forgetBoard(): void {
  loaded = undefined;
}
