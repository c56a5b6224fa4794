/** Keys and marks of the line-by-line correction: pure, no browser. */

import type { FoundLine } from '#admin/rules/import-protocol.ts';
import { type Correction, MARK_NAMES, MARKS, type Mark } from '#admin/rules/import-recipe.ts';

/** Indexes of lines, both included. */
export interface Selection {
  readonly anchor: number;
  readonly active: number;
}

export const rangeOf = ({ anchor, active }: Selection): readonly [first: number, last: number] => [
  Math.min(anchor, active),
  Math.max(anchor, active),
];

export const markOf = (key: string): Mark | undefined => MARK_NAMES.find((name) => MARKS[name].key === key);

function correction(lines: readonly FoundLine[], mark: Mark, first: number, last: number): Correction[] {
  const line = lines[first];
  return line ? [{ mark, line: line.text, nth: line.nth, lines: last - first + 1 }] : [];
}

export const markLines = (lines: readonly FoundLine[], mark: Mark, selection: Selection): Correction[] =>
  correction(lines, mark, ...rangeOf(selection));

/**
 * 标题 moves from where it is to the selected lines: the rule the line stands in begins there, or the next one.
 * Empty when there is no such rule.
 */
export function moveBorder(lines: readonly FoundLine[], which: 'this' | 'next', selection: Selection): Correction[] {
  const [first, last] = rangeOf(selection);
  const heads = lines.flatMap(({ kind }, index) => (kind === '标题' ? [index] : []));
  const from = which === 'this' ? heads.findLast((head) => head <= first) : heads.find((head) => head > last);
  if (from === undefined || (from >= first && from <= last)) return [];
  return [...plainTitle(lines, from), ...correction(lines, '标题', first, last)];
}

/** All lines of the title that begins at or holds `at` become text. */
export function plainTitle(lines: readonly FoundLine[], at: number): Correction[] {
  const { rule } = lines[at] ?? {};
  const inTitle = (index: number) => lines[index]?.kind === '标题' && lines[index]?.rule === rule;
  let first = at;
  while (inTitle(first - 1)) first -= 1;
  let last = at;
  while (inTitle(last + 1)) last += 1;
  return correction(lines, '正文', first, last);
}

/** The next line below that stands in no rule; the first of all behind the last one. */
export function nextOutside(lines: readonly FoundLine[], from: number): number | undefined {
  const outside = lines.flatMap(({ kind }, index) => (kind === '不在制度里' ? [index] : []));
  return outside.find((index) => index > from) ?? outside[0];
}
