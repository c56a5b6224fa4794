/** 投訴電話 → 投诉电话, by a table of single characters made at build. */
import type { TraditionalTable } from './tables.ts';

export function toSimplified(query: string, { pairs }: TraditionalTable): string {
  const characters = [...pairs];
  const simplified = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2) {
    simplified.set(characters[at] as string, characters[at + 1] as string);
  }
  return [...query].map((character) => simplified.get(character) ?? character).join('');
}
