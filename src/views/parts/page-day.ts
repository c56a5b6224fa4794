/**
 * What a finished page gets besides: the day its words hold for, and the calendar its scripts count by. All other pages are the
 * same on any day, so that nobody has to fetch them again because a night has passed.
 */
import { calendarText } from '#domain/calendar-text.ts';
import type { BoardPage } from '../board-page.ts';
import type { Context } from '../context.ts';
import type { Page } from '../page.ts';
import { perBoard } from './per-board.ts';

export const withDay = (page: BoardPage): BoardPage => ({
  ...page,
  make: (context) => dated(page.make(context), context),
});

/** Pages that say themselves for which day they hold keep that. */
export function dated(page: Page, context: Context): Page {
  const { subtitle, lead, banner, keyFacts, answer, blocks, aside } = page;
  const found: Found = { followsDay: false, startsToday: false, counts: false };
  for (const part of [subtitle, lead, banner, keyFacts, answer, blocks, aside]) look(part, found);
  return {
    ...page,
    ...((found.followsDay || found.startsToday) && { asOf: context.asOf }),
    ...(found.followsDay && { followsDay: true }),
    ...(found.counts && { calendar: calendar('all', context) }),
  };
}

/** The newest years; earlier ones no visitor counts in. */
const YEARS = 3;
const calendar = perBoard((_: 'all', { dataset }): string =>
  calendarText(dataset.calendar, Math.max(0, ...dataset.calendar.keys()) - YEARS + 1),
);

interface Found {
  /** Words that a script brings up to the visitor's day. */
  followsDay: boolean;
  /** A table begins with the day of the build. */
  startsToday: boolean;
  /** A script counts days. */
  counts: boolean;
}

function look(part: unknown, found: Found): void {
  if (part === null || typeof part !== 'object') return;
  if (Array.isArray(part)) {
    for (const one of part) look(one, found);
    return;
  }
  const { kind, days, now, table } = part as Readonly<Record<string, unknown>>;
  if (Array.isArray(days) || kind === 'strip') found.followsDay = true;
  if (kind === 'counted' && table !== undefined) found.startsToday = true;
  if (kind === 'counted' || (kind === 'call' && now !== undefined)) found.counts = true;
  // Opening hours have days of the week, which are no words of the page.
  for (const [key, one] of Object.entries(part)) if (key !== 'now') look(one, found);
}
