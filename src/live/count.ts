/** The calculator of last days: counts as the domain counts, names every day passed over, offers the day for the calendar. */
import { readCalendarText } from '#domain/calendar-text.ts';
import { boundsOf } from '#domain/doubtful-day.ts';
import { addDuration, stretchesBetween } from '#domain/due-day.ts';
import type { Duration } from '#domain/parts/time.ts';
import { isPlainDate } from '#domain/plain-date.ts';
import type { Calendar } from '#domain/working-days.ts';
import { todayInShanghai } from '#site/clock.ts';
import { countWords } from '#ui/count-words.ts';
import { formatDuration, formatShortDay } from '#ui/day-words.ts';
import { stretchWords } from '#views/oversight/duty-words.ts';
import type { Counted } from '#views/page.ts';

type Leg = Counted['legs'][number];

/** @param box carries `data-legs`; its form is shown, its output filled. */
export function offerCount(box: HTMLElement): void {
  const form = box.querySelector('form');
  const output = box.querySelector('output');
  if (!form || !output) return;
  const calendar = readCalendarText(document.querySelector<HTMLElement>('[data-calendar]')?.dataset['calendar'] ?? '');
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement | null;
  const day = field('day') as HTMLInputElement;
  const show = () => {
    const n = Number(field('n')?.value ?? 1);
    if (!isPlainDate(day.value) || !Number.isInteger(n) || n < 1 || n > 400) {
      output.replaceChildren();
      return;
    }
    const legs = field('n')
      ? [{ name: '', span: { n, unit: field('unit')?.value ?? '' } as Duration }]
      : (JSON.parse(box.dataset['legs'] ?? '[]') as Leg[]);
    output.replaceChildren(...legs.flatMap((leg) => drawLeg(leg, day.value, calendar)));
  };
  day.value ||= todayInShanghai();
  form.hidden = false;
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  show();
}

function drawLeg({ name, span }: Leg, event: string, calendar: Calendar): HTMLElement[] {
  const due = addDuration(event, span, calendar);
  const bounds = boundsOf(event, span, due, calendar);
  const answer = element('p', `${countWords.last(due.day, !due.certain)}　${name}`);
  answer.className = 'answer';
  const skipped = span.unit === '工作日' ? stretchWords(stretchesBetween(event, due.day, calendar)) : [];
  const working = [`${formatShortDay(event)}当天不算，数满 ${formatDuration(span)}`, ...skipped].join('；');
  const file = element('a', countWords.calendar) as HTMLAnchorElement;
  file.href = URL.createObjectURL(
    new Blob([calendarFile(due.day, `${name}${document.title}`)], { type: 'text/calendar' }),
  );
  file.download = `${due.day}.ics`;
  const small = element('small', `${working}。`);
  return [answer, small, ...(bounds ? [element('small', countWords.bounds(bounds.first, bounds.last))] : []), file];
}

/** One whole day (RFC 5545 3.6.1); commas, semicolons and backslashes of the title are escaped. */
function calendarFile(day: string, title: string): string {
  const date = day.replaceAll('-', '');
  const summary = title.replace(/[\\,;]/g, (mark) => `\\${mark}`);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//gongkailan//last day//ZH', 'BEGIN:VEVENT'];
  const event = [
    `UID:${date}-${location.pathname.replace(/\W+/g, '-')}@${location.hostname || 'gongkailan'}`,
    `DTSTAMP:${date}T000000Z`,
  ];
  return [
    ...lines,
    ...event,
    `DTSTART;VALUE=DATE:${date}`,
    `SUMMARY:${summary}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

function element(tag: string, words: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = words;
  return made;
}
