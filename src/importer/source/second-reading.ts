/** A second reading of a Word file, by its text elements alone, to find what the first one lost. */
import type { Unread } from '../document.ts';

/** Readings of characters, what an old program would show instead of a shape, deleted and moved text: not the text itself. */
const ASIDE =
  /<w:rt>[\s\S]*?<\/w:rt>|<mc:Fallback>[\s\S]*?<\/mc:Fallback>|<w:(?:del|moveFrom) [\s\S]*?<\/w:(?:del|moveFrom)>/g;
const STRETCH = /<w:t(?:\s[^>]*)?>([^<]+)<\/w:t>/g;
const ENTITY = /&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (words: string): string =>
  words.includes('&')
    ? words.replace(ENTITY, (_, hex?: string, decimal?: string, name?: string) =>
        name
          ? (NAMED[name.toLowerCase()] as string)
          : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
      )
    : words;

/** Stretches of text of `word/document.xml` without their blanks, in order. Shorter ones tell nothing. */
export function stretchesOfXml(xml: string): string[] {
  return [...xml.replace(ASIDE, '').matchAll(STRETCH)].flatMap(([, words = '']) => {
    const dense = denseOf(decoded(words));
    return dense.length >= SHORTEST ? [dense] : [];
  });
}

const SHORTEST = 4;

export const denseOf = (text: string): string => text.replace(/[\s\u3000\u00a0\u200b]+/g, '');

export const DIFFERENCE = '两种读法不一样：只有另一种读到的文字';
const SHOWN = 40;

/**
 * What the second reading has and the first has not, each with the place behind what stands before it.
 * @param text of the first reading. @param known what the first reading names as left out.
 */
export function differences(text: string, second: readonly string[], known: readonly Unread[]): Unread[] {
  const dense = denseOf(text);
  const named = known.map(({ text: words }) => denseOf(words ?? '')).join('\n');
  const found: Unread[] = [];
  let from = 0;
  for (const words of second) {
    const at = dense.indexOf(words, from);
    if (at >= 0 && at < from + REACH) from = at + words.length;
    else if (!dense.includes(words) && !named.includes(words) && found.length < SHOWN)
      found.push({ what: DIFFERENCE, count: 1, start: placeOf(text, from), text: words });
  }
  return found;
}

/** Text boxes and tables are read in another order; what stands further on is looked for, but not gone on from. */
const REACH = 5_000;

/** An offset of the text without blanks in the text itself. */
export function placeOf(text: string, offset: number): number {
  let left = offset;
  for (let at = 0; at < text.length; at += 1) {
    if (left === 0) return at;
    if (!/[\s\u3000\u00a0\u200b]/.test(text[at] as string)) left -= 1;
  }
  return text.length;
}
