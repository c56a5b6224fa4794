/** What a reader of files gives: texts for the detectors, and what the file itself gives away. */
import type { Hit, Level, Piece, RuleName } from '#gate/finding.ts';

export interface Reading {
  readonly pieces: Piece[];
  /** Findings about the file, not about a text. */
  readonly facts: Hit[];
  /** Texts in which only numbers of persons are looked for: parts nobody reads as text. */
  readonly swept: Piece[];
}

export const newReading = (): Reading => ({ pieces: [], facts: [], swept: [] });

export function fact(reading: Reading, rule: RuleName, level: Level, where: string, say: string, fix: string): void {
  if (reading.facts.some((one) => one.rule === rule && one.where === where && one.say === say)) return;
  reading.facts.push({ rule, level, where, start: 0, end: 0, say, fix });
}

export function piece(reading: Reading, where: string, text: string, channel: Piece['channel'] = '正文'): void {
  if (text.trim() !== '') reading.pieces.push({ where, text, channel });
}

export function sweep(reading: Reading, where: string, text: string): void {
  if (/\d{6}/.test(text)) reading.swept.push({ where, text, channel: '隐藏' });
}

export const CLEAN = '编辑台会换成干净的副本';
