/** Where a run first stands on a page, found by reading it: what the index says in numbers. */
import { nextParagraph } from './places.ts';
import { occurrences, tokensOf } from './terms.ts';

/**
 * @param texts of the page's paragraphs, folded (`fold`).
 * @returns in tokens from the top of the page, as the index counts them; undefined when it stands nowhere.
 */
export function firstPlace(texts: readonly string[], tokens: readonly string[]): number | undefined {
  const likely = texts.findIndex((text) => tokens.every((token) => text.includes(token)));
  if (likely < 0) return undefined;
  const words = tokens.join('');
  for (const [index, text] of texts.entries()) {
    const first = index < likely ? undefined : occurrences(text, words)[0];
    if (!first) continue;
    const before = texts.slice(0, index).reduce((at, earlier) => nextParagraph(at, tokensOf(earlier).length), 0);
    return before + tokensOf(text.slice(0, first.start)).length;
  }
  return undefined;
}
