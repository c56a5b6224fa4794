/** Which versions of an entry can be shown and compared, and how they are named. */
import { findEntry } from '#domain/dataset.ts';
import { type Entry, titleOf } from '#domain/kinds.ts';
import { hasOpenHistory, type LedgerBook, openVersions } from '#ledger/book.ts';
import type { History, Recorded } from '#ledger/replay.ts';
import type { Version } from '#ledger/version.ts';
import { formatDay } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { TitleFor } from './clauses.ts';

/** A version that can be shown: kept, and of a kind whose history is open. */
export interface Shown {
  /** Counted from 1 in the order of publication, purged ones included. */
  readonly number: number;
  readonly recorded: Recorded;
  readonly version: Version;
}

/** Among the newest of so many versions any two are compared; older ones with the next and with the newest. */
const ANY_TWO = 12;

export function shownVersions(history: History, ledger: LedgerBook): Shown[] {
  if (!hasOpenHistory(history.kind)) return [];
  const shown = openVersions(history).flatMap((recorded, index): Shown[] => {
    const version = ledger.versionOf(recorded.entry.sha256 as string);
    return version ? [{ number: index + 1, recorded, version }] : [];
  });
  return shown.length > 1 ? shown : [];
}

export function pairsOf<Item>(versions: readonly Item[]): (readonly [Item, Item])[] {
  const recent = versions.length - ANY_TWO;
  return versions.flatMap((older, a) =>
    versions.flatMap((newer, b) =>
      b > a && (a >= recent || b === a + 1 || b === versions.length - 1) ? [[older, newer] as const] : [],
    ),
  );
}

export const nameOf = ({ number, recorded }: Shown): string =>
  `第 ${number} 版（${formatDay(recorded.entry.at.slice(0, 10))}）`;

/** References of a version, read with the titles of today. */
export const titlesIn =
  ({ dataset }: Context): TitleFor =>
  (kind, id) => {
    const entry = findEntry(dataset, kind, id) as Entry | undefined;
    return entry && titleOf(entry);
  };
