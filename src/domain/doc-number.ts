/**
 * 发文字号 as agencies really write them: numbers with a year in 〔〕, of decrees and announcements, unified codes; several joined
 * by 、 for a joint document, the lead agency's first. What is nearly right is refused with the right writing.
 */
import { smallNumber } from './written-number.ts';
import { WRITTEN_YEAR, yearInDigits } from './written-year.ts';

const CN = '[〇零一二三四五六七八九十百]+';
const NUMBER = `(?:\\d+|${CN})`;
/** 青人社规〔2025〕3号, 〔2025〕第6号, 〔2025〕12-1号, 〔2025〕12号之一, 〔2025〕A12号, 纪要〔2025〕3期, and 〔98〕12号 of its time */
const YEARED =
  '[^\\s〔〕、★]+〔(?:(?:19|20)\\d{2}|[5-9]\\d)〕第?[A-Z]?\\d+(?:-\\d+|之[一二三四五六七八九十]+)?(?:号(?:之[一二三四五六七八九十]+)?|期)';
/** Several bodies of a joint decree stand before its one number: 住房城乡建设部、财政部令第37号. */
const BODIES = '(?:[^\\s〔〕、号]+、)*[^\\s〔〕、]*';
/** 国务院令第711号, 主席令（第五十二号）, 公告第3号; with one space at most, as gazettes print it */
const DECREE = `${BODIES}(?:令|公告|通告) ?(?:第?${NUMBER}号|（第?${NUMBER}号）)`;
/** 公告2025年第3号, 公告（2025年第3号）, 2025年第3号公告, 2025年第3号（总第120号） */
const OF_YEAR = `[^\\s〔〕、]*(?:令|公告|通告)（(?:19|20)\\d{2}年第${NUMBER}[号期]）|[^\\s〔〕、]*(?:19|20)\\d{2}年第${NUMBER}[号期](?:令|公告|通告)?(?:（总第${NUMBER}[号期]）)?`;
/** 第10号令, 第3号公告, 第五十二号主席令, and 第12号 alone */
const NUMBER_FIRST = `[^\\s〔〕、]*第${NUMBER}号(?:[^\\s〔〕、]{0,12}(?:令|公告|通告))?`;
/** 行政规范性文件统一编号: ZJQX12-2025-0001, 浙JQX12-2025-0001 */
const CODE = '[\\u4e00-\\u9fff]{0,2}[A-Z]{2,}[A-Z0-9]*(?:[-—－]\\d{1,6}){2,3}';
const ONE = `(?:${[YEARED, DECREE, OF_YEAR, NUMBER_FIRST, CODE].join('|')})`;

export const DOC_NUMBER = new RegExp(`^${ONE}(?:、${ONE})*$`);

/** The numbers of a document, the lead agency's first. */
export const numbersOf = (docNumber: string): readonly string[] =>
  docNumber.split(/(?<=[号期）\d]|号之[一二三四五六七八九十]+|号[^\s〔〕、]{0,12}(?:令|公告|通告))、/);

/** 序号不编虚位 (公文格式): `〔2025〕0031号` is hardly what the document says. */
export const hasLeadingZero = (docNumber: string): boolean => /[〕第]0\d*号/.test(docNumber);

/** Behind the number, in brackets: （此件公开发布）, （总第204号）, （联合）. */
const REMARK = /(?<=〕第?[A-Z]?\d+(?:-\d+)?号)[（(][^（）()]{2,20}[）)]$/;

/** What stands in brackets behind a number and is none of it. */
export const remarkOf = (written: string): string | undefined => REMARK.exec(written.trim())?.[0];

/** The right writing of a number that is nearly right; undefined when there is no telling. */
export function suggestDocNumber(written: string): string | undefined {
  const plain = written
    .trim()
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\s*[,，;；]\s*|(?<=号)\s+(?=[^\s〔〕、（(]+[〔[（(【])/g, '、')
    .replace(/\s+/g, '')
    .replace(
      new RegExp(`[〔[(（【［﹝{](${WRITTEN_YEAR})[〕\\])）】］﹞}](?=第?[A-Z]?[\\d一二三四五六七八九十])`, 'g'),
      (_, year: string) => `〔${yearInDigits(year)}〕`,
    )
    .replace(/[[(（【［﹝{]((?:(?:19|20)\d{2}|[5-9]\d))[\])）】］﹞}](?=第?[A-Z]?[\d一二三四五六七八九十])/g, '〔$1〕')
    .replace(
      /〕(第?)([一二三四五六七八九十百]{1,4})(?=号)/g,
      (all, nth: string, written: string) => `〕${nth}${smallNumber(written) ?? all.slice(1 + nth.length)}`,
    )
    .replace(/(〕第?\d+)[—–－―~至]+(?=\d+号)/g, '$1-')
    .replace(/(〕第?[A-Z]?\d+(?:-\d+)?)(?=、|$)/g, '$1号')
    .replace(/(号)(?:文件?)$/, '$1')
    .replace(REMARK, '')
    .replace(/^([^〔〕、]+〔\d{2,4}〕)(\d+号?(?:、\d+号?)+)$/, (_, head: string, all: string) =>
      all
        .split('、')
        .map((one) => `${head}${one.replace('号', '')}号`)
        .join('、'),
    );
  return plain !== written && DOC_NUMBER.test(plain) ? plain : undefined;
}
