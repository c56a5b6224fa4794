/** Where sentences end and where the text of a rule usually begins. */
import { WRITTEN_YEAR } from '#domain/written-year.ts';

/** A paragraph that ends so is finished. */
const ENDS = /[。；;！!？?：:”"’）)》】\]．.]$/;

export const endsSentence = (text: string): boolean => ENDS.test(text);

/** 为…, 根据…: how a rule without a number begins. */
const OPENING =
  /^(?:为|根据|依据|依照|按照|遵照|结合|鉴于|针对|围绕|经|凡|本|近年来|随着|因|现将|现就|各[级单科部股处]|全体|每)/;

export const opensBody = (text: string): boolean => OPENING.test(text);

/** The strict form: it begins so and says that a rule follows. */
export const introduces = (text: string): boolean =>
  /^(?:为|根据|依据|依照|按照|遵照|结合|鉴于).*(?:制定|制订|如下|特作|以下|本(?:制度|办法|规定|规则|细则|方案|规程))/.test(
    text,
  );

const SENTENCE_MARK = /[。；;！!？?：:，,]/;

/** Running words, as against a heading, a date or a cell of a table. */
export const isProse = (text: string): boolean => text.length >= 12 && SENTENCE_MARK.test(text);

const OFFICE =
  '(?:总理|主席|委员长|部长|省长|州长|市长|县长|区长|镇长|乡长|行长|局长|厅长|署长|主任|院长|检察长|会长|校长|董事长|总经理)';
const SIGNED = new RegExp(
  `^(?:\\p{Script=Han}{2,20}\\s*)?${OFFICE}(?:[:：]\\s*|\\s+)\\p{Script=Han}{1,2}\\s*\\p{Script=Han}{1,3}$`,
  'u',
);

/** 市长　某某: who signed a decree, by office and name. */
export const isSignature = (text: string): boolean =>
  text.length <= 40 &&
  !/(?:职责|责任|制度|办法|规定|规则|守则|规范|细则)$/.test(text) &&
  SIGNED.test(text.replace(/^总\s*理/, '总理'));

const DAY = new RegExp(
  `(?:${WRITTEN_YEAR}|\\d{4})\\s?年\\s?(?:[〇零○一二三四五六七八九十]{1,3}|\\d{1,2})\\s?月(?:\\s?(?:[〇零○一二三四五六七八九十]{1,3}|\\d{1,2})\\s?日)?$`,
);

export const isDayLine = (text: string): boolean => text.length <= 24 && DAY.test(text);
