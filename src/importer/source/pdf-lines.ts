/** Text items of a PDF page → its lines from top to bottom, with what their place on the page says. */

/** As pdf.js gives it: `transform[4]`, `transform[5]` are the left end of the base line in points, y upwards. */
export interface PdfItem {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

export interface PdfLine {
  readonly text: string;
  /** It reaches the right edge of the text. */
  readonly full: boolean;
  /** It begins right of the left edge of the text. */
  readonly indented: boolean;
}

interface Row {
  readonly y: number;
  readonly size: number;
  readonly items: PdfItem[];
}

export function linesOfPage(items: readonly PdfItem[]): PdfLine[] {
  const rows: Row[] = [];
  for (const item of items) {
    if (item.str.trim() === '') continue;
    const y = item.transform[5] ?? 0;
    const size = item.height || 10;
    const row = rows.find((candidate) => Math.abs(candidate.y - y) < Math.max(candidate.size, size) * 0.5);
    if (row) row.items.push(item);
    else rows.push({ y, size, items: [item] });
  }
  const lines = rows
    .sort((a, b) => b.y - a.y)
    .map(({ items: parts, size }) => {
      const sorted = [...parts].sort((a, b) => leftOf(a) - leftOf(b));
      const last = sorted.at(-1) as PdfItem;
      return { text: textOf(sorted, size), left: leftOf(sorted[0] as PdfItem), right: leftOf(last) + last.width, size };
    });
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  return lines.map((line) => ({
    text: line.text,
    full: line.right > right - line.size * 1.6,
    indented: line.left > left + line.size * 1.2,
  }));
}

const leftOf = (item: PdfItem): number => item.transform[4] ?? 0;

/** A gap wider than half a character is a space. */
function textOf(items: readonly PdfItem[], size: number): string {
  let text = '';
  let right: number | undefined;
  for (const item of items) {
    if (right !== undefined && leftOf(item) - right > size * 0.5) text += ' ';
    text += item.str;
    right = leftOf(item) + item.width;
  }
  return text.trim();
}
