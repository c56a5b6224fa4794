/** The last day of a 公示: the one printed in the notice where there is one, else the one counted from its term. */
import type { Dataset } from './dataset.ts';
import { addDuration, addDurationFrom, type DueDay, isSpanOfDays } from './due-day.ts';
import type { Entry } from './kinds.ts';
import { noticeTypeOf } from './notice-types/find.ts';
import { isPlainDate, type PlainDate, yearOf } from './plain-date.ts';
import { ask } from './reads.ts';
import { smallNumber } from './written-number.ts';
import { WRITTEN_YEAR, yearInDigits } from './written-year.ts';

type NoticeEntry = Entry<'notices'>;

export interface NoticeEnd {
  readonly due: DueDay;
  /** The notice says so itself; nothing was counted. */
  readonly printed: boolean;
  /** The first day counts too, as the kind's rule says. */
  readonly firstDayCounts: boolean;
}

/** From the day it states, but never from before the ledger had it: anyone who enters a 公示 late shortens nobody's time. */
export function runsFrom({ id, data: { startOn } }: NoticeEntry, dataset: Dataset): PlainDate | undefined {
  const logged = ask(dataset, `logged notices/${id}`, ({ loggedOn }) => loggedOn?.get(`notices/${id}`));
  return startOn !== undefined && logged !== undefined && logged > startOn ? logged : startOn;
}

/** Undefined where neither a last day nor a term with its start is known. */
export function noticeEnd(notice: NoticeEntry, dataset: Dataset): NoticeEnd | undefined {
  const firstDayCounts = noticeTypeOf(notice, dataset)?.countsFrom === '当日';
  const start = runsFrom(notice, dataset);
  const printed = printedEnd(notice);
  const counted = countedEnd(notice, dataset, start);
  const late = start !== notice.data.startOn;
  if (printed !== undefined && !(late && counted !== undefined && counted.day > printed)) {
    return { due: { day: printed, certain: true }, printed: true, firstDayCounts };
  }
  return counted && { due: counted, printed: false, firstDayCounts };
}

/** What the term comes to by the rule of its kind. */
export function countedEnd(
  notice: NoticeEntry,
  dataset: Dataset,
  start: PlainDate | undefined = notice.data.startOn,
): DueDay | undefined {
  const { term } = notice.data;
  if (start === undefined || term === undefined || !isSpanOfDays(term.unit)) return undefined;
  const count = noticeTypeOf(notice, dataset)?.countsFrom === '当日' ? addDurationFrom : addDuration;
  return count(start, term, dataset.calendar, dataset.oversight?.restDay);
}

/** The field, or the end of a range in the text that begins on the first day: 2024年9月28日至10月12日. */
export const printedEnd = (notice: NoticeEntry): PlainDate | undefined => notice.data.endOn ?? rangeEnd(notice);

const DAY = '(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})(?:日|(?=[—–\\-－~～至到]))';
const CLOCK =
  '(?:[（(][^（）()]{1,6}[)）])?(?:上午|下午|早上|晚上?)?(?:\\d{1,2}(?:[:：]\\d{2}|时(?:\\d{1,2}分)?|点(?:半)?))?';
const TO = '(?:起|开始)?[，,]?(?:至|到|—+|–|-|－|~|～)';
const RANGE = new RegExp(`${DAY}${CLOCK}${TO}(?:(\\d{4})年|次年|[本当]年)?(?:(\\d{1,2})月)?(\\d{1,2})日`, 'g');
const DATE = '(\\d{4})年(\\d{1,2})月(\\d{1,2})日';
const OF_NOTICE = '公示|公告|征求意见|征集意见|意见征集|反馈意见|意见反馈|提出异议';
/** 公示时间12至15日, the month left out: the one of the stated first day. */
const DAYS_ONLY = new RegExp(
  `(?:${OF_NOTICE})(?:期限?|时间|日期)?(?:为|是|自|从|定于|：|:){0,2}(\\d{1,2})日?${TO}(\\d{1,2})日`,
);
/**
 * 公示截止日期为2024年10月12日: an end by itself, of the notice and of nothing else. 截至某日共有…, 合同截止日期 and 报名截止时间 are none;
 * 截止日期 without a name only at the start of a sentence, or behind words about the notice.
 */
const END = new RegExp(
  `(?:(?:${OF_NOTICE})(?:期限?|时间)?(?:截止|截至|结束)(?:时间|日期|日)?|(?:^|[。；;]|(?:${OF_NOTICE})[^。；;]{0,24}[，,（(])截止(?:时间|日期|日))(?:为|是|到|至|于|：|:)?${DATE}`,
);

const YEAR_WRITTEN = new RegExp(`${WRITTEN_YEAR}(?=年)`, 'g');

/** 2024.9.28, 2024-09-28, 2024/9/28 and 二〇二四年九月二十八日 as 2024年9月28日; white space is none. */
const inDays = (words: string): string =>
  words
    .replace(/\s+/g, '')
    .replace(YEAR_WRITTEN, yearInDigits)
    .replace(/((?:月|[—–~～至到-])(?:\d{1,2}|[一二三四五六七八九十]{1,3}))号(?![楼室院令文厅窗门线])/g, '$1日')
    .replace(/([一二三四五六七八九十]{1,3})(?=[月日])/g, (number) => String(smallNumber(number) ?? number))
    .replace(/(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?!\d)/g, '$1年$3月$4日')
    .replace(/([—–~～至到-])(\d{1,2})\.(\d{1,2})(?![\d.])/g, '$1$2月$3日');

/** Read from the text only when a range begins on the stated first day, or an end is called one: anything else is about something else. */
export function rangeEnd({ data }: NoticeEntry): PlainDate | undefined {
  const { startOn, facts, basis, otherContent, feedbackChannels } = data;
  if (startOn === undefined) return undefined;
  for (const words of [facts, otherContent, feedbackChannels, basis]) {
    for (const [, year, month, day, endYear, endMonth, endDay] of inDays(words ?? '').matchAll(RANGE)) {
      const first = dateOf(year ?? yearOf(startOn), month, day);
      if (first !== startOn) continue;
      const end = dateOf(endYear ?? yearOf(startOn), endMonth ?? month, endDay);
      const next =
        end < startOn && endYear === undefined ? dateOf(yearOf(startOn) + 1, endMonth ?? month, endDay) : end;
      if (isPlainDate(next) && next >= startOn) return next;
    }
    const [, firstDay = '', lastDay] = DAYS_ONLY.exec(inDays(words ?? '')) ?? [];
    const last = dateOf(yearOf(startOn), startOn.slice(5, 7), lastDay);
    if (startOn.endsWith(`-${firstDay.padStart(2, '0')}`) && isPlainDate(last) && last >= startOn) return last;
    const [, year, month, day] = END.exec(inDays(words ?? '')) ?? [];
    const end = dateOf(year ?? '', month, day);
    if (isPlainDate(end) && end >= startOn) return end;
  }
  return undefined;
}

const dateOf = (year: string | number, month = '', day = ''): PlainDate =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
