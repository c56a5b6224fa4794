/** Duties in words: the verdict as of a day, and the working behind a due day so that anybody can count it again. */
import { type DueDay, type Stretch, stretchesBetween } from '#domain/due-day.ts';
import { type Duty, type DutyState, doneBy, judge } from '#domain/oversight/duty.ts';
import type { RuleKey } from '#domain/oversight/rules.ts';
import { addDays, daysBetween, type PlainDate, yearOf } from '#domain/plain-date.ts';
import { type Calendar, workingDaysBetween } from '#domain/working-days.ts';
import { formatDay, formatDuration, formatShortDay } from '#ui/day-words.ts';
import type { Chip } from '../page.ts';

const TONES: Readonly<Record<DutyState, Chip['tone']>> = {
  按期完成: 'good',
  逾期完成: 'late',
  按期: 'plain',
  临期: 'soon',
  逾期: 'late',
  暂估: 'plain',
  无期限: 'plain',
  未公开: 'late',
};

type Spoken = Pick<Duty, 'due' | 'doneOn' | 'unpublished' | 'passes' | 'soonDays'>;

/** 已逾期 3 天, 还有 5 个工作日, 今天到期, 晚 2 天完成 … */
export function verdictChip(duty: Spoken, asOf: PlainDate, calendar: Calendar): Chip {
  const state = judge(duty, asOf);
  return { text: verdictWords(state, duty, asOf, calendar), tone: TONES[state] };
}

function verdictWords(state: DutyState, duty: Spoken, asOf: PlainDate, calendar: Calendar): string {
  const due = duty.due?.day;
  if (state === '无期限') return '没写期限';
  if (state === '未公开') return '尚未公开';
  if (due === undefined || state === '按期完成') return '按期完成';
  if (state === '逾期完成') return `晚 ${daysBetween(due, doneBy(duty, asOf) ?? due)} 天完成`;
  if (state === '逾期') return `已逾期 ${daysBetween(due, asOf)} 天`;
  const doubt = state === '暂估' ? '暂估，' : '';
  if (asOf > due) return '暂估已到期';
  if (asOf === due) return `${doubt}今天到期`;
  return `${doubt}还有 ${workingDaysBetween(asOf, due, calendar).days} 个工作日`;
}

/** 2026年12月4日（暂估） */
export const dueWords = ({ day, certain }: DueDay): string => `${formatDay(day)}${certain ? '' : '（暂估）'}`;

/** How the due day was counted, each day that was passed over by its name. */
export function workingWords(duty: Duty, calendar: Calendar): string {
  const { from, span, due, why } = duty;
  if (!due) return why ?? '';
  if (!from || !span) return FIXED[duty.rule] ?? '';
  const firstDay = duty.firstDayCounts ? '当天也算' : '当天不算';
  const start = `${formatShortDay(from)}${firstDay}`;
  if (span.unit === '工作日') {
    const skipped = stretchWords(stretchesBetween(duty.firstDayCounts ? addDays(from, -1) : from, due.day, calendar));
    return [`${start}，数满 ${formatDuration(span)}`, ...skipped, ...doubtWords(due)].join('；');
  }
  const counted = `从${formatDay(from)}起，${firstDay}，满 ${formatDuration(span)}`;
  return [counted, ...rolledWords(duty, calendar), ...doubtWords(due)].join('；');
}

/** Days nobody has to count. */
const FIXED: Readonly<Partial<Record<RuleKey, string>>> = {
  gongshi: '公告写明的截止日',
  'guding-ri': '目录写明的固定日期',
  nianbao: '条例写明的日期',
  'wangzhan-baobiao': '通知写明的日期',
  zhenggai: '检查记录写明的期限',
  ducha: '当年最后一天',
};

const doubtWords = ({ doubtFrom, latest }: DueDay): string[] =>
  doubtFrom && latest
    ? [`${yearOf(doubtFrom)} 年的放假安排还没有录入，按周末和法定假日暂估，最迟${formatDay(latest)}`]
    : [];

/** Said only where the last day of a span was a day of rest and the site reads the rule so. */
function rolledWords({ due, from, span }: Duty, calendar: Calendar): string[] {
  if (!due || !from || !span || span.unit !== '日') return [];
  const counted = daysBetween(from, due.day);
  if (counted <= span.n) return [];
  const last = stretchesBetween(from, due.day, calendar).at(-1);
  return [`最后一天${last?.festival ? `在${last.festival}假期里` : '是休息日'}，顺延 ${counted - span.n} 天`];
}

/** 周末 11月21日、22日不计; 9月25日至27日 中秋节放假不计; 10月10日 调休上班，计入. */
export function stretchWords(stretches: readonly Stretch[]): string[] {
  const weekends = stretches.filter(({ reason }) => reason === '周末');
  const rests = stretches.filter(({ reason }) => reason === '放假');
  const made = stretches.filter(({ reason }) => reason === '调休上班');
  return [
    ...(weekends.length > 0 ? [`${weekends.map(rangeWords).join('、')} 周末不计`] : []),
    ...rests.map((stretch) => `${rangeWords(stretch)} ${stretch.festival}放假不计`),
    ...(made.length > 0 ? [`${made.map(rangeWords).join('、')} 调休上班，计入`] : []),
  ];
}

/** 9月25日, 11月21日至22日, 9月30日至10月2日 */
function rangeWords({ from, to }: Stretch): string {
  const first = formatShortDay(from);
  if (from === to) return first;
  const last = formatShortDay(to);
  return `${first}至${from.slice(0, 7) === to.slice(0, 7) ? last.replace(/^\d+月/, '') : last}`;
}
