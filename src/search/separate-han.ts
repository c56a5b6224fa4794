/**
 * The one trick that makes Pagefind exact for Chinese (design note search.md §4): a zero-width space on both sides of
 * every Han character makes each character a word of its own, so that a quoted search finds any run of characters.
 */
const SEPARATOR = '\u200b';
const BOUNDARY = /(?<=\p{Script=Han})(?=\S)|(?<=\S)(?=\p{Script=Han})/gu;

/** Full-width letters and digits are typed and written both ways; punctuation stays, it shows in excerpts. */
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ％－]/g;
const halfWidth = (text: string): string => text.replace(FULL_WIDTH, (character) => character.normalize('NFKC'));

/** Text for the index: half-width letters and digits, each Han character separated. */
export const separateHan = (text: string): string => halfWidth(text).replace(BOUNDARY, SEPARATOR);

/** A query as quoted phrases, one per whitespace-separated term: `投诉 电话` → `"投 诉"`, `"电 话"`. */
export function quotedPhrases(query: string): string[] {
  return halfWidth(query)
    .toLowerCase()
    .split(/[^\p{L}\p{N}%-]+/u)
    .filter(Boolean)
    .map((term) => `"${term.replace(BOUNDARY, ' ')}"`);
}
