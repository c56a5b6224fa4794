/** `calendar/<year>.yaml` made from a notice, and judged by the reader that will read it. */
import type { HolidayNotice } from '#domain/holiday-notice.ts';
import type { Problem } from '#domain/problem.ts';
import { readCalendar } from '#store/read-calendar.ts';

type Complete = HolidayNotice & { readonly notice: string; readonly noticeDate: string };

export function calendarYaml({ year, notice, noticeDate, off, work }: Complete): string {
  const lines = [
    `# 国务院办公厅关于 ${year} 年部分节假日安排的通知。`,
    `year: ${year}`,
    `notice: ${notice}`,
    `noticeDate: ${noticeDate}`,
    'off:',
    ...off.map(({ name, from, to }) => `  - { from: ${from}, to: ${to}, name: ${name} }`),
    work.length === 0 ? 'work: []' : 'work:',
    ...work.map((day) => `  - ${day}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Everything wrong with it, as the check of a real board would say. */
export function checkedCalendar(file: string, year: number, yaml: string): readonly Problem[] {
  const { problems, absurd } = readCalendar([{ file, name: String(year), bytes: new Uint8Array(Buffer.from(yaml)) }]);
  return [...problems, ...absurd];
}
