/** Withdrawn entries: `<content>/withdrawn/<kind>/<id>.yaml`, so that the address says when and why (R9). */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { EntryAddress } from '#admin/rules/protocol.ts';
import { anyKind, kindNames } from '#domain/kinds.ts';
import { isId } from '#domain/parts/text.ts';
import { plainMinute } from '#domain/parts/time.ts';
import { type Withdrawal, withdrawalRecord } from '#domain/withdrawals.ts';
import { readRecord } from '#store/read-record.ts';
import { readPlainFile } from './content.ts';
import { headOf } from './draft.ts';
import { oneLine, readParts } from './entry-text.ts';

export type Tombstone = Omit<Withdrawal, keyof EntryAddress | 'file'>;

export interface Tombstones {
  pathOf(address: EntryAddress): string;
  find(address: EntryAddress): Tombstone | undefined;
  all(): readonly (EntryAddress & Tombstone)[];
  /** For an entry that leaves with `text`. */
  of(address: EntryAddress, text: string, act: Burial): Tombstone;
  /** The same as the text of its file. */
  textOf(address: EntryAddress, text: string, act: Burial): string;
}

export interface Burial {
  readonly at: string;
  readonly reason: string;
  /** Post, never a name. */
  readonly by: string;
  /** Leaves the title out: it may be what leaked. */
  readonly urgent?: boolean;
}

export function openTombstones(folder: string): Tombstones {
  const pathOf = ({ kind, id }: EntryAddress): string => `withdrawn/${kind}/${id}.yaml`;
  const find = (address: EntryAddress): Tombstone | undefined => {
    const bytes = readPlainFile(folder, pathOf(address));
    return bytes && readRecord(pathOf(address), bytes, withdrawalRecord).value;
  };
  const isAgency = (id: string): boolean =>
    isId(id) &&
    [`agencies/${id}.${anyKind('agencies').format}`, pathOf({ kind: 'agencies', id })].some(
      (path) => readPlainFile(folder, path) !== undefined,
    );
  const of: Tombstones['of'] = (address, text, act) => tombstone(address, text, act, isAgency);
  return {
    pathOf,
    find,
    all: () =>
      kindNames.flatMap((kind) =>
        idsIn(join(folder, 'withdrawn', kind)).flatMap((id) => {
          const found = find({ kind, id });
          return found ? [{ ...found, kind, id }] : [];
        }),
      ),
    of,
    textOf: (address, text, act) => stringify(of(address, text, act), { lineWidth: 0, version: '1.1' }),
  };
}

/** An unsound entry can be taken down too: what it says wrongly must not make its tombstone a fault that stops the next site. */
function tombstone(
  { kind, id }: EntryAddress,
  text: string,
  { at, reason, by, urgent }: Burial,
  isAgency: (id: string) => boolean,
): Tombstone {
  const { title, agency } = headOf(kind, text, id);
  const published = publishedAtOf(kind, text);
  return {
    ...(!urgent && { title: oneLine(title) }),
    ...(agency !== undefined && isAgency(agency) && { agency }),
    publishedAt: published !== undefined && published <= at ? published : at,
    withdrawnAt: at,
    reason: oneLine(reason),
    by,
    ...(urgent && { urgent }),
  };
}

const idsIn = (folder: string): string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => name.slice(0, -'.yaml'.length))
      .filter(isId)
      .sort();
  } catch {
    return [];
  }
};

function publishedAtOf(kind: EntryAddress['kind'], text: string): string | undefined {
  try {
    const { publishedAt } = readParts(kind, text).data;
    return plainMinute.safeParse(publishedAt).data;
  } catch {
    return undefined;
  }
}
