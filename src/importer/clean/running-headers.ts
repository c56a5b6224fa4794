/** Headers and footers of printed pages that a text kept: the same words on line after line, with another page number each time. */
import { type Removal, removal } from '../document.ts';

const PAGE = /第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?/;
const LONGEST = 120;
const ENOUGH = 2;

export function runningHeaders(text: string): Removal[] {
  const lines = [...text.matchAll(/[^\r\n\f\v]+/g)].filter(
    ([line]) => line.length <= LONGEST && PAGE.test(line) && wordsOf(line) !== '',
  );
  const counts = Map.groupBy(lines, ([line]) => wordsOf(line));
  return lines
    .filter(([line]) => (counts.get(wordsOf(line))?.length ?? 0) >= ENOUGH)
    .map((match) => removal(text, { start: match.index, end: match.index + match[0].length }, '页眉页脚'));
}

/** What stands beside the page number; a sentence about a page is no header. */
function wordsOf(line: string): string {
  const rest = line.replace(PAGE, '').replace(/\s/g, '');
  return /[。；，]/.test(rest) ? '' : rest;
}
