/** The board as the checks need it, asked for once and again after something has been saved or published. */
import { addresses } from '#admin/rules/addresses.ts';
import type { BoardData } from '#admin/rules/board-data.ts';
import { ask } from '../newsroom.ts';

let asked: Promise<BoardData> | undefined;
let latest: BoardData | undefined;

export function board(): Promise<BoardData> {
  asked ??= ask<BoardData>(addresses.board).then((answer) => {
    latest = answer;
    return answer;
  });
  // A failure is not kept: the next save asks again.
  asked.catch(() => {
    asked = undefined;
  });
  return asked;
}

export function forgetBoard(): void {
  asked = undefined;
}

/** As far as the board has been read; main.ts reads it before the form is shown. */
export const boardNow = (): BoardData | undefined => latest;

export const publishedBefore = (kind: string, id: string): boolean =>
  latest?.entries.some((entry) => entry.kind === kind && entry.id === id) ?? false;
