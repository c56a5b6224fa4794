/** Running headers and footers: the same first or last line on page after page, page numbers apart. */
import type { PdfLine } from './pdf-lines.ts';

const ENOUGH = 3;

export function repeatedLines(pages: readonly (readonly PdfLine[])[]): ReadonlySet<PdfLine> {
  const running = new Set<PdfLine>();
  for (const edge of [0, -1]) {
    const lines = pages.flatMap((page) => page.at(edge) ?? []);
    const counts = new Map<string, number>();
    for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
    for (const line of lines) {
      const count = counts.get(keyOf(line)) ?? 0;
      if (count >= ENOUGH && count * 2 >= pages.length) running.add(line);
    }
  }
  return running;
}

const keyOf = ({ text }: PdfLine): string => text.replace(/\d+/g, '#').replace(/\s/g, '');
