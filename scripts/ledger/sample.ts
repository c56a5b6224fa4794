/**
 * The ledger of the sample board, made again from its content: same content, same bytes. Publication and correction
 * stand at the times the content claims, since nothing here is proved anyway (published key, fictitious witness).
 */
import { allEntries, type Dataset } from '#domain/dataset.ts';
import type { Entry } from '#domain/kinds.ts';
import { dayOf } from '#domain/plain-date.ts';
import type { Withdrawal } from '#domain/withdrawals.ts';
import { claimedDay, freeze, heading, type RegisterProof } from '#ledger/changes.ts';
import { keyOf, type LedgerEntry } from '#ledger/entry.ts';
import { sha256Hex } from '#ledger/hash.ts';
import { contentOf, type PublishedFile, type Version, versionHash } from '#ledger/version.ts';
import { sampleHistory } from '#scripts/ledger/sample-history.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { wordsOnPage } from '#store/words-on-page.ts';

export interface SampleLedger {
  readonly entries: readonly LedgerEntry[];
  readonly versions: ReadonlyMap<string, Version>;
  readonly register: readonly RegisterProof[];
}

type FilesOf = (entry: Entry) => readonly PublishedFile[];

interface Step {
  readonly entry: LedgerEntry;
  readonly version?: Version;
  readonly proof?: RegisterProof;
}

/** Known to everybody, and different for every version. */
const salt = (use: string): string => sha256Hex(`gongkailan sample ${use}`).slice(0, 32);
const stamp = (minute: string): string => `${minute.replace(' ', 'T')}:00+08:00`;

/** @param filesOf what an entry offers for download. */
export function sampleLedger(dataset: Dataset, filesOf: FilesOf): SampleLedger {
  const steps = [
    ...allEntries(dataset).flatMap((entry) => stepsOf(entry, filesOf)),
    ...dataset.withdrawals.flatMap(stepsOfWithdrawn),
  ];
  steps.sort((a, b) => compare(a.entry.at, b.entry.at) || compare(keyOf(a.entry), keyOf(b.entry)));
  return {
    entries: steps.map(({ entry }) => entry),
    versions: new Map(steps.flatMap(({ version }) => (version ? [[versionHash(version), version] as const] : []))),
    register: steps.flatMap(({ proof }) => (proof ? [proof] : [])),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function stepsOf(entry: Entry, filesOf: FilesOf): Step[] {
  const { publishedAt, corrections = [], checkedOn } = entry.data;
  const times = [publishedAt, ...corrections.map(({ at }) => at)];
  const steps = times.map((time, index): Step => {
    const shown = asPublished(entry, index);
    const { version, proof } = freeze(shown, contentOf(shown, wordsOnPage(shown), filesOf(shown)), { salt });
    const correction = corrections[index - 1];
    return {
      version,
      proof,
      entry: {
        ...heading(entry, correction ? 'update' : 'publish', { at: stamp(time) }),
        checked: dayOf(time),
        date: correction ? dayOf(time) : claimedDay(entry),
        sha256: versionHash(version),
        ...(correction && { why: correction.note }),
      },
    };
  });
  const last = steps.at(-1)?.entry as LedgerEntry;
  if (checkedOn <= (last.checked as string)) return steps;
  const confirmed = { checked: checkedOn, date: checkedOn, sha256: last.sha256 as string };
  return [...steps, { entry: { ...heading(entry, 'confirm', { at: stamp(`${checkedOn} 17:00`) }), ...confirmed } }];
}

/** The entry as it stood after `count` corrections. */
function asPublished(entry: Entry, count: number): Entry {
  const { corrections = [], register } = entry.data;
  if (count === corrections.length) return entry;
  const earlier = sampleHistory[keyOf(entry)];
  if (!earlier || corrections.length > 1) {
    throw new SetupFailed(
      `${keyOf(entry)} 有更正，演示账本不知道更正前写的是什么。`,
      '请在 scripts/ledger/sample-history.ts 写明它第一次公布时的样子（只支持更正过一次的条目）。',
    );
  }
  const { data, body } = earlier(entry);
  const { corrections: _, ...rest } = data;
  return { ...entry, body, data: { ...rest, register: register.slice(0, count + 1) } } as unknown as Entry;
}

/** What a tombstone replaced is not known any more; its version counts as purged. */
function stepsOfWithdrawn({ kind, id, reason, publishedAt, withdrawnAt }: Withdrawal): Step[] {
  const published = { date: dayOf(publishedAt), sha256: sha256Hex(`gongkailan sample ${kind}/${id}`) };
  return [
    { entry: { ...heading({ kind, id }, 'publish', { at: stamp(publishedAt) }), ...published } },
    { entry: { ...heading({ kind, id }, 'withdraw', { at: stamp(withdrawnAt) }), why: reason } },
  ];
}
