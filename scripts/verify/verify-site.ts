/** One verification of one site, without printing: what `verify`, the monitor and the drills share. */
import type { SiteEntry } from '#ledger/board-entry.ts';
import { isTestKey } from '#ledger/test-key.ts';
import type { Tell } from '#scripts/setup/progress.ts';
import { deadlines } from '#scripts/verify/deadlines.ts';
import { exitCode, type Finding, problem } from '#scripts/verify/finding.ts';
import { pageFindings } from '#scripts/verify/pages.ts';
import { type Policy, type PublishedLedger, readPublished } from '#scripts/verify/published-ledger.ts';
import { remembering } from '#scripts/verify/remembering.ts';
import { siteFiles } from '#scripts/verify/site-files.ts';
import { readText, type Source } from '#scripts/verify/source.ts';
import { compareWith, pinnedBy, type State, witnessChanges } from '#scripts/verify/state.ts';
import { Unreachable } from '#scripts/verify/unreachable.ts';
import { versionFindings } from '#scripts/verify/versions.ts';

export interface Verified {
  readonly code: 0 | 1 | 2 | 3;
  readonly findings: readonly Finding[];
  /** Absent when the ledger could not be believed or read. */
  readonly ledger?: PublishedLedger;
  /** What is late by the ledger's own count, as sentences; no finding of the verification itself. */
  readonly late?: readonly string[];
  /** What was sealed; absent where nothing can be said of it. */
  readonly sealed?: { readonly entry: SiteEntry; readonly listed: ReadonlyMap<string, string> };
}

export interface VerifyOptions {
  /** Head and keys kept from last time. */
  readonly state?: State | undefined;
  /** Keys from elsewhere; goes before those in the state. */
  readonly policy?: Policy | undefined;
  /** Trust the keys the site offers now, history permitting. */
  readonly acceptKey?: boolean;
  /** Count the witnesses the site names now. */
  readonly acceptWitness?: boolean;
  /** Is told of every page, version and file. */
  readonly tell?: Tell;
}

/** A site that is published again while somebody looks is looked at again, so many times in all. */
const LOOKS = 3;

export async function verifySite(source: Source, options: VerifyOptions = {}): Promise<Verified> {
  try {
    for (let look = 1; look <= LOOKS; look += 1) {
      const before = await headOf(source);
      const verified = await lookOnce(source, options);
      if (verified.code === 0 || (await headOf(source)) === before) return verified;
    }
    return { code: 3, findings: [problem('网站正在发布，核验期间换了几次，请稍后再来')] };
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    return { code: 3, findings: [problem(error.message)] };
  }
}

/** What the log signed, without the signatures: a witness may add its own at any time. */
async function headOf(source: Source): Promise<string> {
  const head = (await readText(source, '/ledger/checkpoint')) ?? '';
  return head.slice(0, head.indexOf('\n\n') + 1);
}

async function lookOnce(
  source: Source,
  { state, policy, acceptKey = false, acceptWitness = false, tell = () => undefined }: VerifyOptions,
): Promise<Verified> {
  const pinned = acceptKey ? policy : (policy ?? (state && pinnedBy(state)));
  const ledger = await readPublished(source, pinned);
  if (Array.isArray(ledger)) return { code: exitCode(ledger), findings: ledger };
  const published = ledger as PublishedLedger;
  const history = state ? compareWith(state, published) : [];
  const first: Finding[] = state ? [] : [{ level: '提示', what: '没有留存的旧账头，这次查不出历史是否被改写' }];
  const witnesses = acceptWitness ? [] : witnessChanges(state, published);
  const findings = [...published.findings, ...history, ...first, ...witnesses];
  // Files are compared with a ledger that can be believed, or not at all.
  let sealed: Verified['sealed'];
  let late: readonly string[] = [];
  if (exitCode(findings) !== 2) {
    const asked = remembering(source);
    const of = (what: string) => (done: number, all: number) => tell(done, all, what);
    findings.push(
      ...(await pageFindings(asked, published, of('核对页面'))),
      ...(await versionFindings(asked, published, of('核对版本'))),
    );
    const { entry, listed, findings: found } = await siteFiles(asked, published, of('核对文件'));
    findings.push(...found);
    if (entry && listed) {
      sealed = { entry, listed };
      const counted = await deadlines(asked, published, entry, !published.policy.keys.some(isTestKey));
      findings.push(...counted.findings);
      late = counted.late;
    }
  }
  const told = { code: exitCode(findings), findings: toldOnce(findings), ledger: published, late };
  return sealed ? { ...told, sealed } : told;
}

/** Several checks stumble over the same file that cannot be fetched, each for a reason of its own (没有回音, socket hang up). */
function toldOnce(findings: readonly Finding[]): Finding[] {
  const unread = new Set<string>();
  return findings.filter(({ level, what }) => {
    if (level !== '打不开') return true;
    const first = !unread.has(what);
    unread.add(what);
    return first;
  });
}
