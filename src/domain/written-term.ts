/** How long a rule holds, as its own words say it: 有效期五年, 有效期至2026年12月31日, 试行期2年. */
import { addDays, addMonths, isPlainDate, type PlainDate } from './plain-date.ts';

export interface WrittenTerm {
  readonly n?: number;
  readonly unit?: '年' | '个月' | '日';
  /** The last day, where a day is written. */
  readonly to?: PlainDate;
  /** The words it was read from. */
  readonly words: string;
}

const NUMBER = '\\d{1,3}|[一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3}';
const NAME = '(?:有效期(?:限|间)?|(?:试行|暂行|试点|施行|实施|执行)期(?:限|间)?)';
const SPAN = new RegExp(
  `${NAME}(?:[为是暂定：:]|自[^，。；]{2,24}?起){0,3}(${NUMBER})\\s?(?:(年半|年|个月|日|天)(?:[零又]?(${NUMBER})个月)?)(?!以[上下内]|[零又]?(?:${NUMBER})个月)`,
  'u',
);
const SINCE = new RegExp(
  `(?:试行|施行)(${NUMBER})\\s?(年半|年|个月)(?:零?(${NUMBER})个月)?(?!\\d|度|内|以?[后来上])`,
  'u',
);
const HALF_YEAR = new RegExp(`${NAME}[为是暂定：:]{0,3}半年|(?:试行|施行)半年(?![内以])`, 'u');
const UNTIL = new RegExp(
  `(?:${NAME}[^，。；]{0,16}?(?:至|到)|(?:施行|执行|试行|实施)(?:至|到))(\\d{4})年(?:(\\d{1,2})月(?:(\\d{1,2})日|底|末)?|底|末)`,
  'u',
);
/** 自2021年11月1日起至2026年10月31日止施行 */
const FROM_TO = /自\d{4}年\d{1,2}月\d{1,2}日起?至(\d{4})年(\d{1,2})月(\d{1,2})日止?(?:施行|执行|试行|实施|有效)/u;

/** The term `text` states; undefined where it states none. 长期有效 is no term. */
export function writtenTerm(written: string): WrittenTerm | undefined {
  const text = written.replace(/\s+/g, '');
  const until = FROM_TO.exec(text) ?? UNTIL.exec(text);
  if (until) {
    const [words, year, month = '12', day] = until as unknown as [
      string,
      string,
      string | undefined,
      string | undefined,
    ];
    const first = `${year}-${month.padStart(2, '0')}`;
    const to = day === undefined ? lastOfMonth(first) : `${first}-${day.padStart(2, '0')}`;
    if (isPlainDate(to)) return { to, words };
  }
  const half = HALF_YEAR.exec(text);
  if (half) return { n: 6, unit: '个月', words: half[0] };
  const span = SPAN.exec(text) ?? SINCE.exec(text);
  if (!span) return undefined;
  const [words, count, unit, months] = span as unknown as [string, string, string, string | undefined];
  const n = numberIn(count);
  const more = months === undefined ? 0 : numberIn(months);
  if (n === undefined || more === undefined) return undefined;
  if (unit === '年半') return more === 0 ? { n: n * 12 + 6, unit: '个月', words } : undefined;
  if (more > 0) return unit === '年' ? { n: n * 12 + more, unit: '个月', words } : undefined;
  return { n, unit: unit === '天' ? '日' : (unit as '年' | '个月' | '日'), words };
}

const DIGITS = '零一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';

/** 2026年12月, 2026年底: its last day. */
const lastOfMonth = (month: string): PlainDate => addDays(addMonths(`${month}-01`, 1), -1);

/** 五 → 5, 十二 → 12, 两 → 2. */
function numberIn(written: string): number | undefined {
  if (/^\d+$/.test(written)) return Number(written) || undefined;
  const plain = written
    .replace(/[壹贰叁肆伍陆柒捌玖]/g, (figure) => DIGITS[FORMAL.indexOf(figure)] ?? figure)
    .replace('拾', '十')
    .replace('两', '二');
  if (!plain.includes('十')) return plain.length === 1 ? DIGITS.indexOf(plain) : undefined;
  const [tens = '', ones = ''] = plain.split('十');
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}
