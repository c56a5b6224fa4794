/** The state file: the last head its keeper has seen. Losing it loses only the detection of earlier rewriting. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { rewritten } from '#ledger/audit.ts';
import { formatVerifier, parseVerifier } from '#ledger/note.ts';
import { wallMinute } from '#ledger/witness-time.ts';
import { type Finding, problem } from '#scripts/verify/finding.ts';
import type { Pinned, Policy, PublishedLedger } from '#scripts/verify/published-ledger.ts';
import { writeDurablySync } from '#store/durable-file.ts';

export interface State {
  readonly origin: string;
  readonly size: number;
  /** Base64. */
  readonly root: string;
  /** Keys trusted since the first look. */
  readonly keys: readonly string[];
  /** Witnesses known since the first look; absent in files of earlier releases. */
  readonly witnesses?: readonly PinnedWitness[];
}

export interface PinnedWitness {
  readonly vkey: string;
  readonly name: string;
  /** POSIX seconds of the newest cosignature seen from it; absent before the first. */
  readonly lastTime?: number;
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

const newestTime = ({ sightings }: PublishedLedger, witness: string): number | undefined => {
  const times = sightings.filter((sighting) => sighting.witness === witness).map(({ time }) => time);
  return times.length > 0 ? Math.max(...times) : undefined;
};

/** A witness counts only while it is the one that was known: anyone who holds the site can name others, or leave it out. */
export function witnessChanges(state: State | undefined, ledger: PublishedLedger): Finding[] {
  const offered = ledger.policy.witnesses;
  const findings = offered
    .filter((one, at) => offered.slice(0, at).some((other) => Buffer.from(other.publicKey).equals(one.publicKey)))
    .map(({ name }) => problem(`见证方 ${name} 与另一个见证方是同一把公钥`, '一把公钥只算一个见证方'));
  const pinned = state?.witnesses;
  if (!pinned) return findings;
  const keys = new Set(offered.map(formatVerifier));
  for (const { vkey, name, lastTime } of pinned) {
    const last = lastTime === undefined ? '还没有见证过' : `上次见证是 ${wallMinute(lastTime)}`;
    const now = newestTime(ledger, name);
    if (!keys.has(vkey)) findings.push(problem(`见证方 ${name} 不见了`, last));
    else if (lastTime !== undefined && (now === undefined || now < lastTime))
      findings.push(problem(`见证方 ${name} 以前的见证不见了`, last));
  }
  for (const witness of offered) {
    if (pinned.some(({ vkey }) => vkey === formatVerifier(witness))) continue;
    const known = pinned.some(({ name }) => name === witness.name);
    const what = known ? `见证方 ${witness.name} 换了另一把公钥` : `多了见证方 ${witness.name}`;
    findings.push(problem(what, '书面核实以前不算数；核实后加 --accept-witness 认定'));
  }
  return findings;
}

function pinnedWitnesses(ledger: PublishedLedger, before: State | undefined, accept: boolean): PinnedWitness[] {
  const known = accept ? undefined : before?.witnesses;
  const base = known ?? ledger.policy.witnesses.map((one) => ({ vkey: formatVerifier(one), name: one.name }));
  const offered = new Set(ledger.policy.witnesses.map(formatVerifier));
  return base.map((witness) => {
    const lastTime = (offered.has(witness.vkey) ? newestTime(ledger, witness.name) : undefined) ?? timeIn(witness);
    return { vkey: witness.vkey, name: witness.name, ...(lastTime !== undefined && { lastTime }) };
  });
}

const timeIn = (witness: PinnedWitness | { readonly vkey: string }): number | undefined =>
  'lastTime' in witness ? witness.lastTime : undefined;

/**
 * Only a ledger that passed is kept; the log beside it gets a line either way.
 * @param before what was kept until now: its witnesses stay the ones that count, unless `acceptWitness`.
 */
export function keep(
  file: string,
  ledger: PublishedLedger,
  policy: Policy,
  { before, acceptWitness = false }: { readonly before?: State | undefined; readonly acceptWitness?: boolean } = {},
): void {
  const { checkpoint } = ledger;
  const state: State = {
    origin: checkpoint.origin,
    size: checkpoint.size,
    root: Buffer.from(checkpoint.root).toString('base64'),
    keys: policy.keys.map(formatVerifier),
    witnesses: pinnedWitnesses(ledger, before, acceptWitness),
  };
  writeDurablySync(file, `${JSON.stringify(state, null, 1)}\n`);
}

export const observe = (file: string, line: string): void => appendFileSync(`${file}.log`, `${line}\n`);
