/** When a rule takes effect, and whether it is on trial or repealed. */
import { WRITTEN_YEAR, yearInDigits } from '#domain/written-year.ts';
import { numberOf } from '../split/labels.ts';
import { eachMatch, type Finder } from './fact.ts';

const YEAR = `(?<year>\\d{4}|${WRITTEN_YEAR})\\s?年`;
const MONTH = '(?<month>\\d{1,2}|[一二三四五六七八九十]{1,3})\\s?月';
const DAY = '(?:(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})\\s?日)?';
export const WRITTEN_DAY = new RegExp(`${YEAR}\\s?${MONTH}\\s?${DAY}`, 'u');

const EFFECT =
  /(?:自|从|于)(?:[^，,。；;]{1,24}?)(?:之日)?(?:起)?(?:正式|开始|试|暂)?(?:施行|执行|实施|生效|试行|实行)/gu;

export const effectiveDates: Finder = (body) =>
  eachMatch(body, EFFECT, '生效日期', ([words]) => {
    const value = isoDay(words);
    const sure = value !== undefined || /(?:印发|下发|发布|公布|发文|签发|通过|颁布|即)日?/.test(words);
    return sure ? { ...(value !== undefined && { value }) } : undefined;
  });

/** 2010年10月 → 2010-10; 二〇一一年五月十三日 → 2011-05-13; undefined when no day is written. */
export function isoDay(words: string): string | undefined {
  const { year, month, day } = WRITTEN_DAY.exec(words)?.groups ?? {};
  if (year === undefined || month === undefined) return undefined;
  const digits = /^\d+$/.test(year) ? year : yearInDigits(year);
  const two = (written: string) => String(numberOf(written) ?? 0).padStart(2, '0');
  return [digits, two(month), ...(day === undefined ? [] : [two(day)])].join('-');
}

const STATE =
  /(?:同时|即行|自行|予以|现予)废止|[（(](?:试行|暂行)[)）]|暂行(?:办法|规定)|(?:停止执行|以本(?:办法|制度|规定)为准)/gu;

export const validityWords: Finder = (body) =>
  eachMatch(body, STATE, '有效性', ([words]) => {
    const value = /废止|停止/.test(words)
      ? '废止其他文件'
      : /试行/.test(words)
        ? '试行'
        : /暂行/.test(words)
          ? '暂行'
          : undefined;
    return { ...(value !== undefined && { value }) };
  });
