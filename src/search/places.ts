/**
 * How tokens of a page are counted: from its top, paragraph after paragraph. Every paragraph begins at a multiple of `STEP`, so that
 * a word more in one of them mostly leaves the places of all others, and with them the files of the index, as they are.
 */

/** Titles and first sentences: only up to here does it count how far from the top a word stands. */
export const TOP = 48;
const STEP = 8;

/**
 * @param at where a paragraph begins
 * @param tokens how many it has
 * @returns where the next one begins; no pair and no phrase runs from one into the other
 */
export const nextParagraph = (at: number, tokens: number): number => Math.ceil((at + tokens + 1) / STEP) * STEP;
