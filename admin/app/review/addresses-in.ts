/** Entries whose addresses somebody typed or pasted, one a line: `/notices/bianhao/`, or whole as the browser shows it. Pure. */
import type { EntryAddress } from '#admin/rules/protocol.ts';
import { kindNames } from '#domain/kinds.ts';

const ADDRESS = new RegExp(`(?<![a-z0-9-])(${kindNames.join('|')})/([a-z0-9-]+)(?![\\w%-])`, 'g');

export interface TypedAddresses {
  readonly entries: readonly EntryAddress[];
  /** Lines in which no address stands: what they mean would stay public. */
  readonly unread: readonly string[];
}

export function addressesIn(text: string): TypedAddresses {
  const lines = text.split('\n').map((line) => line.trim());
  const found = lines.filter(Boolean).map((line) => ({ line, entries: [...line.matchAll(ADDRESS)].map(addressOf) }));
  return {
    entries: found.flatMap(({ entries }) => entries),
    unread: found.filter(({ entries }) => entries.length === 0).map(({ line }) => line),
  };
}

const addressOf = ([, kind, id]: RegExpMatchArray): EntryAddress => ({
  kind: kind as EntryAddress['kind'],
  id: id as string,
});
