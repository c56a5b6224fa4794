/**
 * The life of a 公示: when it ends, what is due next, and whether a decision may be taken (R24–R28).
 *
 * Limits: 公示期 by the notice's own term; hearing decided and announced within 5 working days after it ends (第十一条);
 * hearing report within 7 days and feedback within 15 days after the hearing (第十四、十五条); no decision without reports (第十七、十八条).
 */
import type { Dataset } from './dataset.ts';
import type { Entry } from './kinds.ts';
import type { Duration } from './parts/time.ts';
import { addDays, addMonths, dayOf, type PlainDate } from './plain-date.ts';
import { addWorkingDays, type Calendar, type WorkingDayResult } from './working-days.ts';

export const HEARING_DECISION = { n: 5, unit: '工作日' } as const;
export const HEARING_REPORT = { n: 7, unit: '日' } as const;
export const HEARING_FEEDBACK = { n: 15, unit: '日' } as const;

/** A computed day; not certain when the calendar of a year is missing (暂估). */
export interface DueDay {
  readonly day: PlainDate;
  readonly certain: boolean;
}

/** `term` after the event day, which does not count. @throws RangeError for a unit that is no span of days. */
export function addDuration(event: PlainDate, term: Duration, calendar: Calendar): DueDay {
  if (term.unit === '工作日') {
    const { day, certain }: WorkingDayResult = addWorkingDays(event, term.n, calendar);
    return { day, certain };
  }
  if (term.unit === '日') return { day: addDays(event, term.n), certain: true };
  if (term.unit === '周') return { day: addDays(event, term.n * 7), certain: true };
  if (term.unit === '个月') return { day: addMonths(event, term.n), certain: true };
  if (term.unit === '年') return { day: addMonths(event, term.n * 12), certain: true };
  throw new RangeError(`${term.unit} is not counted in days`);
}

export type MilestoneState = '已完成' | '逾期完成' | '未到期' | '临期' | '已逾期' | '进行中';

export interface Milestone {
  readonly key: 'start' | 'end' | 'hearing-decision' | 'hearing' | 'notice-report' | 'hearing-report' | 'feedback';
  readonly due?: DueDay;
  readonly doneOn?: PlainDate;
  readonly entry?: Entry<'notices'>;
  readonly state: MilestoneState;
}

export interface NoticeLife {
  readonly start: PlainDate;
  readonly end: DueDay;
  readonly open: boolean;
  readonly milestones: readonly Milestone[];
  /** The first milestone not done, if any. */
  readonly next?: Milestone;
  /** R28: reports are in, and the hearing's too when one was needed. */
  readonly decisionAllowed: boolean;
}

/** Working days (then calendar days) before the due day from which a duty counts as 临期. */
const SOON_DAYS = 3;

/** Life of a 公示 as seen on `asOf`; undefined for other kinds of notice. */
export function noticeLife(notice: Entry<'notices'>, dataset: Dataset, asOf: PlainDate): NoticeLife | undefined {
  const { type, startOn, term, hearingNeeded } = notice.data;
  if (type !== '公示' || startOn === undefined || term === undefined) return undefined;
  const { calendar } = dataset;
  const followUp = (wanted: string) =>
    dataset.entries.notices.find((other) => other.data.about === notice.id && other.data.type === wanted);
  const end = addDuration(startOn, term, calendar);
  /** `done` is the day the milestone was or will be reached: the publication of its notice unless given. */
  const make = (
    key: Milestone['key'],
    due: DueDay | undefined,
    entry: Entry<'notices'> | undefined,
    done = entry && dayOf(entry.data.publishedAt),
  ) => {
    return {
      key,
      ...(due && { due }),
      ...(entry && { entry }),
      ...(done && done <= asOf && { doneOn: done }),
      state: stateOf(due, done, asOf),
    } satisfies Milestone;
  };

  const hearingNotice = followUp('听证公告');
  const heldOn = hearingNotice?.data.hearing ? dayOf(hearingNotice.data.hearing.heldAt) : undefined;
  const afterHearing = (limit: Duration) => (heldOn ? addDuration(heldOn, limit, calendar) : undefined);
  const milestones: Milestone[] = [
    make('start', undefined, notice, startOn),
    make('end', end, undefined, end.day < asOf ? end.day : undefined),
  ];
  if (hearingNeeded !== '不需要') {
    milestones.push(make('hearing-decision', addDuration(end.day, HEARING_DECISION, calendar), hearingNotice));
  }
  milestones.push(make('notice-report', undefined, followUp('公示报告')));
  if (hearingNeeded === '需要' || hearingNotice) {
    milestones.push(make('hearing', undefined, hearingNotice, heldOn));
    milestones.push(make('hearing-report', afterHearing(HEARING_REPORT), followUp('听证报告')));
    milestones.push(make('feedback', afterHearing(HEARING_FEEDBACK), followUp('意见反馈')));
  }
  const next = milestones.find((milestone) => milestone.doneOn === undefined && milestone.key !== 'start');
  const reported = (key: Milestone['key']) => {
    const milestone = milestones.find((candidate) => candidate.key === key);
    return milestone === undefined || milestone.doneOn !== undefined;
  };
  const decided = hearingNeeded !== '待定';
  return {
    start: startOn,
    end,
    open: asOf >= startOn && asOf <= end.day,
    milestones,
    ...(next && { next }),
    decisionAllowed: asOf > end.day && decided && reported('notice-report') && reported('hearing-report'),
  };
}

function stateOf(due: DueDay | undefined, doneOn: PlainDate | undefined, asOf: PlainDate): MilestoneState {
  if (doneOn !== undefined && doneOn <= asOf) return due && doneOn > due.day ? '逾期完成' : '已完成';
  if (due === undefined) return '进行中';
  if (asOf > due.day) return '已逾期';
  return addDays(asOf, SOON_DAYS) >= due.day ? '临期' : '未到期';
}
