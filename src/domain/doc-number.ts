/**
 * 发文字号 as agencies really write them: numbers with a year in 〔〕, of decrees and announcements, unified codes; several joined
 * by 、 for a joint document, the lead agency's first. What is nearly right is refused with the right writing.
 */

const CN = '[〇零一二三四五六七八九十百]+';
const NUMBER = `(?:\\d+|${CN})`;
/** 青人社规〔2025〕3号, 〔2025〕第6号, 〔2025〕12-1号 */
const YEARED = '[^\\s〔〕、]+〔(?:19|20)\\d{2}〕第?\\d+(?:-\\d+)?号';
/** 国务院令第711号, 主席令（第五十二号）, 公告第3号; with one space at most, as gazettes print it */
const DECREE = `[^\\s〔〕、]*(?:令|公告|通告) ?(?:第?${NUMBER}号|（第?${NUMBER}号）)`;
/** 公告2025年第3号, 2025年第3号公告, 2025年第3号 */
const OF_YEAR = `[^\\s〔〕、]*(?:19|20)\\d{2}年第${NUMBER}号(?:令|公告|通告)?`;
/** 第10号令, 第3号公告 */
const NUMBER_FIRST = `[^\\s〔〕、]*第${NUMBER}号(?:令|公告|通告)`;
/** 行政规范性文件统一编号: ZJQX12-2025-0001 */
const CODE = '[A-Z]{2,}[A-Z0-9]*(?:[-—－]\\d{1,6}){2,3}';
const ONE = `(?:${[YEARED, DECREE, OF_YEAR, NUMBER_FIRST, CODE].join('|')})`;

export const DOC_NUMBER = new RegExp(`^${ONE}(?:、${ONE})*$`);

/** The numbers of a document, the lead agency's first. */
export const numbersOf = (docNumber: string): readonly string[] => docNumber.split('、');

/** 序号不编虚位 (公文格式): `〔2025〕0031号` is hardly what the document says. */
export const hasLeadingZero = (docNumber: string): boolean => /[〕第]0\d*号/.test(docNumber);

/** The right writing of a number that is nearly right; undefined when there is no telling. */
export function suggestDocNumber(written: string): string | undefined {
  const plain = written
    .trim()
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\s*[,，;；]\s*/g, '、')
    .replace(/\s+/g, '')
    .replace(/[[(（【［﹝{]((?:19|20)\d{2})[\])）】］﹞}](?=第?\d)/g, '〔$1〕')
    .replace(/(〕第?\d+(?:-\d+)?)(?=、|$)/g, '$1号');
  return plain !== written && DOC_NUMBER.test(plain) ? plain : undefined;
}
