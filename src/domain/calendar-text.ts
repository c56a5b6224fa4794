/** A calendar as one line, so that a page can carry it to its script: `2026|元旦0101-0103,春节0215-0223|0104,0214`. */
import { addDays, type PlainDate } from './plain-date.ts';
import type { Calendar, CalendarYear } from './working-days.ts';

/** Years from `first` on; earlier ones no visitor counts in. */
export function calendarText(calendar: Calendar, first: number): string {
  const years = [...calendar.values()].filter(({ year }) => year >= first).sort((a, b) => a.year - b.year);
  return years.map(yearText).join(';');
}

const short = (day: PlainDate): string => day.slice(5).replace('-', '');

function yearText({ year, off, work }: CalendarYear): string {
  const runs: { name: string; from: PlainDate; to: PlainDate }[] = [];
  for (const [day, name] of [...off].sort(([a], [b]) => a.localeCompare(b))) {
    const last = runs.at(-1);
    if (last && last.name === name && addDays(last.to, 1) === day) last.to = day;
    else runs.push({ name, from: day, to: day });
  }
  const rests = runs.map(({ name, from, to }) => `${name}${short(from)}-${short(to)}`);
  return [year, rests.join(','), [...work].sort().map(short).join(',')].join('|');
}

const RUN = /^(.*?)(\d{4})-(\d{4})$/;

export function readCalendarText(text: string): Calendar {
  const years = text === '' ? [] : text.split(';');
  return new Map(
    years.map((line) => {
      const [number = '', rests = '', works = ''] = line.split('|');
      const dayOf = (mark: string) => `${number}-${mark.slice(0, 2)}-${mark.slice(2)}`;
      const off = new Map<PlainDate, string>();
      for (const rest of rests === '' ? [] : rests.split(',')) {
        const [, name = '', from = '', to = ''] = RUN.exec(rest) ?? [];
        for (let day = dayOf(from); day <= dayOf(to); day = addDays(day, 1)) off.set(day, name);
      }
      const work = new Set(works === '' ? [] : works.split(',').map(dayOf));
      const year = Number(number);
      return [year, { year, notice: '', off, work }] as const;
    }),
  );
}
