/**
 * The log of steps of one draft: `<log>/000001.json`, `000002.json`, … Each is written whole and never changed, and names
 * the digest of the one before it; the newest is the state.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kept, Named } from '#admin/rules/protocol.ts';
import type { Intent } from '#admin/rules/workflow.ts';
import { createDurably } from '#store/durable-file.ts';
import { DeskRefused } from './refused.ts';

/** In Chinese, as history shows it. */
export type Deed =
  | '保存'
  | '提交初审'
  | '撤回'
  | '初审通过'
  | '退回'
  | '公布'
  | '撤下'
  | '紧急撤下'
  | '核对无误'
  | '删除草稿'
  | '因紧急撤下中止'
  | '补审';

export interface StoredStep {
  /** 1, 2, 3 … */
  readonly number: number;
  /** Digest of the step before it, `-` for the first. */
  readonly previous: string;
  /** `2026-01-05 09:00`. */
  readonly at: string;
  readonly by: Named;
  readonly what: Deed;
  /** What the draft asks for; in every 保存. */
  readonly intent?: Intent;
  /** Text as typed: managed fields are not in it. In every 保存 of text, and in 公布 as it went out. */
  readonly text?: string;
  /** 更正说明, or the reason of a 撤下. */
  readonly note?: string;
  readonly opinion?: string;
  /** 初审通过: what the gate asked and was let stand. */
  readonly kept?: readonly Kept[];
  /** Digest of the public text a 保存 was made from (`typedDigest`). */
  readonly base?: string;
  /** Last public text of a withdrawn entry: what a restoring draft goes on from, and what a 撤下 took away. */
  readonly last?: string;
  /** 紧急撤下 of several at once: they have it in common. */
  readonly act?: string;
  /** 紧急撤下 of many: who agreed to it. */
  readonly second?: Named;
  /** 公布, 撤下, 核对: the git commit, or why there is none. */
  readonly commit?: string;
}

export interface StepLog {
  readonly steps: readonly StoredStep[];
  /** Digest of the newest step's file. */
  readonly digest: string;
}

const NAME = /^\d{6}\.json$/;
const nameOf = (number: number): string => `${String(number).padStart(6, '0')}.json`;
const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** @returns undefined when there is no step. @throws DeskRefused 503 when the chain is broken: somebody touched it. */
export async function readStepLog(folder: string): Promise<StepLog | undefined> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => NAME.test(name)).sort();
  if (names.length === 0) return undefined;
  const steps: StoredStep[] = [];
  let digest = '-';
  for (const [index, name] of names.entries()) {
    const text = await readFile(join(folder, name), 'utf8');
    const step = parse(text);
    if (step?.number !== index + 1 || step.previous !== digest || name !== nameOf(index + 1)) {
      throw new DeskRefused(503, `草稿文件 ${join(folder, name)} 被改动或缺失，请管理员从备份恢复`);
    }
    steps.push(step);
    digest = digestOf(text);
  }
  return { steps, digest };
}

/** Adds a step after those of `log`. @throws DeskRefused 409 when another process was faster. */
export async function addStep(
  folder: string,
  log: StepLog | undefined,
  step: Omit<StoredStep, 'number' | 'previous'>,
): Promise<StepLog> {
  const number = (log?.steps.length ?? 0) + 1;
  const stored: StoredStep = { number, previous: log?.digest ?? '-', ...step };
  const text = `${JSON.stringify(stored, null, 1)}\n`;
  try {
    await createDurably(join(folder, nameOf(number)), text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new DeskRefused(409, '另一个编辑程序同时改动了这份稿件，请重新打开');
  }
  return { steps: [...(log?.steps ?? []), stored], digest: digestOf(text) };
}

function parse(text: string): StoredStep | undefined {
  try {
    return JSON.parse(text) as StoredStep;
  } catch {
    return undefined;
  }
}
