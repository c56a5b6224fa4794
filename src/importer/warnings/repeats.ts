/** Text that stands twice: inside a rule, and between rules. */
import { type Piece, piecesWithin } from '../split/pieces.ts';
import type { Rule } from '../split/split-rules.ts';
import type { Warning } from './warning.ts';

/** Paragraphs shorter than this are repeated in any rule. */
const TELLING = 24;
const MOSTLY = 0.6;

/** @param body the pieces of one rule's body. */
export function repeatsWithin(body: readonly Piece[]): Warning[] {
  const seen = new Map<string, number>();
  let first: number | undefined;
  let last = 0;
  let count = 0;
  for (const piece of body) {
    const key = keyOf(piece.text);
    if (key === undefined) continue;
    if (seen.has(key)) {
      first ??= piece.start;
      last = piece.end;
      count += 1;
    }
    seen.set(key, piece.start);
  }
  if (first === undefined || count < 2) return [];
  return [
    { kind: '重复', message: `有 ${count} 段文字在同一部制度里出现了两次，请核对保留哪一份`, start: first, end: last },
  ];
}

/** For each rule most of whose paragraphs stand in an earlier one: which. */
export function repeatsBetween(pieces: readonly Piece[], rules: readonly Rule[]): ReadonlyMap<Rule, Rule> {
  const owner = new Map<string, Rule>();
  const copies = new Map<Rule, Rule>();
  for (const rule of rules) {
    const keys = piecesWithin(pieces, { start: rule.bodyStart, end: rule.end }).flatMap(
      (piece) => keyOf(piece.text) ?? [],
    );
    const shared = new Map<Rule, number>();
    for (const key of keys) {
      const other = owner.get(key);
      if (other && other !== rule) shared.set(other, (shared.get(other) ?? 0) + 1);
      else owner.set(key, rule);
    }
    const [original, count] = [...shared].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (original && count !== undefined && count >= Math.max(2, keys.length * MOSTLY)) copies.set(rule, original);
  }
  return copies;
}

const keyOf = (text: string): string | undefined => {
  const key = text.replace(/[\s\p{P}]/gu, '');
  return key.length >= TELLING ? key : undefined;
};
