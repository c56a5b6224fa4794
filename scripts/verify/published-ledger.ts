/** The ledger a site publishes, read and put to the proof: form, signature, root, tiles, replay, witnesses. */
import { headFault, isSigned, replayFaults, treeOfLines } from '#ledger/audit.ts';
import { type Checkpoint, isLogKey, parseCheckpoint } from '#ledger/checkpoint.ts';
import { CRLF, isNewer, isPageEntry, type LogEntry, readEntryLine, splitLines } from '#ledger/entry.ts';
import { tileFiles } from '#ledger/files.ts';
import { NoteFault, parseSignature, parseVerifier, type Verifier } from '#ledger/note.ts';
import { type Replay, replay } from '#ledger/replay.ts';
import { isTestKey } from '#ledger/test-key.ts';
import { rootOf, type Tree } from '#ledger/tree.ts';
import { bracketOf, contradicts, type Sighting, sightingsOn } from '#ledger/witness.ts';
import { type Finding, fatal, problem } from '#scripts/verify/finding.ts';
import { readText, type Source } from '#scripts/verify/source.ts';
import { Unreachable } from '#scripts/verify/unreachable.ts';

export interface Policy {
  readonly keys: readonly Verifier[];
  readonly witnesses: readonly Verifier[];
}

/** What is known before looking; whom a state file does not name as a witness, the site may. */
export type Pinned = Pick<Policy, 'keys'> & Partial<Policy>;

export interface PublishedLedger {
  readonly checkpoint: Checkpoint;
  readonly policy: Policy;
  /** Lines of `entries.jsonl`, and what they say. */
  readonly lines: readonly string[];
  readonly entries: readonly LogEntry[];
  readonly tree: Tree;
  readonly replay: Replay;
  readonly sightings: readonly Sighting[];
  readonly findings: readonly Finding[];
}

/** Keys of a C2SP policy file. @throws NoteFault when a key is malformed. */
export function readPolicy(text: string): Policy {
  const keys = text
    .split(/\r?\n/)
    .flatMap((line) => (/^log\s/.test(line) ? [parseVerifier(line.split(/\s+/)[1] ?? '')] : []));
  const witnesses = text
    .split(/\r?\n/)
    .flatMap((line) => (/^witness\s/.test(line) ? [parseVerifier(line.split(/\s+/)[2] ?? '')] : []));
  return { keys: keys.filter(isLogKey), witnesses };
}

/**
 * @param pinned what the verifier knew before; a first look has to trust the site's own policy.
 * @throws Unreachable when there is no ledger to look at.
 */
export async function readPublished(source: Source, pinned: Pinned | undefined): Promise<PublishedLedger | Finding[]> {
  const [head, lines, policyText] = [
    await readText(source, '/ledger/checkpoint'),
    await readText(source, '/ledger/entries.jsonl'),
    await readText(source, '/ledger/policy.txt'),
  ];
  if (head === undefined || lines === undefined) throw new Unreachable('这个网站没有公开账本（/ledger/checkpoint）');
  const findings: Finding[] = [];
  if (head.includes('\r') || lines.includes('\r')) return [fatal('账本文件变了样', CRLF)];
  const checkpoint = tolerant(() => parseCheckpoint(head));
  const offered = tolerant(() => readPolicy(policyText ?? ''));
  if (!checkpoint) return [fatal('账头读不懂')];
  const policy = pinned ? { witnesses: offered?.witnesses ?? [], ...pinned } : offered;
  if (!policy) return [fatal('网站公布的公钥读不懂')];
  const all = splitLines(lines);
  if (!lines.endsWith('\n') && lines !== '') findings.push(fatal('账本文件被截断', '末尾少了换行'));
  const read = all.map(readEntryLine);
  read.forEach((entry, index) => {
    if (typeof entry === 'string') findings.push({ ...fatal(entry), number: index + 1 });
  });
  const tree = treeOfLines(all);
  const fault = headFault(checkpoint, checkpoint.origin, tree);
  if (fault) findings.push(fatal(fault));
  if (!isSigned(checkpoint, policy.keys)) findings.push(...signatureFindings(checkpoint, offered, pinned));
  if (findings.some(({ level }) => level === '不可信')) return findings;
  const entries = read as LogEntry[];
  findings.push(...newerFindings(entries));
  findings.push(...(await tileFindings(source, all, checkpoint.size)));
  const replayed = replay(entries);
  findings.push(...replayFaults(replayed).map((what): Finding => ({ level: '问题', what })));
  if (checkpoint.size < all.length) {
    findings.push({ level: '问题', what: `有 ${all.length - checkpoint.size} 条已入账、待签名` });
  }
  const { sightings, unread } = await readSightings(source, checkpoint, tree, policy);
  findings.push(...unread, ...witnessFindings(entries, sightings));
  if (policy.keys.some(isTestKey)) findings.push({ level: '提示', what: '演示账本，密钥公开，无证明力' });
  return { checkpoint, policy, lines: all, entries, tree, replay: replayed, sightings, findings };
}

/** Lines of a later release: their hashes were checked like all others, what they say was not. */
function newerFindings(entries: readonly LogEntry[]): Finding[] {
  const numbers = entries.flatMap((entry, index) => (isNewer(entry) ? [index + 1] : []));
  if (numbers.length === 0) return [];
  const detail = `有 ${numbers.length} 条记录本工具不认识，从第 ${numbers[0]} 条起；签名、树根和先后照样核对过`;
  return [{ level: '工具旧', what: '核验工具旧了，请换新版', detail }];
}

/** A changed key is a matter for a letter, not proof of fraud; a signature nobody stands for is. */
function signatureFindings(checkpoint: Checkpoint, offered: Policy | undefined, pinned: Pinned | undefined): Finding[] {
  if (pinned && offered && isSigned(checkpoint, offered.keys)) {
    return [
      {
        level: '问题',
        what: '签名密钥换了',
        detail: '历史与上次一致时，请向该单位书面核实新公钥，再加 --accept-key 重新认定',
      },
    ];
  }
  return [fatal('账头的签名不对')];
}

async function tileFindings(source: Source, lines: readonly string[], size: number): Promise<Finding[]> {
  const wanted = tileFiles({ leaves: lines.map((line) => Buffer.from(line)), sizes: [size] });
  const findings: Finding[] = [];
  for (const [path, bytes] of wanted) {
    const served = await source.read(`/ledger/${path}`);
    if (!served) findings.push(fatal('缺少账本文件', `/ledger/${path}`));
    else if (Buffer.compare(served, bytes) !== 0) findings.push(fatal('账本文件与账头不符', `/ledger/${path}`));
  }
  return findings;
}

async function readSightings(
  source: Source,
  checkpoint: Checkpoint,
  tree: Tree,
  { witnesses }: Policy,
): Promise<{ readonly sightings: Sighting[]; readonly unread: Finding[] }> {
  const sightings = sightingsOn(checkpoint, checkpoint.note.signatures, witnesses);
  const unread: Finding[] = [];
  splitLines((await readText(source, '/ledger/cosignatures.jsonl')) ?? '').forEach((line, at) => {
    const earlier = earlierHead(line);
    if (!earlier) unread.push(problem('以前账头的见证读不懂', `/ledger/cosignatures.jsonl 第 ${at + 1} 行`));
    // The newest head carries its own cosignatures.
    else if (earlier.size < checkpoint.size) {
      const head = { origin: checkpoint.origin, size: earlier.size, root: rootOf(tree, earlier.size) };
      const signatures = earlier.lines.flatMap((text) => tolerant(() => parseSignature(text)) ?? []);
      sightings.push(...sightingsOn(head, signatures, witnesses));
    }
  });
  return { sightings, unread };
}

/** @returns undefined when the line is none of the agency's making. */
function earlierHead(line: string): { readonly size: number; readonly lines: readonly string[] } | undefined {
  try {
    const { size, lines } = JSON.parse(line) as { readonly size?: unknown; readonly lines?: unknown };
    const sound = Number.isSafeInteger(size) && (size as number) >= 0 && Array.isArray(lines);
    return sound && lines.every((one) => typeof one === 'string') ? { size: size as number, lines } : undefined;
  } catch {
    return undefined;
  }
}

function witnessFindings(entries: readonly LogEntry[], sightings: readonly Sighting[]): Finding[] {
  if (sightings.length === 0) return [{ level: '提示', what: '公布时间由该站自报，尚无第三方见证' }];
  return entries.flatMap((entry, index): Finding[] =>
    entry.at !== undefined && contradicts(entry.at, bracketOf(index, sightings))
      ? [
          {
            level: '问题',
            number: index + 1,
            ...(isPageEntry(entry) && { path: entry.path }),
            what: `入账时间 ${entry.at} 与见证的时间矛盾：时间是伪造的`,
          },
        ]
      : [],
  );
}

function tolerant<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof NoteFault) return undefined;
    throw error;
  }
}
