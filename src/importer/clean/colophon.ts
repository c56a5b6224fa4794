/** The last lines of an official document, which are no text of it: 主题词, 抄送, 印发机关和日期, 共印份数, （此件公开发布）. */
import { type Removal, removal } from '../document.ts';
import type { Piece } from '../split/pieces.ts';

const DATE =
  '(?:\\d{4}|[〇零○一二三四五六七八九]{4})\\s?年\\s?[\\d一二三四五六七八九十]{1,3}\\s?月\\s?[\\d一二三四五六七八九十]{1,3}\\s?日';
const LINES: readonly RegExp[] = [
  /^(?:主题词|主\s+题\s+词)\s*[:：].{0,80}$/,
  /^(?:抄\s?送|主\s?送|抄\s?报|分\s?送|印\s?送)\s*[:：].{0,300}$/,
  new RegExp(`^\\S{2,30}\\s*${DATE}\\s*印发(?:\\s*[（(].{0,16}[)）])?$`),
  /^[（(]?\s?(?:共印|印数[:：]?)\s?\d{1,5}\s?份\s?[)）]?$/,
  /^[（(]此件.{0,8}(?:发布|公开|公布)[)）]$/,
];

export function colophon(text: string, pieces: readonly Piece[]): Removal[] {
  return pieces
    .filter((piece) => piece.text.length <= 320 && LINES.some((line) => line.test(piece.text)))
    .map((piece) => removal(text, piece, '版记'));
}
