/** A day as people type it, in the writing the fields take: 2026年1月5日, 2026.1.5, 二〇二六年一月五日; 10月1日, 10.1, 次年4月30日. */
import { isPlainDate, type PlainDate } from './plain-date.ts';
import { SMALL_NUMBER, smallNumber } from './written-number.ts';
import { WRITTEN_YEAR, yearInDigits } from './written-year.ts';

const two = (written: string): string => String(smallNumber(written.replace(/^0+(?=\d)/, '')) ?? 0).padStart(2, '0');
const asFigures = (written: string): string =>
  written
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, '')
    .replace(/起$|止$/, '');

const IN_WORDS = new RegExp(`^(\\d{4}|${WRITTEN_YEAR})年(${SMALL_NUMBER})月(${SMALL_NUMBER})[日号]?$`);
const IN_SIGNS = /^(\d{4})([-./／—–])(\d{1,2})\2(\d{1,2})$|^(\d{4})()(\d{2})(\d{2})$/;

/** @returns undefined for what names no day that exists. */
export function suggestDate(written: string): PlainDate | undefined {
  const plain = asFigures(written);
  const [, inWords, month, day] = IN_WORDS.exec(plain) ?? [];
  const signs = IN_SIGNS.exec(plain);
  const parts = inWords === undefined ? (signs?.slice(1).filter(Boolean) ?? []) : [inWords, month, day];
  const [year = '', ...rest] = parts as string[];
  const [m = '', d = ''] = rest.filter((part) => /[^-./／—–]/.test(part));
  const date = `${/^\d+$/.test(year) ? year : yearInDigits(year)}-${two(m)}-${two(d)}`;
  return isPlainDate(date) && date !== written ? date : undefined;
}

const MONTH_DAY = new RegExp(
  `^(?:次年|当年|每年)?(?:(${SMALL_NUMBER})月(${SMALL_NUMBER})[日号]?|(\\d{1,2})[-./／](\\d{1,2}))$`,
);

/** Measured in a leap year, so that 2月29日 is one. */
export function suggestMonthDay(written: string): string | undefined {
  const [, month, day, m = month ?? '', d = day ?? ''] = MONTH_DAY.exec(asFigures(written)) ?? [];
  const right = `${two(m)}-${two(d)}`;
  return isPlainDate(`2024-${right}`) && right !== written ? right : undefined;
}
