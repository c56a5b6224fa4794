/** 现在能打吗: the state of each channel with published hours at the visitor's minute, brought up to date while the page is open. */
import { readCalendarText } from '#domain/calendar-text.ts';
import type { OpeningTimes } from '#domain/opening-hours.ts';
import { openingAt } from '#domain/opening-now.ts';
import { wallTime } from '#site/clock.ts';
import { nowWords } from '#ui/now-words.ts';

const MINUTE = 60_000;

/** @param root holds `[data-now]` with the channel's times, and one `[data-calendar]`. */
export function sayNow(root: ParentNode): void {
  const calendar = readCalendarText(root.querySelector<HTMLElement>('[data-calendar]')?.dataset['calendar'] ?? '');
  const say = () => {
    const [day = '', time = ''] = wallTime().split(' ');
    const at = { day, minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) };
    for (const element of root.querySelectorAll<HTMLElement>('[data-now]')) {
      const times = JSON.parse(element.dataset['now'] ?? '{}') as OpeningTimes;
      const { text, look } = nowWords(openingAt(times, at, calendar), at);
      if (element.textContent !== text) element.textContent = text;
      element.className = `now ${look}`;
    }
  };
  say();
  setInterval(say, MINUTE);
}
