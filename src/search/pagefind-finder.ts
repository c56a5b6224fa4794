/** The finder over the same bundle by Pagefind's own runtime: for browsers that cannot unpack its files themselves. */
import { type BoardPages, boardPages, idOf, numberOf } from './board-pages.ts';
import type { Finder, FoundPage } from './finder.ts';
import { PAGES_FILE, type PagesTable } from './index-format.ts';

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

/** In the order of their numbers, and their numbers by the names Pagefind knows them by. */
interface EveryPage {
  readonly results: readonly PagefindResult[];
  readonly ids: ReadonlyMap<string, string>;
}

/** @param fetchJson reads a file that lies beside Pagefind's. */
export function pagefindFinder(
  pagefind: Pagefind,
  base: string,
  fetchJson: <Content>(file: string) => Promise<Content>,
): Finder {
  const phrases = new Map<string, Promise<ReadonlyMap<string, number>>>();
  // Pagefind works out excerpts again at every look.
  const opened = new Map<string, Promise<FoundPage>>();
  let every: Promise<EveryPage> | undefined;
  const everyPage = () => {
    every ??= pagefind.search(null).then(({ results }) => ({
      results,
      ids: new Map(results.map(({ id }, number) => [id, idOf(number)])),
    }));
    return every;
  };
  const ready: Promise<BoardPages> = fetchJson<PagesTable>(PAGES_FILE).then((table) =>
    boardPages(table, base, fetchJson),
  );

  /** Quoted, Pagefind finds words that follow each other. Two tokens that do are one word of the index (decision 0050). */
  async function look(tokens: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const words = tokens.length > 1 ? tokens.slice(1).map((token, at) => `${tokens[at]}${token}`) : tokens;
    const answer = await pagefind.search(`"${words.join(' ')}"`);
    const { ids } = await everyPage();
    const inText = answer.results.filter((result) => result.words.length > 0);
    return new Map(inText.map(({ id, words: places }) => [ids.get(id) ?? '', Math.min(...places)]));
  }

  async function read(id: string): Promise<FoundPage> {
    const result = (await everyPage()).results[numberOf(id)];
    if (!result) throw new Error(`no page ${id}`);
    const { page } = await result.data();
    return { ...page, url: `${base}${page.entry}/` };
  }

  const open = (id: string) => {
    const page = opened.get(id) ?? read(id);
    opened.set(id, page);
    return page;
  };
  return {
    holding(tokens) {
      const phrase = tokens.join(' ');
      const known = phrases.get(phrase) ?? look(tokens);
      phrases.set(phrase, known);
      return known;
    },
    facts: async () => (await ready).facts,
    weights: async (words) => (await ready).weights(words),
    titles: async () => (await ready).titles,
    headsAtHand: async () => (await ready).headsAtHand,
    head: async (id) => (await ready).head(id) ?? open(id),
    open,
  };
}
