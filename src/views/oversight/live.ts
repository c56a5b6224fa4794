/**
 * A static page grows old: “overdue” as of the build is wrong tomorrow. So every figure and verdict that time can change is
 * named, and one function says them all as of a day: the build asks it for its own day, the browser for today.
 */
import { DUTY_STATES, type Duty, type DutyState, isOpen, judge, tallyOf } from '#domain/oversight/duty.ts';
import { type SiteCheckState, stateBefore } from '#domain/oversight/site-check-state.ts';
import type { PlainDate } from '#domain/plain-date.ts';
import type { Calendar, CalendarYear } from '#domain/working-days.ts';
import { formatDay } from '#ui/day-words.ts';
import type { Chip } from '../page.ts';
import { grouped } from '../parts/per-board.ts';
import { verdictChip } from './duty-words.ts';

/** What time can change about a duty, and whom it is counted for. */
export type OpenDuty = Pick<Duty, 'id' | 'due' | 'doneOn' | 'passes' | 'soonDays'> & {
  readonly scopes: readonly string[];
};
type Counts = Readonly<Record<DutyState, number>>;

/** `live.json`: enough to say everything as of a later day. */
export interface LiveBoard {
  readonly asOf: PlainDate;
  readonly calendar: readonly (Omit<CalendarYear, 'off' | 'work'> & {
    readonly off: readonly (readonly [PlainDate, string])[];
    readonly work: readonly PlainDate[];
  })[];
  /** Verdicts no day can change any more, by scope: the board (``), a body or an office. */
  readonly settled: Readonly<Record<string, Counts>>;
  readonly open: readonly OpenDuty[];
  /** Veto items that time alone will lose. */
  readonly checks: readonly { readonly key: string; readonly breaksOn: PlainDate }[];
}

/** Whom a duty counts for. Ids of agencies and offices may be the same, so an office says that it is one. */
export const scopesOf = ({ agency, office }: Duty): string[] => [
  '',
  ...(agency ? [agency] : []),
  ...(office ? [officeScope(office)] : []),
];
export const officeScope = (office: string): string => `office:${office}`;

export function liveBoard(
  duties: readonly Duty[],
  asOf: PlainDate,
  calendar: Calendar,
  checks: LiveBoard['checks'],
): LiveBoard {
  const settled: Record<string, Record<DutyState, number>> = {};
  const open: OpenDuty[] = [];
  for (const duty of duties) {
    const scopes = scopesOf(duty);
    if (isOpen(duty, asOf)) {
      const { id, due, doneOn, passes, soonDays } = duty;
      open.push({ id, soonDays, scopes, ...(due && { due }), ...(doneOn && { doneOn }), ...(passes && { passes }) });
    }
    for (const scope of scopes) {
      settled[scope] ??= Object.fromEntries(DUTY_STATES.map((state) => [state, 0])) as Record<DutyState, number>;
      if (!isOpen(duty, asOf)) settled[scope][judge(duty, asOf)] += 1;
    }
  }
  const years = [...calendar.values()].map((year) => ({ ...year, off: [...year.off], work: [...year.work] }));
  return { asOf, calendar: years, settled, open, checks };
}

export const calendarOf = ({ calendar }: LiveBoard): Calendar =>
  new Map(calendar.map((year) => [year.year, { ...year, off: new Map(year.off), work: new Set(year.work) }]));

/** The figures shown for a scope. */
export const MEASURES = ['late', 'coming', 'ahead', 'doubt', 'inTime', 'doneLate', 'missing'] as const;
export type Measure = (typeof MEASURES)[number];

export const countKey = (scope: string, measure: Measure): string => `count ${scope} ${measure}`;
export const dutyKey = (id: string): string => `duty ${id}`;
export const checkKey = (key: string): string => `check ${key}`;
export const AS_OF_KEY = 'asOf';

/** Every live text of the desk as of a day, by its key. */
export function liveTexts(board: LiveBoard, today: PlainDate): Map<string, Chip> {
  const calendar = calendarOf(board);
  const texts = new Map<string, Chip>();
  const plain = (key: string, text: string) => texts.set(key, { text, tone: 'plain' });
  plain(AS_OF_KEY, asOfWords(board.asOf, today));
  for (const duty of board.open) texts.set(dutyKey(duty.id), verdictChip(duty, today, calendar));
  const open = grouped(board.open, ({ scopes }) => scopes);
  for (const [scope, settled] of Object.entries(board.settled)) {
    const { states, coming } = tallyOf(open.get(scope) ?? [], today, calendar);
    const counts = { ...measured(states, settled), coming };
    for (const measure of MEASURES) plain(countKey(scope, measure), String(counts[measure]));
  }
  for (const { key, breaksOn } of board.checks) texts.set(checkKey(key), checkChip(stateBefore(breaksOn, today)));
  return texts;
}

const measured = (open: Counts, settled: Counts) => ({
  late: open.逾期,
  ahead: open.按期 + open.临期,
  doubt: open.暂估 + settled.暂估,
  inTime: open.按期完成 + settled.按期完成,
  doneLate: open.逾期完成 + settled.逾期完成,
  missing: settled.未公开,
});

/** Who counted, and as of which day. */
export const asOfWords = (built: PlainDate, today: PlainDate): string =>
  built === today
    ? `统计时间：${formatDay(built)}（网页生成的那一天）`
    : `统计时间：${formatDay(today)}（今天，由浏览器按网页里的数据重算；网页生成于${formatDay(built)}）`;

const CHECK_TONES: Readonly<Record<SiteCheckState, Chip['tone']>> = {
  未触线: 'good',
  快触线: 'soon',
  已触线: 'late',
  仅供参考: 'plain',
  本站测不了: 'plain',
};
export const checkChip = (state: SiteCheckState): Chip => ({ text: state, tone: CHECK_TONES[state] });
