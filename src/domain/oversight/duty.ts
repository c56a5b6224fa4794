/** One thing somebody must do by some day, and the verdict on it. Facts hold no clock: the day is asked for separately. */
import { type DueDay, lastOpenDay } from '../due-day.ts';
import type { KindName } from '../kind-name.ts';
import type { Duration } from '../parts/time.ts';
import { addDays, type PlainDate } from '../plain-date.ts';
import { type Calendar, workingDaysBetween } from '../working-days.ts';
import { type RuleKey, ruleOf, type Source } from './rules.ts';

export interface EntryRef {
  readonly kind: KindName;
  readonly id: string;
}

export interface Duty {
  /** `notices/gs-1/tingzheng-baogao`: stable between builds, unique on the board. */
  readonly id: string;
  readonly rule: RuleKey;
  /** The rule of the body itself, where it has one; else that of `rule`. */
  readonly source?: Source;
  /** The page it is about. */
  readonly about: EntryRef;
  readonly agency?: string;
  readonly office?: string;
  /** What exactly, where one page has several duties under one rule. */
  readonly detail?: string;
  /** The event day, which does not count. */
  readonly from?: PlainDate;
  readonly span?: Duration;
  /** Absent where the rule names no number, or its clock has not started: `why` says so. */
  readonly due?: DueDay;
  readonly why?: string;
  readonly doneOn?: PlainDate;
  /** The entry that shows it was done. */
  readonly proof?: EntryRef;
  /** Nothing on the board fulfils it at all; `why` holds the reason given. With a due day it is judged like any other. */
  readonly unpublished?: true;
  /** Fulfils itself when its day is over, like the end of a 公示. */
  readonly passes?: true;
  /** The event day counts too. */
  readonly firstDayCounts?: true;
  readonly soonDays: number;
}

/** Who says so. */
export const sourceOf = ({ source, rule }: Pick<Duty, 'source' | 'rule'>): Source => source ?? ruleOf(rule).source;

/** 按期: not yet due, or refreshed in time. 暂估: the verdict hangs on a year without its notice; after its latest day it is given all the same. */
export type DutyState = '按期完成' | '逾期完成' | '按期' | '临期' | '逾期' | '暂估' | '无期限' | '未公开';

type Judged = Pick<Duty, 'due' | 'doneOn' | 'unpublished' | 'passes' | 'soonDays'>;

/** The verdict as of a day. Frozen at completion: what is done is compared with its own day, never with today. */
export function judge(duty: Judged, asOf: PlainDate): DutyState {
  const { due, unpublished, soonDays } = duty;
  const doneOn = doneBy(duty, asOf);
  if (unpublished && !due) return '未公开';
  if (!due) return doneOn ? '按期完成' : '无期限';
  if (doneOn !== undefined) {
    if (due.doubtFrom !== undefined && doneOn >= due.doubtFrom && doneOn <= lastOpenDay(due)) return '暂估';
    return doneOn > due.day ? '逾期完成' : '按期完成';
  }
  if (asOf > lastOpenDay(due)) return '逾期';
  if (!due.certain) return '暂估';
  return addDays(asOf, soonDays) >= due.day ? '临期' : '按期';
}

/** The day it was done, as known on `asOf`. */
export function doneBy({ due, doneOn, passes }: Judged, asOf: PlainDate): PlainDate | undefined {
  if (passes) return due && asOf > lastOpenDay(due) ? due.day : undefined;
  return doneOn !== undefined && doneOn <= asOf ? doneOn : undefined;
}

/** Still to be done on `asOf`, with a day to do it by. */
export const isOpen = (duty: Judged, asOf: PlainDate): boolean =>
  duty.due !== undefined && doneBy(duty, asOf) === undefined;

/** Words that say so take the number from here. */
export const COMING_WORKING_DAYS = 10;

/** Open and due within so many working days, today's included; overdue ones are not coming any more. */
export function isComing(duty: Judged, asOf: PlainDate, calendar: Calendar): boolean {
  if (!isOpen(duty, asOf) || !duty.due || duty.due.day < asOf) return false;
  return workingDaysBetween(asOf, duty.due.day, calendar).days <= COMING_WORKING_DAYS;
}

/** Counts of verdicts, for one body or the whole board. */
export interface Tally {
  readonly states: Readonly<Record<DutyState, number>>;
  readonly coming: number;
}

export function tallyOf(duties: readonly Judged[], asOf: PlainDate, calendar: Calendar): Tally {
  const states = Object.fromEntries(DUTY_STATES.map((state) => [state, 0])) as Record<DutyState, number>;
  let coming = 0;
  for (const duty of duties) {
    states[judge(duty, asOf)] += 1;
    if (isComing(duty, asOf, calendar)) coming += 1;
  }
  return { states, coming };
}

export const DUTY_STATES: readonly DutyState[] = [
  '逾期',
  '临期',
  '暂估',
  '按期',
  '无期限',
  '未公开',
  '逾期完成',
  '按期完成',
];
