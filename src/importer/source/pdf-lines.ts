/** Text items of a page → its lines from top to bottom, with what their place on the page says. */

/** As pdf.js gives it: `transform[4]`, `transform[5]` are the left end of the base line in points, y upwards. */
export interface PdfItem {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

export interface PdfCell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface PdfLine {
  readonly text: string;
  /** It reaches the right edge of the text. */
  readonly full: boolean;
  /** It begins right of the left edge of the text. */
  readonly indented: boolean;
  /** Stretches with wide gaps between them; one in running text. */
  readonly cells: readonly PdfCell[];
  readonly size: number;
}

interface Row {
  readonly y: number;
  readonly size: number;
  readonly items: PdfItem[];
}

export function linesOfPage(items: readonly PdfItem[]): PdfLine[] {
  const lines = rowsOf(items).map(({ items: parts, size }) => {
    const sorted = [...parts].sort((a, b) => leftOf(a) - leftOf(b));
    return { cells: cellsOf(sorted, size), size };
  });
  const [first, second] = columnsOf(lines);
  return [...placed(first), ...placed(second)];
}

function rowsOf(items: readonly PdfItem[]): Row[] {
  const rows: Row[] = [];
  for (const item of items) {
    if (item.str.trim() === '') continue;
    const y = item.transform[5] ?? 0;
    const size = item.height || 10;
    const row = rows.find((candidate) => Math.abs(candidate.y - y) < Math.max(candidate.size, size) * 0.5);
    if (row) row.items.push(item);
    else rows.push({ y, size, items: [item] });
  }
  return rows.sort((a, b) => b.y - a.y);
}

type Line = Pick<PdfLine, 'cells' | 'size'>;

function placed(lines: readonly Line[]): PdfLine[] {
  const left = Math.min(...lines.map(({ cells }) => cells[0]?.left ?? 0));
  const right = Math.max(...lines.map(({ cells }) => cells.at(-1)?.right ?? 0));
  return lines.map(({ cells, size }) => ({
    text: cells.map(({ text }) => text).join(' '),
    full: (cells.at(-1)?.right ?? 0) > right - size * 1.6,
    indented: (cells[0]?.left ?? 0) > left + size * 1.2,
    cells,
    size,
  }));
}

const leftOf = (item: PdfItem): number => item.transform[4] ?? 0;

/** Wider than this many characters, a gap parts two cells. */
const CELL_GAP = 1.8;

/** A gap wider than half a character is a space. */
function cellsOf(items: readonly PdfItem[], size: number): PdfCell[] {
  const cells: { text: string; left: number; right: number }[] = [];
  for (const item of items) {
    const left = leftOf(item);
    const last = cells.at(-1);
    if (!last || left - last.right > size * CELL_GAP) cells.push({ text: item.str, left, right: left + item.width });
    else {
      last.text += left - last.right > size * 0.5 ? ` ${item.str}` : item.str;
      last.right = left + item.width;
    }
  }
  return cells.map((cell) => ({ ...cell, text: cell.text.trim() }));
}

const ENOUGH_LINES = 8;
const LONG_CELL = 10;

/** A page in two columns: most of its lines are two long stretches that begin at the same two places. */
function columnsOf(lines: readonly Line[]): [readonly Line[], readonly Line[]] {
  const pairs = lines.filter(({ cells }) => cells.length === 2);
  const second = pairs.map(({ cells }) => cells[1]?.left ?? 0).sort((a, b) => a - b)[Math.floor(pairs.length / 2)] ?? 0;
  const aligned = pairs.filter(
    ({ cells, size }) =>
      Math.abs((cells[1]?.left ?? 0) - second) < size * 3 && cells.every(({ text }) => text.length >= LONG_CELL),
  );
  if (aligned.length < ENOUGH_LINES || aligned.length < lines.length * 0.5) return [lines, []];
  const part = (keep: (cell: PdfCell) => boolean) =>
    lines.flatMap(({ cells, size }) => {
      const kept = cells.filter(keep);
      return kept.length === 0 ? [] : [{ cells: kept, size }];
    });
  const isRight = (cell: PdfCell) => cell.left > second - 12;
  return [part((cell) => !isRight(cell)), part(isRight)];
}
