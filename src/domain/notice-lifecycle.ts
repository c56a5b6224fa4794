/**
 * The life of a 公示: when it ends, what is due next, and whether a decision may be taken (R24–R28).
 *
 * 公示期 by the notice's own term; the other spans are rules of `oversight/rules.ts`. No decision without reports
 * (第十七、十八条): the stages are passed one after another, and none can be skipped.
 */
import type { Dataset } from './dataset.ts';
import { addDuration, type DueDay, lastOpenDay } from './due-day.ts';
import type { Entry } from './kinds.ts';
import { type DutyState, doneBy, judge } from './oversight/duty.ts';
import { type RuleKey, ruleOf } from './oversight/rules.ts';
import type { Duration } from './parts/time.ts';
import { dayOf, type PlainDate } from './plain-date.ts';

type NoticeEntry = Entry<'notices'>;
export type MilestoneKey =
  | 'start'
  | 'end'
  | 'hearing-decision'
  | 'hearing'
  | 'notice-report'
  | 'hearing-report'
  | 'feedback';

/** A point on the way of a 公示: what is known of it whatever the day. */
export interface Milestone {
  readonly key: MilestoneKey;
  /** The rule that sets its due day. */
  readonly rule?: RuleKey;
  /** The event day its span is counted from. */
  readonly from?: PlainDate;
  readonly span?: Duration;
  readonly due?: DueDay;
  /** The day it was or will be reached. */
  readonly doneOn?: PlainDate;
  readonly passes?: true;
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
  | '可以作决定'
  | '已作决定';

export interface NoticeLife {
  readonly start: PlainDate;
  readonly end: DueDay;
  readonly open: boolean;
  readonly stage: NoticeStage;
  readonly milestones: readonly JudgedMilestone[];
  /** The first milestone not done, if any. */
  readonly next?: JudgedMilestone;
  /** R28: reports are in, and the hearing's too when one was needed. */
  readonly decisionAllowed: boolean;
}

/** Life of a 公示 as seen on `asOf`; undefined for other kinds of notice. */
export function noticeLife(notice: NoticeEntry, dataset: Dataset, asOf: PlainDate): NoticeLife | undefined {
  const planned = milestonesOf(notice, dataset);
  const end = planned.find(({ key }) => key === 'end')?.due;
  const start = runsFrom(notice, dataset);
  if (!end || start === undefined) return undefined;
  const milestones = planned.map((milestone): JudgedMilestone => {
    const { doneOn: _, ...facts } = milestone;
    const doneOn = doneBy(milestone, asOf);
    const state = milestone.due || doneOn ? judge(milestone, asOf) : '无期限';
    return { ...facts, ...(doneOn && { doneOn }), state };
  });
  const next = milestones.find(({ doneOn, key }) => doneOn === undefined && key !== 'start');
  const stage = stageOf(notice, milestones, asOf);
  return {
    start,
    end,
    open: asOf >= start && asOf <= lastOpenDay(end),
    stage,
    milestones,
    ...(next && { next }),
    decisionAllowed: stage === '可以作决定' || stage === '已作决定',
  };
}

/** From the day it states, but never from before the ledger had it: whoever enters a 公示 late shortens nobody's time. */
export function runsFrom({ id, data: { startOn } }: NoticeEntry, { loggedOn }: Dataset): PlainDate | undefined {
  const logged = loggedOn?.get(`notices/${id}`);
  return startOn !== undefined && logged !== undefined && logged > startOn ? logged : startOn;
}

/** The way of a 公示 by its own facts and its follow-ups, in order; empty for other kinds of notice. */
export function milestonesOf(notice: NoticeEntry, dataset: Dataset): Milestone[] {
  const { type, term, hearingNeeded } = notice.data;
  const startOn = runsFrom(notice, dataset);
  if (type !== '公示' || startOn === undefined || term === undefined) return [];
  const followUp = (wanted: string) => followUps(dataset).get(`${notice.id} ${wanted}`);
  const byRule = (key: MilestoneKey, rule: RuleKey, from: PlainDate | undefined, own?: Duration): Milestone => {
    const { span = own, soonDays } = ruleOf(rule);
    const due = from && span ? addDuration(from, span, dataset.calendar, dataset.oversight?.restDay) : undefined;
    return { key, rule, soonDays, ...(from && { from }), ...(span && { span }), ...(due && { due }) };
  };
  const doneWith = (milestone: Milestone, entry: NoticeEntry | undefined): Milestone =>
    entry ? { ...milestone, entry, doneOn: dayOf(entry.data.publishedAt) } : milestone;

  const end = byRule('end', 'gongshi', startOn, term);
  const endDay = end.due?.day;
  const hearingNotice = followUp('听证公告');
  const heldOn = hearingNotice?.data.hearing && dayOf(hearingNotice.data.hearing.heldAt);
  const decision = doneWith(byRule('hearing-decision', 'tingzheng-jueding', endDay), hearingNotice);
  return [
    { key: 'start', entry: notice, doneOn: startOn, soonDays: 0 },
    { ...end, passes: true },
    ...(hearingNeeded === '不需要' ? [] : [decision]),
    doneWith(byRule('notice-report', 'gongshi-baogao', endDay), followUp('公示报告')),
    ...(hearingNeeded === '需要' || hearingNotice
      ? [
          {
            key: 'hearing',
            soonDays: 0,
            ...(hearingNotice && { entry: hearingNotice }),
            ...(heldOn && { doneOn: heldOn }),
          } satisfies Milestone,
          doneWith(byRule('hearing-report', 'tingzheng-baogao', heldOn), followUp('听证报告')),
          doneWith(byRule('feedback', 'tingzheng-fankui', heldOn), followUp('意见反馈')),
        ]
      : []),
  ];
}

/** What stands between a 公示 and its decision, in order: a stage lasts until its gate is passed. */
const GATES: readonly (readonly [stage: NoticeStage, gate: MilestoneKey])[] = [
  ['未开始', 'start'],
  ['公示中', 'end'],
  ['待决定是否听证', 'hearing-decision'],
  ['待公示报告', 'notice-report'],
  ['待听证会', 'hearing'],
  ['待听证报告', 'hearing-report'],
];

function stageOf({ data }: NoticeEntry, milestones: readonly JudgedMilestone[], asOf: PlainDate): NoticeStage {
  for (const [stage, gate] of GATES) {
    const milestone = milestones.find(({ key }) => key === gate);
    if (milestone && milestone.doneOn === undefined) return stage;
  }
  return data.decision && data.decision.on <= asOf ? '已作决定' : '可以作决定';
}

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
