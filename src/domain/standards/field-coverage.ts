/** The rows of a standard against what an agency has listed: published, not yet, not applicable, or not listed at all. Pure. */
import { type Dataset, entriesOfAgency } from '../dataset.ts';
import { disclosureOf } from '../disclosure.ts';
import type { Entry } from '../kinds.ts';
import type { PlainDate } from '../plain-date.ts';
import { rowNamed, type StandardField, type StandardRow, sameWords } from './standard-field.ts';

export const LISTED_STATES = ['已公开', '尚未公开', '本级不适用', '未列入'] as const;
export type ListedState = (typeof LISTED_STATES)[number];

export interface StandardRowState {
  readonly row: StandardRow;
  readonly state: ListedState;
  /** The agency's own row. */
  readonly listed?: Entry<'catalogue'>;
}

export interface FieldCoverage {
  readonly field: StandardField;
  /** Rows of the standard for the levels the agency publishes at. */
  readonly rows: readonly StandardRowState[];
  /** Changes of the standard since the version the agency's rows were taken from. */
  readonly changes: readonly StandardChange[];
  /** Versions the agency's rows were taken from and that are not kept: nothing was compared with them. */
  readonly notKept: readonly string[];
}

/** One result a field the agency takes part in; a field it has no row of leaves no gap. */
export function fieldCoverage(agency: string, dataset: Dataset, asOf: PlainDate): FieldCoverage[] {
  const { fields = [], earlier = [] } = dataset.standards ?? {};
  const own = entriesOfAgency(dataset, 'catalogue', agency);
  return fields.flatMap((field) => {
    const taken = own.filter(({ data }) => data.standard?.field === field.id);
    if (taken.length === 0) return [];
    const levels = new Set<string>(taken.flatMap(({ data }) => data.levels));
    const silent = levels.has('来源未载明');
    const concerns = (row: StandardRow) => silent || row.level.some((level) => levels.has(level));
    const rows = field.rows.filter(concerns).map((row) => stateOf(row, taken, dataset, asOf));
    return [{ field, rows, ...changesFor(field, taken, earlier, concerns) }];
  });
}

function stateOf(
  row: StandardRow,
  taken: readonly Entry<'catalogue'>[],
  dataset: Dataset,
  asOf: PlainDate,
): StandardRowState {
  const listed = taken.find(({ data: { standard } }) => standard && isRow(row, standard));
  if (!listed) return { row, state: '未列入' };
  const { published, state } = disclosureOf(listed, dataset, asOf);
  if (state === '不适用') return { row, state: '本级不适用', listed };
  return { row, state: published ? '已公开' : '尚未公开', listed };
}

const isRow = (row: StandardRow, standard: { item: string; subitem: string }): boolean =>
  sameWords(row.item, standard.item) && sameWords(row.subitem, standard.subitem);

export type StandardChange =
  | { readonly what: '新增' | '删去'; readonly item: string; readonly subitem: string }
  | {
      readonly what: '要素改了' | '时限改了';
      readonly item: string;
      readonly subitem: string;
      readonly before: string;
      readonly after: string;
    };

/** What differs between two versions of a field, row by row, by their names. */
export function standardChanges(before: StandardField, after: StandardField): StandardChange[] {
  const named = ({ item, subitem }: StandardRow) => ({ item, subitem });
  const gone = before.rows
    .filter(({ item, subitem }) => !rowNamed(after, item, subitem))
    .map((row): StandardChange => ({ what: '删去', ...named(row) }));
  const rest = after.rows.flatMap((row): StandardChange[] => {
    const old = rowNamed(before, row.item, row.subitem);
    if (!old) return [{ what: '新增', ...named(row) }];
    const elements = (of: StandardRow) => of.elements.join('、');
    return [
      ...(elements(old) === elements(row)
        ? []
        : [{ what: '要素改了' as const, ...named(row), before: elements(old), after: elements(row) }]),
      ...(JSON.stringify(old.limit) === JSON.stringify(row.limit) && old.limitText === row.limitText
        ? []
        : [{ what: '时限改了' as const, ...named(row), before: old.limitText, after: row.limitText }]),
    ];
  });
  return [...gone, ...rest];
}

/**
 * Changes since each version that rows of the agency name, of the rows that concern it and that it has not taken from a later
 * version; the rows themselves stay as they were approved.
 */
function changesFor(
  field: StandardField,
  taken: readonly Entry<'catalogue'>[],
  earlier: readonly StandardField[],
  concerns: (row: StandardRow) => boolean,
): Pick<FieldCoverage, 'changes' | 'notKept'> {
  const versions = new Set(taken.flatMap(({ data }) => data.standard?.version ?? []));
  versions.delete(field.version);
  const seen = new Map<string, StandardChange>();
  const notKept: string[] = [];
  for (const version of versions) {
    const before = earlier.find((old) => old.id === field.id && old.version === version);
    if (!before) {
      notKept.push(version);
      continue;
    }
    for (const change of standardChanges(before, field)) {
      const row = rowNamed(change.what === '删去' ? before : field, change.item, change.subitem);
      const own = taken.filter(({ data: { standard } }) => row && standard && isRow(row, standard));
      const followed = own.length > 0 && own.every(({ data }) => data.standard?.version !== version);
      if (row && concerns(row) && !followed) seen.set(JSON.stringify(change), change);
    }
  }
  return { changes: [...seen.values()], notKept };
}
