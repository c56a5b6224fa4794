/** The helper tables of one board, by the name of their file. */
import { allEntries, type Dataset } from '#domain/dataset.ts';
import { titleOf } from '#domain/kinds.ts';
import { commonCharacters } from '#search/common-characters.ts';
import { questionWords } from '#search/question-words.ts';
import type { Readings } from '#search/readings.ts';
import type { SuggestionsTable } from '#search/suggestions.ts';
import type { TraditionalTable, WordsTable } from '#search/tables.ts';
import { soundsTable } from './sounds-table.ts';
import { suggestionsTable } from './suggestions-table.ts';
import { traditionalTable } from './traditional-table.ts';
import { wordsTable } from './words-table.ts';

export interface SearchTables {
  readonly words: () => WordsTable;
  readonly sounds: () => Readings;
  readonly traditional: () => TraditionalTable;
  readonly suggestions: () => SuggestionsTable;
}

/** @param words of the board, which three of the tables are made from; anyone who asks for several remembers them */
export function searchTables(dataset: Dataset, words: () => WordsTable = () => wordsTable(dataset)): SearchTables {
  const spoken = () => [
    ...words().words.flatMap((some) => some.split(' ')),
    ...words().said.map(([said = '']) => said),
    ...questionWords,
    ...allEntries(dataset).map(titleOf),
  ];
  return {
    words,
    sounds: () => soundsTable(spoken(), commonCharacters()),
    traditional: () => traditionalTable(new Set([...commonCharacters(), ...words().words.join('')])),
    suggestions: () => suggestionsTable(dataset),
  };
}
