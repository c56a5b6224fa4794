/** The live figures of one board as of its build, each with the name by which the script finds it. */
import type { Duty } from '#domain/oversight/duty.ts';
import { type SiteCheckResult, siteCheck } from '#domain/oversight/site-check.ts';
import type { Context } from '../context.ts';
import type { Chip, Live } from '../page.ts';
import { perBoard, perBoardLookup } from '../parts/per-board.ts';
import { boardDuties } from './desk-duties.ts';
import { AS_OF_KEY, checkKey, countKey, dutyKey, type LiveBoard, liveBoard, liveTexts, type Measure } from './live.ts';

const checks = perBoard((_: 'all', { dataset, asOf }): readonly SiteCheckResult[] => siteCheck(dataset, asOf));
export const siteChecks = (context: Context): readonly SiteCheckResult[] => checks('all', context);

const boards = perBoard((_: 'all', context): LiveBoard => {
  const breaking = siteChecks(context).flatMap(({ key, breaksOn }) => (breaksOn ? [{ key, breaksOn }] : []));
  return liveBoard(boardDuties(context), context.asOf, context.dataset.calendar, breaking);
});
export const deskBoard = (context: Context): LiveBoard => boards('all', context);

const texts = perBoardLookup((_: 'all', context) => liveTexts(deskBoard(context), context.asOf));
const chipOf = (key: string, context: Context): Chip | undefined => texts('all', key, context);

export const liveCount = (scope: string, measure: Measure, context: Context): Live => {
  const key = countKey(scope, measure);
  return { text: chipOf(key, context)?.text ?? '0', live: key };
};

/** The verdict on a duty that time may change, left open until the script knows the day; undefined for one that is settled. */
export function liveVerdict({ id, passes }: Duty, context: Context): Chip | undefined {
  const known = chipOf(dutyKey(id), context);
  return known && { text: passes ? '' : '还没办', tone: 'plain', live: dutyKey(id) };
}

export function liveCheck(key: string, context: Context): Chip | undefined {
  const chip = chipOf(checkKey(key), context);
  return chip && { ...chip, live: checkKey(key) };
}

export const liveAsOf = (context: Context): Live => ({
  text: chipOf(AS_OF_KEY, context)?.text ?? '',
  live: AS_OF_KEY,
});
