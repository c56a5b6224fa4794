/** The finder over a plain list of pages: no index, every paragraph is read. For offline copies and for tests. */
import type { Facts, Finder, FoundPage } from './finder.ts';
import { fold, occurrences, tokensOf } from './terms.ts';

export function scanFinder(pages: readonly FoundPage[]): Finder {
  const known = new Map(pages.map((page) => [page.entry, page]));
  const texts = pages.map(({ entry, blocks }) => ({ entry, texts: blocks.map(({ text }) => fold(text)) }));
  const facts = factsOf(pages);
  return {
    holding: async (tokens) => {
      return new Map(
        texts.flatMap((page) => {
          const at = firstPlace(page.texts, tokens);
          return at === undefined ? [] : [[page.entry, at] as const];
        }),
      );
    },
    facts: async () => facts,
    open: async (id) => known.get(id) as FoundPage,
  };
}

/** In tokens from the top of the page. */
function firstPlace(texts: readonly string[], tokens: readonly string[]): number | undefined {
  const likely = texts.findIndex((text) => tokens.every((token) => text.includes(token)));
  if (likely < 0) return undefined;
  const words = tokens.join('');
  for (const [index, text] of texts.entries()) {
    const first = index < likely ? undefined : occurrences(text, words)[0];
    if (!first) continue;
    const before = texts.slice(0, index).reduce((sum, earlier) => sum + tokensOf(earlier).length + 1, 0);
    return before + tokensOf(text.slice(0, first.start)).length;
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
