/**
 * 撤下: what stands where an entry stood. The address keeps answering and says when and why (R9, R44); the text is gone.
 * Written by the newsroom as `withdrawn/<kind>/<id>.yaml` in the content folder.
 */
import { z } from 'zod';
import type { KindName } from './kind-name.ts';
import { line, ref } from './parts/text.ts';
import { plainMinute } from './parts/time.ts';
import { dayOf, type PlainDate } from './plain-date.ts';
import { say } from './problem.ts';

export const withdrawalRecord = z
  .strictObject({
    title: line.optional().meta({ title: '标题', description: '原来的标题；标题本身不能公开的留空' }),
    agency: ref('agencies').optional().meta({ title: '原公布机构' }),
    publishedAt: plainMinute.meta({ title: '公布时间', description: '原来第一次公布的时间' }),
    withdrawnAt: plainMinute.meta({ title: '撤下时间' }),
    reason: line.meta({ title: '撤下原因', description: '写给公众看。好：事项已取消，见某号文。不好：工作需要' }),
    by: line.meta({ title: '撤下岗位' }),
    urgent: z
      .literal(true, { error: say('应为 true', '紧急撤下写 true，其他情况删去这一行') })
      .optional()
      .meta({ title: '紧急撤下', description: '发现泄密等情形，先撤下后补审' }),
  })
  .superRefine(({ publishedAt, withdrawnAt }, context) => {
    if (withdrawnAt >= publishedAt) return;
    context.addIssue({
      code: 'custom',
      path: ['withdrawnAt'],
      message: say('撤下早于公布', `应不早于 ${publishedAt}`),
    });
  });

export interface Withdrawal extends z.infer<typeof withdrawalRecord> {
  readonly kind: KindName;
  readonly id: string;
  readonly file: string;
}

/** What is wrong with a tombstone beside the board: `standing` is true while an entry has the same address. */
export function withdrawalFaults(
  withdrawal: Withdrawal,
  board: { readonly standing: boolean; readonly agencyKnown: boolean; readonly asOf: PlainDate },
): { readonly path: readonly string[]; readonly message: string }[] {
  const faults: { path: string[]; message: string }[] = [];
  if (board.standing) {
    faults.push({ path: [], message: say('已撤下的条目又出现在内容里', '恢复公布请删去本文件；否则请删去那个条目') });
  }
  if (!board.agencyKnown) {
    faults.push({
      path: ['agency'],
      message: say(`没有编号为“${withdrawal.agency}”的机构`, '请改为已有机构的编号，或删去'),
    });
  }
  if (dayOf(withdrawal.withdrawnAt) > board.asOf) {
    const fix = `今天是 ${board.asOf}，请改为实际时间`;
    faults.push({ path: ['withdrawnAt'], message: say(`撤下时间 ${withdrawal.withdrawnAt} 还没有到`, fix) });
  }
  return faults;
}
