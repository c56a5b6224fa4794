/** Which entries a clerk wants to see. Pure. */
import type { EntryRow } from '#admin/rules/protocol.ts';
import { saysAll, wordsIn } from '#admin/rules/text-search.ts';

export interface Wanted {
  /** Parts of the title, id or number, in any order. */
  readonly words: string;
  readonly kind: string;
  readonly agency: string;
  readonly state: string;
  readonly due: boolean;
}

export const everything: Wanted = { words: '', kind: '', agency: '', state: '', due: false };

export function matching(rows: readonly EntryRow[], wanted: Wanted): EntryRow[] {
  const words = wordsIn(wanted.words);
  return rows.filter(
    (row) =>
      (wanted.kind === '' || row.kind === wanted.kind) &&
      (wanted.agency === '' || row.agency === wanted.agency) &&
      (wanted.state === '' || row.state === wanted.state) &&
      (!wanted.due || row.due !== undefined) &&
      saysAll(`${row.title}\n${row.id}\n${row.number ?? ''}`, words),
  );
}

/** The values a filter can offer, as they occur. */
export const valuesOf = (rows: readonly EntryRow[], field: 'kind' | 'agency' | 'state'): string[] => [
  ...new Set(rows.flatMap((row) => row[field] ?? [])),
];
