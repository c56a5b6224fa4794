/** The last lines of an official document, which are no text of it: 主题词, 抄送, 印发机关和日期, 共印份数, （此件公开发布）. */
import { WRITTEN_YEAR } from '#domain/written-year.ts';
import { type Removal, removal } from '../document.ts';
import type { Piece } from '../split/pieces.ts';
import { titleStrength } from '../split/title-shape.ts';

const DATE = `(?:\\d{4}|${WRITTEN_YEAR})\\s?年\\s?[\\d一二三四五六七八九十]{1,3}\\s?月\\s?[\\d一二三四五六七八九十]{1,3}\\s?日`;
const LINES: readonly RegExp[] = [
  /^(?:主题词|主\s+题\s+词)\s*[:：].{0,80}$/,
  /^(?:抄\s?送|主\s?送|抄\s?报|分\s?送|印\s?送|内部发送)\s*[:：].{0,300}$/,
  new RegExp(`^\\S{2,30}\\s*${DATE}\\s*印发(?:\\s*[（(].{0,16}[)）])?$`),
  new RegExp(`^(?:联系人\\s*[:：]|[（(]\\s?共印).{0,160}${DATE}\\s*印发$`),
  /^[（(]?\s?(?:共印|印数[:：]?)\s?\d{1,5}\s?份\s?[)）]?$/,
  /^[（(]此件.{0,8}(?:发布|公开|公布)[)）]$/,
];

/** The line break behind 印发 was lost: the title of the rule follows on the same line. */
const GLUED = new RegExp(`^(?:(?:主题词|抄\\s?送|分\\s?送|内部发送).{0,200}|\\S{2,30}\\s*)${DATE}\\s*印发(?=\\S{4})`);

export function colophon(text: string, pieces: readonly Piece[]): Removal[] {
  return pieces.flatMap((piece) => {
    if (piece.text.length > 320) return [];
    if (LINES.some((line) => line.test(piece.text))) return [removal(text, piece, COLOPHON)];
    const [glued] = piece.text.includes('印发') ? (GLUED.exec(piece.text) ?? []) : [];
    const rest = piece.text.slice(glued?.length ?? 0);
    if (glued === undefined || titleStrength(rest) === undefined) return [];
    return [removal(text, { start: piece.start, end: piece.start + glued.length }, COLOPHON)];
  });
}

export const COLOPHON = '版记';
/** A line of it that says when it was printed. */
export const saysDay = (line: string): boolean => PRINTED.test(line);
const PRINTED = new RegExp(`${DATE}\\s*印发`);
