/** Rules that a notice names and that stand below it under exactly that name, whether or not they count articles. */
import { indexFrom, titleKey } from './cover-title.ts';
import { type Heading, heading } from './heading.ts';
import { issuedBy } from './issuing-notices.ts';
import type { Piece } from './pieces.ts';
import { closeUp } from './title-shape.ts';

/** A title goes over so many lines. */
const LINES = 3;

export function withIssued(text: string, pieces: readonly Piece[], headings: readonly Heading[]): readonly Heading[] {
  const found: Heading[] = [];
  headings.forEach((notice, index) => {
    const end = headings[index + 1]?.start;
    const names = new Set(issuedBy(notice, pieces, end));
    // One that is named and stands alone: only down to the next heading, which may be it.
    const until = names.size === 1 ? indexFrom(pieces, end ?? text.length) : pieces.length;
    for (let at = indexFrom(pieces, notice.end); at < until && names.size > 0; at += 1) {
      const lines = pieces.slice(at, at + LINES);
      const keys = lines.map((_, last) =>
        lines
          .slice(0, last + 1)
          .map((line) => titleKey(closeUp(line.text)))
          .join(''),
      );
      const last = keys.findIndex((words) => names.delete(words));
      if (last < 0) continue;
      found.push(heading(text, { start: (pieces[at] as Piece).start, end: (lines[last] as Piece).end }));
    }
  });
  const added = found.filter((one) => !headings.some(({ start, end }) => one.start < end && start < one.end));
  return added.length === 0 ? headings : [...headings, ...added].sort((a, b) => a.start - b.start);
}
