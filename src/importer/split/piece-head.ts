/** The title a piece begins with: the whole piece, or the words before its first space when the body follows on the same line. */
import type { Span } from '../document.ts';
import { type Label, labelAt } from './labels.ts';
import type { Piece } from './pieces.ts';
import { opensBody } from './sentences.ts';
import { continuesTitle, LONGEST_TITLE, type TitleStrength, titleStrength } from './title-shape.ts';

export interface PieceHead extends Span {
  readonly label?: Label;
  readonly strength: TitleStrength;
  /** The piece is nothing but this title. */
  readonly whole: boolean;
}

export function headOf(piece: Piece): PieceHead | undefined {
  const label = labelAt(piece.text);
  const from = label?.length ?? 0;
  const rest = piece.text.slice(from);
  const start = piece.start;
  const found = (length: number, strength: TitleStrength, whole: boolean): PieceHead => ({
    start,
    end: start + from + length,
    strength,
    whole,
    ...(label && { label }),
  });
  if (rest.length <= LONGEST_TITLE) {
    const strength = titleStrength(rest);
    if (strength) return found(rest.length, strength, true);
  }
  const length = titleBeforeBody(rest);
  return length === undefined ? undefined : found(length, 'strong', false);
}

const NOUN = '(?:制度|办法|规定|规则|细则|条例|章程|程序|方案|守则|准则|责任制|预案|规程|公约|意见|通知|职责)';
const SUFFIX = '(?:[（(][^()（）]{1,10}[)）])?';
const FIRST = '第一[章条](?![款项第])|一、|1、|1[.．](?!\\d)|\\(一\\)|（一）|㈠|⑴|①';
const SPACED = new RegExp(
  `^([^\\s。；;：:，,]{3,40}${NOUN}${SUFFIX}|[^\\s。；;：:，,]{1,20}[ \\u3000][^\\s。；;：:，,]{1,20}${NOUN}${SUFFIX})[\\s\\u3000]+(?=\\S)`,
);
const CLOSED = new RegExp(
  `^([^\\s。；;：:，,]{2,40}?${NOUN}${SUFFIX})(?=${FIRST}|为(?:了|进一步|加强|规范|切实|促进|提高|保证|做好|贯彻))`,
);

/** Length of the title in `印章管理制度 第一条 …` or `印章管理制度第一条…`. */
function titleBeforeBody(text: string): number | undefined {
  const spaced = SPACED.exec(text);
  if (spaced) {
    const body = text.slice(spaced[0].length);
    const begins = opensBody(body) || labelAt(body)?.number === 1;
    if (begins && titleStrength(spaced[1] as string) === 'strong') return (spaced[1] as string).length;
  }
  const closed = CLOSED.exec(text);
  if (!closed || continuesTitle(closed[1] as string)) return undefined;
  return titleStrength(closed[1] as string) === 'strong' ? (closed[1] as string).length : undefined;
}
