/** A handbook whose parts are numbered and need not read like titles: 一、考勤制度 二、仪容仪表 … */
import { type Heading, heading } from './heading.ts';
import { type Label, type LabelStyle, labelAt } from './labels.ts';
import type { Piece } from './pieces.ts';
import { isProse } from './sentences.ts';
import { titleStrength } from './title-shape.ts';

const LONGEST = 30;
const ENOUGH = 3;
const TITLED = 0.3;

interface Part {
  readonly piece: Piece;
  readonly label: Label;
}

/** The parts counted 1, 2, 3 … to the end; none when they are few, or few of them read like titles. */
export function numberedParts(text: string, pieces: readonly Piece[], from: number): Heading[] {
  const chains = new Map<LabelStyle, Part[]>();
  for (let index = from; index < pieces.length; index += 1) {
    const piece = pieces[index] as Piece;
    const label = labelAt(piece.text);
    if (!label || label.style === '条') continue;
    const chain = chains.get(label.style) ?? [];
    if (label.number === chain.length + 1 && isPartTitle(piece, label, pieces[index + 1])) chain.push({ piece, label });
    chains.set(label.style, chain);
  }
  const [chain = []] = [...chains.values()]
    .filter((parts) => parts.length >= ENOUGH && titled(parts) >= parts.length * TITLED)
    .sort((a, b) => (a[0] as Part).piece.start - (b[0] as Part).piece.start);
  return chain.map(({ piece, label }) => heading(text, piece, label));
}

const isPartTitle = ({ text }: Piece, label: Label, next: Piece | undefined): boolean => {
  const words = text.slice(label.length);
  return (
    words.length >= 2 &&
    words.length <= LONGEST &&
    !/[。；;：:，,！!？?]/.test(words) &&
    !isProse(words) &&
    next !== undefined
  );
};

const titled = (parts: readonly Part[]): number =>
  parts.filter(({ piece, label }) => titleStrength(piece.text.slice(label.length)) !== undefined).length;
