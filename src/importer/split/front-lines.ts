/** Lines between a title and the first words of its rule: 文号, the history of a text, （试行） and a day. They make no title. */
import { WRITTEN_YEAR } from '#domain/written-year.ts';
import { labelAt } from './labels.ts';
import type { Piece } from './pieces.ts';
import { isDayLine } from './sentences.ts';

export type FrontLine = '文号' | '沿革' | '日期' | '状态';

const YEAR = `(?:\\d{4}|${WRITTEN_YEAR})`;
const DATE = `${YEAR}\\s?年\\s?[\\d一二三四五六七八九十]{1,3}\\s?月(?:\\s?[\\d一二三四五六七八九十]{1,3}\\s?日)?`;
/** Of one body or of several; some papers give the number alone: 〔2020〕第5号, 2024年第1号. */
const NUMBER =
  '(?:[\\p{Script=Han}A-Za-z]{1,16}(?:\\s+\\p{Script=Han}{2,16}){0,4})?\\s?[〔\\[［（(【﹝]\\s?(?:19|20)\\d{2}\\s?[〕\\]］）)】﹞]\\s?(?:第\\s?)?[\\d０-９]{1,5}\\s?号';
const DECREE =
  '[\\p{Script=Han}]{1,24}(?:令|公告)\\s?[（(]?\\s?第?\\s?[\\d０-９〇零○一二三四五六七八九十百]{1,5}\\s?号\\s?[)）]?';
const NUMBER_LINE = new RegExp(
  `^[（(【]?\\s?(?:${NUMBER}|${DECREE}|(?:19|20)\\d{2}\\s?年\\s?第\\s?[\\d０-９]{1,5}\\s?号)\\s?[)）】]?(?:\\s*(?:签发人[:：]?\\s?\\S{0,4}|${DATE}))?$`,
  'u',
);
const HISTORY =
  /(?:通过|批准|公布|发布|颁布|颁发|修订|修正|修改|施行|实施|生效|印发|废止|备案|(?:令|公告)\s?第?\s?[\d〇零○一二三四五六七八九十百]{1,5}\s?号)/u;
const DATED = new RegExp(DATE, 'u');
const STARTS_DATED = new RegExp(`^[（(]?\\s?(?:${DATE}|根据.{0,40}${DATE}|自\\s?${DATE})`, 'u');
const STATE =
  /^[（(【]\s?(?:试行|暂行|试用|修订稿?|修正|草案|送审稿|征求意见稿|讨论稿|\d{4}\s?年?(?:\d{1,2}月)?(?:修订|修正)(?:版|稿)?)\s?[)）】]$/;

/** Longer than this it is a paragraph, unless it stands in brackets. */
const LONGEST = 80;
const LONGEST_IN_BRACKETS = 600;

export function frontLineOf(text: string): FrontLine | undefined {
  if (text.length > LONGEST_IN_BRACKETS || labelAt(text)?.style === '条') return undefined;
  if (STATE.test(text)) return '状态';
  if (text.length <= 60 && NUMBER_LINE.test(text)) return '文号';
  if (isDayLine(text.replace(/^[（(]|[)）]$/g, '')) && new RegExp(`^[（(]?${DATE}[)）]?$`, 'u').test(text))
    return '日期';
  const bracketed = /^[（(].*[)）]$/su.test(text);
  if (!bracketed && text.length > LONGEST * 2) return undefined;
  return DATED.test(text) && HISTORY.test(text) && (bracketed || STARTS_DATED.test(text)) && !/制定|如下/.test(text)
    ? '沿革'
    : undefined;
}

/** A history in brackets may go over several lines. */
const LINES = 8;

/** Index behind the lines that stand between a title and its text. @param from the piece behind the title. */
export function behindFrontLines(pieces: readonly Piece[], from: number): number {
  let at = from;
  for (let piece = pieces[at]; piece; piece = pieces[at]) {
    const until = bracketedUntil(pieces, at);
    if (until > at) at = until;
    else if (frontLineOf(piece.text)) at += 1;
    else break;
  }
  return at;
}

/** Index of the first of the lines that stand above `to`. */
export function beforeFrontLines(pieces: readonly Piece[], to: number, floor: number): number {
  let at = to;
  while (at > floor) {
    const piece = pieces[at - 1] as Piece;
    const dated = brokenHistory(pieces, at, floor);
    if (dated < at) at = dated;
    else if (frontLineOf(piece.text)) at -= 1;
    else if (/[)）]$/.test(piece.text) && !/[（(]/.test(piece.text)) {
      let open = at - 2;
      while (open >= floor && open > at - LINES && !/^[（(]/.test(pieces[open]?.text ?? '')) open -= 1;
      if (open < floor || bracketedUntil(pieces, open) !== at) break;
      at = open;
    } else break;
  }
  return at;
}

/** One history line over up to four, its end as said: 通过, 修正. @returns index of its first piece, or `to`. */
function brokenHistory(pieces: readonly Piece[], to: number, floor: number): number {
  const last = pieces[to - 1]?.text ?? '';
  if (!HISTORY_END.test(last) || last.length > LONGEST * 2 || STARTS_DATED.test(last)) return to;
  let words = last;
  for (let first = to - 2; first >= floor && first > to - 2 - BROKEN_AT_MOST; first -= 1) {
    const { text } = pieces[first] as Piece;
    if (HISTORY_END.test(text) || text.length > LONGEST * 2 || /[。；;：:]$/.test(text)) return to;
    words = text + words;
    if (STARTS_DATED.test(text)) return words.length <= LONGEST_IN_BRACKETS ? first : to;
  }
  return to;
}

const HISTORY_END = /(?:通过|批准|公布|发布|修正|修订|施行|实施|生效|废止)[）)]?$/;
const BROKEN_AT_MOST = 3;

function bracketedUntil(pieces: readonly Piece[], at: number): number {
  if (!/^[（(]/.test(pieces[at]?.text ?? '') || /[)）]$/.test(pieces[at]?.text ?? '')) return at;
  let words = '';
  for (let index = at; index < Math.min(pieces.length, at + LINES); index += 1) {
    words += pieces[index]?.text ?? '';
    if (/[)）]$/.test(words)) return frontLineOf(words) === '沿革' ? index + 1 : at;
  }
  return at;
}
