/** 哪天收件，最晚哪天: the limits of a matter as legs to count, with worked answers for the coming days. */
import { addDuration } from '#domain/due-day.ts';
import type { Duration, TimeLimit } from '#domain/parts/time.ts';
import { addDays } from '#domain/plain-date.ts';
import { formatDay, formatDuration, formatWeekday } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Block, Counted } from '../page.ts';
import { tableOf } from './table.ts';

const TABLE_DAYS = 60;
const COUNTABLE: ReadonlySet<string> = new Set(['工作日', '日', '周', '个月', '年']);

/** The span of a limit that can be counted; undefined for 及时, hours, rings and spans that are a least. */
export const spanOf = (limit: TimeLimit | undefined): Duration | undefined =>
  limit?.kind === '限期' &&
  limit.n !== undefined &&
  limit.unit !== undefined &&
  limit.bound !== '不少于' &&
  COUNTABLE.has(limit.unit)
    ? { n: limit.n, unit: limit.unit }
    : undefined;

/** Undefined when no leg can be counted. */
export function countedBlock(ask: string, legs: Counted['legs'], context: Context): Counted | undefined {
  if (legs.length === 0) return undefined;
  return {
    kind: 'counted',
    ask,
    legs,
    table: {
      kind: 'fold',
      summary: `${TABLE_DAYS} 天一览：哪天收的，最晚哪天`,
      screenOnly: true,
      blocks: [daysTable(legs, context)],
    },
  };
}

function daysTable(legs: Counted['legs'], { dataset, asOf }: Context): Block {
  const { calendar, oversight } = dataset;
  const short = (day: string) => `${formatDay(day)}（${formatWeekday(day)}）`;
  const lastDay = (day: string, span: Duration) => {
    const { day: last, certain } = addDuration(day, span, calendar, oversight?.restDay);
    return `${short(last)}${certain ? '' : '暂估'}`;
  };
  return tableOf({
    caption: '收的那天不算，从第二天数起',
    columns: [
      { title: '哪天收的', cell: short },
      ...legs.map(({ name, span }) => ({
        title: `${name}（${formatDuration(span)}）`,
        cell: (day: string) => lastDay(day, span),
      })),
    ],
    rows: Array.from({ length: TABLE_DAYS }, (_, ahead) => addDays(asOf, ahead)),
  });
}
