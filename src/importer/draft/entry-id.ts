/** Titles → file names: pinyin, the same for the same title every time. */
import { pinyin } from 'pinyin-pro';

const LONGEST = 60;

export function entryId(title: string, prefix?: string): string {
  const syllables = pinyin(title, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .flatMap((syllable) => syllable.toLowerCase().match(/[a-z0-9]+/g) ?? [])
    .filter(Boolean);
  const parts = [...(prefix === undefined ? [] : [prefix])];
  for (const syllable of syllables.length === 0 ? ['zhidu'] : syllables) {
    if ([...parts, syllable].join('-').length > LONGEST) break;
    parts.push(syllable);
  }
  return parts.join('-');
}

/** `id`, or `id-2`, `id-3` when others have it. */
export function uniqueId(id: string, taken: Set<string>): string {
  let unique = id;
  for (let number = 2; taken.has(unique); number += 1) unique = `${id}-${number}`;
  taken.add(unique);
  return unique;
}
