/** The state file: the last head its keeper has seen. Losing it loses only the detection of earlier rewriting. */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { rewritten } from '#ledger/audit.ts';
import { formatVerifier, parseVerifier } from '#ledger/note.ts';
import type { Finding } from '#scripts/verify/finding.ts';
import type { Pinned, Policy, PublishedLedger } from '#scripts/verify/published-ledger.ts';

export interface State {
  readonly origin: string;
  readonly size: number;
  /** Base64. */
  readonly root: string;
  /** Keys trusted since the first look. */
  readonly keys: readonly string[];
}

/** @returns undefined before the first look. @throws Error when the file is there and unreadable. */
export function readState(file: string): State | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const state = JSON.parse(readFileSync(file, 'utf8')) as State;
    return { ...state, keys: [...state.keys] };
  } catch {
    throw new Error(`留存文件 ${file} 读不懂。请从备份恢复；确实没有了，请换一个文件名重新开始留存。`);
  }
}

export const pinnedBy = ({ keys }: State): Pinned => ({ keys: keys.map(parseVerifier) });

/** Whether what was kept still begins what is there now. */
export function compareWith(state: State, { checkpoint, tree }: PublishedLedger): Finding[] {
  const what =
    state.origin === checkpoint.origin
      ? rewritten({ size: state.size, root: new Uint8Array(Buffer.from(state.root, 'base64')) }, tree)
      : `这是另一个账本：上次是 ${state.origin}，这次是 ${checkpoint.origin}`;
  if (what) return [{ level: '不可信', what }];
  // The signed head went back although the lines are there: an older head is being shown.
  return checkpoint.size < state.size
    ? [{ level: '不可信', what: `账变短：上次的账头有 ${state.size} 条，这次只有 ${checkpoint.size} 条` }]
    : [];
}

/** Only a ledger that passed is kept; the log beside it gets a line either way. */
export function keep(file: string, { checkpoint }: PublishedLedger, policy: Policy): void {
  const state: State = {
    origin: checkpoint.origin,
    size: checkpoint.size,
    root: Buffer.from(checkpoint.root).toString('base64'),
    keys: policy.keys.map(formatVerifier),
  };
  writeFileSync(file, `${JSON.stringify(state, null, 1)}\n`);
}

export const observe = (file: string, line: string): void => appendFileSync(`${file}.log`, `${line}\n`);
