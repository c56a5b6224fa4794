/** A number in the number formats Word offers in Chinese (ISO 29500, ST_NumberFormat). */

const HAN = '〇一二三四五六七八九';

/** 12 → 十二, 20 → 二十, 108 → 一百〇八. */
export function hanNumber(value: number): string {
  if (value < 10) return HAN[value] as string;
  if (value < 20) return `十${value === 10 ? '' : HAN[value - 10]}`;
  if (value < 100) return `${HAN[Math.floor(value / 10)]}十${value % 10 === 0 ? '' : HAN[value % 10]}`;
  const rest = value % 100;
  const tail = rest === 0 ? '' : rest < 10 ? `〇${HAN[rest]}` : rest < 20 ? `一${hanNumber(rest)}` : hanNumber(rest);
  return value < 1000 ? `${HAN[Math.floor(value / 100)]}百${tail}` : String(value);
}

const glyph = (first: string, count: number) => (value: number) =>
  value >= 1 && value <= count ? String.fromCodePoint((first.codePointAt(0) as number) + value - 1) : String(value);

const letters = (first: string) => (value: number) =>
  String.fromCodePoint((first.codePointAt(0) as number) + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let rest = value;
  return ROMAN.reduce((written, [worth, sign]) => {
    const times = Math.floor(rest / worth);
    rest -= times * worth;
    return written + sign.repeat(times);
  }, '');
}

/** Signs that count and begin again behind the last one. */
const cycle = (signs: string) => (value: number) => [...signs][(value - 1) % [...signs].length] as string;

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** 大写: 12 → 壹拾贰. */
const legal = (digits: string, steps: string) => (value: number) => {
  const written = [...String(value)].map(Number);
  let words = '';
  let gap = false;
  written.forEach((digit, index) => {
    const step = written.length - index - 1;
    if (digit === 0) gap = words !== '';
    else {
      words += `${gap ? digits[0] : ''}${digits[digit]}${step === 0 ? '' : steps[step - 1]}`;
      gap = false;
    }
  });
  return value > 0 && value < 10_000 ? words : String(value);
};
const LEGAL_SIMPLIFIED = legal('零壹贰叁肆伍陆柒捌玖', '拾佰仟');
const LEGAL_TRADITIONAL = legal('零壹貳參肆伍陸柒捌玖', '拾佰仟');

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  chineseCounting: hanNumber,
  chineseCountingThousand: hanNumber,
  chineseLegalSimplified: LEGAL_SIMPLIFIED,
  ideographLegalTraditional: LEGAL_TRADITIONAL,
  japaneseDigitalTenThousand: (value) => [...String(value)].map((digit) => HAN[Number(digit)]).join(''),
  taiwaneseDigital: (value) => [...String(value)].map((digit) => HAN[Number(digit)]).join(''),
  ideographTraditional: cycle(STEMS),
  ideographZodiac: cycle(BRANCHES),
  ideographZodiacTraditional: (value) => `${cycle(STEMS)(value)}${cycle(BRANCHES)(value)}`,
  decimalFullWidth2: (value) => String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  decimalHalfWidth: String,
  numberInDash: (value) => `-${value}-`,
  japaneseCounting: hanNumber,
  taiwaneseCounting: hanNumber,
  taiwaneseCountingThousand: hanNumber,
  ideographDigital: (value) => [...String(value)].map((digit) => HAN[Number(digit)]).join(''),
  decimalEnclosedCircle: glyph('①', 20),
  decimalEnclosedCircleChinese: glyph('①', 20),
  decimalEnclosedParen: glyph('⑴', 20),
  decimalEnclosedFullstop: glyph('⒈', 20),
  ideographEnclosedCircle: glyph('㊀', 10),
  upperLetter: letters('A'),
  lowerLetter: letters('a'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
};

/** An unknown format is written in digits. */
export const writeNumber = (value: number, format: string): string => (FORMATS[format] ?? String)(value);
