/** How far a word is from what was written, when one slip of the pen lies between them. */
import { lookAlike } from './lookalikes.ts';

const ALIKE = 8;
const SWAPPED = 10;
const OTHER = 16;
const MISSING = 18;

/** @returns the cost of the one slip, or undefined when there is none or more than one. */
export function slipOf(said: string, word: string): number | undefined {
  if (said === word) return undefined;
  if (said.length === word.length) return substituted(said, word);
  const [short, long] = said.length < word.length ? [said, word] : [word, said];
  return long.length - short.length === 1 && short.length >= 3 && isWithoutOne(long, short) ? MISSING : undefined;
}

function substituted(said: string, word: string): number | undefined {
  const places = [...said].flatMap((character, place) => (character === word[place] ? [] : [place]));
  const [first = 0, second] = places;
  if (places.length === 1) {
    if (lookAlike(said[first] as string, word[first] as string)) return ALIKE;
    // With one of two characters wrong, nearly any word would do.
    return said.length >= 3 ? OTHER : undefined;
  }
  const swapped =
    places.length === 2 && second === first + 1 && said[first] === word[second] && said[second] === word[first];
  return swapped ? SWAPPED : undefined;
}

const isWithoutOne = (long: string, short: string): boolean =>
  [...long].some((_, place) => long.slice(0, place) + long.slice(place + 1) === short);
