/** The board compared with the replayed ledger → the entries to append. Everything is recorded, nothing is blocked. */
import { allEntries, type Dataset } from '#domain/dataset.ts';
import type { Entry } from '#domain/kinds.ts';
import { migrateData } from '#domain/migrations/migrations.ts';
import { dayOf, type PlainDate } from '#domain/plain-date.ts';
import { takenDown, withoutReferences } from '#domain/taken-down.ts';
import { keyOf, type LedgerEntry, type LedgerEvent, withoutPersonalNumbers } from './entry.ts';
import type { History, Replay } from './replay.ts';
import {
  contentOf,
  type GatePass,
  type PublishedFile,
  registerHash,
  sameContent,
  type Version,
  type VersionContent,
  versionHash,
} from './version.ts';

/** Row of `register.jsonl`: what the agency keeps to prove its review; never published. */
export interface RegisterProof {
  readonly sha256: string;
  readonly salt: string;
  readonly rows: readonly unknown[];
}

export interface Changes {
  readonly entries: readonly LedgerEntry[];
  /** New version files by hash. */
  readonly versions: ReadonlyMap<string, Version>;
  readonly register: readonly RegisterProof[];
}

export interface ChangesInput {
  readonly dataset: Dataset;
  readonly replay: Replay;
  /** A kept version; undefined once purged. */
  versionOf(sha256: string): Version | undefined;
  /** Articles as the page shows them. */
  textOf(entry: Entry): string;
  /** What the entry offers for download, with the size and digest of the bytes themselves. */
  filesOf(entry: Entry): readonly PublishedFile[];
  /** 16 fresh bytes in hex, asked once for a version and once for its register. */
  salt(use: string): string;
  /** That the gate was passed; undefined where it does not examine. */
  gateOf?(entry: Entry): GatePass | undefined;
  /** Moment of entry, `2026-11-20T09:00:00+08:00`. */
  readonly at: string;
}

/** @throws RangeError when `at` is before the last entry: the clock went back. */
export function changesSince(input: ChangesInput): Changes {
  const { replay, at } = input;
  if (replay.last !== undefined && at < replay.last)
    throw new RangeError(`clock is before the last entry ${replay.last}`);
  const entries: LedgerEntry[] = [];
  const versions = new Map<string, Version>();
  const register: RegisterProof[] = [];
  const present = new Set<string>();
  for (const entry of allEntries(input.dataset)) {
    present.add(keyOf(entry));
    const change = changeOf(entry, input);
    if (!change) continue;
    entries.push(change.entry);
    if (!change.version) continue;
    versions.set(change.entry.sha256 as string, change.version);
    if (change.proof) register.push(change.proof);
  }
  for (const [key, history] of replay.histories) {
    if (history.live && !present.has(key)) entries.push(withdrawal(history, input));
  }
  return { entries, versions, register };
}

interface Change {
  readonly entry: LedgerEntry;
  readonly version?: Version;
  readonly proof?: RegisterProof;
}

function changeOf(entry: Entry, input: ChangesInput): Change | undefined {
  const history = input.replay.histories.get(keyOf(entry));
  const content = contentOf(entry, input.textOf(entry), input.filesOf(entry));
  const kept = history?.sha256 === undefined ? undefined : input.versionOf(history.sha256);
  const checked = entry.data.checkedOn;
  if (history?.live && kept && sameContent(kept, content)) {
    if (checked <= (history.checked ?? '')) return undefined;
    const confirmed = { checked, date: checked, sha256: history.sha256 as string };
    return { entry: { ...heading(entry, 'confirm', input), ...confirmed } };
  }
  const { version, proof } = freeze(entry, content, input, input.gateOf?.(entry));
  const event = eventFor(history, input.replay.histories.size === 0);
  const redrawn = kept !== undefined && sameContent({ ...kept, text_sha256: content.text_sha256 }, content);
  const note = event === 'update' || event === 'restore' ? newNote(entry, kept) : undefined;
  const unchanged = redrawn ? REDRAWN : isRewritten(kept, content) ? REWRITTEN : undefined;
  const cut = unchanged ?? cutWords(entry, kept, content, input);
  const why = note ?? (event === 'update' ? cut : undefined);
  return {
    entry: {
      ...heading(entry, event, input),
      checked,
      // A return with a 更正 of its own claims that day; its first publication would look like a late entry.
      date: event === 'update' || why !== undefined ? claimedChange(entry) : claimedDay(entry),
      sha256: versionHash(version),
      ...(why && { why: withoutPersonalNumbers(why) }),
    },
    version,
    proof,
  };
}

/** The same words typed, shown otherwise by a newer version of the software (decision 0055). */
const REDRAWN = '内容没有改动；系统升级后，条目的编号也作为文字显示';

const REWRITTEN = '事实没有改动；系统升级后，条目换了写法';

/** The same facts as the version before, put down as a newer version of the software writes them (`npm run migrate`). */
function isRewritten(kept: Version | undefined, content: VersionContent): boolean {
  if (!kept) return false;
  const { data, steps } = migrateData(kept.kind as Entry['kind'], kept.data);
  const today = { ...kept, data: data as VersionContent['data'], text_sha256: content.text_sha256 };
  return steps.length > 0 && sameContent(today, content);
}

/** What stood on the site before the ledger was opened is only imported: its time cannot be proved. */
function eventFor(history: History | undefined, opening: boolean): LedgerEvent {
  if (!history) return opening ? 'import' : 'publish';
  return history.live ? 'update' : 'restore';
}

/** The same words but for references to what was taken down, or has come back. */
function cutWords({ kind }: Entry, kept: Version | undefined, content: VersionContent, input: ChangesInput) {
  if (!kept) return undefined;
  const { dataset, replay } = input;
  const stands = new Set(allEntries(dataset).map(keyOf));
  const apart = [...replay.histories].filter(([key, { live }]) => live !== stands.has(key)).map(([key]) => key);
  const gone = new Set([...takenDown(dataset), ...apart]);
  const bare = (version: VersionContent) => ({ ...version, data: withoutReferences(kind, version.data, gone) });
  const before = bare({ ...kept, text_sha256: content.text_sha256 });
  if (!sameContent(before, bare(content))) return undefined;
  return sameContent(before, content) ? CUT : MENDED;
}

const CUT = '它引用的一条内容已经紧急撤下，引用不再显示';
const MENDED = '它引用的一条内容恢复公布，引用照旧显示';

export const heading = ({ kind, id }: { kind: string; id: string }, ev: LedgerEvent, { at }: { readonly at: string }) =>
  ({ v: 1, at, ev, kind, id, path: `/${kind}/${id}/` }) as const;

/** A version with its salt, and what proves its review register. */
export function freeze(entry: Entry, content: VersionContent, { salt }: Pick<ChangesInput, 'salt'>, gate?: GatePass) {
  const rows = entry.data.register;
  const use = `${keyOf(entry)}#${rows.length}`;
  const proof = { salt: salt(`register ${use}`), rows };
  const sha256 = registerHash(rows, proof.salt);
  const version: Version = {
    v: 1,
    salt: salt(`version ${use}`),
    ...content,
    register_sha256: sha256,
    ...(gate && { gate }),
  };
  return { version, proof: { sha256, ...proof } };
}

/** 落款 when it is the older: that is the day the page claims. */
export function claimedDay({ data }: Entry): PlainDate {
  const published = dayOf(data.publishedAt);
  const made = 'madeOn' in data ? data.madeOn : undefined;
  return made !== undefined && made < published ? made : published;
}

const claimedChange = (entry: Entry): PlainDate => dayOf(entry.data.corrections?.at(-1)?.at ?? entry.data.publishedAt);

/** The newest 更正说明, unless the version before already carried it: then nobody gave a reason for this change. */
function newNote({ data: { corrections = [] } }: Entry, kept: Version | undefined): string | undefined {
  const before = (kept?.data['corrections'] ?? []) as readonly unknown[];
  return corrections.length > before.length ? corrections.at(-1)?.note : undefined;
}

function withdrawal({ kind, id }: History, input: ChangesInput): LedgerEntry {
  const reason = input.dataset.withdrawals.find((item) => item.kind === kind && item.id === id)?.reason;
  return { ...heading({ kind, id }, 'withdraw', input), ...(reason && { why: withoutPersonalNumbers(reason) }) };
}
