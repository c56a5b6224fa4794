/** A site of everything that is sound: files with errors stay as the shown site has them, also those whose page cannot be drawn. */
import type { Problem } from '#domain/problem.ts';
import { asOfDay } from '#site/clock.ts';
import { BuildRefused } from '#store/build-refused.ts';
import { forgetBoard, type HoldingBoard, loadHoldingBack } from '#store/load-board.ts';

/**
 * @param make leaves nothing behind when it fails
 * @throws BuildRefused when the content has errors that cannot be held back
 */
export async function makeHoldingBack<Result>(
  content: string,
  make: (board: HoldingBoard, asOf: string) => Promise<Result>,
): Promise<Result> {
  const faults: Problem[] = [];
  for (;;) {
    forgetBoard();
    const asOf = asOfDay();
    const board = loadHoldingBack(content, asOf, faults);
    try {
      return await make(board, asOf);
    } catch (error) {
      // A page that cannot be drawn is found when it is drawn; its file is held back, once.
      const fresh = error instanceof BuildRefused ? error.problems.filter((problem) => isNew(problem, faults)) : [];
      if (fresh.length === 0) throw error;
      faults.push(...fresh);
    }
  }
}

const isNew = ({ file, severity }: Problem, faults: readonly Problem[]): boolean =>
  severity === 'error' && !faults.some((fault) => fault.file === file);
