/** What each step is called, what it does, and whether it needs words. Pure. */
import type { Move } from '#admin/rules/protocol.ts';

export interface MoveWords {
  readonly button: string;
  /** Asked before it is done; nothing is asked when absent. */
  readonly sure?: string;
  readonly done: string;
  /** Carries the draft forward; drawn as the main button. */
  readonly forward?: boolean;
}

export const moveWords: Readonly<Record<Move['action'], MoveWords>> = {
  submit: { button: '送初审', done: '已送初审', forward: true },
  recall: { button: '撤回来再改', done: '已撤回，现在可以修改' },
  pass: { button: '初审通过，送终审', done: '初审通过，已送终审', forward: true },
  return: { button: '退回修改', done: '已退回采编' },
  publish: {
    button: '终审通过，公布',
    done: '已公布，网站几秒钟后更新',
    sure: '公布后网站上立即可见，审查登记里会写明您的岗位。公布吗？',
    forward: true,
  },
  discard: {
    button: '删除草稿',
    done: '草稿已删除',
    sure: '删除这份草稿？已经公布的版本不受影响，草稿删除后不能恢复。',
  },
};

/** 退回 without an opinion helps nobody; the server refuses it as well. */
export const missingOpinion = (action: Move['action'], opinion: string): string | undefined =>
  action === 'return' && opinion.trim() === ''
    ? '退回要写明意见：哪里不对、怎么改。好：咨询电话少一位，请打通核实后再报。不好：再改改'
    : undefined;
