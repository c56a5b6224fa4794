/** The finder over the site's Pagefind bundle, which loads only the parts of the index a query needs. */
import type { Facts, Finder, FoundPage } from './finder.ts';
import { digestIn, FACETS, type FacetName, type FactsTable, factsFile } from './index-format.ts';

/** The little of Pagefind's module this file calls. */
export interface Pagefind {
  init(): Promise<void>;
  /** `null` finds every page, in the order of their numbers. */
  search(query: string | null): Promise<{ readonly results: readonly PagefindResult[] }>;
}
export interface PagefindResult {
  readonly id: string;
  /** Places of the first hit, in tokens. */
  readonly words: readonly number[];
  data(): Promise<Fragment>;
}
export interface Fragment {
  /** From the top of the host. */
  readonly url: string;
  /** What `build/write-bundle.ts` puts beside Pagefind's own fields. */
  readonly page: Omit<FoundPage, 'url'>;
}

/** @param fetchFacts reads a file that lies beside Pagefind's. */
export function pagefindFinder(pagefind: Pagefind, fetchFacts: (file: string) => Promise<FactsTable>): Finder {
  const results = new Map<string, PagefindResult>();
  const phrases = new Map<string, Promise<ReadonlyMap<string, number>>>();
  // Pagefind works out excerpts anew at every look.
  const opened = new Map<string, Promise<FoundPage>>();
  let facts: Promise<ReadonlyMap<string, Facts>> | undefined;

  /** Quoted, Pagefind finds words that follow each other. Two tokens that do are one word of the index (decision 0050). */
  async function look(tokens: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const words = tokens.length > 1 ? tokens.slice(1).map((token, at) => `${tokens[at]}${token}`) : tokens;
    const answer = await pagefind.search(`"${words.join(' ')}"`);
    const inText = answer.results.filter((result) => result.words.length > 0);
    for (const result of inText) results.set(result.id, result);
    return new Map(inText.map((result) => [result.id, Math.min(...result.words)]));
  }

  async function read(id: string): Promise<FoundPage> {
    const result = results.get(id);
    if (!result) throw new Error(`page ${id} was never found`);
    const { page, url } = await result.data();
    return { ...page, url };
  }

  return {
    holding(tokens) {
      const phrase = tokens.join(' ');
      const known = phrases.get(phrase) ?? look(tokens);
      phrases.set(phrase, known);
      return known;
    },
    facts() {
      facts ??= readFacts(pagefind, fetchFacts);
      return facts;
    },
    open(id) {
      const page = opened.get(id) ?? read(id);
      opened.set(id, page);
      return page;
    },
  };
}

async function readFacts(
  pagefind: Pagefind,
  fetchFacts: (file: string) => Promise<FactsTable>,
): Promise<ReadonlyMap<string, Facts>> {
  const { results } = await pagefind.search(null);
  const [first] = results;
  if (!first) return new Map();
  const table = await fetchFacts(factsFile(digestIn(first.id)));
  const known = (name: FacetName, number: number) => {
    const { values, pages } = table[name];
    const value = values[pages[number] ?? 0];
    return value ? { [name]: value } : {};
  };
  const names = Object.keys(FACETS) as FacetName[];
  return new Map(
    results.map(({ id }, age) => [id, Object.assign({ kind: '', age }, ...names.map((name) => known(name, age)))]),
  );
}
