/**
 * Blanks out removed spans so that what follows reads the text without them, at unchanged offsets: with word joiners, which
 * count as blanks at the ends of a line and hold together what stood on both sides of a watermark.
 */
import type { Span } from '../document.ts';

export function blankOut(text: string, spans: readonly Span[]): string {
  let masked = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    masked += text.slice(at, from) + text.slice(from, end).replace(/[^\r\n]/g, '\u2060');
    at = end;
  }
  return masked + text.slice(at);
}
