/** What of a page is read aloud, in its order: the words to be seen in the text, sentence by sentence, with where each stands. */
import { sentencesIn } from '#domain/sentences.ts';
import { spokenDigits } from '#domain/spoken-number.ts';
import { spokenText } from '#domain/spoken-text.ts';

export interface SpokenSentence {
  readonly said: string;
  readonly range: Range;
}

/** The way there, forms and how to check the page are no text. */
const UNREAD =
  'nav, form, output, button, script, style, noscript, template, svg, .prov, .callbar, [aria-hidden=true], [data-check]';
const INLINE = /^(?:inline|contents|ruby)/;

interface Piece {
  readonly node: Text;
  /** Where it begins in the text of its block. */
  readonly at: number;
  readonly dialled: boolean;
}

interface Block {
  readonly element: Element;
  readonly pieces: Piece[];
  text: string;
}

export function scriptOf(root: Element): SpokenSentence[] {
  return blocksOf(root).flatMap(sentencesOf);
}

/** Runs of text without a break between: words of a paragraph, of a cell. */
function blocksOf(root: Element): Block[] {
  const blocks: Block[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around = node.parentElement;
    const data = node.nodeValue ?? '';
    if (!around || data === '' || around.closest(UNREAD) || !isSeen(around)) continue;
    const element = blockAround(around);
    let last = blocks.at(-1);
    if (last?.element !== element) {
      last = { element, pieces: [], text: '' };
      blocks.push(last);
    }
    last.pieces.push({ node: node as Text, at: last.text.length, dialled: around.closest('a[href^="tel:"]') !== null });
    last.text += data;
  }
  return blocks;
}

/** Old browsers cannot tell what is folded away by more than its boxes. */
const isSeen = (element: Element): boolean =>
  element.checkVisibility?.({ checkVisibilityCSS: true, contentVisibilityAuto: true }) ??
  element.getClientRects().length > 0;

function blockAround(element: Element): Element {
  let found = element;
  // A state beside words is a sentence of its own, however it is laid out.
  while (found.parentElement && !found.matches('.chip') && INLINE.test(getComputedStyle(found).display)) {
    found = found.parentElement;
  }
  return found;
}

function sentencesOf({ element, pieces, text }: Block): SpokenSentence[] {
  // On a phone a cell shows its column's title; it is no text of its own.
  const label = element.closest('td')?.dataset['label'];
  return sentencesIn(text.replace(/\s/g, ' ')).map(({ from, to }, index) => {
    const range = document.createRange();
    place(pieces, from, (node, at) => range.setStart(node, at));
    place(pieces, to, (node, at) => range.setEnd(node, at));
    const words = pieces
      .map(({ node, at, dialled }) => {
        const part = node.data.slice(Math.max(0, from - at), Math.max(0, to - at));
        return dialled && /\d/.test(part) ? dial(part) : spokenText(part);
      })
      .join('');
    return { said: label && index === 0 ? `${label}：${words}` : words, range };
  });
}

/** Of `打电话 5115183` only the figures are dialled. */
const dial = (words: string): string => words.replace(/\d[\d-]*/g, (number) => spokenDigits(number));

function place(pieces: readonly Piece[], at: number, set: (node: Text, offset: number) => void): void {
  const piece = pieces.findLast(({ at: begins }) => begins < at) ?? pieces[0];
  if (piece) set(piece.node, Math.min(at - piece.at, piece.node.length));
}
