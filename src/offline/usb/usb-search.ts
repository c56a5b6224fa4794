/**
 * The search page of a copy in a folder: the same page and the same ladder over a list of pages. A classic script with its
 * data in another, because file:// loads no modules and fetches nothing.
 */
import { runSearch } from '#search/browser/search-page.ts';
import type { FoundPage } from '#search/finder.ts';
import { lexiconOf } from '#search/lexicon.ts';
import type { Readings } from '#search/readings.ts';
import { scanFinder } from '#search/scan-finder.ts';
import type { TraditionalTable, WordsTable } from '#search/tables.ts';

/** What `search-data.js` holds. */
interface SearchData {
  readonly pages: readonly FoundPage[];
  readonly words: WordsTable;
  readonly sounds: Readings;
  readonly traditional: TraditionalTable;
}
declare const gongkailanSearch: SearchData;

const root = document.getElementById('results');
if (root) {
  const { pages, words, sounds, traditional } = gongkailanSearch;
  const tables = { words: async () => words, sounds: async () => sounds, traditional: async () => traditional };
  void runSearch(root, { tables, finder: async () => scanFinder(pages, lexiconOf(words).official) });
}
