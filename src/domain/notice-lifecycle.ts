/**
 * The life of a 公示: when it ends, what is due next, and whether a decision may be taken (R24–R28).
 *
 * What follows by when is said by the kind of notice (`notice-types/`), never by the rule of another agency. Its stages are
 * passed one after another, and none can be skipped.
 */
import type { Dataset } from './dataset.ts';
import { addDuration, type DueDay, lastOpenDay } from './due-day.ts';
import type { Entry } from './kinds.ts';
import { noticeEnd, runsFrom } from './notice-end.ts';
import { noticeTypeOf } from './notice-types/find.ts';
import type { DecisionNeed, NoticeType } from './notice-types/notice-type.ts';
import { STEP_NAMES, STEPS, type StepKey, type StepName } from './notice-types/steps.ts';
import { type DutyState, doneBy, judge } from './oversight/duty.ts';
import type { RuleKey, Source } from './oversight/rules.ts';
import type { Duration } from './parts/time.ts';
import { dayOf, type PlainDate } from './plain-date.ts';

type NoticeEntry = Entry<'notices'>;
export type MilestoneKey = 'start' | 'end' | 'hearing' | StepKey;

/** A point on the way of a 公示: what is known of it whatever the day. */
export interface Milestone {
  readonly key: MilestoneKey;
  /** The rule that sets its due day. */
  readonly rule?: RuleKey;
  /** The rule of its own agency or of the law; absent where none is stated. */
  readonly source?: Source;
  /** The event day its span is counted from. */
  readonly from?: PlainDate;
  readonly span?: Duration;
  readonly due?: DueDay;
  /** The day it was or will be reached. */
  readonly doneOn?: PlainDate;
  readonly passes?: true;
  /** The event day counts too. */
  readonly firstDayCounts?: true;
  readonly entry?: NoticeEntry;
  readonly soonDays: number;
}

/** The same as seen on a day; `doneOn` is there only once that day has come. */
export interface JudgedMilestone extends Milestone {
  readonly state: DutyState;
}

export type NoticeStage =
  | '未开始'
  | '公示中'
  | '待决定是否听证'
  | '待公示报告'
  | '待听证会'
  | '待听证报告'
  | '待意见采纳情况'
  | '待公示结果'
  | '可以作决定'
  | '已作决定';

export interface NoticeLife {
  readonly start: PlainDate;
  readonly end: DueDay;
  /** The last day is the one printed in the notice. */
  readonly printed: boolean;
  readonly type: NoticeType;
  readonly open: boolean;
  readonly stage: NoticeStage;
  readonly milestones: readonly JudgedMilestone[];
  /** The first milestone not done, if any. */
  readonly next?: JudgedMilestone;
  /** R28: the 公示 is over, and what its kind wants before a decision is in. */
  readonly decisionAllowed: boolean;
  /** Why no decision may be taken. */
  readonly decisionWaits?: NoticeStage;
}

/** Life of a 公示 as seen on `asOf`; undefined for other kinds of notice. */
export function noticeLife(notice: NoticeEntry, dataset: Dataset, asOf: PlainDate): NoticeLife | undefined {
  const planned = milestonesOf(notice, dataset);
  const type = noticeTypeOf(notice, dataset);
  const ending = noticeEnd(notice, dataset);
  const start = runsFrom(notice, dataset);
  if (planned.length === 0 || !type || !ending || start === undefined) return undefined;
  const end = ending.due;
  const milestones = planned.map((milestone): JudgedMilestone => {
    const { doneOn: _, ...facts } = milestone;
    const doneOn = doneBy(milestone, asOf);
    const state = milestone.due || doneOn ? judge(milestone, asOf) : '无期限';
    return { ...facts, ...(doneOn && { doneOn }), state };
  });
  const next = milestones.find(({ doneOn, key }) => doneOn === undefined && key !== 'start');
  const decisionWaits = waitsAt(milestones, ['start', 'end', ...neededFor(type)]);
  return {
    start,
    end,
    printed: ending.printed,
    type,
    open: asOf >= start && asOf <= lastOpenDay(end),
    stage: waitsAt(milestones) ?? (notice.data.decision && notice.data.decision.on <= asOf ? '已作决定' : '可以作决定'),
    milestones,
    ...(next && { next }),
    decisionAllowed: decisionWaits === undefined,
    ...(decisionWaits && { decisionWaits }),
  };
}

const SOON_DAYS = 3;

/** The way of a 公示 by its own facts, its kind and its follow-ups, in order; empty for notices without a term. */
export function milestonesOf(notice: NoticeEntry, dataset: Dataset): Milestone[] {
  const type = noticeTypeOf(notice, dataset);
  const ending = noticeEnd(notice, dataset);
  const startOn = runsFrom(notice, dataset);
  if (type?.role !== '公示' || !ending || startOn === undefined) return [];
  const { hearingNeeded, term } = notice.data;
  const soonDays = type.soonDays ?? SOON_DAYS;
  const followUp = (wanted: string) => followUps(dataset).get(`${notice.id} ${wanted}`);
  const hearingNotice = followUp('听证公告');
  const heldOn = hearingNotice?.data.hearing && dayOf(hearingNotice.data.hearing.heldAt);
  const needed = neededFor(type);
  const stepOf = (name: StepName): Milestone | undefined => {
    const { key, by, after, rule } = STEPS[name];
    const asked = asksFor(type, name);
    const entry = followUp(by);
    // What a rule does not ask for is told when it was done, and owed by nobody; what a decision waits for is always there.
    if (!asked && !entry && !needed.includes(key)) return undefined;
    const from = after === '听证会' ? heldOn : ending.due.day;
    const span = asked?.within;
    const due = from && span ? addDuration(from, span, dataset.calendar, dataset.oversight?.restDay) : undefined;
    return {
      key,
      soonDays,
      ...(asked && { rule }),
      ...(asked && type.source && { source: sourceOf(type.source, asked.clause) }),
      ...(from && { from }),
      ...(span && { span }),
      ...(due && { due }),
      ...(entry && { entry, doneOn: dayOf(entry.data.publishedAt) }),
    };
  };
  const withHearing = hearingNeeded === '需要' || hearingNotice !== undefined;
  const steps = STEP_NAMES.flatMap((name) => {
    if (name === '决定是否听证' && hearingNeeded === '不需要') return [];
    // Whether to hold one is open only where the rule asks for it or the notice says so.
    if (name === '决定是否听证' && hearingNeeded === undefined && !asksFor(type, name) && !hearingNotice) return [];
    if (STEPS[name].after === '听证会' && !withHearing) return [];
    return stepOf(name) ?? [];
  });
  const held: Milestone = {
    key: 'hearing',
    soonDays: 0,
    ...(hearingNotice && { entry: hearingNotice }),
    ...(heldOn && { doneOn: heldOn }),
  };
  const afterHearing = steps.findIndex(({ key }) => key === 'hearing-report' || key === 'feedback');
  const before = afterHearing < 0 ? steps : steps.slice(0, afterHearing);
  return [
    { key: 'start', entry: notice, doneOn: startOn, soonDays: 0 },
    {
      key: 'end',
      rule: 'gongshi',
      soonDays,
      ...(type.source && { source: sourceOf(type.source) }),
      from: startOn,
      ...(term && !ending.printed && { span: term }),
      ...(ending.firstDayCounts && { firstDayCounts: true }),
      due: ending.due,
      passes: true,
    },
    ...before,
    ...(withHearing ? [held] : []),
    ...(afterHearing < 0 ? [] : steps.slice(afterHearing)),
  ];
}

const sourceOf = (source: NonNullable<NoticeType['source']>, clause = source.clause): Source => ({
  title: source.title,
  evidence: source.evidence,
  ...(clause && { clause }),
});

/** What stands between a 公示 and its decision, in order: a stage lasts until its gate is passed. */
const GATES: readonly (readonly [stage: NoticeStage, gate: MilestoneKey])[] = [
  ['未开始', 'start'],
  ['公示中', 'end'],
  ['待决定是否听证', 'hearing-decision'],
  ['待公示报告', 'notice-report'],
  ['待听证会', 'hearing'],
  ['待听证报告', 'hearing-report'],
  ['待意见采纳情况', 'adoption'],
  ['待公示结果', 'result'],
];

/** The first gate not passed yet, of all or of those named. */
const waitsAt = (
  milestones: readonly JudgedMilestone[],
  named: readonly MilestoneKey[] = GATES.map(([, gate]) => gate),
): NoticeStage | undefined =>
  GATES.find(
    ([, gate]) => named.includes(gate) && milestones.some(({ key, doneOn }) => key === gate && doneOn === undefined),
  )?.[0];

/** What each thing named before a decision comes to; a hearing that is not held leaves no milestone to pass. */
const NEEDS = {
  公示报告: ['notice-report'],
  听证报告: ['hearing-decision', 'hearing', 'hearing-report'],
  意见采纳情况: ['adoption'],
} as const satisfies Record<DecisionNeed, readonly MilestoneKey[]>;

const neededFor = ({ decision }: NoticeType): readonly MilestoneKey[] =>
  (decision?.needs ?? []).flatMap((need) => NEEDS[need]);

const asksFor = ({ followUps }: NoticeType, name: StepName) => followUps?.find(({ step }) => step === name);

const indexes = new WeakMap<readonly NoticeEntry[], ReadonlyMap<string, NoticeEntry>>();

/** The first follow-up of each type to each 公示. */
function followUps({ entries }: Dataset): ReadonlyMap<string, NoticeEntry> {
  const known = indexes.get(entries.notices);
  if (known) return known;
  const made = new Map<string, NoticeEntry>();
  for (const notice of entries.notices) {
    const key = `${notice.data.about} ${notice.data.type}`;
    if (notice.data.about !== undefined && !made.has(key)) made.set(key, notice);
  }
  indexes.set(entries.notices, made);
  return made;
}
