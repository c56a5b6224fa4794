/** Numbered headings of a compilation without contents: 一、会议制度 … 十八、卫生管理制度, told apart from items of a rule. */
import { type LabelStyle, labelAt, rankOf } from './labels.ts';
import { headOf, type PieceHead } from './piece-head.ts';
import type { Piece } from './pieces.ts';
import { endsSentence, introduces, isProse } from './sentences.ts';

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
 * @param alone pieces that are headings without a number; where there are more of them than chains, the chains are items.
 */
export function chainHeadings(pieces: readonly Piece[], from: number, alone: ReadonlySet<number>): Link[] {
  const all = [...chainsOf(pieces, from).values()].flat();
  const chains = all.filter((chain) => sound(chain, pieces, alone));
  if (chains.length === 0) return [];
  const standing = [...alone].filter((piece) => !chains.some((chain) => firstOf(chain) === piece + 1)).length;
  const outer = chains.reduce((best, chain) => (rankOf(chain.style) < rankOf(best.style) ? chain : best));
  const holds = (piece: number) => chains.some((chain) => chain !== outer && firstOf(chain) === piece + 1);
  const holders = outer.links.filter((link) => holds(link.piece));
  const nested = holders.length >= 2 && holders.length >= outer.links.length * 0.6;
  const kept = nested ? chains : chains.filter((chain) => chain.style === outer.style || !within(chain, outer));
  if (standing >= 2 && standing >= kept.length) return [];
  const lone = loneChains(all, kept, pieces);
  const links = [...kept, ...lone].flatMap((chain) =>
    chain.links.map(({ piece, head }) => ({ piece, head, part: chain === outer && nested && holds(piece) })),
  );
  return [...links, ...partsBefore([...kept, ...lone], links, pieces)].sort((a, b) => a.piece - b.piece);
}

const firstOf = (chain: Chain): number => chain.links[0]?.piece ?? 0;

/** What a chain stands under: a line 第二部分, a line with an outer number, or nothing of the kind. */
function standsUnder(chain: Chain, pieces: readonly Piece[]): string | undefined {
  const before = pieces[firstOf(chain) - 1];
  if (!before || before.text.length > 40 || isProse(before.text) || endsSentence(before.text)) return undefined;
  if (/^第\s?[〇零一二三四五六七八九十百\d]{1,4}\s?(?:部分|编|篇|单元|章)/.test(before.text)) return 'part';
  const label = labelAt(before.text);
  return label && rankOf(label.style) < rankOf(chain.style) ? label.style : undefined;
}

/** A part with one rule: its number 1 has no 2, but it stands under a line like the other parts do. */
function loneChains(all: readonly Chain[], kept: readonly Chain[], pieces: readonly Piece[]): Chain[] {
  const styles = new Set(kept.map(({ style }) => style));
  const lines = new Set(kept.flatMap((chain) => standsUnder(chain, pieces) ?? []));
  return all.filter((chain) => {
    const line = standsUnder(chain, pieces);
    return (
      !kept.includes(chain) &&
      !chain.broken &&
      chain.links.length === 1 &&
      styles.has(chain.style) &&
      line !== undefined &&
      lines.has(line)
    );
  });
}

/** The lines the chains stand under, where the numbering restarts below each. */
function partsBefore(chains: readonly Chain[], links: readonly Link[], pieces: readonly Piece[]): Link[] {
  if (chains.length < 2) return [];
  const taken = new Set(links.map(({ piece }) => piece));
  return chains.flatMap((chain) => {
    const piece = firstOf(chain) - 1;
    const under = pieces[piece];
    if (!under || taken.has(piece) || standsUnder(chain, pieces) === undefined) return [];
    const label = labelAt(under.text);
    const head: PieceHead = {
      start: under.start,
      end: under.end,
      strength: 'weak',
      whole: true,
      ...(label && { label }),
    };
    return [{ piece, head, part: true }];
  });
}

const within = (chain: Chain, outer: Chain): boolean => (chain.links[0]?.piece ?? 0) > (outer.links[0]?.piece ?? 0);

function chainsOf(pieces: readonly Piece[], from: number): Map<LabelStyle, Chain[]> {
  const open = new Map<LabelStyle, { chain: Chain; inner: number }>();
  const all = new Map<LabelStyle, Chain[]>();
  for (let index = from; index < pieces.length; index += 1) {
    const label = labelAt((pieces[index] as Piece).text);
    if (!label || label.style === '条') continue;
    const { style, number } = label;
    const head = headOf(pieces[index] as Piece);
    const state = open.get(style);
    const last = state?.chain.links.at(-1)?.number ?? 0;
    if (head && (number === 1 || !state)) {
      const chain: Chain = { style, links: [{ piece: index, head, number }], broken: false };
      open.set(style, { chain, inner: innerStart(pieces[index] as Piece, head, style) });
      all.set(style, [...(all.get(style) ?? []), chain]);
    } else if (!state) continue;
    else if (
      head &&
      isNext(number, last) &&
      (!isNext(number, state.inner) || !head.whole || beginsRule(pieces, index))
    ) {
      state.chain.links.push({ piece: index, head, number });
      state.inner = innerStart(pieces[index] as Piece, head, style);
    } else if (number === 1 || (state.inner > 0 && isNext(number, state.inner))) state.inner = number;
    else if (number === last + 1) {
      state.chain.broken = true;
      open.delete(style);
    }
  }
  return all;
}

/** The number of the item that follows on the heading's own line. */
function innerStart(piece: Piece, head: PieceHead, style: LabelStyle): number {
  const label = head.whole ? undefined : labelAt(piece.text.slice(head.end - piece.start).trimStart());
  return label?.style === style ? label.number : 0;
}

/** The next number, or the one after it when one is missing. */
const isNext = (number: number, last: number): boolean => last > 0 && (number === last + 1 || number === last + 2);

/** Items of its own follow the title, or an introduction; behind an item the next item follows. */
function beginsRule(pieces: readonly Piece[], index: number): boolean {
  for (const { text } of pieces.slice(index + 1, index + 5)) {
    const label = labelAt(text);
    if (label) return label.number === 1;
    if (introduces(text) && isProse(text)) return true;
  }
  return false;
}

function sound(chain: Chain, pieces: readonly Piece[], alone: ReadonlySet<number>): boolean {
  if (chain.broken || chain.links.length < 2) return false;
  const strong = chain.links.filter(({ head }) => head.strength === 'strong').length;
  if (chain.links.length === 2 && (strong < 2 || chain.links[0]?.number !== 1)) return false;
  if (strong < chain.links.length * 0.5) return false;
  const bodied = chain.links.filter(({ piece, head }) => !head.whole || hasBody(pieces[piece + 1])).length;
  if (bodied < chain.links.length * 0.8) return false;
  const first = firstOf(chain);
  const before = pieces[first - 1];
  const inside = chain.links.length < 3 || [...alone].some((piece) => piece < first);
  return !before || !isProse(before.text) || !inside;
}

/** A sentence however short, items, or a line such as （2023年修订） before them. */
const hasBody = (next: Piece | undefined): boolean =>
  next !== undefined &&
  (isProse(next.text) ||
    endsSentence(next.text) ||
    labelAt(next.text)?.number === 1 ||
    /^[（(][^()（）]{2,30}[)）]$/.test(next.text));
