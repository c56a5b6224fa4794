/** Days, wall times and typed time limits. */
import { z } from 'zod';
import { isPlainDate } from '../plain-date.ts';
import { say } from '../problem.ts';
import { type Rule, rule } from '../rules.ts';
import { suggestDate, suggestMonthDay } from '../written-day.ts';
import { choice, count, line, listOf } from './text.ts';

const DATE_FIX = '请写成存在的日期，格式 2026-01-05';

/** An existing day `YYYY-MM-DD` in Asia/Shanghai; stays a string. */
export const plainDate = z.iso.date({ error: ({ input }) => say('不是有效的日期', dateFix(String(input))) });

function dateFix(written: string): string {
  if (/^(?:长期|永久|一直)(?:有效|公开)?$|^(?:无|待定)$/.test(written)) return '没有这个日期就删去这一行';
  const right = suggestDate(written);
  return right === undefined ? DATE_FIX : `请写成 ${right}`;
}

/** Wall time `YYYY-MM-DD HH:MM` in Asia/Shanghai: the form of the PubDate tag (政府网站发展指引 网页标签). */
export const plainMinute = z
  .string({ error: say('不是有效的时间', '请写成 2026-01-05 09:00，并加引号') })
  .regex(/^\d{4}-\d{2}-\d{2} (?:[01]\d|2[0-3]):[0-5]\d$/, {
    error: say('时间格式不对', '请写成 2026-01-05 09:00（半角冒号，一个空格）'),
  })
  .refine((value) => isPlainDate(value.slice(0, 10)), { error: say('不是存在的日期', DATE_FIX) });

/** A day of every year, `MM-DD`. 02-29 is a day of leap years only and still a day. */
export const monthDay = z
  .string({ error: say('应为几月几日', "请写成 '01-31' 并加引号") })
  .regex(/^(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))$/, {
    error: ({ input }) => {
      const right = suggestMonthDay(String(input));
      return say('几月几日写法不对', right ? `请写成 '${right}'` : "请写成存在的月和日，如 '01-31'");
    },
  });

/** Counted units. 工作日 excludes weekends and holidays; 日 is a calendar day; never mix the two. */
export const DURATION_UNITS = ['工作日', '日', '分钟', '小时', '周', '个月', '年', '次响铃'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

/** No rule names more; without an end a typing error would be counted day by day for ever. */
const spanCount = count(1).max(9999, { error: say('数字太大', '请填写不大于 9999 的整数；长期有效的不填期限') });

/** {n, unit}: e.g. 10 工作日. */
export const duration = z.strictObject({
  n: spanCount.meta({ title: '数量', description: '只写数，单位另选。好：10。不好：十天' }),
  unit: choice(DURATION_UNITS).meta({
    title: '单位',
    description: '“工作日”不含周末和节假日，“日”是自然日，照依据原文选',
  }),
});
export type Duration = z.infer<typeof duration>;

export const LIMIT_KINDS = ['限期', '当场', '立即', '及时', '期前公布', '另定并公布', '来源未填'] as const;

/**
 * A time limit that can be computed with, never free text only (standards §4, R15, R16).
 * Only 限期 carries a number; the other kinds say that the source gives none, and why.
 */
export const timeLimit = z.strictObject({
  kind: choice(LIMIT_KINDS).meta({
    title: '时限种类',
    description: '有数字的选“限期”；原文只写“及时”的照选“及时”，不要替它补数字；数字被遮盖的选“来源未填”',
  }),
  n: spanCount.optional().meta({ title: '数量' }),
  unit: choice(DURATION_UNITS).optional().meta({ title: '单位' }),
  bound: choice(['以内', '不少于', '满'])
    .optional()
    .meta({ title: '方向', description: '不填为“以内”；公示不少于几天、满几天请选对应方向' }),
  from: line.optional().meta({ title: '从何时起算', description: '如：受理之日、公示结束、听证会结束' }),
  excludes: listOf(line)
    .optional()
    .meta({ title: '不含哪些时间', description: '好：公示、听证、检验。不好：特殊情况' }),
  note: line.optional().meta({ title: '说明' }),
});
export type TimeLimit = z.infer<typeof timeLimit>;

/** A limit the source left out is none. */
export const said = (limit: TimeLimit | undefined): TimeLimit | undefined =>
  limit?.kind === '来源未填' ? undefined : limit;

/** The limit people are told: the promise, else that of law. */
export const toldLimit = (data: {
  readonly promisedLimit?: TimeLimit | undefined;
  readonly statutoryLimit?: TimeLimit | undefined;
}): TimeLimit | undefined => said(data.promisedLimit) ?? said(data.statutoryLimit);

/** 限期 needs n and unit; the other kinds refuse them. `field` names where the limit stands. */
export const limitComplete = <Field extends string>(field: Field): Rule<{ [K in Field]?: TimeLimit | undefined }> =>
  rule([field], (data, report) => {
    const limit: TimeLimit | undefined = data[field];
    if (limit) reportLimit(limit, [field], report);
  });

/** The same for a limit inside a list, e.g. `steps[].limit`. */
export const limitsComplete = <List extends string, Field extends string>(
  list: List,
  field: Field,
): Rule<{ [K in List]?: readonly { [F in Field]?: TimeLimit | undefined }[] | undefined }> =>
  rule([list], (data, report) => {
    const items: readonly { [F in Field]?: TimeLimit | undefined }[] = data[list] ?? [];
    items.forEach((item, index) => {
      const limit = item[field];
      if (limit) reportLimit(limit, [list, index, field], report);
    });
  });

function reportLimit(
  limit: TimeLimit,
  path: (string | number)[],
  report: (path: PropertyKey[], message: string) => void,
) {
  const counted = limit.n !== undefined && limit.unit !== undefined;
  if (limit.kind === '限期' && !counted) {
    report(path, say('时限种类是“限期”却没有数量和单位', '请填写 n 和 unit，如 n: 2、unit: 工作日'));
  }
  if (limit.kind !== '限期' && (limit.n !== undefined || limit.unit !== undefined)) {
    report(path, say(`时限种类是“${limit.kind}”却填了数量或单位`, '有数字请改选“限期”，没有数字请删去 n 和 unit'));
  }
}
