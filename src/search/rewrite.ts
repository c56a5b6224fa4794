/** The cheapest ways to write a text with other words: what corrections by sound and by shape share. */

/** A word in place of the characters from one place on. */
export interface Choice {
  readonly length: number;
  readonly word: string;
  /** Above 0; what is nearer to what was written costs less. */
  readonly cost: number;
}

const KEPT = 6;

/**
 * @param choicesAt what may stand from that place on; a place without choices cannot be passed.
 * @returns the cheapest texts first, none when the text cannot be written at all.
 */
export function rewritten(text: string, choicesAt: (place: number) => readonly Choice[]): string[] {
  const ways: (readonly { readonly words: string; readonly cost: number }[])[] = [];
  ways[text.length] = [{ words: '', cost: 0 }];
  for (let place = text.length - 1; place >= 0; place -= 1) {
    const here = choicesAt(place).flatMap(({ length, word, cost }) =>
      (ways[place + length] ?? []).map((rest) => ({ words: word + rest.words, cost: cost + rest.cost })),
    );
    ways[place] = cheapest(here);
  }
  return (ways[0] ?? []).map(({ words }) => words);
}

function cheapest(ways: readonly { readonly words: string; readonly cost: number }[]) {
  const best = new Map<string, { words: string; cost: number }>();
  for (const way of [...ways].sort((a, b) => a.cost - b.cost)) {
    if (best.size >= KEPT) break;
    if (!best.has(way.words)) best.set(way.words, way);
  }
  return [...best.values()];
}
