/** The last day of a 公示: the one printed in the notice where there is one, else the one counted from its term. */
import type { Dataset } from './dataset.ts';
import { addDuration, addDurationFrom, type DueDay, isSpanOfDays } from './due-day.ts';
import type { Entry } from './kinds.ts';
import { noticeTypeOf } from './notice-types/find.ts';
import { isPlainDate, type PlainDate, yearOf } from './plain-date.ts';
import { ask } from './reads.ts';

type NoticeEntry = Entry<'notices'>;

export interface NoticeEnd {
  readonly due: DueDay;
  /** The notice says so itself; nothing was counted. */
  readonly printed: boolean;
  /** The first day counts too, as the kind's rule says. */
  readonly firstDayCounts: boolean;
}

/** From the day it states, but never from before the ledger had it: whoever enters a 公示 late shortens nobody's time. */
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

const DAY = '(?:(\\d{4})\\s*年\\s*)?(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日?';
const RANGE = new RegExp(
  `${DAY}(?:[（(][^（）()]{1,6}[)）])?\\s*(?:起)?\\s*(?:至|到|—+|–|-|－|~|～)\\s*(?:(\\d{4})\\s*年\\s*)?(?:(\\d{1,2})\\s*月\\s*)?(\\d{1,2})\\s*日`,
  'g',
);

/** Read from the text only when its first day is the stated one: any other range is about something else. */
export function rangeEnd({ data }: NoticeEntry): PlainDate | undefined {
  const { startOn, facts, basis, otherContent, feedbackChannels } = data;
  if (startOn === undefined) return undefined;
  for (const words of [facts, otherContent, feedbackChannels, basis]) {
    for (const [, year, month, day, endYear, endMonth, endDay] of (words ?? '').matchAll(RANGE)) {
      const first = dateOf(year ?? yearOf(startOn), month, day);
      if (first !== startOn) continue;
      const end = dateOf(endYear ?? yearOf(startOn), endMonth ?? month, endDay);
      const next =
        end < startOn && endYear === undefined ? dateOf(yearOf(startOn) + 1, endMonth ?? month, endDay) : end;
      if (isPlainDate(next) && next >= startOn) return next;
    }
  }
  return undefined;
}

const dateOf = (year: string | number, month = '', day = ''): PlainDate =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
