/**
 * One bad file does not hold up the others: it is read as the shown site has it, or left out where that has none, until it is
 * mended. What nobody may bring back stays out of this: tombstones, records of the gate, attachments, the ledger.
 */
import { basename } from 'node:path';
import type { PlainDate } from '#domain/plain-date.ts';
import type { Problem } from '#domain/problem.ts';
import { BuildRefused } from './build-refused.ts';
import { type Instead, mayStandIn } from './content-folder.ts';
import { type Board, readBoard } from './read-board.ts';
import type { ShownContent } from './shown-content.ts';

/** What became of a file with errors. */
export interface HeldBack {
  /** As messages show it. */
  readonly file: string;
  readonly how: 'earlier text' | 'left out';
  readonly problems: readonly Problem[];
}

export interface HoldingBack {
  readonly board: Board;
  readonly held: readonly HeldBack[];
  /** What was read instead of the files as they are. */
  readonly instead: Instead;
}

const errorsOf = ({ problems }: Pick<Board, 'problems'>) => problems.filter(({ severity }) => severity === 'error');

/**
 * @param faults found by others, such as a page that cannot be drawn: those files are held back as well
 * @throws BuildRefused with all problems of the files as they are, when holding back does not help
 */
export function readHoldingBack(
  folder: string,
  asOf: PlainDate,
  shown: () => ShownContent | undefined,
  faults: readonly Problem[] = [],
): HoldingBack {
  const instead = new Map<string, Uint8Array | undefined>();
  const told = new Map<string, Problem[]>();
  const below = (file: string) => file.slice(basename(folder).length + 1);
  const first = readBoard(folder, asOf);
  const refused = () => new BuildRefused([...faults, ...first.problems]);
  let board = first;
  let fresh = [...faults, ...errorsOf(first)];
  let earlier: ShownContent | undefined;
  while (fresh.length > 0) {
    earlier ??= shown();
    for (const problem of fresh) told.set(problem.file, [...(told.get(problem.file) ?? []), problem]);
    for (const path of new Set(fresh.map(({ file }) => below(file)))) {
      if (!mayStandIn(path) || !earlier) throw refused();
      instead.set(path, earlier.bytesOf(path));
    }
    board = readBoard(folder, asOf, instead);
    const errors = errorsOf(board);
    fresh = errors.filter(({ file }) => !told.has(file));
    // The shown text is wrong as well by now: the day is, or what it leans on.
    if (fresh.length === 0 && errors.length > 0) throw refused();
  }
  if (board.site === undefined) throw refused();
  const held = [...told].map(
    ([file, problems]): HeldBack => ({ file, how: instead.get(below(file)) ? 'earlier text' : 'left out', problems }),
  );
  return { board, held, instead };
}

const HOW = {
  'earlier text': '网站上仍是上一版',
  'left out': '还没有上网',
} satisfies Record<HeldBack['how'], string>;

/** One line per file, for people who mend it. */
export const heldBackLines = (held: readonly HeldBack[]): string[] =>
  held.map(({ file, how, problems }) => `${file}（${HOW[how]}）：${problems.map(inWords).join('；')}`);

/** For a terminal. */
export const heldBackReport = (lines: readonly string[]): string =>
  `这些文件有错误，改好并保存后才会上网（其他改动都已上网）：\n${lines.map((line) => `✗ ${line}`).join('\n')}`;

const inWords = ({ line, field, what, fix }: Problem): string =>
  `第 ${line} 行${field === '' ? '' : `“${field}”`}${what}，${fix}`;
