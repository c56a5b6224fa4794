/** Numbers below 100 as official texts write them, in figures, in words, or in capitals. */

/** For a regular expression, without groups of its own. */
export const SMALL_NUMBER = '\\d{1,3}|[一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3}';

const DIGITS = '零一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';

/** 五 → 5, 十二 → 12, 二十八 → 28, 两 → 2, 12 → 12. @returns undefined for 0 and for what is no such number. */
export function smallNumber(written: string): number | undefined {
  if (/^\d+$/.test(written)) return Number(written) || undefined;
  const plain = written
    .replace(/[壹贰叁肆伍陆柒捌玖]/g, (figure) => DIGITS[FORMAL.indexOf(figure)] ?? figure)
    .replace('拾', '十')
    .replace('两', '二');
  const [, tens = '', ten, ones = ''] = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(plain) ?? [];
  if (ten === undefined || plain === '') return undefined;
  if (ten === '') return tens !== '' && ones !== '' ? undefined : DIGITS.indexOf(tens || ones);
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}
