/**
 * What a page reads of a board is told while it is made, so that after a change only pages are made again that read something
 * else than before. A board that nobody watches answers directly.
 */
export interface Reads<Board = unknown> {
  /**
   * Answers a question about the board and notes that it was asked.
   * @param question names it: equal names are the same question
   */
  input<Answer>(question: string, answer: (board: Board) => Answer): Answer;
  /** Something worked out from a board: made again only when what it read itself has changed. */
  derived<Answer>(question: string, make: () => Answer): Answer;
}

export const READS = Symbol('reads');

/** Asks a board, through its watcher where it has one. */
export function ask<Board extends object, Answer>(
  board: Board,
  question: string,
  answer: (board: Board) => Answer,
): Answer {
  const reads = (board as { readonly [READS]?: Reads<Board> })[READS];
  return reads ? reads.input(question, answer) : answer(board);
}

/** Whether two answers say the same. Unchanged entries are the same object, so that most comparisons end at once. */
export function sameAnswer(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (Array.isArray(a))
    return a.length === (b as unknown[]).length && a.every((item, at) => sameAnswer(item, (b as unknown[])[at]));
  if (a instanceof Map)
    return a.size === (b as Map<unknown, unknown>).size && sameAnswer([...a], [...(b as Map<unknown, unknown>)]);
  if (a instanceof Set) return a.size === (b as Set<unknown>).size && sameAnswer([...a], [...(b as Set<unknown>)]);
  if (a instanceof RegExp) return String(a) === String(b);
  const [one, other] = [Object.entries(a), b as Record<string, unknown>];
  return (
    one.length === Object.keys(other).length &&
    one.every(([key, value]) => Object.hasOwn(other, key) && sameAnswer(value, other[key]))
  );
}
