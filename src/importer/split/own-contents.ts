/** A rule's own 目录: it lists its 编, 章 and 节 and no rules. */
import type { StyledParagraph } from '../document.ts';
import { labelAt, rankOf } from './labels.ts';
import type { Piece } from './pieces.ts';

export interface PieceRange {
  /** First piece, the word 目录 where it stands. */
  readonly from: number;
  /** Behind the last one. */
  readonly to: number;
}

const MARK = /^[【[（(]?\s*目\s*[录次]\s*[】\])）]?$/;
const PAGE = /(?:…|[.…·．_\-—\s\t]{2,}|\t|\s)[（(]?\d{1,4}[)）]?$/;
const UNNUMBERED = /^(?:总\s*则|附\s*则|序\s*言|前\s*言|附\s*录|附\s*件|附\s*表)/;
/** The whole list in one line: 目录第一章总则第二章…… */
const RUN_TOGETHER =
  /^目\s*[录次]\s*(?:第\s?[〇零一二三四五六七八九十百\d]{1,4}\s?(?:编|分编|章|节)[^。；，]{1,30}?){2,}(?:附则)?$/;

/** Ranges of pieces that are contents of one rule, in order. */
export function ownContents(pieces: readonly Piece[], styled: readonly StyledParagraph[]): PieceRange[] {
  const found: PieceRange[] = [];
  const lines = new Set(styled.filter(({ contents }) => contents).map(({ start }) => start));
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index] as Piece;
    const marked = piece.text.length <= 10 && MARK.test(piece.text);
    if (RUN_TOGETHER.test(piece.text)) found.push({ from: index, to: index + 1 });
    else if (marked || lines.has(piece.start)) {
      const to = endOf(pieces, marked ? index + 1 : index);
      if (to === undefined) continue;
      found.push({ from: index, to });
      index = to - 1;
    }
  }
  return found;
}

function endOf(pieces: readonly Piece[], first: number): number | undefined {
  const seen = new Set<string>();
  let numbered = 0;
  let at = first;
  for (; at < pieces.length; at += 1) {
    const { text } = pieces[at] as Piece;
    const bare = text.replace(PAGE, '');
    const label = labelAt(bare);
    const structural = label && rankOf(label.style) < rankOf('条');
    if ((!structural && !UNNUMBERED.test(bare)) || bare.length > 40 || /[。；]/.test(bare)) break;
    if (structural) numbered += 1;
    const key = bare.replace(/\s/g, '');
    // Under 第二编 the chapters count again: only the first line tells where the text itself begins.
    if (seen.has(key) && key === [...seen][0]) break;
    seen.add(key);
  }
  if (numbered < 2) return undefined;
  const listed = [...seen][0];
  const again = pieces.slice(at, at + LOOK_AHEAD).some(({ text }) => text.replace(/\s/g, '').startsWith(listed ?? ''));
  return again ? at : undefined;
}

/** The text begins right behind the contents, or behind a preamble. */
const LOOK_AHEAD = 60;
