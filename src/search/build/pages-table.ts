/** What a search knows of every page before it opens one, by the number of the page. */
import { ANSWERS, type FoundPage, statedBy } from '#search/finder.ts';
import type { Column, HeadsTable, PagesTable } from '#search/index-format.ts';

/** Beyond this many pages their titles weigh more than the few pages a search opens. */
const MOST_HEADS = 1_500;

/** @param pages in the order of their numbers. */
export function pagesTable(
  pages: readonly FoundPage[],
  files: Pick<PagesTable, 'chunks' | 'weights' | 'fragments'>,
): PagesTable {
  return {
    count: pages.length,
    facts: {
      kind: column(pages, ({ kind }) => kind),
      org: column(pages, ({ org }) => org),
      validity: column(pages, ({ validity }) => validity),
      year: column(pages, ({ published }) => published?.slice(0, 4)),
    },
    states: pages.map((page) => statedBy(page).reduce((bits, answer) => bits | (1 << ANSWERS.indexOf(answer)), 0)),
    ...files,
    ...(hasHeads(pages.length) && { heads: headsOf(pages) }),
  };
}

/** Whether a board of so many pages has all their heads at hand, and the names of their files. */
export const hasHeads = (pages: number): boolean => pages <= MOST_HEADS;

function headsOf(pages: readonly FoundPage[]): HeadsTable {
  const some = (factOf: (page: FoundPage) => string | undefined) =>
    Object.fromEntries(
      pages.flatMap((page, number): [number, string][] => {
        const value = factOf(page);
        return value ? [[number, value]] : [];
      }),
    );
  return {
    entries: pages.map(({ entry }) => entry),
    titles: pages.map(({ title }) => title),
    published: column(pages, ({ published }) => published),
    number: some(({ number }) => number),
    place: some(({ place }) => place),
    limit: some(({ limit }) => limit),
    charge: some(({ charge }) => charge),
  };
}

function column(pages: readonly FoundPage[], factOf: (page: FoundPage) => string | undefined): Column {
  const places = new Map([['', 0]]);
  const numbers = pages.map((page) => {
    const value = factOf(page) ?? '';
    const place = places.get(value) ?? places.size;
    places.set(value, place);
    return place;
  });
  return { values: [...places.keys()], pages: numbers };
}
