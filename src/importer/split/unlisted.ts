/** Rules the contents do not name, told by their number: 六、 behind the contents' 五、, or 三、 between 二、 and 四、. */

import { indexFrom } from './cover-title.ts';
import { type Heading, heading } from './heading.ts';
import { type Label, labelAt } from './labels.ts';
import type { Piece } from './pieces.ts';
import { titleStrength } from './title-shape.ts';

/** Fewer numbered headings say nothing about how the compilation counts. */
const ENOUGH = 3;

/** @param listed headings the contents name, in order of their place. */
export function unlistedHeadings(text: string, pieces: readonly Piece[], listed: readonly Heading[]): Heading[] {
  const rules = listed.filter(({ part }) => !part);
  const style = countingStyle(rules);
  if (style === undefined) return [];
  return rules.flatMap((one, index) => {
    const next = rules[index + 1];
    if (one.label?.style !== style || (next && next.label?.style !== style)) return [];
    return between(text, pieces, one as Numbered, next as Numbered | undefined);
  });
}

type Numbered = Heading & { readonly label: Label };

function countingStyle(rules: readonly Heading[]): Label['style'] | undefined {
  const labels = rules.flatMap(({ label }) => label ?? []);
  const [first] = labels;
  const rising = labels.every(({ style, number }, at) => {
    const before = labels[at - 1];
    return style === first?.style && (!before || number > before.number);
  });
  return labels.length >= ENOUGH && labels.length * 2 > rules.length && rising ? first?.style : undefined;
}

/** Where the body itself counts in the same style, its numbers are items: only a rule without such numbers is searched. */
function between(text: string, pieces: readonly Piece[], one: Numbered, next: Numbered | undefined): Heading[] {
  const found: Heading[] = [];
  let expected = one.label.number + 1;
  for (const piece of piecesFrom(pieces, one.end, next?.start ?? text.length)) {
    const label = labelAt(piece.text);
    if (label?.style !== one.label.style) continue;
    const isNext = label.number === expected && label.number < (next?.label.number ?? Number.POSITIVE_INFINITY);
    if (!isNext || titleStrength(piece.text.slice(label.length)) === undefined) return found;
    found.push(heading(text, piece, label));
    expected += 1;
  }
  return found;
}

function* piecesFrom(pieces: readonly Piece[], from: number, to: number): Generator<Piece> {
  for (let at = indexFrom(pieces, from); at < pieces.length; at += 1) {
    const piece = pieces[at] as Piece;
    if (piece.start >= to) return;
    yield piece;
  }
}
