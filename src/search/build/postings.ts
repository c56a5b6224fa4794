/** Which word stands on which page, and where: each page packed as Pagefind stores it. */
import { compareWords } from '#search/index-format.ts';
import { nextParagraph } from '#search/places.ts';
import { tokensOf } from '#search/terms.ts';
import { Bytes, Heads } from './cbor.ts';

/** Pagefind's weight of ordinary text, as it stands before the places of that weight. */
const WEIGHT = -25;
/** Marks are never asked for: a term is cut at them (`terms.ts`). */
export const MARK = /^[\p{P}\p{S}]$/u;

export interface Word {
  readonly word: string;
  /** How many pages hold it. */
  readonly pages: number;
  /** Those pages, packed one after another. */
  readonly packed: Bytes;
}

interface Collected {
  readonly word: string;
  pages: number;
  last: number;
  readonly packed: Bytes;
}

type Places = ReadonlyMap<string, readonly number[]>;

/**
 * Words are of two sorts: single tokens, with their first place on a page, and every two tokens that follow each other in
 * a paragraph, with all their places. A phrase is looked up by its pairs, which are far rarer than single characters.
 */
export class Postings {
  readonly #words = new Map<string, Collected>();
  #sorted: Word[] | undefined;
  /** Since it was sorted; undefined for words that stand nowhere any more. */
  readonly #changed = new Map<string, Word | undefined>();

  /**
   * @param page number of the page; numbers must rise from call to call.
   * @param texts its paragraphs in order.
   */
  add(page: number, texts: readonly string[]): void {
    for (const [word, places] of placesIn(texts)) {
      const known = this.#words.get(word);
      const collected = known ?? { word, pages: 0, last: 0, packed: new Bytes() };
      if (!known) this.#words.set(word, collected);
      pack(collected, page, packedPlaces(places));
    }
  }

  /**
   * Another page under the same number. Every word that stands elsewhere than before becomes another object; all others stay.
   * @param before what was added, empty for a new page
   */
  replace(page: number, before: readonly string[], after: readonly string[]): void {
    const [old, now] = [placesIn(before), placesIn(after)];
    for (const word of old.keys()) if (!now.has(word)) this.#edit(word, page, undefined);
    for (const [word, places] of now) if (old.get(word)?.join() !== places.join()) this.#edit(word, page, places);
  }

  /** In the order of Pagefind: by bytes. */
  sorted(): readonly Word[] {
    this.#sorted ??= [...this.#words.values()].sort((a, b) => compareWords(a.word, b.word));
    if (this.#changed.size > 0) this.#sorted = merged(this.#sorted, this.#changed);
    this.#changed.clear();
    return this.#sorted;
  }

  /** Numbers of the pages that hold this word of the index. */
  pagesWith(word: string): number[] {
    const known = this.#words.get(word);
    return known ? [...itemsOf(known.packed)].map(({ page }) => page) : [];
  }

  #edit(word: string, page: number, places: readonly number[] | undefined): void {
    const fresh: Collected = { word, pages: 0, last: 0, packed: new Bytes() };
    let missing = places && packedPlaces(places);
    for (const item of itemsOf(this.#words.get(word)?.packed)) {
      if (missing && item.page >= page) {
        pack(fresh, page, missing);
        missing = undefined;
      }
      if (item.page !== page) pack(fresh, item.page, item.places);
    }
    if (missing) pack(fresh, page, missing);
    if (fresh.pages > 0) this.#words.set(word, fresh);
    else this.#words.delete(word);
    this.#changed.set(word, fresh.pages > 0 ? fresh : undefined);
  }
}

function placesIn(texts: readonly string[]): Places {
  const places = new Map<string, number[]>();
  let start = 0;
  for (const text of texts) {
    const tokens = tokensOf(text);
    let before: string | undefined;
    for (const [at, token] of tokens.entries()) {
      const word = MARK.test(token) ? undefined : token;
      if (word !== undefined && !places.has(word)) places.set(word, [start + at]);
      if (word !== undefined && before !== undefined) {
        const pair = before + word;
        const known = places.get(pair);
        if (known) known.push(start + at - 1);
        else places.set(pair, [start + at - 1]);
      }
      before = word;
    }
    start = nextParagraph(start, tokens.length);
  }
  return places;
}

const room = new Bytes();

/** Holds until the next call. */
function packedPlaces(places: readonly number[]): Buffer {
  const bytes = room
    .clear()
    .array(places.length + 1)
    .integer(WEIGHT);
  let last = 0;
  for (const place of places) {
    bytes.integer(place - last);
    last = place;
  }
  return bytes.array(0).view();
}

function pack(collected: Collected, page: number, places: Uint8Array): void {
  collected.packed
    .array(3)
    .integer(page - collected.last)
    .append(places);
  collected.last = page;
  collected.pages += 1;
}

function* itemsOf(packed: Bytes | undefined): Generator<{ readonly page: number; readonly places: Buffer }> {
  if (!packed) return;
  const bytes = packed.view();
  const heads = new Heads(bytes);
  let page = 0;
  while (!heads.ended) {
    heads.next();
    page += heads.next();
    const from = heads.at;
    for (let count = heads.next(); count > 0; count -= 1) heads.next();
    heads.next();
    yield { page, places: bytes.subarray(from, heads.at) };
  }
}

function merged(sorted: readonly Word[], changed: ReadonlyMap<string, Word | undefined>): Word[] {
  const added = [...changed].sort(([a], [b]) => compareWords(a, b));
  const all: Word[] = [];
  let next = 0;
  const take = (): void => {
    const word = added[next]?.[1];
    if (word) all.push(word);
    next += 1;
  };
  for (const word of sorted) {
    while (next < added.length && compareWords(added[next]?.[0] as string, word.word) < 0) take();
    if (added[next]?.[0] === word.word) take();
    else all.push(word);
  }
  while (next < added.length) take();
  return all;
}
