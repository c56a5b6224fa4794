/** Numbered headings of a compilation without contents: 一、会议制度 … 十八、卫生管理制度, told apart from items of a rule. */
import { labelAt, type LabelStyle, rankOf } from './labels.ts';
import { headOf, type PieceHead } from './piece-head.ts';
import type { Piece } from './pieces.ts';
import { isProse } from './sentences.ts';

export interface Link {
  readonly piece: number;
  readonly head: PieceHead;
  /** It holds a chain of its own and no text: a part. */
  readonly part: boolean;
}

interface Chain {
  readonly style: LabelStyle;
  readonly links: { piece: number; head: PieceHead; number: number }[];
  /** Its numbers go on with items that are no titles, or its items stand in the text of a rule. */
  broken: boolean;
}

/**
 * @param alone pieces that read like titles without a number; where there are more of them than chains, they are the
 *   headings and the chains are items.
 */
export function chainHeadings(pieces: readonly Piece[], from: number, alone: ReadonlySet<number>): Link[] {
  const chains = [...chainsOf(pieces, from).values()].flat().filter((chain) => sound(chain, pieces));
  if (chains.length === 0) return [];
  const standing = [...alone].filter((piece) => !chains.some((chain) => chain.links[0]?.piece === piece + 1)).length;
  const outer = chains.reduce((best, chain) => (rankOf(chain.style) < rankOf(best.style) ? chain : best));
  const holds = (piece: number) => chains.find((chain) => chain !== outer && chain.links[0]?.piece === piece + 1);
  const holders = outer.links.filter((link) => holds(link.piece));
  const nested = holders.length >= 2 && holders.length >= outer.links.length * 0.6;
  const kept = nested ? chains : chains.filter((chain) => chain.style === outer.style || !within(chain, outer));
  if (standing >= 2 && standing >= kept.filter((chain) => chain.links.length > 0).length) return [];
  return kept
    .flatMap((chain) =>
      chain.links.map(({ piece, head }) => ({ piece, head, part: chain === outer && nested && Boolean(holds(piece)) })),
    )
    .sort((a, b) => a.piece - b.piece);
}

const within = (chain: Chain, outer: Chain): boolean => (chain.links[0]?.piece ?? 0) > (outer.links[0]?.piece ?? 0);

function chainsOf(pieces: readonly Piece[], from: number): Map<LabelStyle, Chain[]> {
  const open = new Map<LabelStyle, { chain: Chain; inner: number }>();
  const all = new Map<LabelStyle, Chain[]>();
  for (let index = from; index < pieces.length; index += 1) {
    const piece = pieces[index] as Piece;
    const label = labelAt(piece.text);
    if (!label || label.style === '条') continue;
    const head = headOf(piece);
    const state = open.get(label.style);
    const last = state?.chain.links.at(-1)?.number ?? 0;
    if (head && label.number === 1 && !(state && state.inner === 0 && last === 0)) {
      const chain: Chain = { style: label.style, links: [{ piece: index, head, number: 1 }], broken: false };
      open.set(label.style, { chain, inner: 0 });
      all.set(label.style, [...(all.get(label.style) ?? []), chain]);
    } else if (
      state &&
      head &&
      (label.number === last + 1 || label.number === last + 2) &&
      state.inner !== label.number - 1
    ) {
      state.chain.links.push({ piece: index, head, number: label.number });
      state.inner = 0;
    } else if (state && label.number === 1) state.inner = 1;
    else if (state && state.inner > 0 && label.number === state.inner + 1) state.inner += 1;
    else if (state && label.number === last + 1) {
      state.chain.broken = true;
      open.delete(label.style);
    }
  }
  return all;
}

function sound(chain: Chain, pieces: readonly Piece[]): boolean {
  if (chain.broken || chain.links.length < 2) return false;
  const strong = chain.links.filter(({ head }) => head.strength === 'strong').length;
  if (chain.links.length === 2 && strong < 2) return false;
  if (strong < chain.links.length * 0.5) return false;
  const bodied = chain.links.filter(({ piece, head }) => !head.whole || hasBody(pieces[piece + 1])).length;
  if (bodied < chain.links.length * 0.8) return false;
  const first = chain.links[0]?.piece ?? 0;
  const before = pieces[first - 1];
  return !before || !isProse(before.text);
}

const hasBody = (next: Piece | undefined): boolean =>
  next !== undefined && (isProse(next.text) || labelAt(next.text)?.number === 1);
