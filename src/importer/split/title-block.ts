/** From where the text of a rule begins back to its title: over chapters, a preamble, 文号 and history lines. */
import { beforeFrontLines, frontLineOf } from './front-lines.ts';
import { labelAt, rankOf } from './labels.ts';
import type { Piece } from './pieces.ts';
import { endsSentence, isDayLine, isProse, isSignature, opensBody } from './sentences.ts';
import { closeUp, continuesTitle, isCollectionName, opensTitle, SECTION_NUMBER, titleStrength } from './title-shape.ts';

export interface TitleBlock {
  /** First piece of the title. */
  readonly first: number;
  /** Behind its last piece. */
  readonly next: number;
}

const PREAMBLE = 4;
const TITLE_LINES = 4;
const LONGEST_LINE = 48;
/** 最高人民法院、最高人民检察院关于办理……适用法律若干问题的解释. */
const LONGEST_OFFICIAL = 140;
const OFFICIAL =
  /关于[^。，]{4,}(?:规定|办法|条例|决定|决议|解释|批复|答复|意见|通知|规则|细则|方案|函|公告|通告)(?:\s*[（(][^()（）]{1,16}[)）])*$/;

/** Words that only official texts end with; alone on a line above 第一条 they make a title. */
const WIDE =
  /(?:法|法典|修正案|安排|条例|规定|办法|规则|细则|决定|决议|批复|解释|答复|通知|意见|方案|制度|章程|公约|规程|标准|规范|准则|守则|手册|须知|协议|规划|计划|指南|流程|职责|纪律|要求|预案|措施|程序|暂行|试行)(?:[（(][^()（）]{1,16}[)）])*$/;

export const endsWide = (title: string): boolean => WIDE.test(title);

/**
 * @param at piece with which the text begins: 第一条, 一、 or the first words.
 * @param floor first piece that may belong to this rule.
 * @param sure the text begins for certain here (第一条), so that any short line above it is a title.
 */
export function titleBefore(
  pieces: readonly Piece[],
  at: number,
  floor: number,
  sure: boolean,
): TitleBlock | undefined {
  let body = at;
  while (body > floor && isStructure(pieces[body - 1] as Piece)) body -= 1;
  const open = body;
  while (body > floor && open - body < PREAMBLE && isPreamble(pieces[body - 1] as Piece)) body -= 1;
  const straight = titleEndingAt(pieces, beforeFrontLines(pieces, open, floor), floor, sure);
  if (straight || body === open) return straight;
  return titleEndingAt(pieces, beforeFrontLines(pieces, body, floor), floor, sure);
}

const isStructure = ({ text }: Piece): boolean => {
  const label = labelAt(text);
  if (label?.style === '一、') return text.length <= 30 && !/[。；：，]/.test(text);
  if (label) return rankOf(label.style) < rankOf('条') && text.length <= 40;
  return /^(?:总\s*则|序\s*言|前\s*言|引\s*言)$/.test(text);
};

const isPreamble = ({ text }: Piece): boolean => isProse(text) && labelAt(text) === undefined && opensBody(text);

function titleEndingAt(pieces: readonly Piece[], next: number, floor: number, sure: boolean): TitleBlock | undefined {
  const last = pieces[next - 1];
  if (next <= floor || !last || !mayBeTitle(last)) return undefined;
  let first = next - 1;
  let title = closeUp(last.text);
  while (
    first > floor &&
    next - first < TITLE_LINES &&
    (goesBefore(pieces[first - 1] as Piece, title) || (sure && isBroken(pieces, first, floor, title)))
  ) {
    first -= 1;
    title = closeUp((pieces[first] as Piece).text) + title;
  }
  const above = pieces[first - 1];
  const finished =
    first === floor ||
    !above ||
    endsSentence(above.text) ||
    isDayLine(above.text) ||
    frontLineOf(above.text) !== undefined;
  const alone = sure && (finished || (above?.text.length ?? 0) < 30);
  return WIDE.test(title) || titleStrength(title) !== undefined || (alone && title.length >= 3)
    ? { first, next }
    : undefined;
}

/** Short words without a number, a full stop or a colon. */
export const mayBeTitle = (piece: Piece): boolean =>
  piece.text.length >= 2 &&
  closeUp(piece.text).length <= (OFFICIAL.test(piece.text) ? LONGEST_OFFICIAL : LONGEST_LINE) &&
  labelAt(piece.text) === undefined &&
  !SECTION_NUMBER.test(piece.text) &&
  !/^\d{1,2}\s+\p{Script=Han}/u.test(piece.text) &&
  !/[。；;：:！!？?…]/.test(piece.text) &&
  !isDayLine(piece.text) &&
  !isSignature(piece.text) &&
  /\p{Script=Han}/u.test(piece.text) &&
  !/^(?:附\s?[件表录]|目\s*[录次]$|第.{1,3}部分)/.test(piece.text) &&
  (frontLineOf(piece.text) === undefined || frontLineOf(piece.text) === '状态');

/** A line that ends for the width of the page: long, unfinished, no name of a body's own and no other title. */
const BROKEN_FROM = 8;
/** The first line of a file that begins with a place may be shorter: 某市政府采购 / 评审专家管理细则. */
const OPENS_FROM = 4;
const CUT_IN_QUOTES = /《[^》]*$/;
const NOT_BROKEN = /(?:文件|资料|[汇选合]编|公报|公告|专辑|手册|制度类?|类|篇|部分)$|[\d、，]$/;

/** 某县…办法 names its place itself. */
const NAMES_PLACE = /^\p{Script=Han}{1,7}(?:省|市|县|区|州|镇|乡|局|院|校|司)/u;

function isBroken(pieces: readonly Piece[], first: number, floor: number, title: string): boolean {
  const above = pieces[first - 1] as Piece;
  const words = closeUp(above.text);
  if (!mayBeTitle(above) || frontLineOf(above.text) !== undefined || NOT_BROKEN.test(words)) return false;
  if (CUT_IN_QUOTES.test(words)) return true;
  if (NAMES_PLACE.test(title) || WIDE.test(words) || /[\d０-９元\s<>]/.test(words)) return false;
  const opensFile = first - 1 === floor && floor === 0 && NAMES_PLACE.test(words) && words.length >= OPENS_FROM;
  if ((words.length < BROKEN_FROM && !opensFile) || titleStrength(words) !== undefined || isCollectionName(above.text))
    return false;
  const before = pieces[first - 2];
  return first - 1 === floor || !before || endsSentence(before.text) || isFrontOrDay(before.text) || mayBeTitle(before);
}

const isFrontOrDay = (text: string): boolean => isDayLine(text) || frontLineOf(text) !== undefined;

/** The line above belongs to the title too: this one means nothing without it, or it names the place or body. */
function goesBefore(above: Piece, title: string): boolean {
  if (!mayBeTitle(above) || frontLineOf(above.text) !== undefined || isCollectionName(above.text)) return false;
  const words = closeUp(above.text);
  if (/^[（(【]/.test(title) && !/^[（(【].*[)）】].{2,}/.test(title)) return true;
  if (unbalanced(title)) return true;
  if (/文件$/.test(words) || titleStrength(words) !== undefined) return false;
  if (continuesTitle(title) || title.length <= 3) return titleStrength(words + title) !== undefined || WIDE.test(title);
  return opensTitle(words) && words.length <= 26 && !title.startsWith(words);
}

const unbalanced = (title: string): boolean =>
  [...'）》”'].some((close, index) => count(title, close) > count(title, '（《“'[index] as string));
const count = (title: string, mark: string): number => title.split(mark).length;
