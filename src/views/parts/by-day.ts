/**
 * What stands on a page on each day. The build cannot know when a page is read, so it asks the one function that knows a
 * state for every day that can change it and writes the answers down; the script of the page picks the visitor's.
 */
import { addDays, type PlainDate } from '#domain/plain-date.ts';
import type { Chip, DayWords } from '../page.ts';

/**
 * @param days every day on which the words may change, in any order and as often as one likes.
 * @param say the words as seen on a day.
 * @returns one entry per change, in order.
 */
export function byDay(days: Iterable<PlainDate>, say: (day: PlainDate) => Chip): DayWords {
  const words: { from: PlainDate; text: string; tone: Chip['tone'] }[] = [];
  for (const from of [...new Set(days)].sort()) {
    const { text, tone } = say(from);
    const last = words.at(-1);
    if (last?.text !== text || last.tone !== tone) words.push({ from, text, tone });
  }
  return words;
}

/** Every day of a stretch, both ends included. */
export function* eachDay(from: PlainDate, to: PlainDate): Generator<PlainDate> {
  for (let day = from; day <= to; day = addDays(day, 1)) yield day;
}
