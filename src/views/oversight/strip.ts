/** A 公示 as days to scale: full cells count, empty ones are rest days; marks are its milestones, today a dashed line. */
import type { Dataset } from '#domain/dataset.ts';
import { stretchesBetween } from '#domain/due-day.ts';
import type { Entry } from '#domain/kinds.ts';
import { type JudgedMilestone, type NoticeLife, noticeLife } from '#domain/notice-lifecycle.ts';
import { addDays, daysBetween, type PlainDate } from '#domain/plain-date.ts';
import type { Calendar } from '#domain/working-days.ts';
import { formatDay, formatShortDay } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Chip, Prose, Strip } from '../page.ts';
import { byDay } from '../parts/by-day.ts';
import { MILESTONES, noticeChip } from '../parts/notice-state.ts';
import { dueWords } from './duty-words.ts';

/** How to read the figures; stands once above them. */
export const stripLegend: Prose = {
  kind: 'prose',
  paragraphs: [
    '红格是算数的日子，空格是周末、节假日和公示当天；实心圆是已经办的，空心圆是还没办的，号码和下面的字对应；有虚线的，虚线是今天。',
  ],
};

/** Undefined for notices that are no 公示. */
export function noticeStrip(notice: Entry<'notices'>, context: Context): Strip | undefined {
  const { dataset, asOf, urls } = context;
  const life = noticeLife(notice, dataset, asOf);
  if (!life) return undefined;
  const dated = life.milestones.flatMap((milestone) => {
    const day = milestone.doneOn ?? milestone.due?.day;
    return day === undefined ? [] : [{ milestone, day }];
  });
  const marks = dated.toSorted((a, b) => a.day.localeCompare(b.day));
  const last = [...marks.map(({ day }) => day), ...(life.next ? [asOf] : [])].sort().at(-1) as PlainDate;
  const place = scale(life.start, last);
  const undated = life.milestones.filter(({ doneOn, due }) => !doneOn && !due);
  return {
    kind: 'strip',
    title: { text: notice.data.title, href: urls.entry('notices', notice.id) },
    chip: noticeChip(notice, context),
    label: labelOf(notice, life),
    spans: windowSpans(life, notice.data.term?.unit === '工作日', dataset.calendar).map(({ from, to, fill }) => {
      const at = place(addDays(from, -1));
      return { at, length: round(place(to) - at), fill };
    }),
    marks: marks.map(({ milestone, day }) => ({
      at: place(day),
      done: milestone.doneOn !== undefined && !milestone.passes,
      words: `${formatShortDay(day)}${milestone.doneOn || milestone.passes ? '' : '前'} ${MILESTONES[milestone.key]}`,
      ...lateChip(milestone),
    })),
    ...(life.next && { today: { before: addDays(life.start, -1), last, start: EDGE, width: 100 - 2 * EDGE } }),
    ...(undated.length > 0 && { undated: `还没有日期的：${undated.map(({ key }) => MILESTONES[key]).join('、')}` }),
  };
}

const LATE: Chip = { text: '逾期没办', tone: 'late' };
const NOT_LATE: Chip = { text: '', tone: 'plain' };

/** Late for good, or late from the day after its due day on, whenever the page is read. */
function lateChip({ state, due, doneOn, passes }: JudgedMilestone): { chip?: Chip } {
  if (state === '逾期完成') return { chip: { text: '晚了', tone: 'late' } };
  if (state === '暂估') return { chip: { text: '暂估', tone: 'plain' } };
  if (!due || doneOn || passes) return {};
  const days = byDay(['0001-01-01', addDays(due.day, 1)], (day) => (day > due.day ? LATE : NOT_LATE));
  return { chip: { ...NOT_LATE, days } };
}

const labelOf = ({ data }: Entry<'notices'>, { start, end }: NoticeLife): string =>
  `${data.title}：${formatDay(start)}开始，${dueWords(end)}期满`;

const round = (value: number): number => Math.round(value * 100) / 100;

/** Keeps the outermost marks inside, in percent of the width. */
const EDGE = 4;

/** Percent of the width for the end of a day. */
const scale = (first: PlainDate, last: PlainDate) => {
  const days = Math.max(1, daysBetween(addDays(first, -1), last));
  return (day: PlainDate): number => round(EDGE + ((100 - 2 * EDGE) * daysBetween(addDays(first, -1), day)) / days);
};

type Cells = { readonly from: PlainDate; readonly to: PlainDate; readonly fill: 'full' | 'empty' };

/** The window as runs of days that count and days that do not; the first day is the event day and does not count. */
function windowSpans({ start, end }: NoticeLife, inWorkingDays: boolean, calendar: Calendar): Cells[] {
  if (!inWorkingDays) return [{ from: start, to: end.day, fill: 'full' }];
  const rests = stretchesBetween(start, end.day, calendar).filter(({ reason }) => reason !== '调休上班');
  const cells: Cells[] = [{ from: start, to: start, fill: 'empty' }];
  let next = addDays(start, 1);
  for (const { from, to } of rests) {
    if (next < from) cells.push({ from: next, to: addDays(from, -1), fill: 'full' });
    cells.push({ from, to, fill: 'empty' });
    next = addDays(to, 1);
  }
  if (next <= end.day) cells.push({ from: next, to: end.day, fill: 'full' });
  return cells;
}

/** At most `count` 公示 of some notices, those still under way first, then the newest. */
export function stripsOf(notices: Dataset['entries']['notices'], count: number, context: Context): readonly Strip[] {
  const known = notices.flatMap((notice) => {
    const life = noticeLife(notice, context.dataset, context.asOf);
    return life ? [{ notice, life }] : [];
  });
  const ordered = known.sort(
    (a, b) =>
      Number(b.life.next !== undefined) - Number(a.life.next !== undefined) || b.life.start.localeCompare(a.life.start),
  );
  return ordered.slice(0, count).map(({ notice }) => noticeStrip(notice, context) as Strip);
}
