/** Decap's three columns and ours: draft = 采编, pending_review = 初审, pending_publish = 终审. */
import type { Move } from '#admin/rules/protocol.ts';
import type { Stage } from '#admin/rules/workflow.ts';
import { Refusal } from '../refusal.ts';

export const STATUS: Readonly<Record<Stage, string>> = {
  采编: 'draft',
  初审: 'pending_review',
  终审: 'pending_publish',
};

/** What dragging a card means. @throws Refusal 422 where Decap's board cannot say enough. */
export function moveFor(stage: Stage, newStatus: string): Move['action'] {
  const stages = Object.keys(STATUS) as Stage[];
  const target = stages.find((one) => STATUS[one] === newStatus);
  if (!target) throw new Refusal(422, '没有这一栏。请刷新页面后再试');
  const steps = stages.indexOf(target) - stages.indexOf(stage);
  if (steps === 0) throw new Refusal(409, `这份稿件已经在“${stage}”，请刷新页面`);
  if (steps < 0) throw new Refusal(422, '退回要写明意见：请打开“审稿台”里的这份稿件，用“退回”；自己的稿件用“撤回”');
  if (steps > 1) throw new Refusal(422, '不能跳过初审：请先移到“初审”，由初审人员通过');
  return stage === '采编' ? 'submit' : 'pass';
}
