/** Amounts of money and shares. A range, a limit and a price per unit are one fact each; nothing is torn or converted away. */
import { eachMatch, type Finder } from './fact.ts';
import { DIGITS_WRITTEN, HAN_DIGITS, numericValue } from './written-numbers.ts';

const MASKED = '[XＸ×x*]{1,4}';
const WORDS = `(?<![${HAN_DIGITS}万亿第])[${HAN_DIGITS}][${HAN_DIGITS}万亿]{0,12}`;
const NUMBER = `(?:${DIGITS_WRITTEN}|${WORDS})`;
const SCALE = '\\s?[百千万亿]{0,2}';
/** 元素, 元旦 and 元件 are no money. */
const YUAN = '\\s?(?:元|块钱)(?![素旦件月年宵首化组器复])';
const PARTS = '(?:\\s?(?<jiao>[\\d一二三四五六七八九])角)?(?:\\s?(?<fen>[\\d一二三四五六七八九])分)?整?';
const INCLUDED = '(?:\\s?[（(](?:不)?含(?:本数)?[)）])?';
const BOUND = `(?<bound>${INCLUDED}(?:及|或)?(?:以上|以下|以内|之内|封顶))?`;
const PER = '(?<per>\\s?[/／](?:每)?[\\p{Script=Han}㎡]{1,6}(?:[·/／][\\p{Script=Han}]{1,3})?)?';
const TO = '\\s?(?:[-—–~～―]{1,2}|至|到)\\s?';

const MONEY = new RegExp(
  `(?:¥\\s?)?(?<from>${NUMBER})(?<fromScale>${SCALE})(?:` +
    `(?<low>${YUAN})${INCLUDED}(?:以上)?(?:${TO}|、|，|不满|不足)?(?<to>${NUMBER})(?<toScale>${SCALE})${YUAN}${INCLUDED}(?:以下|以内)?` +
    `|${TO}(?<to2>${NUMBER})(?<toScale2>${SCALE})${YUAN}` +
    `|${YUAN}${PARTS})${BOUND}${PER}`,
  'gu',
);
const SIGNED = new RegExp(`¥\\s?(?<from>${DIGITS_WRITTEN})(?<fromScale>${SCALE})(?!\\s?[\\d元])${PER}`, 'gu');
const MASKED_MONEY = new RegExp(`${MASKED}\\s?[万千百亿]?元`, 'gu');

/** A masked amount (X元) is found too, without a value. */
export const amounts: Finder = (body) => [
  ...eachMatch(body, MONEY, '金额', ({ groups = {} }) => moneyOf(groups)),
  ...eachMatch(body, SIGNED, '金额', ({ groups = {} }) => moneyOf(groups)),
  ...eachMatch(body, MASKED_MONEY, '金额'),
];

type Groups = Readonly<Record<string, string | undefined>>;

function moneyOf(groups: Groups): { value?: string } | undefined {
  const { from = '', fromScale = '', low, jiao, fen } = groups;
  const to = groups['to'] ?? groups['to2'];
  const toScale = groups['toScale'] ?? groups['toScale2'] ?? '';
  if (to === undefined) {
    const value = numericValue(from + fromScale);
    if (value === undefined) return undefined;
    const small = (numericValue(jiao ?? '') ?? 0) / 10 + (numericValue(fen ?? '') ?? 0) / 100;
    return { value: String(Math.round((value + small) * 100) / 100) };
  }
  const high = numericValue(to + toScale);
  // 1-3万元 means 1万 to 3万; 5000元-2万元 says both.
  const lowest = numericValue(from + (fromScale.trim() === '' && low === undefined ? toScale : fromScale));
  return high === undefined || lowest === undefined ? undefined : { value: `${lowest}-${high}` };
}

const SHARE = new RegExp(
  `(?:百分之|千分之|万分之)(?<words>${NUMBER})(?:${TO}(?:百分之|千分之|万分之)?${NUMBER})?|${DIGITS_WRITTEN}(?:\\s?%)?(?:${TO}${DIGITS_WRITTEN})?\\s?[%‰‱]`,
  'gu',
);

export const shares: Finder = (body) =>
  eachMatch(body, SHARE, '比例', ([words]) => ({ value: words.replace(/\s/g, '') }));
