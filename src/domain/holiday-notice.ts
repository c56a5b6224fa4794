/**
 * The yearly notice of the State Council (国务院办公厅关于…年部分节假日安排的通知), read as it is published: one numbered line a
 * festival, `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。`
 */
import { addDays, daysBetween, isPlainDate, type PlainDate, weekday, yearOf } from './plain-date.ts';

export interface HolidayNotice {
  readonly year: number;
  /** `国办发明电〔2025〕7号`; undefined when the text does not hold it. */
  readonly notice: string | undefined;
  readonly noticeDate: PlainDate | undefined;
  readonly off: readonly { readonly name: string; readonly from: PlainDate; readonly to: PlainDate }[];
  /** Weekend days worked. */
  readonly work: readonly PlainDate[];
}

/** @returns the notice, or everything that could not be read, in Chinese. */
export function readHolidayNotice(text: string, year: number): HolidayNotice | readonly string[] {
  const plain = text.normalize('NFKC').replace(/[ \t\u3000]+/g, '');
  const faults: string[] = [];
  const off: { name: string; from: PlainDate; to: PlainDate }[] = [];
  const work: PlainDate[] = [];
  // Days worked may stand on a line of their own below their festival.
  const joined = plain.replace(/[\r\n]+(?![一二三四五六七八九十]+、)(?=[^\r\n]*上班)/g, '');
  const lines = [...joined.matchAll(/[一二三四五六七八九十]+、([^:\n]{2,12}):([^\n]+)/g)];
  for (const [, name = '', said = ''] of lines) {
    const span = /^(.+?)放假/.exec(said)?.[1];
    const found = span === undefined ? undefined : spanOf(span, year);
    if (!found) {
      faults.push(`“${name}”一条读不出从哪天放到哪天：${said.slice(0, 30)}`);
      continue;
    }
    const { from, to, whole } = found;
    off.push({ name, from, to });
    const count = /共(\d+)天/.exec(said)?.[1];
    const days = daysBetween(from, to) + 1;
    if (whole && count !== undefined && Number(count) !== days)
      faults.push(`“${name}”写的是共 ${count} 天，从 ${from} 到 ${to} 是 ${days} 天`);
    for (const [, named = ''] of said.matchAll(/(?:^|[。;,])([^。;放]*?)上班/g)) work.push(...daysIn(named, year));
  }
  for (const [words] of joined.matchAll(new RegExp(`${DAY}[^。;放\\r\\n]*?上班`, 'g'))) {
    const days = daysIn(words, year);
    if (days.length === 0 || days.some((day) => !work.includes(day)))
      faults.push(`“${words}”看不出是哪个节日的调休，请把它接在那个节日的一条后面`);
  }
  if (lines.length === 0) faults.push('没有找到“一、元旦：…放假”这样的条目，请存通知的正文');
  faults.push(...weekdayFaults(plain, year));
  if (faults.length > 0) return faults;
  return { year, notice: numberIn(plain), noticeDate: dateIn(plain), off, work: [...new Set(work)].toSorted() };
}

const DAY = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日`;
const pad = (n: string | number): string => String(n).padStart(2, '0');

/** Days as they are named one after another: `1月3日`, then `5日` of the same month. */
function daysIn(text: string, year: number): PlainDate[] {
  let month = '';
  return [...text.matchAll(new RegExp(DAY, 'g'))].flatMap(([, own, m, d = '']) => {
    month = m ?? month;
    const day = `${own ?? year}-${pad(month)}-${pad(d)}`;
    return isPlainDate(day) ? [day] : [];
  });
}

/** `whole` is false when the festival began in December of the year before: a calendar holds one year. */
function spanOf(text: string, year: number): { from: PlainDate; to: PlainDate; whole: boolean } | undefined {
  const [first, last = first] = daysIn(text, year);
  if (!first || !last) return undefined;
  const whole = first <= last && yearOf(first) === year;
  const from = whole ? first : `${year}-01-01`;
  return from <= last ? { from, to: last, whole } : undefined;
}

const WEEKDAYS = '一二三四五六日';

/** Days and their weekdays stand side by side: a typing error, or another year's notice, shows at once. */
function weekdayFaults(text: string, year: number): string[] {
  let month = '';
  return [...text.matchAll(new RegExp(`${DAY}\\([^()]*?(?:周|星期)([一二三四五六日])`, 'g'))].flatMap(
    ([said, own, m, d = '', named = '']) => {
      month = m ?? month;
      const day = `${own ?? year}-${pad(month)}-${pad(d)}`;
      const right = isPlainDate(day) && WEEKDAYS[weekday(day) - 1] === named;
      return right ? [] : [`${said}) 不对：${year} 年的这一天不是周${named}`];
    },
  );
}

const numberIn = (text: string): string | undefined =>
  /国办发(?:明电)?[〔[(]\d{4}[〕\])]\d+号/.exec(text)?.[0].replace(/[[(]/, '〔').replace(/[\])]/, '〕');

function dateIn(text: string): PlainDate | undefined {
  const found = [...text.matchAll(/^(\d{4})年(\d{1,2})月(\d{1,2})日$/gm)].at(-1);
  const day = found && `${found[1]}-${pad(found[2] as string)}-${pad(found[3] as string)}`;
  return day && isPlainDate(day) ? day : undefined;
}

/** Every day off by its festival, as the calendar of the year holds them. */
export const daysOffOf = ({ off }: HolidayNotice): Map<PlainDate, string> => {
  const days = new Map<PlainDate, string>();
  for (const { name, from, to } of off) for (let day = from; day <= to; day = addDays(day, 1)) days.set(day, name);
  return days;
};
