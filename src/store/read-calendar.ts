/** `content/calendar/<year>.yaml`: one year's days off and make-up days, with the number of its State Council notice. */
import { z } from 'zod';
import { calendarFaults } from '#domain/calendar-rules.ts';
import { docNumber } from '#domain/parts/legal-basis.ts';
import { line, listOf } from '#domain/parts/text.ts';
import { plainDate } from '#domain/parts/time.ts';
import { addDays, yearOf } from '#domain/plain-date.ts';
import { type Problem, say } from '#domain/problem.ts';
import type { Calendar, CalendarYear } from '#domain/working-days.ts';
import { readRecord } from './read-record.ts';

const calendarFile = z.strictObject({
  year: z.int().meta({ title: '年份' }),
  notice: docNumber.meta({ title: '通知文号', description: '国务院办公厅关于当年部分节假日安排的通知' }),
  noticeDate: plainDate.meta({ title: '通知日期' }),
  amendedBy: docNumber
    .optional()
    .meta({ title: '调整通知文号', description: '年中又发通知改了安排的，填后一份的文号' }),
  amendedOn: plainDate.optional().meta({ title: '调整通知日期' }),
  off: listOf(
    z.strictObject({
      name: line.meta({ title: '节日' }),
      from: plainDate.meta({ title: '开始' }),
      to: plainDate.meta({ title: '结束' }),
    }),
    1,
  ).meta({ title: '放假', description: '放假期间每一天，含其中的周末' }),
  work: listOf(plainDate).meta({ title: '调休上班' }),
});

export interface CalendarSource {
  readonly file: string;
  /** File name without extension: the year. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadCalendar {
  readonly calendar: Calendar;
  readonly problems: Problem[];
  /** Years that no notice ever looked like: a real board counts by none of them. */
  readonly absurd: Problem[];
}

export function readCalendar(sources: readonly CalendarSource[]): ReadCalendar {
  const years = new Map<number, CalendarYear>();
  const problems: Problem[] = [];
  const absurd: Problem[] = [];
  for (const source of sources) {
    const read = readRecord(source.file, source.bytes, calendarFile);
    problems.push(...read.problems);
    if (!read.value) continue;
    const { year, notice, noticeDate, amendedBy, amendedOn, off, work } = read.value;
    if ((amendedBy === undefined) !== (amendedOn === undefined)) {
      const missing = amendedBy === undefined ? 'amendedBy' : 'amendedOn';
      const fix = '后一份通知的文号和日期要一起写；没有调整的，两行都删去';
      problems.push(read.problemAt([missing], say('调整通知只写了一半', fix)));
    }
    if (amendedOn !== undefined && amendedOn < noticeDate) {
      problems.push(read.problemAt(['amendedOn'], say('调整通知早于原来的通知', `应不早于 ${noticeDate}`)));
    }
    off.forEach(({ name, from, to }, index) => {
      if (to < from)
        problems.push(read.problemAt(['off', index, 'to'], say(`${name}的结束日期早于开始日期`, `应不早于 ${from}`)));
    });
    const stray = [...off.flatMap(({ from, to }) => [from, to]), ...work].filter((day) => yearOf(day) !== year);
    if (String(year) !== source.name || stray.length > 0) {
      const what = stray.length > 0 ? `${stray.join('、')} 不在 ${year} 年` : `年份 ${year} 与文件名不符`;
      problems.push(read.problemAt(['year'], say(what, '一个文件只写一年，文件名就是年份')));
    }
    if (stray.length > 0) continue;
    const days = new Map<string, string>();
    for (const { name, from, to } of off) for (let day = from; day <= to; day = addDays(day, 1)) days.set(day, name);
    const both = work.filter((day) => days.has(day));
    if (both.length > 0)
      problems.push(read.problemAt(['work'], say(`${both.join('、')} 又放假又上班`, '请核对通知原文')));
    const amended = amendedBy !== undefined && amendedOn !== undefined && { amended: { by: amendedBy, on: amendedOn } };
    const made = { year, notice, ...amended, off: days, work: new Set(work) };
    years.set(year, made);
    absurd.push(...calendarFaults(made).map((message) => read.problemAt(['off'], message)));
    if (yearOf(noticeDate) !== year - 1) {
      const fix = `${year} 年的通知在 ${year - 1} 年下半年发布，请核对文号和日期`;
      absurd.push(read.problemAt(['noticeDate'], say(`通知日期 ${noticeDate} 不像`, fix)));
    }
  }
  return { calendar: years, problems, absurd };
}
