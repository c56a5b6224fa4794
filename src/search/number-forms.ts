/** Other ways the same number is written: telephones with marks, 五千元 and 5000元, the brackets of a 文号. */
import { fold } from './terms.ts';

/** Ways worth a look when a query is found nowhere as it is; the likeliest first, without the query itself. */
export function otherNumberForms(query: string): string[] {
  const typed = fold(query);
  const forms = [...documentNumbers(typed), ...telephones(typed), ...spokenDigits(typed), ...inTheOtherFigures(typed)];
  return [...new Set(forms)].filter((form) => form !== typed && form !== query);
}

/** 266-3486, 2660 929, (0571) 266 3486 → 2663486; 05712663486 → 0571-2663486. */
function telephones(query: string): string[] {
  const all = query.replace(/[\u2010-\u2015\u2212〜~]/g, '-');
  const run = /[+(（\d][\d\s\-().（）+]{5,}\d/.exec(all)?.[0];
  const digits = run?.replace(/\D/g, '') ?? '';
  if (run === undefined || digits.length < 7 || digits.length > 13) return [];
  const local = digits.replace(/^86/, '');
  const within = (form: string) => all.replace(run, form);
  // Behind an area code stands a number of seven or eight digits.
  const without = /^0/.test(local) ? [local.slice(3), local.slice(4)].filter((rest) => /^\d{7,8}$/.test(rest)) : [];
  const apart = without.map((rest) => `${local.slice(0, local.length - rest.length)}-${rest}`);
  const service = /^[48]00\d{7}$/.test(local) ? [local.replace(/^(...)(...)/, '$1-$2-')] : [];
  return [digits, local, ...apart, ...without, ...service].map(within);
}

/** Digit by digit, as a number is read out: 二六六三四八六, 幺二三四五 → 2663486, 12345. */
function spokenDigits(query: string): string[] {
  const digits = '〇零一幺二两三四五六七八九';
  const values = '0011223456789';
  const form = query.replace(new RegExp(`[${digits}]{5,}`, 'g'), (run) =>
    [...run].map((digit) => values[digits.indexOf(digit)]).join(''),
  );
  return form === query ? [] : [form, ...telephones(form)];
}

/** 某办发[2021]4号, （2021）第4号, 2021年4号 → 某办发〔2021〕4号. */
function documentNumbers(query: string): string[] {
  const year = /[[(（【〔]\s*((?:19|20)\d\d)\s*[\])）】〕]|((?:19|20)\d\d)年?(?=\s*第?\s*\d+\s*号)/;
  const number = /第\s*(\d+)\s*号/;
  const plain = query.replace(number, '$1号');
  const forms = number.test(query) ? [plain] : [query.replace(/(\d+)\s*号/, '第$1号')];
  if (!year.test(query)) return /\d\s*号/.test(query) ? forms : [];
  const closed = (text: string) =>
    text.replace(year, (_, inside, bare) => `〔${inside ?? bare}〕`).replace(/〕\s+/, '〕');
  return [closed(plain), closed(query), ...forms.map(closed)];
}

const UNIT =
  '(?:个)?(?:工作日|自然日|百分点|小时|分钟|点钟|块钱|万元|亿元|平方米|公里|元|块|点|天|日|周|月|年|人|次|份|条|名|岁|楼|层|户|倍|倍|项|件|届|号)';
const FIGURES = '零一二三四五六七八九';

/** 五千元 ↔ 5000元, 十五个工作日 ↔ 15个工作日, 百分之三十 ↔ 30%. Only before a unit: 三重一大 stays. */
function inTheOtherFigures(query: string): string[] {
  const money = (text: string) => text.replace(/(\d)\s*(?:块钱|块)/g, '$1元');
  const compact = query.replace(/(\d)\s+(?=\p{Script=Han})/gu, '$1');
  const arabic = money(
    compact
      .replace(/百分之([零一二两三四五六七八九十百]+)/g, (all, figures) =>
        withValue(all, figures, (value) => `${value}%`),
      )
      .replace(new RegExp(`([零〇一二两三四五六七八九十百千万\\d]+)(?=${UNIT})`, 'g'), (figures) =>
        withValue(figures, figures, String),
      ),
  );
  const chinese = money(compact)
    .replace(/(\d+)%/g, (all, figures) => withValue(all, figures, (value) => `百分之${inChinese(value)}`))
    .replace(new RegExp(`(\\d+)(?=${UNIT})`, 'g'), (figures) => withValue(figures, figures, inChinese));
  const mixed = money(compact).replace(/(\d+)000(?=元)/g, (_, thousands) => `${inChinese(Number(thousands))}千`);
  return [arabic, chinese, mixed, compact];
}

const withValue = (otherwise: string, figures: string, write: (value: number) => string): string => {
  const value = numberOf(figures);
  return value === undefined ? otherwise : write(value);
};

/** 二十 → 20, 5千 → 5000, 一万二千 → 12000; undefined for runs that are no number (千, 三五). */
export function numberOf(figures: string): number | undefined {
  if (/^\d+$/.test(figures)) return Number(figures);
  const parts = /^(?:(.+)万)?(?:(.+)千)?(?:(.+)百)?(?:(.*)十)?(.*)$/.exec(
    figures.charAt(0) + figures.slice(1).replace(/[零〇]/g, ''),
  );
  const [, tenThousands, thousands, hundreds, tens, ones] = parts ?? [];
  const places: readonly (readonly [string | undefined, number])[] = [
    [tenThousands, 10_000],
    [thousands, 1_000],
    [hundreds, 100],
    [tens === '' ? '一' : tens, 10],
    [ones || undefined, 1],
  ];
  let sum: number | undefined;
  for (const [text, place] of places) {
    if (text === undefined) continue;
    const value = place === 10_000 && /[十百千]/.test(text) ? numberOf(text) : digitOf(text);
    if (value === undefined) return undefined;
    sum = (sum ?? 0) + value * place;
  }
  return sum;
}

function digitOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const value = text === '两' ? 2 : text === '〇' ? 0 : FIGURES.indexOf(text);
  return text.length === 1 && value >= 0 ? value : undefined;
}

/** 20 → 二十, 115 → 一百一十五, 5000 → 五千, 20000 → 二万. */
export function inChinese(value: number): string {
  if (value >= 100_000_000) return String(value);
  if (value >= 10_000) {
    const rest = value % 10_000;
    return `${inChinese(Math.floor(value / 10_000))}万${rest === 0 ? '' : `${rest < 1_000 ? '零' : ''}${inChinese(rest)}`}`;
  }
  const digits = [...String(value)].map(Number);
  let text = '';
  for (const [at, digit] of digits.entries()) {
    const unit = ['', '十', '百', '千'][digits.length - at - 1] ?? '';
    if (digit !== 0) text += FIGURES.charAt(digit) + unit;
    else if (!text.endsWith('零')) text += '零';
  }
  return text.replace(/零+$/, '').replace(/^一十/, '十') || '零';
}
