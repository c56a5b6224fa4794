/** Where a 公示 stands, in the same words on the home page, in lists, on its own page and on the oversight desk. */
import type { Entry } from '#domain/kinds.ts';
import { type MilestoneKey, type NoticeLife, noticeLife } from '#domain/notice-lifecycle.ts';
import { addDays, daysBetween, type PlainDate } from '#domain/plain-date.ts';
import { workingDaysBetween } from '#domain/working-days.ts';
import { formatShortDay, formatWeekday } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Chip } from '../page.ts';
import { byDay, eachDay } from './by-day.ts';

type NoticeEntry = Entry<'notices'>;

export const MILESTONES: Readonly<Record<MilestoneKey, string>> = {
  start: '开始公示',
  end: '公示结束',
  'hearing-decision': '决定是否听证并公告',
  hearing: '举行听证会',
  'notice-report': '公示报告',
  'hearing-report': '听证报告',
  feedback: '向提意见人反馈',
  adoption: '意见采纳情况',
  result: '公示结果',
};

/** After every day a notice names; what is said then stays. */
export const LATER = '9998-12-31';

/** One chip: the last day, which is true on every day, and beside it the state as each day has it. */
export function noticeChip(entry: NoticeEntry, context: Context): Chip {
  const { dataset, asOf } = context;
  const life = noticeLife(entry, dataset, asOf);
  if (!life) return { text: entry.data.type, tone: 'plain' };
  const settled = stateOn(entry, LATER, context);
  const days = byDay(daysThatMatter(entry, dataset), (day) => stateOn(entry, day, context));
  // What is over needs no record of the days before.
  const last = days.findLastIndex(({ from }) => from <= asOf);
  const kept = asOf > life.end.day ? days.slice(last) : days;
  const only = kept.every(({ text }) => text === settled.text);
  return only ? settled : { text: lastDayWords(life), tone: 'plain', days: kept };
}

/** 11月30日（周一）截止 */
export const lastDayWords = ({ end }: Pick<NoticeLife, 'end'>): string =>
  `${formatShortDay(end.day)}（${formatWeekday(end.day)}）截止${end.certain ? '' : '（暂估）'}`;

/** Every day on which something about a 公示 may change. */
export function* daysThatMatter(entry: NoticeEntry, dataset: Context['dataset']): Generator<PlainDate> {
  const life = noticeLife(entry, dataset, LATER);
  if (!life) return;
  const { start, end, milestones } = life;
  yield '0001-01-01';
  yield* eachDay(start, addDays(end.day, 1));
  for (const { due, doneOn } of milestones) {
    if (due) yield addDays(due.day, 1);
    if (doneOn) yield doneOn;
  }
  if (entry.data.decision) yield entry.data.decision.on;
}

/** The state as seen on one day. */
export function stateOn(entry: NoticeEntry, day: PlainDate, { dataset }: Pick<Context, 'dataset'>): Chip {
  const life = noticeLife(entry, dataset, day);
  if (!life) return { text: entry.data.type, tone: 'plain' };
  if (day < life.start) return { text: `${formatShortDay(life.start)}开始，还没到`, tone: 'plain' };
  if (life.open) return openWords(entry, life, day, dataset);
  if (life.stage === '已作决定') return { text: '已经结束，定下来了', tone: 'good' };
  if (!life.next) return { text: life.milestones.length > 2 ? '已经结束，都办完了' : '已经结束', tone: 'good' };
  const name = MILESTONES[life.next.key];
  return life.next.state === '逾期'
    ? { text: `已经结束，${name}逾期没办`, tone: 'late' }
    : { text: `已经结束，等${name}`, tone: 'soon' };
}

const SOON_DAYS = 3;

function openWords({ data }: NoticeEntry, { end }: NoticeLife, day: PlainDate, { calendar }: Context['dataset']): Chip {
  const doubt = end.certain ? '' : '暂估';
  if (day === end.day) return { text: `${doubt}今天是最后一天，今天还能提`, tone: 'soon' };
  if (addDays(day, 1) === end.day) return { text: `还能提，${doubt}明天是最后一天`, tone: 'soon' };
  const working = data.term?.unit === '工作日';
  const left = working ? workingDaysBetween(day, end.day, calendar).days : daysBetween(day, end.day);
  return {
    text: `还能提，今天以后${doubt}还有 ${left} ${working ? '个工作日' : '天'}`,
    tone: left <= SOON_DAYS ? 'soon' : 'plain',
  };
}
