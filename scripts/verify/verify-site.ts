/** One verification of one site, without printing: what `verify` and the drills share. */
import { exitCode, type Finding } from '#scripts/verify/finding.ts';
import { pageFindings } from '#scripts/verify/pages.ts';
import { type Policy, type PublishedLedger, readPublished } from '#scripts/verify/published-ledger.ts';
import { type Source, Unreachable } from '#scripts/verify/source.ts';
import { compareWith, pinnedBy, type State } from '#scripts/verify/state.ts';

export interface Verified {
  readonly code: 0 | 1 | 2 | 3;
  readonly findings: readonly Finding[];
  /** Absent when the ledger could not be believed or read. */
  readonly ledger?: PublishedLedger;
}

export interface VerifyOptions {
  /** Head and keys kept from last time. */
  readonly state?: State | undefined;
  /** Keys from elsewhere; goes before those in the state. */
  readonly policy?: Policy | undefined;
  /** Trust the keys the site offers now, history permitting. */
  readonly acceptKey?: boolean;
}

export async function verifySite(
  source: Source,
  { state, policy, acceptKey = false }: VerifyOptions = {},
): Promise<Verified> {
  try {
    const pinned = acceptKey ? policy : (policy ?? (state && pinnedBy(state)));
    const ledger = await readPublished(source, pinned);
    if (Array.isArray(ledger)) return { code: exitCode(ledger), findings: ledger };
    const published = ledger as PublishedLedger;
    const history = state ? compareWith(state, published) : [];
    const first: Finding[] = state ? [] : [{ level: '提示', what: '没有留存的旧账头，这次查不出历史是否被改写' }];
    const findings = [...published.findings, ...history, ...first];
    // Pages are compared with a ledger that can be believed, or not at all.
    if (exitCode(findings) !== 2) findings.push(...(await pageFindings(source, published)));
    return { code: exitCode(findings), findings, ledger: published };
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    return { code: 3, findings: [{ level: '问题', what: error.message }] };
  }
}
