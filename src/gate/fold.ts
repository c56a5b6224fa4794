/** A text as its reader gets it: one writing for each digit and letter, nothing invisible, no marks of a text language. */

export interface Folded {
  readonly text: string;
  /** Place in the typed text of the folded character at `index`; of the end of the text, too. */
  startOf(index: number): number;
  /** Where the typed characters that became folded `[index - 1]` end. */
  endOf(index: number): number;
}

/** Characters nobody sees. */
const UNDRAWN =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180e\\u200b-\\u200f\\u2060-\\u2065\\u206a-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}';
export const INVISIBLE = new RegExp(`[${UNDRAWN}]`, 'gu');
const UNSEEN = new RegExp(`[${UNDRAWN}\\u202a-\\u202e\\u2066-\\u2069]|(?![\\t\\n\\r])\\p{Cc}`, 'u');
/** Marks that are drawn away: tags, doubled stars around words, single ones around figures, back quotes. */
const MARKS =
  /<\/?[a-z][^<>\n]{0,200}>|(?<![*_~])(?<open>\*\*\*?|__|~~)(?=[^\s*_~|])(?<inner>[^*_~|\n]{1,40})\k<open>(?![*_~])|(?<![*\d])(?<one>[*_])(?<few>[\dXx][\dXx -]{0,20})\k<one>(?![*])|(?<=\d)(?<mid>[*_])(?<more>[\dXx][\dXx -]{0,20})\k<mid>(?![*])|`/giu;
const ENTITY =
  /&(?:#(?<decimal>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<name>nbsp|amp|ensp|emsp|thinsp|shy|zwnj|zwj|lt|gt|quot));/giu;
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
};
/** Letters of other alphabets that look like those of identity numbers. */
const ALIKE: Readonly<Record<string, string>> = {
  Х: 'X',
  х: 'x',
  Χ: 'X',
  χ: 'x',
  '×': 'X',
  '✕': 'X',
  '✗': 'X',
  '╳': 'X',
  О: 'O',
  о: 'o',
  Ο: 'O',
  ο: 'o',
  І: 'I',
  '○': '〇',
  '◯': '〇',
  Α: 'A',
  А: 'A',
  Β: 'B',
  В: 'B',
  Ε: 'E',
  Е: 'E',
  Н: 'H',
  Η: 'H',
  М: 'M',
  Μ: 'M',
};
const ENCLOSED = /[\u2460-\u2473\u24ea\u24f5-\u24fe\u24ff\u2776-\u2793]/u;
/** Next character that is not read as it stands. */
const SPECIAL = /[^\t\n\r -~\u3001-\u3003\u3007-\u3011\u4e00-\u9fff]/gu;
const SPECIAL_OR_MARK = /[^\t\n\r -%'-)+-;=-[\]^a-}\u3001-\u3003\u3007-\u3011\u4e00-\u9fff]/gu;

const known = new Map<string, string>();

function plain(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  const made = UNSEEN.test(character) ? '' : (ALIKE[character] ?? digitOf(character) ?? character.normalize('NFKC'));
  if (known.size < 20_000) known.set(character, made);
  return made;
}

/** Decimal digits of any script. */
function digitOf(character: string): string | undefined {
  if (!/^\p{Nd}$/u.test(character) || /^[\uff10-\uff19\u{1d7ce}-\u{1d7ff}]$/u.test(character)) return undefined;
  const code = character.codePointAt(0) as number;
  for (let digit = 0; digit < 10; digit += 1) {
    if (!/^\p{Nd}$/u.test(String.fromCodePoint(code - digit - 1))) return String(digit);
  }
  return undefined;
}

export function fold(typed: string): Folded {
  const skipped = marksIn(typed);
  const next = skipped.size > 0 ? SPECIAL_OR_MARK : SPECIAL;
  const out: string[] = [];
  // Only where lengths differ: folded place, typed place and typed end of what stands there.
  const shifts: Shift[] = [{ folded: 0, typed: 0, typedEnd: 0, length: 0 }];
  let length = 0;
  let index = 0;
  const put = (text: string, start: number, end: number) => {
    if (text.length !== end - start) shifts.push({ folded: length, typed: start, typedEnd: end, length: text.length });
    out.push(text);
    length += text.length;
    index = end;
  };
  while (index < typed.length) {
    next.lastIndex = index;
    const found = next.exec(typed);
    const place = found?.index ?? typed.length;
    if (place > index) put(typed.slice(index, place), index, place);
    if (!found) break;
    const jump = skipped.get(place);
    if (jump) {
      put(jump.text, place, jump.end);
      continue;
    }
    const character = found[0];
    const end = place + character.length;
    if (!ENCLOSED.test(character)) put(plain(character), place, end);
    else {
      // A row of them spells a number; one alone counts items and must not touch what follows.
      const row = ENCLOSED.test(typed[place - 1] ?? '') || ENCLOSED.test(typed[end] ?? '');
      put(row ? character.normalize('NFKC').replace(/[^\d]/g, '') || '0' : ' ', place, end);
    }
  }
  const shiftAt = (place: number): Shift => {
    let [low, high] = [0, shifts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((shifts[middle] as Shift).folded <= place) low = middle;
      else high = middle - 1;
    }
    return shifts[low] as Shift;
  };
  return {
    text: out.join(''),
    startOf(place) {
      const { folded, typed: start, typedEnd, length: long } = shiftAt(place);
      return Math.min(place < folded + long ? start : typedEnd + (place - folded - long), typed.length);
    },
    endOf(place) {
      if (place === 0) return 0;
      const { folded, typedEnd, length: long } = shiftAt(place - 1);
      return Math.min(place - 1 < folded + long ? typedEnd : typedEnd + (place - folded - long), typed.length);
    },
  };
}

interface Shift {
  readonly folded: number;
  readonly typed: number;
  readonly typedEnd: number;
  readonly length: number;
}

interface Jump {
  readonly end: number;
  readonly text: string;
}

/** Places of marks and entities, each with what it stands for. */
function marksIn(typed: string): ReadonlyMap<number, Jump> {
  const jumps = new Map<number, Jump>();
  if (/[<*_~`]/.test(typed)) {
    for (const match of typed.matchAll(MARKS)) {
      const { open, inner, one, few, mid, more } = match.groups ?? {};
      const mark = open ?? one ?? mid;
      const end = match.index + match[0].length;
      if (mark === undefined) {
        // A number in an attribute is published too.
        if (!/\d{7}/.test(match[0])) jumps.set(match.index, { end, text: '' });
      } else if ((inner ?? few ?? more) !== undefined) {
        jumps.set(match.index, { end: match.index + mark.length, text: '' });
        jumps.set(end - mark.length, { end, text: '' });
      }
    }
  }
  if (typed.includes('&')) {
    for (const match of typed.matchAll(ENTITY)) {
      const { decimal, hex, name } = match.groups ?? {};
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
      const text =
        code === undefined
          ? (NAMED[(name ?? '').toLowerCase()] ?? '')
          : code < 0x110000
            ? plain(String.fromCodePoint(code))
            : '';
      jumps.set(match.index, { end: match.index + match[0].length, text });
    }
  }
  if (typed.includes('\\')) {
    for (const match of typed.matchAll(/\\(?=[!-/:-@[-`{-~\d])/g)) {
      if (!jumps.has(match.index)) jumps.set(match.index, { end: match.index + 1, text: '' });
    }
  }
  return jumps;
}
