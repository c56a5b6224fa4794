/** Titles inside a piece: glued to the end of the paragraph before, with the body after them or on the next line. */
import type { Span } from '../document.ts';
import type { Piece } from './pieces.ts';
import { titleStrength } from './title-shape.ts';

const GLUED =
  /[。；;！!？?”"）)](?<gap>\s*)(?<title>[^。；;！!？?：:，,”"（(）)\s][^。；;！!？?：:，,\s]{3,40}?)(?<body>\s*(?:第一[章条](?![款项])|一、|1、|1[.．](?!\d)|根据|为(?:了|进一步|加强|规范|切实|促进|提高|保证|做好|贯彻))|$)/g;

export interface GluedTitle extends Span {
  /** Nothing follows it in the piece. */
  readonly last: boolean;
}

/** Only strong titles: a sentence glued to another would be worse than a heading missed. */
export function* gluedTitles(piece: Piece): Generator<GluedTitle> {
  GLUED.lastIndex = 0;
  for (let match = GLUED.exec(piece.text); match; match = GLUED.exec(piece.text)) {
    const { title = '', gap = '', body = '' } = match.groups ?? {};
    const start = piece.start + match.index + 1 + gap.length;
    const end = start + title.length;
    if (titleStrength(title) === 'strong') yield { start, end, last: body === '' };
    GLUED.lastIndex = match.index + 1;
  }
}
