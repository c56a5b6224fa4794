/**
 * Written text as a voice should say it: telephone numbers figure by figure, days, amounts and shares in full words. Only what is said
 * changes, never what is shown. No lookbehind: browsers of 2022 read this too.
 */
import { cardinal, counted, figureByFigure, spokenDigits, spokenNumber, spokenYuan } from './spoken-number.ts';

/** What a pattern may look at around what it has found. */
interface Around {
  readonly before: string;
  readonly after: string;
}
type Rule = readonly [written: RegExp, say: (found: readonly string[], around: Around) => string | undefined];

const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const TO = '\\s*(?:[-–—~～－]|至|到)\\s*';

/** Words one counts with; 2 before them is 两. Not those that also name one of a row: 号, 楼, 级, 类, 期. */
const MEASURE =
  /^\s*(?:个|份|天|次|名|家|位|年(?!级)|小时|分钟|页|张|件|种|周|倍|项|套|本|间|户|台|辆|米|公里|平方米|人|元|块|处|条|笔|句|场|轮|批|组|头|只|株|亩|公斤|千克|吨|千|万|亿)/;
const POSTCODE = /(?:邮编|邮政编码)[：:\s]{0,3}$/;
/** Before a short number: it is one to dial. */
const DIALLED = /(?:电话|热线|专线|拨打|拨|致电|打)[：:\s“"]{0,3}$/;
const ANSWERS = /^[”"\s]{0,2}(?:热线|电话|专线|平台|报警)/;
const UNITS: Readonly<Record<string, string>> = {
  km: '公里',
  kg: '千克',
  cm: '厘米',
  mm: '毫米',
  m: '米',
  m2: '平方米',
  'm²': '平方米',
  '㎡': '平方米',
  'm³': '立方米',
  '℃': '摄氏度',
};

const day = (year: string, month: string, date: string): string | undefined =>
  Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1 && Number(date) <= 31
    ? `${figureByFigure(year)}年${cardinal(month)}月${cardinal(date)}日`
    : undefined;

function clock(hour: string, minute: string): string | undefined {
  if (Number(hour) > 24 || Number(minute) > 59) return undefined;
  if (minute === '00') return `${counted(hour)}点`;
  return `${counted(hour)}点${minute.startsWith('0') ? '零' : ''}${cardinal(minute)}分`;
}

const ordinal = ({ before }: Around): boolean => /第\s*$/.test(before);
const number = (written: string, around: Around): string =>
  MEASURE.test(around.after) && !ordinal(around) ? counted(written) : spokenNumber(written);

/** In order: the first that finds something at a place has it. */
const RULES: readonly Rule[] = [
  [/https?:\/\/[^\s，。；、）)]+|www\.[^\s，。；、）)]+/y, () => '网址'],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/y, () => '电子邮箱'],
  [/([12]\d{3})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/y, ([, y = '', m = '', d = '']) => day(y, m, d)],
  [
    /([12]\d{3})\s*年?\s*[-–—~～至]\s*([12]\d{3})\s*(?=年)/y,
    ([, a = '', b = '']) => `${figureByFigure(a)}到${figureByFigure(b)}`,
  ],
  [/[12]\d{3}\s*(?=年(?!级))/y, ([year = '']) => figureByFigure(year.trim())],
  [/[〔[［（(]([12]\d{3})[〕\]］）)]/y, ([, year = '']) => `，${figureByFigure(year)}，`],
  [
    /(\d{1,2})[:：](\d{2})\s*[-–—~～至到]\s*(\d{1,2})[:：](\d{2})(?!\d)/y,
    ([, a = '', b = '', c = '', d = '']) => {
      const [from, to] = [clock(a, b), clock(c, d)];
      return from && to && `${from}到${to}`;
    },
  ],
  [/(\d{1,2})[:：](\d{2})(?![:：\d])/y, ([, hour = '', minute = '']) => clock(hour, minute)],
  [
    /(?=\d*[A-Z])[0-9A-Z]{8,}(?![0-9A-Za-z])/y,
    ([code = '']) => [...code].map((one) => spokenDigits(one) || one).join(' '),
  ],
  // Telephone numbers: with area code, 400 and 800, mobiles, seven figures and more; an extension after 转.
  [
    /((?:0\d{2,3}-\d{5,8})|(?:[48]00-\d{3,4}-\d{3,4})|(?:1[3-9]\d[- ]\d{4}[- ]\d{4}))(?:(?:-|\s*转\s*)(\d{1,6}))?(?!\d)/y,
    ([, main = '', extension]) => `${spokenDigits(main)}${extension ? `，转，${spokenDigits(extension)}` : ''}`,
  ],
  [
    /(\d{7,8})(?:-|\s*转\s*)(\d{1,6})(?!\d)/y,
    ([, main = '', extension = '']) => `${spokenDigits(main)}，转，${spokenDigits(extension)}`,
  ],
  [/\d{7,}(?![\d,.])/y, ([digits = ''], { after }) => (MEASURE.test(after) ? undefined : spokenDigits(digits))],
  [
    /(?:1\d{2}|1\d{4}|11[68]\d{3}|9[56]\d{3,4})(?!\d)/y,
    ([digits = ''], { before, after }) =>
      (DIALLED.test(before) && !MEASURE.test(after)) || ANSWERS.test(after) ? spokenDigits(digits) : undefined,
  ],
  [/\d{6}(?!\d)/y, ([digits = ''], { before }) => (POSTCODE.test(before) ? spokenDigits(digits) : undefined)],
  [/(\d{3,4})(?=室|房间?)/y, ([, room = '']) => figureByFigure(room)],
  [
    new RegExp(`(${NUMBER})${TO}(${NUMBER})\\s*([%％‰])`, 'y'),
    ([, a = '', b = '', sign = '']) => `${share(sign)}${spokenNumber(a)}到${spokenNumber(b)}`,
  ],
  [new RegExp(`(${NUMBER})\\s*([%％‰])`, 'y'), ([, value = '', sign = '']) => `${share(sign)}${spokenNumber(value)}`],
  [
    new RegExp(`[¥￥]\\s*(${NUMBER})\\s*(万|亿)?元?`, 'y'),
    ([, value = '', much]) => (much ? `${counted(value)}${much}元` : spokenYuan(value)),
  ],
  [
    new RegExp(`(${NUMBER})${TO}(${NUMBER})(?=\\s*[\\u4e00-\\u9fff])`, 'y'),
    ([, a = '', b = ''], around) =>
      a.startsWith('0') && a.length > 1 ? undefined : `${number(a, around)}到${number(b, around)}`,
  ],
  [/(\d+\.\d{1,2})\s*元(?!\/)/y, ([, value = '']) => spokenYuan(value)],
  [/(\d{1,3})\/(\d{1,3})(?![\d/])/y, ([, part = '', whole = '']) => `${cardinal(whole)}分之${cardinal(part)}`],
  [
    new RegExp(`(${NUMBER})\\s*(km|kg|cm|mm|m2|m²|m³|㎡|m|℃)(?![A-Za-z])`, 'y'),
    ([, value = '', unit = '']) => `${counted(value)}${UNITS[unit]}`,
  ],
  [
    /0\d+(?![.\d])/y,
    ([digits = ''], { after }) => (/^\s*[月日时分秒]/.test(after) ? cardinal(digits) : figureByFigure(digits)),
  ],
  [/[（(](\d{1,2})[）)]/y, ([, item = ''], { before }) => (before.trim() === '' ? `${cardinal(item)}，` : undefined)],
  [
    /(\d{1,2})[.．、](?!\d)/y,
    ([, item = ''], { before }) => (before.trim() === '' ? `${cardinal(item)}，` : undefined),
  ],
  [new RegExp(NUMBER, 'y'), ([written = ''], around) => number(written, around)],
  [/(元|米|天|次|人|个|份|月|年)[/／](?=[\u4e00-\u9fff㎡])/y, ([, unit = '']) => `${unit}每`],
  [/≤\s*/y, () => '不超过'],
  [/≥\s*/y, () => '不少于'],
  [/㎡/y, () => '平方米'],
  [/[·•→]/y, () => '，'],
];

const share = (sign: string): string => (sign === '‰' ? '千分之' : '百分之');

const FULL_WIDTH = /[０-９]/g;
/** A place where a rule may begin; inside a run of figures or letters none does. */
const BEGINS = /[\dA-Za-z¥￥〔[［（(≤≥㎡·•→元米天次人个份月年]/;

/** @param written one sentence or a piece of one. */
export function spokenText(written: string): string {
  const text = written.replace(FULL_WIDTH, (figure) => String.fromCharCode(figure.charCodeAt(0) - 0xfee0));
  let said = '';
  let at = 0;
  while (at < text.length) {
    const found = BEGINS.test(text[at] as string) ? ruleAt(text, at) : undefined;
    said += found?.words ?? text[at];
    at += found?.length ?? 1;
  }
  return said
    .replace(/，{2,}/g, '，')
    .replace(/^，/, '')
    .replace(/([\u4e00-\u9fff，]) +(?=[\u4e00-\u9fff])/g, '$1');
}

function ruleAt(text: string, at: number): { words: string; length: number } | undefined {
  for (const [pattern, say] of RULES) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) continue;
    const words = say(found, { before: text.slice(0, at), after: text.slice(at + found[0].length) });
    if (words !== undefined) return { words, length: found[0].length };
  }
  return undefined;
}
