/** The finder over a plain list of pages: no index, every paragraph is read. For offline copies and for tests. */
import { type Facts, type Finder, type FoundPage, type Row, statedBy } from './finder.ts';
import { firstPlace } from './first-place.ts';
import { newestFirst } from './newest-first.ts';
import { fold } from './terms.ts';
import { STEPS, type Weigher, weigherOf } from './word-weights.ts';

/** @param official the official words for what people say. */
export function scanFinder(
  list: readonly FoundPage[],
  official: (word: string) => readonly string[] = () => [],
): Finder {
  const pages = newestFirst(list);
  const known = new Map(pages.map((page) => [page.entry, page]));
  const texts = pages.map(({ entry, blocks }) => ({ entry, texts: blocks.map(({ text }) => fold(text)) }));
  const facts = factsOf(pages);
  let weigher: Weigher | undefined;
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
    weights: async (words) => {
      weigher ??= weigherOf(pages);
      return new Map(
        [...weigher.weigh(words, official)].map(([word, { best, pages: count, steps }]): [string, Row] => [
          word,
          {
            best,
            pages: count,
            scores: new Map(steps.map(([page, step]) => [pages[page]?.entry ?? '', (step * best) / STEPS])),
          },
        ]),
      );
    },
    titles: async () => pages.map(({ title }) => title),
    headsAtHand: async () => true,
    head: async (id) => known.get(id) as FoundPage,
    open: async (id) => known.get(id) as FoundPage,
  };
}

function factsOf(pages: readonly FoundPage[]): ReadonlyMap<string, Facts> {
  return new Map(
    pages.map((page, age) => {
      const { entry, kind, org, validity, published } = page;
      const year = published?.slice(0, 4);
      const optional = { ...(org && { org }), ...(validity && { validity }), ...(year && { year }) };
      return [entry, { kind, age, ...optional, states: new Set(statedBy(page)) }];
    }),
  );
}
