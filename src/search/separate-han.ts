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

/** What is looked for, one term per stretch between spaces and punctuation, as the index writes it. */
export const termsOf = (query: string): string[] =>
  halfWidth(query)
    .toLowerCase()
    .split(/[^\p{L}\p{N}%-]+/u)
    .filter(Boolean);

/** A query as quoted phrases, one per term: `投诉 电话` → `"投 诉"`, `"电 话"`. */
export const quotedPhrases = (query: string): string[] =>
  termsOf(query).map((term) => `"${term.replace(BOUNDARY, ' ')}"`);
