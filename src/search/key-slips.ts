/** How far apart two runs of letters are when one slip of the keys lies between them. */

const SWAPPED = 6;
const DOUBLED = 6;
const NEIGHBOUR = 7;
const MISSING = 8;
const EXTRA = 9;
const OTHER = 10;

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;
/** Place of each key; each row begins a little further right. */
const KEYS = new Map(ROWS.flatMap((row, y) => [...row].map((key, x) => [key, { x: x + y * 0.4, y }] as const)));

function areNeighbours(a: string, b: string): boolean {
  const [from, to] = [KEYS.get(a), KEYS.get(b)];
  return from !== undefined && to !== undefined && Math.abs(from.x - to.x) <= 1.1 && Math.abs(from.y - to.y) <= 1;
}

/** Every run with one of its letters left out. */
export const withoutOne = (letters: string): string[] =>
  Array.from({ length: letters.length }, (_, at) => letters.slice(0, at) + letters.slice(at + 1));

/** @returns the cost of the one slip, or undefined when there is none or more than one. */
export function keySlips(typed: string, meant: string): number | undefined {
  if (typed === meant) return undefined;
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start += 1;
  let end = 0;
  const shorter = Math.min(typed.length, meant.length) - start;
  while (end < shorter && typed[typed.length - 1 - end] === meant[meant.length - 1 - end]) end += 1;
  const wrong = typed.slice(start, typed.length - end);
  const right = meant.slice(start, meant.length - end);
  if (wrong.length === 2 && right.length === 2)
    return wrong[0] === right[1] && wrong[1] === right[0] ? SWAPPED : undefined;
  if (wrong.length === 1 && right.length === 1) return areNeighbours(wrong, right) ? NEIGHBOUR : OTHER;
  if (wrong.length === 1 && right.length === 0) return typed[start] === typed[start - 1] ? DOUBLED : EXTRA;
  return wrong.length === 0 && right.length === 1 ? MISSING : undefined;
}
