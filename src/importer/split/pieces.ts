/**
 * The text in pieces: lines, and in a line that holds a whole document, the stretches between its spaces.
 * A piece is the smallest thing that can be a heading.
 */
import type { Span } from '../document.ts';

export interface Piece extends Span {
  /** Without blanks at its ends. */
  readonly text: string;
  /** What stands before it: a line break, or only a space inside a line. */
  readonly after: 'line' | 'space';
}

/** A line this long is no paragraph: its line breaks were lost when it was copied. */
const RUN_ON = 1500;
/** A shorter one neither, when sentence after sentence in it is followed by a space. */
const SHORT_RUN_ON = 160;
const SPACED_SENTENCES = 4;

/** Or when article after article stands in it. */
const ARTICLES = 3;
const SEVERAL_ARTICLES = 60;
const ARTICLE_INSIDE = /[ \u3000]第[〇零一二三四五六七八九十百\d]{1,5}条[ \u3000]/g;

function isRunOn(line: string): boolean {
  if (line.length >= RUN_ON) return true;
  if (line.length >= SEVERAL_ARTICLES && (line.match(ARTICLE_INSIDE)?.length ?? 0) >= ARTICLES) return true;
  return line.length >= SHORT_RUN_ON && (line.match(/[。；;：:][ \u3000](?=\S)/g)?.length ?? 0) >= SPACED_SENTENCES;
}

/** The word joiner stands for what was removed (`clean/mask.ts`). */
const BLANK = /[\s\u200b\u2060]/;
const NARROW_BLANKS = new Set([9, 10, 11, 12, 13, 32, 0xa0]);

/** @param code a UTF-16 unit. Asked for every character of a text. */
export function isBlankCode(code: number): boolean {
  if (code < 0x1680) return NARROW_BLANKS.has(code);
  if (code > 0x3000 && code !== 0xfeff) return false;
  return BLANK.test(String.fromCharCode(code));
}
export const isBlank = (character: string): boolean => isBlankCode(character.charCodeAt(0));

export function cutPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const line of linesOf(text)) {
    const span = trimmed(text, line);
    if (!span) continue;
    if (isRunOn(text.slice(span.start, span.end))) pieces.push(...cutRunOn(text, span));
    else pieces.push(...cutBehindTitle(text, span));
  }
  return pieces;
}

/** 某局关于……的通知各科室：, 某局关于……的意见为了……： the line break behind the title of a notice was lost. */
const TITLE_AND_BODY =
  /^(?!(?:根据|按照|依据|为|现将|经))[^，。；：？！,]{0,80}?关于[^，。；：？！,]{4,80}?的(?:通知|意见|(?:指导|实施|若干)意见|决定|通告|函|批复)(?=(?:各|全[省市县区镇校局]|[^。]{2,24}?(?:行|部|局|委|厅|处|科|室|院|校|镇|乡|街道|政府|公司|总队|支队|中心)[，、；,;各])[^。]*[:：]$|为(?:了|进一步|加强|规范|切实|贯彻|提高|做好|深入|落实|全面|适应)|根据《|近年来)/u;
const NOTICE = /的(?:通知|意见|决定|通告|函|批复)\S/;

/** 某规定二〇二三年一月一日: so was the one before the day. */
const TITLE_AND_DAY =
  /^[^，。；：？！,]{4,80}?(?:规定|办法|条例|细则|规则|决定|通知|意见|方案|制度|章程|规程|公告)(?:[（(][^()（）]{1,10}[)）])?(?=\s*(?:[〇零○一二三四五六七八九]{4}|(?:19|20)\d{2})\s?年\s?[〇零○一二三四五六七八九十\d]{1,3}\s?月\s?[〇零○一二三四五六七八九十\d]{1,3}\s?日$)/;

function cutBehindTitle(text: string, span: Span): Piece[] {
  const words = text.slice(span.start, span.end);
  const by = words.endsWith('日') ? TITLE_AND_DAY : NOTICE.test(words) ? TITLE_AND_BODY : undefined;
  const title = by?.exec(words)?.[0];
  const rest = title === undefined ? undefined : trimmed(text, { start: span.start + title.length, end: span.end });
  if (title === undefined || !rest) return [pieceOf(text, span, 'line')];
  return [pieceOf(text, { start: span.start, end: span.start + title.length }, 'line'), pieceOf(text, rest, 'space')];
}

function* linesOf(text: string): Generator<Span> {
  let start = 0;
  const breaks = /[\n\r\f\v]/g;
  for (let match = breaks.exec(text); match; match = breaks.exec(text)) {
    yield { start, end: match.index };
    start = match.index + 1;
  }
  yield { start, end: text.length };
}

/** The span without blanks at its ends; undefined when nothing is left. */
export function trimmed(text: string, span: Span): Span | undefined {
  let { start, end } = span;
  while (start < end && isBlankCode(text.charCodeAt(start))) start += 1;
  while (end > start && isBlankCode(text.charCodeAt(end - 1))) end -= 1;
  return start < end ? { start, end } : undefined;
}

const pieceOf = (text: string, { start, end }: Span, after: Piece['after']): Piece => ({
  start,
  end,
  text: text.slice(start, end),
  after,
});

const LONE_LABEL =
  /^(?:第[〇零一二三四五六七八九十百\d]+(?:[章节条篇编辑卷]|部分|单元)[:：]?|[〇零一二三四五六七八九十百]+[、．.]|\d{1,3}[、．.]|[（(].{1,3}[)）]|[㈠-㈩⑴-⒇①-⑳])$/;
const ONE_HAN = /^\p{Script=Han}$/u;

function cutRunOn(text: string, line: Span): Piece[] {
  const spans: { start: number; end: number }[] = [];
  const token = /[^\s\u3000\u00a0]+/g;
  token.lastIndex = line.start;
  for (let match = token.exec(text); match && match.index < line.end; match = token.exec(text)) {
    const span = trimmed(text, { start: match.index, end: match.index + match[0].length });
    if (!span) continue;
    const previous = spans.at(-1);
    if (
      previous &&
      belongsTo(text.slice(previous.start, previous.end), match[0], nextToken(text, span.end, line.end))
    ) {
      previous.end = span.end;
    } else spans.push(span);
  }
  return spans.map((span, index) => pieceOf(text, span, index === 0 ? 'line' : 'space'));
}

/** A number goes with the words after it; 财 务 管 理 制 度 is one stretch. */
function belongsTo(previous: string, token: string, next: string): boolean {
  if (LONE_LABEL.test(previous)) return true;
  if (!ONE_HAN.test(token)) return false;
  const letters = previous.split(/[\s\u3000]+/);
  if (letters.length > 1) return letters.slice(-2).every((letter) => ONE_HAN.test(letter));
  return ONE_HAN.test(previous) && (ONE_HAN.test(next) || (previous === '目' && token === '录'));
}

function nextToken(text: string, from: number, end: number): string {
  let start = from;
  while (start < end && isBlank(text[start] as string)) start += 1;
  let stop = start;
  while (stop < end && stop < start + 3 && !isBlank(text[stop] as string)) stop += 1;
  return text.slice(start, stop);
}

/** The pieces inside a span; those that reach over its ends are cut there. @param pieces in order. */
export function piecesWithin(pieces: readonly Piece[], span: Span): Piece[] {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as Piece).end <= span.start) low = middle + 1;
    else high = middle;
  }
  const inside: Piece[] = [];
  for (let index = low; index < pieces.length; index += 1) {
    const piece = pieces[index] as Piece;
    if (piece.start >= span.end) break;
    const start = Math.max(piece.start, span.start);
    const end = Math.min(piece.end, span.end);
    inside.push(
      start === piece.start && end === piece.end
        ? piece
        : { ...piece, start, end, text: piece.text.slice(start - piece.start, end - piece.start) },
    );
  }
  return inside;
}

/** The pieces, with a new one at each place that lies inside of one: articles that follow each other in one line. */
export function cutAt(pieces: readonly Piece[], places: readonly number[]): Piece[] {
  if (places.length === 0) return [...pieces];
  return pieces.flatMap((piece) => {
    const inside = places.filter((place) => place > piece.start && place < piece.end);
    const starts = [piece.start, ...inside];
    return starts.map((start, at): Piece => {
      const words = piece.text.slice(start - piece.start, (starts[at + 1] ?? piece.end) - piece.start).trimEnd();
      return { start, end: start + words.length, text: words, after: at === 0 ? piece.after : 'line' };
    });
  });
}
