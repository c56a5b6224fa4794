/** How long a rule holds, as its own words say it: 有效期五年, 有效期至2026年12月31日, 试行期2年. */
import { isPlainDate, type PlainDate } from './plain-date.ts';

export interface WrittenTerm {
  readonly n?: number;
  readonly unit?: '年' | '个月' | '日';
  /** The last day, where a day is written. */
  readonly to?: PlainDate;
  /** The words it was read from. */
  readonly words: string;
}

const NUMBER = '\\d{1,3}|[一二两三四五六七八九十]{1,3}';
const NAME = '(?:有效期(?:限|间)?|试行期(?:限|间)?|暂行期(?:限)?|施行期限)';
const SPAN = new RegExp(`${NAME}(?:[为是暂定：:]|自[^，。；]{2,24}?起){0,3}(${NUMBER})\\s?(年|个月|日|天)`, 'u');
const SINCE = new RegExp(`(?:试行|施行)(${NUMBER})\\s?(年|个月)(?!\\d|度|内)`, 'u');
const UNTIL = new RegExp(
  `(?:${NAME}[^，。；]{0,16}?(?:至|到)|(?:施行|执行|试行|实施)(?:至|到))\\s?(\\d{4})年(\\d{1,2})月(\\d{1,2})日`,
  'u',
);

/** The term `text` states; undefined where it states none. 长期有效 is no term. */
export function writtenTerm(text: string): WrittenTerm | undefined {
  const until = UNTIL.exec(text);
  if (until) {
    const [words, year, month, day] = until as unknown as [string, string, string, string];
    const to = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isPlainDate(to)) return { to, words };
  }
  const span = SPAN.exec(text) ?? SINCE.exec(text);
  if (!span) return undefined;
  const [words, count, unit] = span as unknown as [string, string, string];
  const n = numberIn(count);
  return n === undefined ? undefined : { n, unit: unit === '天' ? '日' : (unit as '年' | '个月' | '日'), words };
}

const DIGITS = '零一二三四五六七八九';

/** 五 → 5, 十二 → 12, 两 → 2. */
function numberIn(written: string): number | undefined {
  if (/^\d+$/.test(written)) return Number(written) || undefined;
  const plain = written.replace('两', '二');
  if (!plain.includes('十')) return plain.length === 1 ? DIGITS.indexOf(plain) : undefined;
  const [tens = '', ones = ''] = plain.split('十');
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}
