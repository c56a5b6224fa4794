/** Runs of digits in folded text, and the windows of neighbouring runs that may be one number written in groups. */

export interface Group {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

export interface Window {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  readonly groups: readonly Group[];
  /** What stands between the groups. */
  readonly gaps: readonly string[];
}

const CHINESE: Readonly<Record<string, string>> = {
  ...{ 〇: '0', 零: '0', 洞: '0', 一: '1', 壹: '1', 幺: '1', 二: '2', 贰: '2', 两: '2', 三: '3', 叁: '3' },
  ...{
    四: '4',
    肆: '4',
    五: '5',
    伍: '5',
    六: '6',
    陆: '6',
    七: '7',
    柒: '7',
    拐: '7',
    八: '8',
    捌: '8',
    九: '9',
    玖: '9',
  },
};
const SPELT = /(?:[\dOo〇零洞一壹幺二贰两三叁四肆五伍六陆七柒拐八捌九玖][ \-—]?){11,}/gu;
const LOOKS_LIKE = /(?<=\d[ -]?[OolI]{0,6})[OolI](?=[ -]?[\dOolI]{0,12}\d)|(?<=\d{5}[ -]?)[OolI](?![A-Za-z])/g;

/** Digits written as Chinese numerals or as letters that look like them become digits; every character keeps its place. */
export function spellDigits(text: string): string {
  const digits = text.replace(SPELT, (run) =>
    run.replace(/[^\d \-—Oo]/gu, '').length > run.length - 5 ? run : run.replace(/./gu, (one) => CHINESE[one] ?? one),
  );
  return digits.replace(LOOKS_LIKE, (letter) => (/[Oo]/.test(letter) ? '0' : '1'));
}

export function groupsIn(text: string): Group[] {
  return [...text.matchAll(/\d+/g)].map((match) => ({
    digits: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * All windows of whole groups with `least` to `most` digits.
 * @param gap whether a text may stand between two groups of one number.
 */
export function* windowsOf(
  text: string,
  groups: readonly Group[],
  { least, most, gap }: { readonly least: number; readonly most: number; readonly gap: RegExp },
): Generator<Window> {
  for (let first = 0; first < groups.length; first += 1) {
    let digits = '';
    const gaps: string[] = [];
    for (let last = first; last < groups.length; last += 1) {
      const group = groups[last] as Group;
      if (last > first) {
        const from = (groups[last - 1] as Group).end;
        if (group.start - from > 6) break;
        const between = text.slice(from, group.start);
        if (!gap.test(between)) break;
        gaps.push(between);
      }
      digits += group.digits;
      if (digits.length > most) break;
      if (digits.length >= least) {
        const start = (groups[first] as Group).start;
        yield { digits, start, end: group.end, groups: groups.slice(first, last + 1), gaps: [...gaps] };
      }
    }
  }
}

/** A window that is part of a longer code of letters and digits. */
export function insideCode(text: string, start: number, end: number): boolean {
  const before = /[A-Za-z\d]*$/.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  const after = /^[A-Za-z\d]*/.exec(text.slice(end, end + 40))?.[0] ?? '';
  return /\d/.test(before) || /\d/.test(after);
}

/** Mod 10 check of payment cards (ISO/IEC 7812-1). */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    sum += index % 2 === 1 ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum % 10 === 0;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Check character of an identity number (GB 11643, mod 11-2) for its first 17 digits. */
export const identityCheck = (body: string): string =>
  '10X98765432'[WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(body[index]), 0) % 11] as string;

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const POWERS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Whether an 18-character text is a sound unified social credit code (GB 32100, mod 31). */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false;
  const sum = POWERS.reduce((total, power, index) => total + power * ALPHABET.indexOf(code[index] as string), 0);
  return ALPHABET[(31 - (sum % 31)) % 31] === code[17];
}

const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** The first digits of an identity number: province and day of birth; of a foreigner 9, province, nationality, day. */
export function bornWithin(digits: string): boolean {
  const region = PROVINCES.test(digits) || (digits[0] === '9' && PROVINCES.test(digits.slice(1)));
  return region && isDay(digits.slice(6, 14));
}

export function isDay(text: string): boolean {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8))];
  if (!(year >= 1860 && year <= 2099 && month >= 1 && month <= 12)) return false;
  const days = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  return day >= 1 && day <= (days[month - 1] as number);
}
