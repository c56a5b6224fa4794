/**
 * `node scripts/bench/search/letters.ts <folder of a finished site> [words]`: words drawn from the site's own text, typed by machine in
 * every way people type; the share for which a page that holds the word is among the first five.
 */
import { pinyin } from 'pinyin-pro';
import { seeded } from '#scripts/bench/random.ts';
import { readPages } from '#search/build/index-site.ts';
import { commonCharacters } from '#search/common-characters.ts';
import { ownLadder } from './own-engine.ts';

const [, , folder = '', count = '150'] = process.argv;
const FIRST = 5;
const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const { below, of: oneOf } = seeded(20261130);

/** Words of two to four characters on 2 to 60 pages, cut by a dictionary that is not ours; by word the pages that hold it. */
async function drawn(): Promise<Map<string, ReadonlySet<string>>> {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const pages = new Map<string, Set<string>>();
  const texts = new Map<string, string>();
  for (const { entry, blocks } of await readPages(folder)) {
    texts.set(entry, blocks.map(({ text }) => text).join('\n'));
    for (const { text, weak } of blocks) {
      if (weak) continue;
      for (const { segment } of segmenter.segment(text)) {
        if (!/^\p{Script=Han}{2,4}$/u.test(segment)) continue;
        pages.set(segment, (pages.get(segment) ?? new Set()).add(entry));
      }
    }
  }
  const likely = [...pages].filter(([, { size }]) => size >= 2 && size <= 60).map(([word]) => word);
  const chosen = new Set<string>();
  while (chosen.size < Math.min(Number(count), likely.length)) chosen.add(oneOf(likely));
  return new Map(
    [...chosen].map((word) => [word, new Set([...texts].filter(([, text]) => text.includes(word)).map(([id]) => id))]),
  );
}

const syllables = (word: string) => pinyin(word, { toneType: 'none', type: 'array', v: true });

function neighbour(key: string): string {
  const row = KEYS.find((keys) => keys.includes(key)) ?? '';
  const at = row.indexOf(key);
  return oneOf([row[at - 1], row[at + 1]].filter((other) => other !== undefined));
}

const SLIPS: Readonly<Record<string, (letters: string) => string>> = {
  'two keys swapped': (letters) => {
    const at = below(letters.length - 1);
    return letters.slice(0, at) + letters[at + 1] + letters[at] + letters.slice(at + 2);
  },
  'a key missing': (letters) => {
    const at = below(letters.length);
    return letters.slice(0, at) + letters.slice(at + 1);
  },
  'a neighbouring key': (letters) => {
    const at = below(letters.length);
    return letters.slice(0, at) + neighbour(letters[at] as string) + letters.slice(at + 1);
  },
  'a key twice': (letters) => {
    const at = below(letters.length);
    return letters.slice(0, at + 1) + letters.slice(at);
  },
  'ng/n, zh/z': (letters) =>
    /ng|[zcs]h/.test(letters) ? letters.replace(/ng|[zcs]h/, (two) => two[0] as string) : `${letters}g`,
};

const TYPED: Readonly<Record<string, (word: string) => string | undefined>> = {
  pinyin: (word) => syllables(word).join(''),
  'pinyin with tone marks': (word) => pinyin(word, { type: 'array' }).join(''),
  'first in Han, the rest in letters': (word) => (word[0] as string) + syllables(word).slice(1).join(''),
  'one slip': (word) => {
    const letters = syllables(word).join('');
    const typed = letters.length < 6 ? letters : oneOf(Object.values(SLIPS))(letters);
    return typed === letters ? undefined : typed;
  },
  'a character of the same sound': (word) => {
    const at = below(word.length);
    const sound = pinyin(word[at] as string, { toneType: 'none' });
    const others = commonCharacters().filter(
      (other) => other !== word[at] && pinyin(other, { toneType: 'none' }) === sound,
    );
    return others.length === 0 ? undefined : word.slice(0, at) + oneOf(others) + word.slice(at + 1);
  },
};

const engine = ownLadder({ folder, pages: [] });
const words = await drawn();
for (const [name, typedFor] of Object.entries(TYPED)) {
  const missed: string[] = [];
  let asked = 0;
  let nothing = 0;
  for (const [word, right] of words) {
    const typed = typedFor(word);
    // What is another word of the board is no slip.
    if (typed === undefined || words.has(typed)) continue;
    asked += 1;
    const { entries } = await engine.search(typed);
    if (entries.length === 0) nothing += 1;
    if (!entries.slice(0, FIRST).some((entry) => right.has(entry))) missed.push(`${word}=${typed}`);
  }
  const share = ((100 * (asked - missed.length)) / asked).toFixed(1);
  console.log(`${name}: ${share} % of ${asked}, nothing ${nothing}${missed.length > 0 ? `；${missed.join(' ')}` : ''}`);
}
