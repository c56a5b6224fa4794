/** How long a rule holds, as its own words say it: 有效期五年, 有效期至2026年12月31日, 试行期2年. */
import { addDays, addMonths, isPlainDate, type PlainDate } from './plain-date.ts';
import { lengthIn, WRITTEN_LENGTH, type WrittenLength } from './written-length.ts';
import { SMALL_NUMBER, smallNumber } from './written-number.ts';
import { WRITTEN_YEAR, yearInDigits } from './written-year.ts';

export interface WrittenTerm {
  readonly n?: WrittenLength['n'];
  readonly unit?: WrittenLength['unit'];
  /** The last day, where a day is written. */
  readonly to?: PlainDate;
  /** The words it was read from. */
  readonly words: string;
}

const NAME = '(?:有效期(?:限|间)?|(?:试行|暂行|试点|施行|实施|执行)期(?:限|间)?)';
const SPAN = new RegExp(`${NAME}(?:[为是暂定：:]|自[^，。；]{2,24}?起){0,3}(${WRITTEN_LENGTH})`, 'u');
/** Behind 试行 and 施行 a length may count something else: 施行3年来, 试行一年后, 施行2021年度计划. */
export const NO_TERM_BEHIND = '(?!\\d|度|内|以?[后来上])';
const SINCE = new RegExp(`(?:试行|施行)(${WRITTEN_LENGTH})${NO_TERM_BEHIND}`, 'u');
const YEAR = `(\\d{4}|${WRITTEN_YEAR})年`;
const SMALL = `(${SMALL_NUMBER})`;
const UNTIL = new RegExp(
  `(?:${NAME}[^，。；]{0,16}?(?:至|到)|(?:施行|执行|试行|实施)(?:至|到))${YEAR}(?:${SMALL}月(?:${SMALL}日|底|末)?|底|末)`,
  'u',
);
/** 自2021年11月1日起至2026年10月31日止施行 */
const FROM_TO = new RegExp(
  `自(?:\\d{4}|${WRITTEN_YEAR})年(?:${SMALL_NUMBER})月(?:${SMALL_NUMBER})日起?至${YEAR}${SMALL}月${SMALL}日止?(?:施行|执行|试行|实施|有效)`,
  'u',
);

/** The term `text` states; undefined where it states none. 长期有效 is no term. */
export function writtenTerm(written: string): WrittenTerm | undefined {
  const text = written.replace(/\s+/g, '');
  const until = FROM_TO.exec(text) ?? UNTIL.exec(text);
  if (until) {
    const [words, year, month, day] = until as unknown as [string, string, string | undefined, string | undefined];
    const to = lastDay(year, month, day);
    if (to !== undefined) return { to, words };
  }
  const [words, length] = SPAN.exec(text) ?? SINCE.exec(text) ?? [];
  const found = length === undefined ? undefined : lengthIn(length);
  return found && { ...found, words: words as string };
}

/** Of 2026年12月31日, of 2026年12月 and of 2026年底. @returns undefined for a day that does not exist */
function lastDay(year: string, month = '12', day?: string): PlainDate | undefined {
  const two = (number: string) => String(smallNumber(number) ?? 0).padStart(2, '0');
  const first = `${/^\d+$/.test(year) ? year : yearInDigits(year)}-${two(month)}`;
  if (!isPlainDate(`${first}-01`)) return undefined;
  const to = day === undefined ? addDays(addMonths(`${first}-01`, 1), -1) : `${first}-${two(day)}`;
  return isPlainDate(to) ? to : undefined;
}
