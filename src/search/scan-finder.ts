/** The finder over a plain list of pages: no index, every paragraph is read. For offline copies and for tests. */
import type { Facts, Finder, FoundPage } from './finder.ts';
import { occurrences, tokensOf } from './terms.ts';

export function scanFinder(pages: readonly FoundPage[]): Finder {
  const known = new Map(pages.map((page) => [page.entry, page]));
  const facts = factsOf(pages);
  return {
    holding: async (tokens) => {
      const words = tokens.join('');
      return new Map(
        pages.flatMap(({ entry, blocks }) => {
          const at = firstPlace(
            blocks.map(({ text }) => text),
            words,
          );
          return at === undefined ? [] : [[entry, at] as const];
        }),
      );
    },
    facts: async () => facts,
    open: async (id) => known.get(id) as FoundPage,
  };
}

/** In tokens from the top of the page. */
function firstPlace(texts: readonly string[], words: string): number | undefined {
  let passed = 0;
  for (const text of texts) {
    const [first] = occurrences(text, words);
    if (first) return passed + tokensOf(text.slice(0, first.start)).length;
    passed += tokensOf(text).length + 1;
  }
  return undefined;
}

function factsOf(pages: readonly FoundPage[]): ReadonlyMap<string, Facts> {
  const newest = [...pages].sort((a, b) => (b.published ?? '').localeCompare(a.published ?? ''));
  return new Map(
    newest.map(({ entry, kind, org, validity, published }, age) => [
      entry,
      {
        kind,
        age,
        ...(org && { org }),
        ...(validity && { validity }),
        ...(published && { year: published.slice(0, 4) }),
      },
    ]),
  );
}
