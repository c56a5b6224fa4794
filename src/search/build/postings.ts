/** Which word stands on which page, and where: collected page by page, each page packed as Pagefind stores it. */
import { tokensOf } from '#search/terms.ts';
import { Bytes } from './cbor.ts';

/** Pagefind's weight of ordinary text, as it stands before the places of that weight. */
const WEIGHT = -25;
/** Marks are never asked for: a term is cut at them (`terms.ts`). */
const MARK = /^[\p{P}\p{S}]$/u;

export interface Word {
  readonly word: string;
  /** How many pages hold it. */
  readonly pages: number;
  /** Those pages, packed one after another. */
  readonly packed: Bytes;
}

interface Collected {
  pages: number;
  last: number;
  readonly packed: Bytes;
}

/**
 * Words are of two sorts: single tokens, with their first place on a page, and every two tokens that follow each other in
 * a paragraph, with all their places. A phrase is looked up by its pairs, which are far rarer than single characters.
 */
export class Postings {
  readonly #words = new Map<string, Collected>();

  /**
   * @param page number of the page; numbers must rise from call to call.
   * @param texts its paragraphs in order.
   */
  add(page: number, texts: readonly string[]): void {
    const places = new Map<string, number[]>();
    let at = 0;
    for (const text of texts) {
      const tokens = tokensOf(text);
      let before: string | undefined;
      for (const token of tokens) {
        const word = MARK.test(token) ? undefined : token;
        if (word !== undefined && !places.has(word)) places.set(word, [at]);
        if (word !== undefined && before !== undefined) {
          const pair = before + word;
          const known = places.get(pair);
          if (known) known.push(at - 1);
          else places.set(pair, [at - 1]);
        }
        before = word;
        at += 1;
      }
      // No pair and no phrase runs from one paragraph into the next.
      at += 1;
    }
    for (const [word, found] of places) this.#pack(word, page, found);
  }

  /** In the order of Pagefind: by bytes. */
  sorted(): Word[] {
    return [...this.#words]
      .map(([word, { pages, packed }]) => ({ word, pages, packed, bytes: Buffer.from(word) }))
      .sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  }

  #pack(word: string, page: number, places: readonly number[]): void {
    let collected = this.#words.get(word);
    if (!collected) {
      collected = { pages: 0, last: 0, packed: new Bytes() };
      this.#words.set(word, collected);
    }
    const { packed } = collected;
    packed.array(3).integer(page - collected.last);
    packed.array(places.length + 1).integer(WEIGHT);
    let last = 0;
    for (const place of places) {
      packed.integer(place - last);
      last = place;
    }
    packed.array(0);
    collected.last = page;
    collected.pages += 1;
  }
}
