/** What a body corrected, withdrew and restored, newest first: for papers that carry many entries. */
import { agencyOf, allEntries } from '#domain/dataset.ts';
import { anyKind, type KindName, titleOf } from '#domain/kinds.ts';
import type { PlainDate } from '#domain/plain-date.ts';
import { isPageEntry } from '#ledger/entry.ts';
import type { Context } from '../context.ts';
import { EVENT_WORDS } from '../ledger/events.ts';
import { perBoardLookup } from '../parts/per-board.ts';

export interface LaterChange {
  /** Of its line in the ledger, from 0. */
  readonly index: number;
  readonly day: PlainDate;
  readonly what: string;
  readonly kind: KindName;
  readonly id: string;
  readonly title: string;
}

const CHANGES = new Set(['update', 'withdraw', 'restore']);

const byAgency = perBoardLookup(
  (_: 'all', { ledger, dataset }: Context): ReadonlyMap<string, readonly LaterChange[]> => {
    const owners = new Map<string, { agency: string; title: string }>();
    for (const entry of allEntries(dataset)) {
      owners.set(`${entry.kind}/${entry.id}`, { agency: agencyOf(entry) ?? '', title: titleOf(entry) });
    }
    for (const { kind, id, agency = '', title } of dataset.withdrawals) {
      owners.set(`${kind}/${id}`, { agency, title: title ?? `已撤下的${anyKind(kind).label}` });
    }
    const changes = (ledger?.entries ?? []).flatMap((entry, index) => {
      if (!isPageEntry(entry) || !CHANGES.has(entry.ev)) return [];
      const owner = owners.get(`${entry.kind}/${entry.id}`);
      if (!owner) return [];
      const change: LaterChange = {
        index,
        day: entry.at.slice(0, 10),
        what: EVENT_WORDS[entry.ev],
        kind: entry.kind as KindName,
        id: entry.id,
        title: owner.title,
      };
      return [{ agency: owner.agency, change }];
    });
    const groups = Map.groupBy(changes.toReversed(), ({ agency }) => agency);
    return new Map([...groups].map(([agency, own]) => [agency, own.map(({ change }) => change)]));
  },
);

/** @param agency its id; empty for entries of the board itself */
export const laterChanges = (agency: string, context: Context): readonly LaterChange[] =>
  byAgency('all', agency, context) ?? [];
