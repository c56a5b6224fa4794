/** Numbers as official texts write them: 10,000, 5 000, 三千五百, 伍仟, 1.5万. */

const DIGITS = '零一二三四五六七八九';
/** 大写 → 小写. */
const PLAIN: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'壹贰叁肆伍陆柒捌玖'].map((digit, index) => [digit, DIGITS[index + 1] as string])),
  拾: '十',
  佰: '百',
  仟: '千',
  萬: '万',
  〇: '零',
  两: '二',
  貳: '二',
};
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };
const SCALES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** Characters of a number in words, ordinary or 大写. */
export const HAN_DIGITS = '〇零一二两三四五六七八九十百千壹贰貳叁肆伍陆柒捌玖拾佰仟';
/** 1,000 and 1 000 as well as 1000.50; not the second half of a longer number. */
export const DIGITS_WRITTEN = '(?<![\\d.,])(?:\\d{1,3}(?:[,， \\u00a0]\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?';

/** @returns undefined when it is no number. */
export function numericValue(written: string): number | undefined {
  const bare = written.replace(/[\s,，\u00a0]/g, '');
  const match = /^(.*?)([百千万亿]*)$/.exec(bare);
  const [, number = '', scale = ''] = match ?? [];
  if (/^\d+(?:\.\d+)?$/.test(number)) {
    const factor = [...scale].reduce((product, sign) => product * (STEPS[sign] ?? SCALES[sign] ?? 1), 1);
    return rounded(Number(number) * factor);
  }
  return inWords([...bare].map((sign) => PLAIN[sign] ?? sign).join(''));
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

function inWords(words: string): number | undefined {
  if (words === '' || !/^[零一二三四五六七八九十百千万亿]+$/.test(words)) return undefined;
  if (/^[零一二三四五六七八九]{2,}$/.test(words))
    return Number([...words].map((sign) => DIGITS.indexOf(sign)).join(''));
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const sign of words) {
    const step = STEPS[sign];
    const scale = SCALES[sign];
    if (step !== undefined) {
      section += (digit ?? 1) * step;
      digit = undefined;
    } else if (scale !== undefined) {
      const here = section + (digit ?? 0);
      total = sign === '万' ? total + here * scale : (total + here) * scale;
      section = 0;
      digit = undefined;
    } else digit = DIGITS.indexOf(sign);
  }
  return total + section + (digit ?? 0);
}

const FULL_WIDTH: Readonly<Record<string, string>> = { '．': '.', '－': '-', '％': '%', '／': '/', '￥': '¥' };

/** Full-width digits and signs as ordinary ones; every character keeps its place. */
export const narrow = (text: string): string =>
  text.replace(/[０-９．－％／￥]/g, (sign) =>
    /[０-９]/.test(sign) ? String((sign.codePointAt(0) as number) - 0xff10) : (FULL_WIDTH[sign] as string),
  );
