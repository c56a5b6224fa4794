/** What stands of the gate beside an entry: `<content>/gate/<kind>/<id>.yaml`, written by the newsroom at publication. */
import { z } from 'zod';
import { line } from '#domain/parts/text.ts';
import { say } from '#domain/problem.ts';

export const keptFinding = z.strictObject({
  key: z
    .string()
    .regex(/^[0-9a-f]{16}$/, { error: say('记号写法不对', '照检查给出的 16 位小写字母和数字填写') })
    .meta({ title: '记号' }),
  reason: line.meta({ title: '可以公开的理由', description: '如 单位公用电话、法定公示内容' }),
  post: line.meta({ title: '谁审的', description: '岗位，如 初审岗' }),
  at: line.meta({ title: '什么时候' }),
});
export type KeptFinding = z.infer<typeof keptFinding>;

export const gateRecord = z.strictObject({
  version: z.int().min(1).meta({ title: '检查的版本' }),
  kept: z.array(keptFinding).meta({ title: '说明理由后留下的' }),
});
export type GateRecord = z.infer<typeof gateRecord>;
