/**
 * How long something lasts, as official texts write it: 五年, 1年6个月, 1.5年, 三年又六个月, 两年半, 半年, 18个月, 30日. 二年以上 and 五年以内 say no
 * length, and are not read as one.
 */
import { SMALL_NUMBER, smallNumber } from './written-number.ts';

export interface WrittenLength {
  readonly n: number;
  readonly unit: '年' | '个月' | '日';
}

const N = `(?:${SMALL_NUMBER})`;
/** 3年6月 too, but not the 6月 of 6月1日 and 6月底. */
const MONTHS = `(?:零|又|另)?\\s?${N}\\s?(?:个月|月(?![\\d一二三四五六七八九十日份底末初]))`;
const HALF = '又?半';

/** For a regular expression, without groups of its own. The whole length or none: never the years of 三年又六个月 alone. */
export const WRITTEN_LENGTH = `(?:半年|(?<![\\d.])\\d{1,2}\\.5\\s?年|${N}\\s?(?:年\\s?(?:${HALF}|${MONTHS})?|个月|日|天))(?!\\s?(?:以[上下内外]|${HALF}|${MONTHS}))`;

const YEARS = new RegExp(`^(${N})年(?:(${HALF})|(?:零|又|另)?(${N})个?月)?$`);
const OTHERS = new RegExp(`^(${N})(个月|日|天)$`);

/** @param written as `WRITTEN_LENGTH` finds it. @returns undefined for a number that is none: 零年, 二三年. */
export function lengthIn(written: string): WrittenLength | undefined {
  const words = written.replace(/\s+/g, '');
  if (words === '半年') return { n: 6, unit: '个月' };
  const [, whole] = /^(\d{1,2})\.5年$/.exec(words) ?? [];
  if (whole !== undefined) return { n: Number(whole) * 12 + 6, unit: '个月' };
  const [, years, half, months] = YEARS.exec(words) ?? [];
  if (years !== undefined)
    return inYears(smallNumber(years), half ? 6 : months === undefined ? 0 : smallNumber(months));
  const [, count = '', unit] = OTHERS.exec(words) ?? [];
  const n = smallNumber(count);
  return n === undefined ? undefined : { n, unit: unit === '个月' ? '个月' : '日' };
}

function inYears(years: number | undefined, months: number | undefined): WrittenLength | undefined {
  if (years === undefined || months === undefined) return undefined;
  return months === 0 ? { n: years, unit: '年' } : { n: years * 12 + months, unit: '个月' };
}
