/**
 * 抽查: a draw anyone can repeat. Every entry gets the digest of the start number and its address; the smallest digests
 * are drawn, so that the list depends on nothing but the number, the day and the entries.
 */

export interface Drawable {
  /** `kind/id`: what the digest is taken of. */
  readonly key: string;
}

/** Lower-case hex of SHA-256 over the UTF-8 bytes of a text. */
export type Sha256 = (text: string) => string;

/** The text whose digest ranks an entry: `<seed>:<kind>/<id>`, as `printf '%s' … | sha256sum` takes it. */
export const rankedText = (seed: string, key: string): string => `${seed}:${key}`;

/**
 * `count` of `items` in the order drawn; all of them when there are fewer.
 * The same seed draws the same entries whatever the order of `items`, and a larger draw begins with the smaller one.
 */
export function drawSample<Item extends Drawable>(
  items: readonly Item[],
  { seed, count }: { readonly seed: string; readonly count: number },
  sha256: Sha256,
): Item[] {
  const ranked = items.map((item) => ({ item, rank: sha256(rankedText(seed, item.key)) }));
  return ranked
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .slice(0, count)
    .map(({ item }) => item);
}
