/** Short texts, identifiers and references: the words every kind is made of. */
import { z } from 'zod';
import type { KindName } from '../kind-name.ts';
import { say } from '../problem.ts';
import { smallNumber } from '../written-number.ts';

declare module 'zod' {
  interface GlobalMeta {
    /** The kind whose id this string must be; checked by `integrity.ts`, drawn as a relation in the editor. */
    refersTo?: KindName;
    /** Of a reference: what to write instead where the board has no such entry. */
    unlisted?: string;
    /** How the editor draws it: longer than a line, the path of one attachment, a list of attachments. */
    widget?: 'text' | 'file' | 'files';
    /** Words the editor offers; they come from the board, not from the shape. */
    offers?: 'notice-types';
  }
}

const noEdgeSpace = /^\S(?:[\s\S]*\S)?$/;

/** A non-empty text on one line, without spaces at its ends. */
export const line = z
  .string({ error: say('应为一行文字', "请填写文字；以 0 开头的号码请加引号，如 '012345'") })
  .regex(/^\S(?:[^\n]*\S)?$/, { error: say('为空、首尾有空格或分成了多行', '请写成一行，去掉首尾空格') });

/** Non-empty text that may run over several lines. */
export const text = z
  .string({ error: say('应为文字', '请填写文字') })
  .regex(noEdgeSpace, { error: say('为空或首尾有空格', '请填写内容，去掉首尾空格') })
  .meta({ widget: 'text' });

/** Lower-case pinyin, digits and hyphens: the file name, the address and the id are one. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const ID_LONGEST = 80;

/** Whether an entry can have this id. */
export const isId = (id: string): boolean => ID_PATTERN.test(id) && id.length <= ID_LONGEST;

/** An id of another entry. That it exists is checked over the whole board, not here. */
export const ref = (kind: KindName, unlisted?: string) =>
  z
    .string({ error: say('应为另一条目的编号', '请填写该条目的文件名（不带扩展名）') })
    .regex(ID_PATTERN, { error: ({ input }) => say('编号写法不对', unlisted ?? idFix(String(input))) })
    .meta({ refersTo: kind, ...(unlisted && { unlisted }) });

/** A name where the file name belongs is the usual slip. */
export const idFix = (written: string): string =>
  `${/[\u4e00-\u9fff]/.test(written) ? '这里不写名称，写那个条目的文件名（不带扩展名）：' : ''}只用小写字母、数字和短横线，如 linhai-renfang`;

/** A fixed set of words; the message lists them. */
export const choice = <const Options extends readonly [string, ...string[]]>(options: Options) =>
  z.enum(options, { error: say('不在可选范围内', `请从“${options.join('”“')}”中选一个`) });

/** A whole number ≥ `least`. */
export const count = (least: number) =>
  z
    .int({ error: ({ input }) => say('应为整数', wholeNumberFix(input)) })
    .min(least, { error: say('数字太小', `请填写不小于 ${least} 的整数`) });

function wholeNumberFix(written: unknown): string {
  const n = typeof written === 'string' ? smallNumber(written.trim().replace(/(?<=.)[个件次份天年]$/, '')) : undefined;
  if (n !== undefined) return `请写成 ${n}，不加引号`;
  const half = typeof written === 'number' && (written * 2) % 1 === 0;
  return half ? '请换成小一级的单位，写成整数，如 1.5 年写成 18 个月' : '请填写不带引号的整数，如 3';
}

/** A calendar year from `least` on. No entry is about a later one than the next century's first. */
export const calendarYear = (least: number) =>
  count(least).max(2100, { error: say('年份太大', '请写四位数的年份，如 2026') });

/** A list; one that must not be empty has `least` ≥ 1. */
export const listOf = <Item extends z.ZodType>(item: Item, least = 0) =>
  z
    .array(item, { error: say('应为列表', '每项另起一行，以“- ”开头') })
    .min(least, { error: say('一项也没有', `请至少填写 ${least} 项`) });
