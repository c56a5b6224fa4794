/** Geometry of the drawn procedure: boxes one under another, words broken to fit. Pure arithmetic, no markup. */
export interface FlowLine {
  readonly text: string;
  readonly y: number;
  readonly small: boolean;
}
export interface FlowBox {
  readonly y: number;
  readonly height: number;
  readonly lines: readonly FlowLine[];
}
export interface FlowFigure {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly FlowBox[];
}

const WIDTH = 320;
const TITLE = { size: 18, step: 26 };
const META = { size: 16, step: 24 };
const PADDING = 12;
const GAP = 32;
/** Marks that must not open a line: 。，、；：？！）》」』”’ */
const CLOSING = /[\u3002\uff0c\u3001\uff1b\uff1a\uff1f\uff01\uff09\u300b\u300d\u300f\u201d\u2019]/;
const WORDS = /[\w.,:/+%-]+|./gu;

/** Breaks words into lines of at most `limit` em; a closing mark may hang over the end. */
export function breakLines(words: string, limit: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const piece of words.match(WORDS) ?? []) {
    const pieceWidth = [...piece].reduce((sum, char) => sum + (char > '\u2e7f' ? 1 : 0.56), 0);
    if (width + pieceWidth > limit && line !== '' && !CLOSING.test(piece)) {
      lines.push(line.trim());
      line = '';
      width = 0;
    }
    line += piece;
    width += pieceWidth;
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}

export function flowFigure(boxes: readonly { readonly title: string; readonly meta: string }[]): FlowFigure {
  let top = 1;
  const drawn = boxes.map(({ title, meta }) => {
    const room = WIDTH - 2 * PADDING;
    const words = [
      ...breakLines(title, room / TITLE.size).map((text) => ({ text, small: false, step: TITLE.step })),
      ...breakLines(meta, room / META.size).map((text) => ({ text, small: true, step: META.step })),
    ];
    let baseline = top + PADDING - 6;
    const lines = words.map(({ text, small, step }) => {
      baseline += step;
      return { text, small, y: baseline };
    });
    const box = { y: top, height: baseline + PADDING - top, lines };
    top += box.height + GAP;
    return box;
  });
  return { width: WIDTH, height: Math.max(2, top - GAP + 1), boxes: drawn };
}
