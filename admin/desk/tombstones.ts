/** Withdrawn entries: `<content>/withdrawn/<kind>/<id>.yaml`, so that the address says when and why (R9). */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { EntryAddress } from '#admin/rules/protocol.ts';
import { kindNames } from '#domain/kinds.ts';
import { parseYaml } from '#store/read-yaml.ts';
import { readPlainFile } from './content.ts';
import { headOf } from './draft.ts';
import { isId, oneLine, readParts } from './entry-text.ts';

export interface Tombstone {
  /** Left out of an urgent 撤下: the title itself may be what leaked. */
  readonly title?: string;
  readonly agency?: string;
  readonly publishedAt: string;
  readonly withdrawnAt: string;
  readonly reason: string;
  /** Post, never a name. */
  readonly by: string;
  readonly urgent?: boolean;
}

export interface Tombstones {
  pathOf(address: EntryAddress): string;
  find(address: EntryAddress): Tombstone | undefined;
  all(): readonly (EntryAddress & Tombstone)[];
  /** Text of the file for an entry that leaves with `text`. */
  textOf(address: EntryAddress, text: string, act: Withdrawal): string;
}

export interface Withdrawal {
  readonly at: string;
  readonly reason: string;
  readonly by: string;
  readonly urgent?: boolean;
}

export function openTombstones(folder: string): Tombstones {
  const pathOf = ({ kind, id }: EntryAddress): string => `withdrawn/${kind}/${id}.yaml`;
  const find = (address: EntryAddress): Tombstone | undefined => {
    const bytes = readPlainFile(folder, pathOf(address));
    return bytes && (parseYaml(new TextDecoder().decode(bytes)).value as Tombstone | undefined);
  };
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
    textOf({ kind, id }, text, { at, reason, by, urgent }) {
      const { title, agency } = headOf(kind, text, id);
      const publishedAt = publishedAtOf(kind, text) ?? at;
      const stone: Tombstone = {
        ...(!urgent && { title }),
        ...(agency !== undefined && { agency }),
        publishedAt,
        withdrawnAt: at,
        reason: oneLine(reason),
        by,
        ...(urgent && { urgent }),
      };
      return stringify(stone, { lineWidth: 0, version: '1.1' });
    },
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
    return typeof publishedAt === 'string' ? publishedAt : undefined;
  } catch {
    return undefined;
  }
}
