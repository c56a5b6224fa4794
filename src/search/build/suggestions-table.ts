/** Titles, explained words and telephones for the suggestions, the likeliest first, kept small on large boards. */
import { agencyOf, allEntries, type Dataset, findEntry } from '#domain/dataset.ts';
import { anyKind, type Entry, type KindName, kindNames, titleOf } from '#domain/kinds.ts';
import { ownNumberOf } from '#domain/own-number.ts';
import { KIND_WORTH } from '#search/kind-worth.ts';
import type { SuggestionsTable } from '#search/suggestions.ts';
import { soundsTable } from './sounds-table.ts';

/** Beyond this a board's rules are found by searching, not by suggestion: the table is fetched at the first focus. */
const MOST_ENTRIES = 800;

export function suggestionsTable(dataset: Dataset): SuggestionsTable {
  const worth = (kind: KindName) => KIND_WORTH[anyKind(kind).label] ?? 0;
  const kinds: KindName[] = kindNames.filter((kind) => kind !== 'terms').sort((a, b) => worth(b) - worth(a));
  const byKind = new Map(kinds.map((kind, place) => [kind, place]));
  const entries = allEntries(dataset)
    .filter(({ kind }) => byKind.has(kind))
    .sort((a, b) => (byKind.get(a.kind) ?? 0) - (byKind.get(b.kind) ?? 0))
    .slice(0, MOST_ENTRIES)
    .map((entry): SuggestionsTable['entries'][number] => {
      const number = ownNumberOf(entry);
      const row = [byKind.get(entry.kind) ?? 0, entry.id, titleOf(entry), orgOf(entry, dataset)] as const;
      return number ? [...row, number] : row;
    });
  const words = dataset.entries.terms.flatMap(({ data }) =>
    [data.word, ...(data.synonyms ?? [])].map((said): readonly [string, string] => [said, data.word]),
  );
  const texts = [...entries.map(([, , title]) => title), ...words.map(([said]) => said)];
  return {
    kinds: kinds.map((kind) => [anyKind(kind).label, kind]),
    entries,
    words,
    readings: soundsTable(texts.flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? [])),
  };
}

function orgOf(entry: Entry, dataset: Dataset): string {
  const id = agencyOf(entry);
  return (id && findEntry(dataset, 'agencies', id)?.data.shortName) || '';
}
