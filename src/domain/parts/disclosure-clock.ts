/** When a row of the catalogue has something to publish, and which row of a standard catalogue it came from. */
import { z } from 'zod';
import { STARTS } from './disclosure-limit.ts';
import { choice, line, listOf } from './text.ts';
import { plainDate } from './time.ts';

export const ARISES = ['一直有', '每发生一次', '来源未载明'] as const;

/** Something that has happened and must be made public by a day that can be counted. */
export const pendingItem = z.strictObject({
  what: line.meta({ title: '是什么', description: '好：2026 年部门预算。不好：材料' }),
  from: choice(STARTS).optional().meta({ title: '哪件事的日期', description: '如：财政部门批复、决定作出' }),
  event: line
    .optional()
    .meta({ title: '那是什么事', description: '上一栏选“其他”时照时限里的“哪件事”填。好：实地启动土地调查' }),
  on: plainDate.meta({
    title: '哪天',
    description: '这一天不算，从第二天数起。好：2026-09-28（批准那天）。不好：上网那天',
  }),
  of: line.optional().meta({ title: '属于哪一部分', description: '与公开时限的“管哪一部分”一致，如：行政处罚决定' }),
});
export type PendingItem = z.infer<typeof pendingItem>;

export const disclosureClock = {
  arises: choice(ARISES)
    .optional()
    .meta({ title: '信息什么时候有', description: '还没公开的必填：职能、电话这类“一直有”，处罚决定这类“每发生一次”' }),
  since: plainDate
    .optional()
    .meta({ title: '从哪天起就有', description: '“一直有”而还没公开的可填；不填从本条目录公布那天数起' }),
  pending: listOf(pendingItem)
    .optional()
    .meta({ title: '已发生、还没公开的', description: '一行一件；公开以后删去这一行，把条目填进“公开在哪里”' }),
};

/** Where a row taken from a standard catalogue stands there. */
export const standardOrigin = z.strictObject({
  field: line.meta({ title: '领域编号', description: '如 shehui-jiuzhu' }),
  item: line.meta({ title: '标准里的一级事项' }),
  subitem: line.meta({ title: '标准里的二级事项' }),
  version: line.meta({ title: '标准的版本', description: '如 2026-11-30' }),
});
export type StandardOrigin = z.infer<typeof standardOrigin>;
