/** Money as it stands in a rule: a decimal string and its unit, never a float. */
import { z } from 'zod';
import { say } from '../problem.ts';
import { line } from './text.ts';

export const money = z.strictObject({
  amount: z
    .string({ error: say('金额应为带引号的数字', "请写成 amount: '50' 或 '50.00'") })
    .regex(/^(?:0|[1-9]\d*)(?:\.\d{1,2})?$/, {
      error: say('金额写法不对', "只写数字，最多两位小数，不带千分号，如 '1000' 或 '12.50'"),
    })
    .meta({ title: '金额（元）', description: '只写数字，最多两位小数（行政许可法 58）。好：12.50。不好：十二元五' }),
  per: line.optional().meta({ title: '计价单位', description: '每件、每人每月、每平方米…' }),
});
export type Money = z.infer<typeof money>;
